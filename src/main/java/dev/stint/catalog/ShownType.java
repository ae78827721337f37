package dev.stint.catalog;

import dev.stint.store.Row;
import dev.stint.wire.Name;
import dev.stint.wire.Node;
import dev.stint.wire.WireWriter;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Text that is shown in a different form than it is stored in; callers never send it. */
final class ShownType extends Type<String> {
  private final UnaryOperator<String> shown;

  ShownType(UnaryOperator<String> shown) {
    this.shown = shown;
  }

  @Override
  public ValueKind kind() {
    return Types.NOTES.kind();
  }

  @Override
  String read(Node.Scalar scalar) throws BadValue {
    throw new BadValue("cannot be sent");
  }

  @Override
  @Nullable Object toColumn(@Nullable String value) {
    return value;
  }

  @Override
  @Nullable String fromColumn(Row row, int column) throws SQLException {
    return row.text(column);
  }

  @Override
  public void write(WireWriter out, Name name, Cells cells, int column) throws SQLException {
    byte[] kept = cells.utf8(column);
    if (kept == null) {
      out.nothing(name);
    } else {
      out.text(name, shown.apply(new String(kept, StandardCharsets.UTF_8)));
    }
  }
}
