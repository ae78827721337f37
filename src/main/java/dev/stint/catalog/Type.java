package dev.stint.catalog;

import dev.stint.store.Row;
import dev.stint.wire.Amounts;
import dev.stint.wire.Fields;
import dev.stint.wire.Name;
import dev.stint.wire.Node;
import dev.stint.wire.WireWriter;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a field holds: how a caller may write it, how the database keeps it, and how an answer shows
 * it.
 *
 * @param <T> its values in Java; where "no value" is one of them, it is null
 */
public abstract class Type<T> {
  /** An optional date without time of day (ruling 2.6). */
  public static final Type<LocalDate> DATE = new DateType();

  /** True or false, never null (ruling 2.5). */
  public static final Type<Boolean> FLAG = new FlagType();

  /** An optional id: 0 and null are the same, and shown as null (ruling 2.5). */
  public static final Type<Long> ID = new NumberType(true, false);

  /**
   * An optional id that is shown as 0 where unset: the texts give it as a plain long (ruling 2.5).
   */
  public static final Type<Long> ID_OR_ZERO = new NumberType(true, true);

  /**
   * An id of which 0 is a value of its own: any record. The database keeps any as null; a caller
   * who sends null has sent no value.
   */
  public static final Type<Long> ID_OR_ANY = new AnyType();

  /** A whole number that is 0 where unset. */
  public static final Type<Long> NUMBER = new NumberType(false, true);

  /** Money, a rate or a budget: not negative, below 10^12, four places (ruling 2.9). */
  public static final Type<BigDecimal> AMOUNT = new AmountType(new BigDecimal("1e12"));

  /** Hours: not negative, below 10^6, four places (ruling 2.9). */
  public static final Type<BigDecimal> HOURS = new AmountType(new BigDecimal("1e6"));

  /** A short text. */
  public static final Type<String> TEXT = new TextType(255, false, false);

  /** A name, code or e-mail address: a short text, trimmed (ruling 2.10). */
  public static final Type<String> NAME = new TextType(255, true, false);

  /** A long text. */
  public static final Type<String> NOTES = new TextType(65_536, false, false);

  /** A long text that may be sent as true or false, too: what it must be, something else says. */
  public static final Type<String> ANY_TEXT = new TextType(65_536, false, true);

  /** An instant of the server's own making, kept as it is shown: {@code YYYY-MM-DDTHH:MM:SSZ}. */
  public static final Type<String> INSTANT = new InstantType();

  /** A number that is shown as text, such as the Id of a picklist's item. */
  public static final Type<Long> NUMBER_AS_TEXT = new NumberAsTextType();

  Type() {}

  /** One of a closed set of names, kept as a number. */
  public static Type<Long> choice(Map<Long, String> names, long standard) {
    return new ChoiceType(names, standard, false);
  }

  /** The same, shown as the number. */
  public static Type<Long> numberedChoice(Map<Long, String> names, long standard) {
    return new ChoiceType(names, standard, true);
  }

  /** One of a closed set of words, read in any letter case and kept as spelled here. */
  public static Type<String> word(List<String> words) {
    return new WordType(words);
  }

  /**
   * Reads what a caller sent.
   *
   * @throws BadValue saying what it should have been
   */
  public final @Nullable T read(Node node) throws BadValue {
    if (node.isEmpty()) {
      return empty();
    }
    Node.Scalar scalar = node.scalar();
    if (scalar == null) {
      throw new BadValue("must be a single value, not a list or an object");
    }
    return read(scalar);
  }

  /**
   * Reads what a caller sent under this name; what cannot be read is added to the faults.
   *
   * @return null when nothing was sent, nothing that is a value, or what cannot be read
   */
  public final @Nullable T read(Fields sent, String name, Faults faults) {
    Node node = sent.get(name);
    try {
      return node == null ? null : read(node);
    } catch (BadValue e) {
      faults.add(name, e.message());
      return null;
    }
  }

  /** What its values look like, for documentation. */
  public abstract ValueKind kind();

