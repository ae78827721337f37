package dev.stint.support;

/** A format that a test makes its calls in, both ways: what it sends and what it asks for. */
public enum InFormat {
  /** JSON, as tests write it. */
  JSON,
  /**
   * XML. A test still writes its bodies as JSON and reads answers with {@link Response#json()}; on
   * the wire both are XML.
   */
  XML;

  /** The same caller, speaking this format. */
  public Api of(Api caller) {
    return this == JSON ? caller.with("Accept", "application/json") : caller.translatingToXml();
  }
}
