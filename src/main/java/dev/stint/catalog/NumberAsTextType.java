package dev.stint.catalog;

import dev.stint.wire.Name;
import dev.stint.wire.WireWriter;
import java.sql.SQLException;

/** A number that is shown as text. */
final class NumberAsTextType extends NumberType {
  NumberAsTextType() {
    super(false, true);
  }

  @Override
  public ValueKind kind() {
    return ValueKind.of("number as text", ValueKind.Json.STRING);
  }

  @Override
  public void write(WireWriter out, Name name, Cells cells, int column) throws SQLException {
    Long number = cells.number(column);
    out.text(name, Long.toString(number == null ? 0 : number));
  }
}
