package dev.stint.catalog;

import dev.stint.store.Row;
import dev.stint.wire.Fields;
import dev.stint.wire.Name;
import dev.stint.wire.Node;
import dev.stint.wire.Texts;
import dev.stint.wire.WireWriter;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The type of a field: how callers write its values, how the database stores them, and how answers
 * show them.
 *
 * @param <T> its values in Java; null is "no value", if the type has that
 */
public abstract class Type<T> {
  Type() {}

  /**
   * Reads what a caller sent.
   *
   * @throws BadValue with what it should have been
   */
  public final @Nullable T read(Node node) throws BadValue {
    if (isEmpty(node)) {
      return empty();
    }
    Node.Scalar scalar = node.scalar();
    if (scalar == null) {
      throw new BadValue("must be a single value, not a list or an object");
    }
    return read(scalar);
  }

  /** Whether what a caller sent is empty; white space is only a value for text. */
  boolean isEmpty(Node node) {
    Node.Scalar scalar = node.scalar();
    return node.isEmpty() || (scalar != null && Texts.isBlank(scalar.text()));
  }

  /**
   * Reads what a caller sent under this name; an unreadable value is added to the faults.
   *
   * @return null if nothing, no value or an unreadable value was sent
   */
  public final @Nullable T read(Fields sent, String name, Faults faults) {
    List<Node> given = sent.all(name);
    try {
      return given.isEmpty() ? null : Single.of(given, this::read);
    } catch (BadValue e) {
      faults.add(name, e.message());
      return null;
    }
  }

  /** The form of its values, for documentation. */
  public abstract ValueKind kind();

  /** The value of a field that was emptied. */
  @Nullable T empty() {
    return null;
  }

  abstract @Nullable T read(Node.Scalar scalar) throws BadValue;

  /** The value as stored in the database. */
  abstract @Nullable Object toColumn(@Nullable T value);

  /** The value from the database. */
  abstract @Nullable T fromColumn(Row row, int column) throws SQLException;

  /** A copy of the column that {@link Cells.Copy} can show; by default, of text. */
  public @Nullable Object copy(Row row, int column) throws SQLException {
    return row.utf8(column);
  }

  /** Shows the column; by default, as text. */
  public void write(WireWriter out, Name name, Cells cells, int column) throws SQLException {
    byte[] text = cells.utf8(column);
    if (text == null) {
      out.nothing(name);
    } else {
      out.utf8(name, text);
    }
  }
}
