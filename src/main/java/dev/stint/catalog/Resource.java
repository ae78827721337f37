package dev.stint.catalog;

import dev.stint.wire.Fields;
import dev.stint.wire.Name;
import dev.stint.wire.Node;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A kind of record of the API: its table of fields, once, for everything that knows about fields:
 * what a view selects and writes, what a caller may send, and what the documentation says.
 */
public final class Resource {
  private final Name name;
  private final String title;
  private final String alias;
  private final String from;
  private final String only;
  private final List<Field<?>> fields;
  private final List<Part> parts;

  private Resource(Builder builder) {
    this.name = builder.name;
    this.title = builder.title;
    this.alias = builder.alias;
    this.from = builder.from;
    this.only = builder.only;
    this.fields = List.copyOf(builder.fields);
    this.parts = List.copyOf(builder.parts);
  }

  /**
   * Declares a resource.
   *
   * @param name what one is called in XML (ruling 2.7)
   * @param alias the alias of its own table in {@code from}
   * @param from the tables that its fields come from, as SQL
   */
  public static Builder named(String name, String alias, String from) {
    return new Builder(name, alias, from);
  }

  /** What one of these records is called. */
  public Name name() {
    return name;
  }

  /** What the documentation calls it, where other resources have the same name. */
  public String title() {
    return title;
  }

  /** Its fields in the order they are written, those of parts left out. */
  public List<Field<?>> fields() {
    return fields;
  }

  /** The field with this name, to be named in rules. */
  @SuppressWarnings("unchecked") // the type is compared
  public <T> Field<T> field(String fieldName, Type<T> type) {
    for (Field<?> field : fields) {
      if (field.name().text().equals(fieldName) && field.type().equals(type)) {
        return (Field<T>) field;
      }
    }
    throw new IllegalArgumentException("%s has no %s of that type".formatted(name, fieldName));
  }

  /** Its fields and nested records in the order they are written. */
  List<Part> parts() {
    return parts;
  }

  /** The name of a field, for answers that are written by hand. */
  public Name name(String fieldName) {
    for (Field<?> field : fields) {
      if (field.name().text().equals(fieldName)) {
        return field.name();
      }
    }
    throw new IllegalArgumentException("%s has no %s".formatted(name, fieldName));
  }

  /** Its fields, nested records and lists in the order they are written, for documentation. */
  public List<Member> members() {
    return parts.stream().map(Resource::member).toList();
  }

  private static Member member(Part part) {
    return switch (part) {
      case Part.Single(Field<?> field) -> new Member.Single(field);
      case Part.Nested nested -> new Member.Nested(nested.name, nested.resource, nested.views);
      case Part.Many many -> new Member.Many(many.name, many.resource, many.views, many.limit);
      case Part.Empty empty -> new Member.Empty(empty.name, empty.element, empty.views);
    };
  }

  /** The tables, narrowed to the firm: the one place where a reading names {@code firm_id}. */
  String source() {
    return "%s WHERE %s.firm_id = :firm AND %s".formatted(from, alias, only);
  }

  /** The record's own id, as SQL. */
  public String id() {
    return alias + ".id";
  }

  /**
   * Reads what a caller sent: the fields that may be written, whatever the letter case and order;
   * the others are ignored. What cannot be read is added to the faults.
   */
  public Changes read(Fields sent, Faults faults) {
    Changes changes = new Changes();
    updatable().forEach(field -> readField(field, sent, changes, faults));
    return changes;
  }

  /**
   * Reads a record of this kind that is sent inside another one, under this name: the fields given
   * change, and an empty one empties them all. Faults are named like {@code Address.City}.
   */
  public Changes readNested(Fields sent, String under, Faults faults) {
    Changes changes = new Changes();
    Node node = sent.get(under);
    if (node == null) {
      return changes;
    }
    Fields inner = node.fields();
    if (sent.isGivenTwice(under)) {
      faults.add(under, "is given more than once");
    } else if (node.isEmpty()) {
      updatable().forEach(field -> changes.put(field, null));
    } else if (inner == null) {
      faults.add(under, "must be an object");
    } else {
      Faults found = new Faults();
      Changes read = read(inner, found);
      faults.addAll(under + ".", found);
      return read;
    }
    return changes;
  }

  private Stream<Field<?>> updatable() {
    return fields.stream().filter(field -> field.update() != Field.Update.NO);
  }

  private static <T> void readField(Field<T> field, Fields sent, Changes changes, Faults faults) {
    Node node = sent.get(field.name().text());
    if (node == null) {
      return;
    }
    if (sent.isGivenTwice(field.name().text())) {
      faults.add(field, "is given more than once");
      return;
    }
    try {
      changes.put(field, field.read(node));
    } catch (BadValue e) {
      faults.add(field, e.message());
    }
  }

  /** Adds a fault for each required field that a new record lacks. */
  public void requireAll(Changes changes, Faults faults) {
    for (Field<?> field : fields) {
      if (field.update() == Field.Update.REQUIRED && changes.get(field) == null) {
        faults.add(field, "is required");
      }
    }
  }

  /** Adds a fault for each required field that an update would empty. */
  public void keepRequired(Changes changes, Faults faults) {
    for (Field<?> field : fields) {
      if (field.update() == Field.Update.REQUIRED
          && changes.has(field)
          && changes.get(field) == null) {
        faults.add(field, "is required and cannot be emptied");
      }
    }
  }

  @Override
  public String toString() {
    return name.text();
  }

  /** A part of a record as documentation shows it. */
  public sealed interface Member {
    /** What it is called. */
    Name name();

    /** The views that show it. */
    Set<View> views();

