package dev.stint.catalog;

import dev.stint.store.Row;
import dev.stint.wire.Node;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** An id for which 0 is a real value: any record. */
final class AnyIdType extends NumberType {
  AnyIdType() {
    super(false, true);
  }

  @Override
  public ValueKind kind() {
    return ValueKind.of("id, or 0 for any", ValueKind.Json.INTEGER);
  }

  @Override
  @Nullable Long empty() {
    return null;
  }

  @Override
  @Nullable Long read(Node.Scalar scalar) throws BadValue {
    Long number = super.read(scalar);
    return number == null ? Long.valueOf(0) : number;
  }

  @Override
  @Nullable Object toColumn(@Nullable Long value) {
    return value == null || value == 0 ? null : value;
  }

  @Override
  Long fromColumn(Row row, int column) throws SQLException {
    return row.number(column);
  }
}
