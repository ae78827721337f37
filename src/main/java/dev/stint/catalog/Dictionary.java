package dev.stint.catalog;

import dev.stint.store.FirmTables;
import dev.stint.wire.Name;
import dev.stint.wire.Texts;
import dev.stint.wire.WireWriter;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Translates the database's tables and columns, and the values in them, into the API's names and
 * values: the reverse of the field tables that it is made from. For records kept by column, such as
 * the audit trail.
 */
public final class Dictionary {
  /** Columns that only repeat another one, for the database. */
  private static final String REPEATED = ".*_folded|grouped_name";

  private final Map<String, String> records = new LinkedHashMap<>();
  private final Map<String, Map<String, Word>> words = new HashMap<>();

  /**
   * A column's name and the form of its values.
   *
   * @param isHidden whether only some callers see it
   */
  private record Word(Name name, Type<?> type, boolean isHidden) {
    @Nullable Object shown(@Nullable Object value, Seen seen) {
      if (!isHidden) {
        return value;
      }
      if (type instanceof AmountType) {
        return seen.money ? value : Long.valueOf(0);
      }
      return seen.personal ? value : null;
    }
  }

  /**
   * What a caller sees of a record (rulings 6.4 and 6.6).
   *
   * @param money whether amounts are shown, rather than 0
   * @param personal whether personal details of staff are shown, rather than nothing
   */
  public record Seen(boolean money, boolean personal) {}

  /**
   * Made from the fields of these resources and of those inside them. If several have the same
   * table, the first names it and each adds the columns missing so far.
   *
   * @param further names of tables that no resource is based on
   */
  public Dictionary(Collection<Resource> resources, Map<String, String> further) {
    resources.forEach(this::add);
    further.forEach(records::putIfAbsent);
  }

  private void add(Resource resource) {
    Map<String, Word> own = new LinkedHashMap<>();
    addColumns(resource, resource.alias(), "", own);
    // Sums over what belongs to a record have nothing of it but its id.
    if (!resource.table().isEmpty() && own.keySet().stream().anyMatch(name -> !name.equals("id"))) {
      records.putIfAbsent(resource.table(), resource.title());
      Map<String, Word> known = words.computeIfAbsent(resource.table(), _ -> new HashMap<>());
      own.forEach(known::putIfAbsent);
    }
    for (Part part : resource.parts()) {
      if (part instanceof Part.Many many) {
        add(many.resource());
      }
    }
  }

  /** The columns of a resource, and of records inside it that are stored in the same table. */
  private static void addColumns(
      Resource resource, String alias, String prefix, Map<String, Word> columns) {
    for (Part part : resource.parts()) {
      if (part instanceof Part.Single(Field<?> field)) {
        String column = field.columnOf(alias);
        if (column != null) {
          columns.putIfAbsent(
              column,
              new Word(Name.of(prefix + field.name()), field.type(), field.seenIf() != null));
        }
      } else if (part instanceof Part.Nested nested && nested.resource().alias().equals(alias)) {
        addColumns(nested.resource(), alias, prefix + nested.name() + ".", columns);
      }
    }
  }

  /** The names of all kinds of record. */
  public Set<String> records() {
    return new TreeSet<>(records.values());
  }

  /** The name of a record in this table. */
  public String record(String table) {
    return records.getOrDefault(table, inWords(table));
  }

  /** The table of a kind of record, named in any letter case. */
  public Optional<String> table(String record) {
    return records.entrySet().stream()
        .filter(entry -> Texts.same(entry.getValue(), record))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /**
   * Writes the value of a column as the API shows it. A column that is not a field is named in
   * plain words; one that only repeats another is left out.
   *
   * @param value a text, number or flag as stored in the database, or null
   * @param seen what the caller sees of the record
   */
  public void write(WireWriter out, String table, String column, @Nullable Object value, Seen seen)
      throws SQLException {
    if (column.matches(REPEATED)) {
      return;
    }
    Word word = words.getOrDefault(table, Map.of()).get(column);
    if (word != null) {
      word.type.write(out, word.name, new Cells.Single(word.shown(value, seen)), 1);
      return;
    }
    Name name = Name.of(inWords(column));
    switch (value) {
      case Long number when FirmTables.AMOUNTS.contains(column) ->
          out.amount(name, seen.money ? number : 0);
      case Long number -> out.number(name, number);
      case Boolean flag -> out.flag(name, flag);
      case null -> out.nothing(name);
      default -> out.text(name, value.toString());
    }
  }

  private static String inWords(String name) {
    return name.replace('_', ' ');
  }
}