  /** The value of a field that was emptied. */
  @Nullable T empty() {
    return null;
  }

  abstract @Nullable T read(Node.Scalar scalar) throws BadValue;

  /** The value as the database keeps it. */
  abstract @Nullable Object toColumn(@Nullable T value);

  /** The value from the database. */
  abstract @Nullable T fromColumn(Row row, int column) throws SQLException;

  /** A copy of the column that {@link Cells.Copy} can show: of a text unless it is overridden. */
  @Nullable Object copy(Row row, int column) throws SQLException {
    return row.utf8(column);
  }

  /** Shows the column: as a text unless it is overridden. */
  void write(WireWriter out, Name name, Cells cells, int column) throws SQLException {
    byte[] text = cells.utf8(column);
    if (text == null) {
      out.nothing(name);
    } else {
      out.utf8(name, text);
    }
  }

  private static class TextType extends Type<String> {
    private final int longest;
    private final boolean trimmed;
    private final boolean takesFlags;

    TextType(int longest, boolean trimmed, boolean takesFlags) {
      this.longest = longest;
      this.trimmed = trimmed;
      this.takesFlags = takesFlags;
    }

    @Override
    public ValueKind kind() {
      return ValueKind.text("text", longest);
    }

    @Override
    @Nullable String read(Node.Scalar scalar) throws BadValue {
      if (scalar.kind() == Node.Scalar.Kind.BOOLEAN && !takesFlags) {
        throw new BadValue("must be a text");
      }
      requireCharacters(scalar.text());
      String text = trimmed ? scalar.text().strip() : scalar.text();
      if (text.codePointCount(0, text.length()) > longest) {
        throw new BadValue("is longer than %d characters".formatted(longest));
      }
      return text.isEmpty() ? null : text;
    }

