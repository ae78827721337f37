package dev.stint.http;

import dev.stint.catalog.query.ListQuery;
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
 * An answer: a status, headers and a body. A list longer than a chunk is generated while it is
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
   * 200 with a list as CSV, chunk by chunk, to save as a file.
   *
   * @param columns the fields that every record has
   * @param marked whether it begins with a byte order mark
   */
  public static Answer csv(
      String fileName, List<Name> columns, Name element, boolean marked, Chunks chunks) {
    Buffer buffer = new Buffer();
    return list(
        "text/csv; charset=utf-8; header=present",
        Map.of("Content-Disposition", "attachment; filename=\"%s\"".formatted(fileName)),
        buffer,
        new CsvWriter(buffer, columns, marked),
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
    ListQuery.Cursor cursor = chunks.write(null, out);
    out.flush();
    if (cursor != null) {
      return new Answer(200, contentType, headers, buffer, new Rest(chunks, cursor, out));
    }
    out.endList();
    out.finish();
    return new Answer(200, contentType, headers, buffer, null);
  }

  /** 200 with text of another type, without a choice of formats. */
  public static Answer text(String contentType, String text) {
    Buffer buffer = new Buffer();
    buffer.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    return new Answer(200, contentType, Map.of(), buffer, null);
  }

  /**
   * 200 with a document of the server's own, which clients may cache and revalidate by its tag.
   *
   * @param compressed the same bytes, gzipped: once for all readers
   * @param headers in addition to the tag and the cache control
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

  /** 304: the caller has the current version. Its headers are those of the document. */
  Answer notModified() {
    return new Answer(304, contentType, headers, new Buffer(), null);
  }

  /** The same with more headers, which replace its own of the same name. */
  Answer with(Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.putAll(more);
    return new Answer(status, contentType, all, body, rest, compressed);
  }

  /** A problem. */
  static Answer problem(Format format, Problem problem, String instance) {
    Buffer buffer = new Buffer();
    WireWriter out = format.writer(buffer);
    problem.writeTo(out, instance);
    out.finish();
    return new Answer(problem.status(), format.problemType(), problem.headers(), buffer, null);
  }

  /** A problem as a page. */
  static Answer problem(Problem problem, String html) {
    Buffer buffer = new Buffer();
    buffer.writeBytes(html.getBytes(StandardCharsets.UTF_8));
    return new Answer(
        problem.status(), "text/html; charset=utf-8", problem.headers(), buffer, null);
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

  /** Whether the body is complete. */
  boolean isComplete() {
    return rest == null;
  }

  /** The bytes of a body that is complete. */
  byte[] bytes() {
    return body.toByteArray();
  }

  /** The same bytes gzipped, if that was done in advance. */
  byte @Nullable [] compressed() {
    return compressed;
  }

  /** Writes the body, generating the rest of it meanwhile. */
  void writeTo(OutputStream stream) throws IOException {
    body.drainTo(stream);
    if (rest != null) {
      ListQuery.Cursor cursor = rest.cursor;
      while (cursor != null) {
        cursor = rest.chunks.write(cursor, rest.out);
        rest.out.flush();
        body.drainTo(stream);
      }
      rest.out.endList();
      rest.out.finish();
      body.drainTo(stream);
    }
  }

  private record Rest(Chunks chunks, ListQuery.Cursor cursor, WireWriter out) {}

  /** Writes a list chunk by chunk. */
  @FunctionalInterface
  public interface Chunks {
    /**
     * Writes the next chunk.
     *
     * @param cursor the position in the list; null at its beginning
     * @return the new position, or null at the end
     */
    ListQuery.@Nullable Cursor write(ListQuery.@Nullable Cursor cursor, WireWriter out);
  }
}
