package dev.stint.catalog;

import dev.stint.store.Row;
import dev.stint.wire.Amounts;
import dev.stint.wire.Name;
import dev.stint.wire.Node;
import dev.stint.wire.WireWriter;
import java.math.BigDecimal;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A number that is not negative, rounded to four places (ruling 2.9). */
final class AmountType extends Type<BigDecimal> {
  private static final String NEGATIVE = "must not be negative";

  private final BigDecimal below;

  AmountType(BigDecimal below) {
    this.below = below;
  }

  @Override
  public ValueKind kind() {
    return ValueKind.amount(below);
  }

  @Override
  BigDecimal empty() {
    return BigDecimal.ZERO.setScale(Amounts.PLACES);
  }

  @Override
  BigDecimal read(Node.Scalar scalar) throws BadValue {
    BigDecimal sent = Numbers.decimal(scalar, "must be a number");
    // Checked before rounding: 1E999999999 would expand to that many digits.
    if (Numbers.wholeDigits(sent) > 13) {
      throw new BadValue(sent.signum() < 0 ? NEGATIVE : tooMuch());
    }
    BigDecimal number = Numbers.rounded(sent, Amounts.PLACES);
    if (number.signum() < 0) {
      throw new BadValue(NEGATIVE);
    }
    if (number.compareTo(below) >= 0) {
      throw new BadValue(tooMuch());
    }
    return number;
  }

  private String tooMuch() {
    return "must be below " + below.toPlainString();
  }

  @Override
  Object toColumn(@Nullable BigDecimal value) {
    return value == null ? 0L : Amounts.tenThousandths(value);
  }

  @Override
  BigDecimal fromColumn(Row row, int column) throws SQLException {
    return Amounts.decimal(row.number(column));
  }

  @Override
  public @Nullable Object copy(Row row, int column) throws SQLException {
    return row.optionalNumber(column);
  }

  @Override
  public void write(WireWriter out, Name name, Cells cells, int column) throws SQLException {
    Long number = cells.number(column);
    out.amount(name, number == null ? 0 : number);
  }
}
