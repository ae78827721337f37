package dev.stint.catalog;

import dev.stint.store.Row;
import dev.stint.wire.Name;
import dev.stint.wire.Node;
import dev.stint.wire.Texts;
import dev.stint.wire.WireWriter;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** True or false. */
final class FlagType extends Type<Boolean> {
  @Override
  public ValueKind kind() {
    return ValueKind.of("true or false", ValueKind.Json.BOOLEAN);
  }

  @Override
  Boolean empty() {
    return false;
  }

  @Override
  Boolean read(Node.Scalar scalar) throws BadValue {
    return switch (Texts.folded(Texts.trimmed(scalar.text()))) {
      case "true", "1" -> true;
      case "false", "0" -> false;
      default -> throw new BadValue("must be true or false");
    };
  }

  @Override
  Object toColumn(@Nullable Boolean value) {
    return Boolean.TRUE.equals(value);
  }

  @Override
  Boolean fromColumn(Row row, int column) throws SQLException {
    return row.flag(column);
  }

  @Override
  public Object copy(Row row, int column) throws SQLException {
    return row.flag(column);
  }

  @Override
  public void write(WireWriter out, Name name, Cells cells, int column) throws SQLException {
    out.flag(name, cells.flag(column));
  }
}