    /** A field. */
    record Single(Field<?> field) implements Member {
      @Override
      public Name name() {
        return field.name();
      }

      @Override
      public Set<View> views() {
        return field.views();
      }
    }

    /** A record inside the record, or nothing. */
    record Nested(Name name, Resource resource, Set<View> views) implements Member {}

    /** A list of records, of which a limit may leave some out. */
    record Many(Name name, Resource resource, Set<View> views, @Nullable Limit limit)
        implements Member {}

    /** A list that has nothing in it. */
    record Empty(Name name, Name element, Set<View> views) implements Member {}
  }

  /** What a record is written from, in order: a field, a nested record, or a list of them. */
  sealed interface Part {
    /** A field. */
    record Single(Field<?> field) implements Part {}

    /** A list that has nothing in it. */
    record Empty(Name name, Name element, Set<View> views) implements Part {}

    /**
     * One record of another resource, whose tables this one joins; absent when {@code presence} is
     * null.
     */
    record Nested(Name name, Resource resource, String presence, Set<View> views) implements Part {}

    /** The records of another resource that hang below this one. */
    record Many(
        Name name,
        Resource resource,
        String parent,
        String order,
        Set<View> views,
        @Nullable Limit limit)
        implements Part {}
  }

  /**
   * How much of a nested list is shown.
   *
   * @param most how many records at the most
   * @param unless the parameter that, when true, lifts the limit
   */
  public record Limit(int most, String unless) {}

  /** A resource being declared. */
  public static final class Builder {
    private final Name name;
    private final String alias;
    private final String from;
    private String title;
    private String only = "TRUE";
    private final List<Field<?>> fields = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();

    private Builder(String name, String alias, String from) {
      this.name = Name.of(name);
      this.title = name;
      this.alias = alias;
      this.from = from;
    }

    /** Called so by the documentation: other resources have the same name. */
    public Builder documentedAs(String other) {
      this.title = other;
      return this;
    }

    /** Which rows of its tables are its records, as SQL: what no join between them says. */
    public Builder only(String condition) {
      this.only = condition;
      return this;
    }

    String alias() {
      return alias;
    }

    void add(Field<?> field) {
      fields.add(field);
      parts.add(new Part.Single(field));
    }

    /**
     * The fields and lists of another resource over the same tables: they are the very same ones,
     * so that what is known of the one's fields holds for the other's.
     */
    public Builder like(Resource other) {
      fields.addAll(other.fields);
      parts.addAll(other.parts);
      return this;
    }

    /** A field of this type. */
    public <T> Field.Builder<T> field(String fieldName, Type<T> type) {
      return new Field.Builder<>(this, fieldName, type);
    }

    /** The record's own id. */
    public Field.Builder<Long> key(String fieldName) {
      return field(fieldName, Type.NUMBER).column("id");
    }

    /** A short text in this column. */
    public Field.Builder<String> text(String fieldName, String column) {
      return field(fieldName, Type.TEXT).column(column);
    }

    /** A name, code or e-mail address in this column. */
    public Field.Builder<String> name(String fieldName, String column) {
      return field(fieldName, Type.NAME).column(column);
    }

    /** A long text in this column. */
    public Field.Builder<String> notes(String fieldName, String column) {
      return field(fieldName, Type.NOTES).column(column);
    }

    /** A date in this column. */
    public Field.Builder<LocalDate> date(String fieldName, String column) {
      return field(fieldName, Type.DATE).column(column);
    }

    /** An instant in this column. */
    public Field.Builder<String> instant(String fieldName, String column) {
      return field(fieldName, Type.INSTANT).column(column);
    }

    /** True or false in this column. */
    public Field.Builder<Boolean> flag(String fieldName, String column) {
      return field(fieldName, Type.FLAG).column(column);
    }

    /** An optional id in this column. */
    public Field.Builder<Long> id(String fieldName, String column) {
      return field(fieldName, Type.ID).column(column);
    }

    /** A whole number in this column, 0 where unset. */
    public Field.Builder<Long> number(String fieldName, String column) {
      return field(fieldName, Type.NUMBER).column(column);
    }

    /** Money or a rate in this column. */
    public Field.Builder<BigDecimal> amount(String fieldName, String column) {
      return field(fieldName, Type.AMOUNT).column(column);
    }

    /** A list of the contract's that is always empty here. */
    public Builder emptyList(String fieldName, String element, Set<View> views) {
      parts.add(new Part.Empty(Name.of(fieldName), Name.of(element), views));
      return this;
    }

    /**
     * A nested record whose tables this resource joins; null where the expression is null.
     *
     * @param presence SQL that is null when there is no such record
     */
    public Builder nested(String fieldName, Resource resource, String presence, Set<View> views) {
      parts.add(new Part.Nested(Name.of(fieldName), resource, presence, views));
      return this;
    }

    /**
     * The list of records that hang below, read with one query however many records there are.
     *
     * @param parent SQL, in the nested resource's tables, for the id of the record that one hangs
     *     below
     * @param order how a record's list is ordered, as SQL
     */
    public Builder list(
        String fieldName, Resource resource, String parent, String order, Set<View> views) {
      parts.add(new Part.Many(Name.of(fieldName), resource, parent, order, views, null));
      return this;
    }

    /** The same, shown only up to a limit, the first ones by the list's order. */
    public Builder list(
        String fieldName,
        Resource resource,
        String parent,
        String order,
        Set<View> views,
        Limit limit) {
      parts.add(new Part.Many(Name.of(fieldName), resource, parent, order, views, limit));
      return this;
    }

    /** Ends the declaration. */
    public Resource build() {
      return new Resource(this);
    }
  }
}
