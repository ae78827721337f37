package dev.stint.catalog;

import dev.stint.store.Row;
import dev.stint.wire.Name;
import dev.stint.wire.Node;
import dev.stint.wire.WireWriter;
import java.math.BigDecimal;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A whole number, or an id. */
class NumberType extends Type<Long> {
  private final boolean zeroIsNone;
  private final boolean noneIsZero;

  NumberType(boolean zeroIsNone, boolean noneIsZero) {
    this.zeroIsNone = zeroIsNone;
    this.noneIsZero = noneIsZero;
  }

  @Override
  public ValueKind kind() {
    ValueKind kind =
        ValueKind.of(
            zeroIsNone ? (noneIsZero ? "id, or 0" : "id") : "whole number", ValueKind.Json.INTEGER);
    return noneIsZero ? kind : kind.orNull();
  }

  @Override
  @Nullable Long empty() {
    return zeroIsNone ? null : 0L;
  }

  @Override
  @Nullable Long read(Node.Scalar scalar) throws BadValue {
    BigDecimal number = Numbers.decimal(scalar, "must be a whole number");
    if (number.signum() == 0) {
      return empty();
    }
    if (Numbers.places(number) > 0) {
      throw new BadValue("must be a whole number");
    }
    // At most 19 digits: more cannot fit, and expanding 1E999999999 would fill the memory.
    if (Numbers.wholeDigits(number) > 19
        || number.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0
        || number.compareTo(BigDecimal.valueOf(Long.MIN_VALUE)) < 0) {
      throw new BadValue("is out of range");
    }
    return number.longValueExact();
  }

  @Override
  @Nullable Object toColumn(@Nullable Long value) {
    return value;
  }

  @Override
  @Nullable Long fromColumn(Row row, int column) throws SQLException {
    Long number = row.optionalNumber(column);
    return number == null || number == 0 ? empty() : number;
  }

  @Override
  public @Nullable Object copy(Row row, int column) throws SQLException {
    return row.optionalNumber(column);
  }

  @Override
  public void write(WireWriter out, Name name, Cells cells, int column) throws SQLException {
    Long number = cells.number(column);
    if (number != null && (number != 0 || noneIsZero)) {
      out.number(name, number);
    } else if (noneIsZero) {
      out.number(name, 0);
    } else {
      out.nothing(name);
    }
  }
}
