package dev.stint.wire;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value that a caller sent, before its type is known. XML and forms do not distinguish text from
 * numbers or an empty list from empty text, so the reader asks a node for what it needs; null means
 * that the value cannot be read that way.
 */
public interface Node {
  /**
   * Whether the value is empty: null, an empty text, or (in XML) an element without content,
   * whatever its attributes, or one with nil.
   */
  default boolean isEmpty() {
    return false;
  }

  /**
   * Whether the value stands for no record, where a record is expected. In XML, an element without
   * content does not: it is a record with no fields given (ruling 2.8).
   */
  default boolean isNull() {
    return false;
  }

  /** The value as a single value. */
  default @Nullable Scalar scalar() {
    return null;
  }

  /** The value as a list. */
  default @Nullable List<Node> items() {
    return null;
  }

  /** The value as a record. */
  default @Nullable Fields fields() {
    return null;
  }

  /**
   * A single value.
   *
   * @param text how it was written
   * @param kind the kind that the format gives it
   */
  record Scalar(String text, Kind kind) {
    /** The kind of a value in its format; XML and forms only have text. */
    public enum Kind {
      TEXT,
      NUMBER,
      BOOLEAN
    }
  }

  /** Text from a query or path. */
  static Node text(String text) {
    return new Leaf(new Scalar(text, Scalar.Kind.TEXT));
  }

  /**
   * A value that the program itself sends: a map is a record, a collection a list, anything else
   * text.
   */
  static Node of(Object value) {
    return switch (value) {
      case Map<?, ?> map -> {
        Fields fields = new Fields();
        map.forEach((name, field) -> fields.add(name.toString(), of(field)));
        yield new Obj(fields);
      }
      case Collection<?> items -> new Array(items.stream().<Node>map(Node::of).toList());
      default -> text(value.toString());
    };
  }

  /** A single value, or null. */
  record Leaf(@Nullable Scalar scalar) implements Node {
    /** No value. */
    public static final Node EMPTY = new Leaf(null);

    @Override
    public boolean isEmpty() {
      return scalar == null || scalar.text().isEmpty();
    }

    @Override
    public boolean isNull() {
      return isEmpty();
    }
  }

  /** A JSON array. */
  record Array(List<Node> items) implements Node {}

  /** A JSON object. */
  record Obj(Fields fields) implements Node {}
}
