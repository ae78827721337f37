package dev.stint.catalog;

import dev.stint.wire.Fields;
import dev.stint.wire.Name;
import dev.stint.wire.Node;
import dev.stint.wire.WireWriter;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A kind of record in the API: the one table of its fields, which decides what a view selects and
 * writes, what a caller may send, and what the documentation says.
 */
public final class Resource extends FieldTable {
  /** In place of the value of a field that is not written. */
  public static final Object LEFT_OUT = new Object();

  private final String from;
  private String title;
  private String only = "TRUE";
  private String table;

  private Resource(String name, String alias, String from) {
    super(Name.of(name), alias);
    this.title = name;
    this.from = from;
    boolean beginsWithIt = from.matches("(?s)\\w+ " + alias + "\\b.*");
    this.table = beginsWithIt ? from.substring(0, from.indexOf(' ')) : "";
  }

  /**
   * Begins the declaration of a resource; its fields follow.
   *
   * @param name the name of a record in XML (ruling 2.7)
   * @param alias the alias of its own table in {@code from}
   * @param from the tables with its fields, as SQL
   */
  public static Resource named(String name, String alias, String from) {
    return new Resource(name, alias, from);
  }

  /** Sets the name in the documentation, for a resource whose name is not unique. */
  public Resource documentedAs(String other) {
    this.title = other;
    return this;
  }

  /** A condition for the rows of its tables that are its records, as SQL. */
  public Resource only(String condition) {
    this.only = condition;
    return this;
  }

  /** Sets the table that has the records, if {@code from} does not begin with it. */
  public Resource of(String rows) {
    this.table = rows;
    return this;
  }

  /**
   * Shares the fields and lists of another resource with the same tables. They are the same {@link
   * Field} objects, so constants for the other's fields work for this one, too.
   */
  public Resource like(Resource other) {
    addAll(other);
    return this;
  }

  /** Shows one of the shared fields from this SQL expression. */
  public Resource showing(Field<?> field, String sql) {
    replace(field, field.shownFrom(sql));
    return this;
  }

  /** Its name in the documentation, which is unique. */
  public String title() {
    return title;
  }

  /**
   * Its fields that are only shown under this condition, from {@link Field.Builder#seenIf}. A
   * caller who does not see them cannot mean to change them: such a caller sends back the 0 that
   * was shown.
   */
  public List<Field<?>> seenIf(String condition) {
    return fields().stream().filter(field -> condition.equals(field.seenIf())).toList();
  }

  /** The name of a field, for answers written by hand. */
  public Name name(String fieldName) {
    for (Field<?> field : fields()) {
      if (field.name().text().equals(fieldName)) {
        return field.name();
      }
    }
    throw new IllegalArgumentException("%s has no %s".formatted(name(), fieldName));
  }

  /**
   * Its fields, nested records and lists in the order in which they are written, for documentation;
   * without fields that callers neither see nor send.
   */
  public List<Part> members() {
    return parts().stream().filter(part -> !isOnlyKept(part)).toList();
  }

  private static boolean isOnlyKept(Part part) {
    return part instanceof Part.Single(Field<?> field)
        && field.views().isEmpty()
        && field.update() == Field.Update.NO;
  }

  /** The tables, restricted to the firm: the one place where a read names {@code firm_id}. */
  public String source() {
    return "%s WHERE %s.firm_id = :firm AND %s".formatted(from, alias(), only);
  }

  /** The table that has its records; empty if there are several or none. */
  public String table() {
    return table;
  }

  /** Whether one of its fields is stored in this column. */
  public boolean hasColumn(String column) {
    return fields().stream().anyMatch(field -> column.equals(field.column()));
  }

  /** Its fields, and those of records inside it that are stored in the same row. */
  Stream<Field<?>> inRow() {
    return Stream.concat(
        fields().stream(),
        parts().stream()
            .flatMap(part ->
                part instanceof Part.Nested nested && nested.isInRow()
                    ? nested.resource().inRow()
                    : Stream.empty()));
  }

  /** The record's own id, as SQL. */
  public String id() {
    return alias() + ".id";
  }

  /**
   * Reads what a caller sent: the writable fields, in any letter case and order; the others are
   * ignored. In a nested record stored in the same row, the fields given change, and null empties
   * them all; their faults are named like {@code Address.City}. Unreadable values are added to the
   * faults.
   */
  public Changes read(Fields sent, Faults faults) {
    Changes changes = new Changes();
    read(sent, changes, faults);
    return changes;
  }

  private void read(Fields sent, Changes changes, Faults faults) {
    updatable().forEach(field -> readField(field, sent, changes, faults));
    for (Part part : parts()) {
      if (part instanceof Part.Nested nested && nested.isInRow()) {
        nested.resource().readInside(sent, nested.name().text(), changes, faults);
      }
    }
  }

  private void readInside(Fields sent, String under, Changes changes, Faults faults) {
    Node node = sent.get(under);
    if (node == null) {
      return;
    }
    Fields inner = node.fields();
    if (sent.isGivenTwice(under)) {
      faults.add(under, "is given more than once");
    } else if (node.isNull()) {
      updatable().forEach(field -> changes.put(field, null));
    } else if (inner == null) {
      faults.add(under, "must be an object");
    } else {
      Faults found = new Faults();
      read(inner, changes, found);
      faults.addAll(under + ".", found);
    }
  }

  private Stream<Field<?>> updatable() {
    return fields().stream().filter(field -> field.update() != Field.Update.NO);
  }

  private static <T> void readField(Field<T> field, Fields sent, Changes changes, Faults faults) {
    List<String> names = field.sentNames().stream().filter(name -> sent.get(name) != null).toList();
    if (names.isEmpty()) {
      return;
    }
    faults.nameAsSent(field, names.getFirst());
    List<Node> given = names.stream().flatMap(name -> sent.all(name).stream()).toList();
    try {
      changes.put(field, Single.of(given, field::read));
    } catch (BadValue e) {
      faults.add(field, e.message());
    }
  }

  /**
   * Writes a record that does not come from the database.
   *
   * @param values of its fields, in their order, as a column has them: a text, a number, a flag or
   *     null; an amount in ten-thousandths; {@link #LEFT_OUT} for a field that is not written
   */
  public void write(WireWriter out, @Nullable Object... values) {
    out.startObject(null, name());
    for (int i = 0; i < values.length; i++) {
      Field<?> field = fields().get(i);
      try {
        if (values[i] != LEFT_OUT) {
          field.type().write(out, field.name(), new Cells.Single(values[i]), 1);
        }
      } catch (SQLException e) {
        throw new IllegalStateException("a value that is at hand", e);
      }
    }
    out.endObject();
  }

  /** Adds a fault for each required field that a new record lacks. */
  public void requireAll(Changes changes, Faults faults) {
    for (Field<?> field : fields()) {
      if (field.update() == Field.Update.REQUIRED && changes.get(field) == null) {
        faults.add(field, "is required");
      }
    }
  }

  /** Adds a fault for each required field that an update would empty. */
  public void keepRequired(Changes changes, Faults faults) {
    for (Field<?> field : fields()) {
      if (field.update() == Field.Update.REQUIRED
          && changes.has(field)
          && changes.get(field) == null) {
        faults.add(field, "is required and cannot be emptied");
      }
    }
  }

  @Override
  public String toString() {
    return name().text();
  }

  /**
   * A limit on a nested list.
   *
   * @param most the maximum number of records
   * @param unless the parameter that, when true, lifts the limit
   */
  public record Limit(int most, String unless) {}
}
