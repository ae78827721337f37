package dev.stint.catalog;

import dev.stint.store.Row;
import dev.stint.wire.Name;
import dev.stint.wire.Node;
import dev.stint.wire.Texts;
import dev.stint.wire.WireWriter;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One of a closed set of names, stored as a number. */
final class ChoiceType extends Type<Long> {
  private final Map<Long, String> names;
  private final long fallback;
  private final boolean numbered;

  ChoiceType(Map<Long, String> names, long fallback, boolean numbered) {
    this.names = names;
    this.fallback = fallback;
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
    return fallback;
  }

  @Override
  Long read(Node.Scalar scalar) throws BadValue {
    String text = Texts.trimmed(scalar.text());
    for (var choice : names.entrySet()) {
      if (Texts.same(choice.getValue(), text) || choice.getKey().toString().equals(text)) {
        return choice.getKey();
      }
    }
    throw new BadValue("must be one of " + String.join(", ", names.values()));
  }

  @Override
  Object toColumn(@Nullable Long value) {
    return value == null ? fallback : value;
  }

  @Override
  Long fromColumn(Row row, int column) throws SQLException {
    return row.number(column);
  }

  @Override
  public @Nullable Object copy(Row row, int column) throws SQLException {
    return row.optionalNumber(column);
  }

  @Override
  public void write(WireWriter out, Name name, Cells cells, int column) throws SQLException {
    Long stored = cells.number(column);
    long number = stored == null ? fallback : stored;
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