    private static void requireCharacters(String text) throws BadValue {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r') {
          throw new BadValue("has a control character, which is not accepted");
        }
        if (c == '\uFFFE' || c == '\uFFFF') {
          throw new BadValue("has a character that XML cannot carry");
        }
        if (Character.isHighSurrogate(c)
            && i + 1 < text.length()
            && Character.isLowSurrogate(text.charAt(i + 1))) {
          i++;
        } else if (Character.isSurrogate(c)) {
          throw new BadValue("has half of a character (a lone surrogate)");
        }
      }
    }

    @Override
    @Nullable Object toColumn(@Nullable String value) {
      return value;
    }

    @Override
    @Nullable String fromColumn(Row row, int column) throws SQLException {
      return row.text(column);
    }
  }

  /** A text of a fixed form. */
  private static final class InstantType extends TextType {
    InstantType() {
      super(20, false, false);
    }

    @Override
    public ValueKind kind() {
      return ValueKind.formatted("instant", "date-time");
    }
  }

  private static final class DateType extends Type<LocalDate> {
    private static final Pattern WRITTEN =
        Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2})([T ]00:00(:00(\\.0+)?)?(Z|[+-]\\d{2}:?\\d{2})?)?",
            Pattern.CASE_INSENSITIVE);

    @Override
    public ValueKind kind() {
      return ValueKind.formatted("date", "date");
    }

    @Override
    LocalDate read(Node.Scalar scalar) throws BadValue {
      Matcher matcher = WRITTEN.matcher(scalar.text().strip());
      if (!matcher.matches()) {
        throw new BadValue("must be a date like 2026-01-31, at midnight if it has a time");
      }
      try {
        LocalDate date = LocalDate.parse(matcher.group(1));
        if (date.getYear() == 0) {
          throw new BadValue("must be a date from the year 1 on");
        }
        return date;
      } catch (DateTimeException e) {
        throw new BadValue("is not a day of the calendar");
      }
    }

    @Override
    @Nullable Object toColumn(@Nullable LocalDate value) {
      return value == null ? null : value.toString();
    }

    @Override
    @Nullable LocalDate fromColumn(Row row, int column) throws SQLException {
      String text = row.text(column);
      return text == null ? null : LocalDate.parse(text);
    }
  }

  private static final class FlagType extends Type<Boolean> {
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
      return switch (scalar.text().strip().toLowerCase(Locale.ROOT)) {
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
    Object copy(Row row, int column) throws SQLException {
      return row.flag(column);
    }

    @Override
    void write(WireWriter out, Name name, Cells cells, int column) throws SQLException {
      out.flag(name, cells.flag(column));
    }
  }

  private static class NumberType extends Type<Long> {
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
              zeroIsNone ? (noneIsZero ? "id, or 0" : "id") : "whole number",
              ValueKind.Json.INTEGER);
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
      // 19 digits: beyond, it cannot fit, and expanding 1E999999999 would fill the memory.
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
    @Nullable Object copy(Row row, int column) throws SQLException {
      return row.optionalNumber(column);
    }

    @Override
    void write(WireWriter out, Name name, Cells cells, int column) throws SQLException {
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

  private static final class AnyType extends NumberType {
    AnyType() {
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

  private static final class NumberAsTextType extends NumberType {
    NumberAsTextType() {
      super(false, true);
    }

    @Override
    public ValueKind kind() {
      return ValueKind.of("number as text", ValueKind.Json.STRING);
    }

    @Override
    void write(WireWriter out, Name name, Cells cells, int column) throws SQLException {
      Long number = cells.number(column);
      out.text(name, Long.toString(number == null ? 0 : number));
    }
  }

  private static final class AmountType extends Type<BigDecimal> {
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
      BigDecimal number = Numbers.decimal(scalar, "must be a number");
      if (number.signum() < 0) {
        throw new BadValue("must not be negative");
      }
      if (Numbers.wholeDigits(number) > 13 || number.compareTo(below) >= 0) {
        throw new BadValue("must be below " + below.toPlainString());
      }
      if (Numbers.places(number) > Amounts.PLACES) {
        throw new BadValue("must not have more than %d decimal places".formatted(Amounts.PLACES));
      }
      return number.setScale(Amounts.PLACES);
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
    @Nullable Object copy(Row row, int column) throws SQLException {
      return row.optionalNumber(column);
    }

    @Override
    void write(WireWriter out, Name name, Cells cells, int column) throws SQLException {
      Long number = cells.number(column);
      out.amount(name, number == null ? 0 : number);
    }
  }

  private static final class ChoiceType extends Type<Long> {
    private final Map<Long, String> names;
    private final long standard;
    private final boolean numbered;

    ChoiceType(Map<Long, String> names, long standard, boolean numbered) {
      this.names = names;
      this.standard = standard;
      this.numbered = numbered;
    }

    @Override
    public ValueKind kind() {
      SortedMap<Long, String> inOrder = new TreeMap<>(names);
      return numbered
          ? ValueKind.numbers(inOrder)
          : ValueKind.words(List.copyOf(inOrder.values()), ValueKind.Json.STRING);
    }

    @Override
    Long empty() {
      return standard;
    }

    @Override
    Long read(Node.Scalar scalar) throws BadValue {
      String text = scalar.text().strip();
      for (var choice : names.entrySet()) {
        if (choice.getValue().equalsIgnoreCase(text) || choice.getKey().toString().equals(text)) {
          return choice.getKey();
        }
      }
      throw new BadValue("must be one of " + String.join(", ", names.values()));
    }

    @Override
    Object toColumn(@Nullable Long value) {
      return value == null ? standard : value;
    }

    @Override
    Long fromColumn(Row row, int column) throws SQLException {
      return row.number(column);
    }

    @Override
    @Nullable Object copy(Row row, int column) throws SQLException {
      return row.optionalNumber(column);
    }

    @Override
    void write(WireWriter out, Name name, Cells cells, int column) throws SQLException {
      Long stored = cells.number(column);
      long number = stored == null ? standard : stored;
      String text = names.get(number);
      if (numbered) {
        out.number(name, number);
      } else if (text == null) {
        out.nothing(name);
      } else {
        out.text(name, text);
      }
    }
  }
}
