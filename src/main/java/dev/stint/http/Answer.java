package dev.stint.http;

import dev.stint.catalog.ListQuery;
import dev.stint.wire.Buffer;
import dev.stint.wire.CsvWriter;
import dev.stint.wire.Format;
import dev.stint.wire.Name;
import dev.stint.wire.Problem;
import dev.stint.wire.WireWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is sent back: a status, headers and a body. A list longer than a chunk is made while it is
 * sent; everything else is complete before the first byte goes out, so that a failure still gets a
 * proper status.
 */
public final class Answer {
  private static final Name RESULT = Name.of("Result");
  private static final Name SUCCESS = Name.of("success");

  private final int status;
  private final String contentType;
  private final Map<String, String> headers;
  private final Buffer body;
  private final @Nullable Rest rest;
  private final byte @Nullable [] compressed;

  private Answer(
      int status,
      String contentType,
      Map<String, String> headers,
      Buffer body,
      @Nullable Rest rest) {
    this(status, contentType, headers, body, rest, null);
  }

  private Answer(
      int status,
      String contentType,
      Map<String, String> headers,
      Buffer body,
      @Nullable Rest rest,
      byte @Nullable [] compressed) {
    this.compressed = compressed;
    this.status = status;
    this.contentType = contentType;
    this.headers = headers;
    this.body = body;
    this.rest = rest;
  }

  /** 200 with what is written. */
  public static Answer of(Format format, Consumer<WireWriter> writing) {
    Buffer buffer = new Buffer();
    WireWriter out = format.writer(buffer);
    writing.accept(out);
    out.finish();
    return new Answer(200, format.contentType(), Map.of(), buffer, null);
  }

  /** 200 with {@code {"success": true}}. */
  public static Answer success(Format format) {
    return of(
        format,
        out -> {
          out.startObject(null, RESULT);
          out.flag(SUCCESS, true);
          out.endObject();
        });
  }

  /** 200 with a list, chunk by chunk. */
  public static Answer list(Format format, Name element, Chunks chunks) {
    Buffer buffer = new Buffer();
    return list(format.contentType(), Map.of(), buffer, format.writer(buffer), element, chunks);
  }

  /**
   * 200 with a list as CSV, chunk by chunk, for keeping in a file.
   *
   * @param columns the fields that every record has
   */
  public static Answer csv(String fileName, List<Name> columns, Name element, Chunks chunks) {
    Buffer buffer = new Buffer();
    return list(
        "text/csv; charset=utf-8; header=present",
        Map.of("Content-Disposition", "attachment; filename=\"%s\"".formatted(fileName)),
        buffer,
        new CsvWriter(buffer, columns),
        element,
        chunks);
  }

  private static Answer list(
      String contentType,
      Map<String, String> headers,
      Buffer buffer,
      WireWriter out,
      Name element,
      Chunks chunks) {
    out.startList(null, element);
    ListQuery.Place place = chunks.write(null, out);
    out.flush();
    if (place != null) {
      return new Answer(200, contentType, headers, buffer, new Rest(chunks, place, out));
    }
    out.endList();
    out.finish();
    return new Answer(200, contentType, headers, buffer, null);
  }

  /** 200 with a text of another kind, which has no formats to choose from. */
  public static Answer text(String contentType, String text) {
    Buffer buffer = new Buffer();
    buffer.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    return new Answer(200, contentType, Map.of(), buffer, null);
  }

  /**
   * 200 with a document of the server's own, which its readers may keep and ask for again by its
   * tag.
   *
   * @param compressed the same bytes, gzipped: once for all readers
   * @param headers beside the tag and how long it keeps
   */
  public static Answer document(
      String contentType,
      String etag,
      byte[] bytes,
      byte[] compressed,
      Map<String, String> headers) {
    Buffer buffer = new Buffer();
    buffer.writeBytes(bytes);
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.put("ETag", etag);
    all.put("Cache-Control", "no-cache");
    return new Answer(200, contentType, all, buffer, null, compressed);
  }

  /** 304: what the caller has already. Its headers are those of the document. */
  Answer notModified() {
    return new Answer(304, contentType, headers, new Buffer(), null);
  }

  /** A problem. */
  static Answer problem(Format format, Problem problem, String instance) {
    Buffer buffer = new Buffer();
    WireWriter out = format.writer(buffer);
    problem.writeTo(out, instance);
    out.finish();
    return new Answer(problem.status(), format.problemType(), problem.headers(), buffer, null);
  }

  int status() {
    return status;
  }

  String contentType() {
    return contentType;
  }

  Map<String, String> headers() {
    return headers;
  }

  /** Whether the whole body is there. */
  boolean isComplete() {
    return rest == null;
  }

  /** The bytes of a body that is complete. */
  byte[] bytes() {
    return body.toByteArray();
  }

  /** The same bytes gzipped, if that was done before. */
  byte @Nullable [] compressed() {
    return compressed;
  }

  /** Writes the body, making the rest of it on the way. */
  void writeTo(OutputStream stream) throws IOException {
    body.drainTo(stream);
    if (rest != null) {
      ListQuery.Place place = rest.place;
      while (place != null) {
        place = rest.chunks.write(place, rest.out);
        rest.out.flush();
        body.drainTo(stream);
      }
      rest.out.endList();
      rest.out.finish();
      body.drainTo(stream);
    }
  }

  private record Rest(Chunks chunks, ListQuery.Place place, WireWriter out) {}

  /** Writes a list chunk by chunk. */
  @FunctionalInterface
  public interface Chunks {
    /**
     * Writes the next chunk.
     *
     * @param place where the list stands; null at its beginning
     * @return where it stands now, or null at its end
     */
    ListQuery.@Nullable Place write(ListQuery.@Nullable Place place, WireWriter out);
  }
}
