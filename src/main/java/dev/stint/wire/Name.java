package dev.stint.wire;

import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/**
 * The name of a field or of a kind of record, in its exact spelling, encoded once to be written
 * many times.
 */
public final class Name {
  private final SerializedString text;
  private final boolean attribute;

  private Name(String text, boolean attribute) {
    this.text = new SerializedString(text);
    this.attribute = attribute;
  }

  /** A name that XML writes as an element. */
  public static Name of(String text) {
    return new Name(text, false);
  }

  /** The same name, written as an attribute in XML (ruling 2.7). */
  public Name asAttribute() {
    return new Name(text(), true);
  }

  /** The name as text. */
  public String text() {
    return text.getValue();
  }

  /** Whether XML writes it as an attribute. */
  public boolean isAttribute() {
    return attribute;
  }

  SerializableString json() {
    return text;
  }

  @Override
  public String toString() {
    return text();
  }
}
