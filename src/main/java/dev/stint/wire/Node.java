package dev.stint.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value that a caller sent, before anybody has said what it should be. XML and forms do not tell
 * a text from a number or an empty list from an empty text, so the reader asks a node for what it
 * needs; a null answer means that the value cannot be seen that way.
 */
public interface Node {
  /** Whether the value is empty: null, an empty text, or (in XML) an element without content. */
  boolean isEmpty();

  /** The value as a single value. */
  @Nullable Scalar scalar();

  /** The value as a list. */
  @Nullable List<Node> items();

  /** The value as a record. */
  @Nullable Fields fields();

  /**
   * A single value.
   *
   * @param text how it was written
   * @param kind what the format says it is
   */
  record Scalar(String text, Kind kind) {
    /** What a format says of a value; XML and forms have only text. */
    public enum Kind {
      TEXT,
      NUMBER,
      BOOLEAN
    }
  }

  /** No value. */
  Node EMPTY = new Leaf(null);

  /** A text that came by query or path. */
  static Node text(String text) {
    return new Leaf(new Scalar(text, Scalar.Kind.TEXT));
  }

  /** A single value, or null. */
  record Leaf(@Nullable Scalar scalar) implements Node {
    @Override
    public boolean isEmpty() {
      return scalar == null || scalar.text().isEmpty();
    }

    @Override
    public @Nullable List<Node> items() {
      return null;
    }

    @Override
    public @Nullable Fields fields() {
      return null;
    }
  }

  /** A JSON array. */
  record Array(List<Node> items) implements Node {
    @Override
    public boolean isEmpty() {
      return false;
    }

    @Override
    public @Nullable Scalar scalar() {
      return null;
    }

    @Override
    public @Nullable Fields fields() {
      return null;
    }
  }

  /** A JSON object. */
  record Obj(Fields fields) implements Node {
    @Override
    public boolean isEmpty() {
      return false;
    }

    @Override
    public @Nullable Scalar scalar() {
      return null;
    }

    @Override
    public @Nullable List<Node> items() {
      return null;
    }
  }
}
