package dev.stint.help;

import dev.stint.http.Answer;
import dev.stint.http.Gzip;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** A document that is the same for everybody until the server is upgraded. */
final class Document {
  private final String contentType;
  private final String etag;
  private final byte[] bytes;
  private final byte[] compressed;
  private final Map<String, String> headers;

  /**
   * With this content.
   *
   * @param headers additional headers
   */
  Document(String contentType, byte[] bytes, Map<String, String> headers) {
    this.contentType = contentType;
    // Weak, because the document may be sent compressed or not.
    this.etag = "W/\"" + hash(bytes) + "\"";
    this.bytes = bytes;
    this.compressed = Gzip.of(bytes);
    this.headers = headers;
  }

  Document(String contentType, String text, Map<String, String> headers) {
    this(contentType, text.getBytes(StandardCharsets.UTF_8), headers);
  }

  private static String hash(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  Answer answer() {
    return Answer.document(contentType, etag, bytes, compressed, headers);
  }
}
