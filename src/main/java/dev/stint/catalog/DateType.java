package dev.stint.catalog;

import dev.stint.store.Row;
import dev.stint.wire.Node;
import dev.stint.wire.Texts;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A day; a time of day and an offset sent with it are ignored (ruling 2.6). */
final class DateType extends Type<LocalDate> {
  private static final String TIME =
      "(([01]\\d|2[0-3]):[0-5]\\d(:([0-5]\\d|60)([.,]\\d+)?)?|24:00(:00([.,]0+)?)?)";

  /** A day, optionally followed by a time of day and an offset from UTC. */
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(\\d{4}-\\d{2}-\\d{2})(Z|[+-]\\d{2}:?\\d{2}|[T ]%s( ?(Z|[+-]\\d{2}(:?\\d{2})?))?)?"
              .formatted(TIME),
          Pattern.CASE_INSENSITIVE);

  @Override
  public ValueKind kind() {
    return ValueKind.formatted("date", "date");
  }

  @Override
  LocalDate read(Node.Scalar scalar) throws BadValue {
    Matcher matcher = WRITTEN.matcher(Texts.trimmed(scalar.text()));
    if (!matcher.matches()) {
      throw new BadValue(
          "must be a date in the form YYYY-MM-DD, such as 2026-01-31; a time and an offset may follow");
    }
    try {
      LocalDate date = LocalDate.parse(matcher.group(1));
      if (date.getYear() == 0) {
        throw new BadValue("must be in the year 1 or later");
      }
      return date;
    } catch (DateTimeException e) {
      throw new BadValue("is not a day in the calendar");
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
