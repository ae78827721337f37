package dev.stint.wire;

/** The two formats of an answer (ruling 2.2). */
public enum Format {
  /** {@code application/json}. */
  JSON("application/json", "application/problem+json"),
  /** {@code application/xml}. */
  XML("application/xml", "application/problem+xml");

  private final String contentType;
  private final String problemType;

  Format(String contentType, String problemType) {
    this.contentType = contentType + "; charset=utf-8";
    this.problemType = problemType + "; charset=utf-8";
  }

  /** The content type of an answer. */
  public String contentType() {
    return contentType;
  }

  /** The content type of a problem (RFC 9457). */
  public String problemType() {
    return problemType;
  }

  /** A writer of this format into the buffer. */
  public WireWriter writer(Buffer buffer) {
    return this == JSON ? new JsonWriter(buffer) : new XmlWriter(buffer);
  }
}
