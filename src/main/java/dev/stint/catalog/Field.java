package dev.stint.catalog;

import dev.stint.wire.Name;
import dev.stint.wire.Node;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One field of a resource, as in the contract's table, bound to the database.
 *
 * @param <T> its values in Java
 */
public final class Field<T> {
  /** Whether and how a caller may write the field. */
  public enum Update {
    /** Read-only; what a caller sends is ignored. */
    NO,
    /** Can be sent, and can be emptied. */
    OPTIONAL,
    /** Required to create a record, and cannot be emptied. */
    REQUIRED
  }

  private final Name name;
  private final Type<T> type;
  private final @Nullable String expression;
  private final @Nullable String column;
  private final @Nullable String foldedColumn;
  private final List<String> sentNames;
  private final Set<View> views;
  private final Update update;
  private final @Nullable Reference reference;
  private final @Nullable String seenIf;
  private final String description;

  private Field(Builder<T> builder, String description) {
    this.name = builder.name;
    this.type = builder.type;
    this.expression =
        builder.seenIf == null || builder.expression == null
            ? builder.expression
            : "CASE WHEN %s THEN %s ELSE %s END"
                .formatted(
                    builder.seenIf,
                    builder.expression,
                    builder.type instanceof AmountType ? "0" : "NULL");
    this.column = builder.column;
    this.foldedColumn = builder.foldedColumn;
    this.sentNames = Stream.concat(Stream.of(name.text()), builder.aliases.stream()).toList();
    this.views = builder.views;
    this.update = builder.update;
    this.reference = builder.reference;
    this.seenIf = builder.seenIf;
    this.description = description + alsoRead(builder.aliases) + hidden(builder);
  }

  private Field(Field<T> other, String expression) {
    this.name = other.name;
    this.type = other.type;
    this.expression = expression;
    this.column = other.column;
    this.foldedColumn = other.foldedColumn;
    this.sentNames = other.sentNames;
    this.views = other.views;
    this.update = other.update;
    this.reference = other.reference;
    this.seenIf = other.seenIf;
    this.description = other.description;
  }

  /** The same field, shown from this SQL expression, for a resource with other tables. */
  Field<T> shownFrom(String sql) {
    return new Field<>(this, sql);
  }

  private static String alsoRead(List<String> aliases) {
    return aliases.isEmpty() ? "" : " Also read as " + String.join(", ", aliases) + ".";
  }

  private static String hidden(Builder<?> builder) {
    if (builder.seenIf == null) {
      return "";
    }
    return builder.type instanceof AmountType
        ? " Shown as 0 to those who may not see rates."
        : " Empty for those who may not see it.";
  }

  /** The API's name of the field. */
  public Name name() {
    return name;
  }

  /** All names under which a caller may send it, its own first (ruling 12.2). */
  List<String> sentNames() {
    return sentNames;
  }

  /** What it holds. */
  public Type<T> type() {
    return type;
  }

  /** Whether a caller may write it, and must. */
  public Update update() {
    return update;
  }

  /** The field's description, for documentation. */
  public String description() {
    return description;
  }

  /** The views that show it. */
  public Set<View> views() {
    return views;
  }

  /** Its SQL expression; null for a field that is only sent. */
  public @Nullable String expression() {
    return expression;
  }

  /** The column that stores it; null if it is not stored as sent. */
  public @Nullable String column() {
    return column;
  }

  /** The column that stores its folded text; null for none (ruling 2.10). */
  public @Nullable String foldedColumn() {
    return foldedColumn;
  }

  /** The column of this table from which it is shown unchanged; null if it is computed. */
  @Nullable String columnOf(String alias) {
    if (column != null || expression == null) {
      return column;
    }
    return expression.matches(alias + "\\.\\w+") ? expression.substring(alias.length() + 1) : null;
  }

  @Nullable Reference reference() {
    return reference;
  }

  /** The SQL condition on the caller under which it is shown; null if everybody sees it. */
  @Nullable String seenIf() {
    return seenIf;
  }

  /**
   * Reads this field from what a caller sent; null if it is empty. A stand-in for no value, such as
   * 0 for an amount (ruling 2.5), would count as a value in a required field (ruling 7.5).
   */
  public @Nullable T read(Node node) throws BadValue {
    return update == Update.REQUIRED && type.isEmpty(node) ? null : type.read(node);
  }

  @Override
  public String toString() {
    return name.text();
  }

  /** A field being declared; {@link #says} ends the declaration. */
  public static final class Builder<T> {
    private static final Pattern SENTENCE = Pattern.compile(".*\\w.*\\.");

    private final FieldTable table;
    private final Type<T> type;
    private Name name;
    private @Nullable String expression;
    private @Nullable String column;
    private @Nullable String foldedColumn;
    private final List<String> aliases = new ArrayList<>();
    private Set<View> views = View.ALL;
    private Update update = Update.NO;
    private @Nullable Reference reference;
    private @Nullable String seenIf;

    Builder(FieldTable table, String name, Type<T> type) {
      this.table = table;
      this.name = Name.of(name);
      this.type = type;
    }

    /** Stored in, and shown from, this column of the resource's own table. */
    public Builder<T> column(String own) {
      this.column = own;
      this.expression = table.alias() + "." + own;
      return this;
    }

    /**
     * Also stored folded in this column of the same table, for comparisons and orders regardless of
     * letter case. For text only.
     */
    public Builder<T> foldedIn(String twin) {
      this.foldedColumn = twin;
      return this;
    }

    /** Shown from this SQL expression. */
    public Builder<T> shows(String sql) {
      this.expression = sql;
      return this;
    }

    /** Also read under this name, which deployed clients send (ruling 12.2). */
    public Builder<T> alias(String other) {
      this.aliases.add(other);
      return this;
    }

    /** Written as an attribute in XML. */
    public Builder<T> attribute() {
      this.name = name.asAttribute();
      return this;
    }

    /** Shown only in the Detailed view. */
    public Builder<T> detailed() {
      this.views = EnumSet.of(View.DETAILED);
      return this;
    }

    /** Shown only in the Detailed view and in the deployed service's Basic view (ruling 12.1). */
    public Builder<T> detailedOrDeployed() {
      this.views = EnumSet.of(View.DETAILED, View.BASIC_DEPLOYED);
      return this;
    }

    /** Shown only in the deployed service's Basic view (ruling 12.1). */
    public Builder<T> deployed() {
      this.views = EnumSet.of(View.BASIC_DEPLOYED);
      return this;
    }

    /** Never shown. */
    public Builder<T> hidden() {
      this.views = EnumSet.noneOf(View.class);
      return this;
    }

    /** Can be sent by callers, and emptied. */
    public Builder<T> updatable() {
      this.update = Update.OPTIONAL;
      return this;
    }

    /** Required to create a record, and cannot be emptied. */
    public Builder<T> required() {
      this.update = Update.REQUIRED;
      return this;
    }

    /** Refers to another record of the firm, which must exist (rulings 5.2 and 7.5). */
    public Builder<T> refersTo(Reference target) {
      this.reference = target;
      return this;
    }

    /**
     * Hidden from callers for whom this condition does not hold (rulings 6.4 and 6.6): an amount is
     * shown to them as 0, anything else as empty. Whatever is computed from the field needs the
     * same condition: nothing may be computed from a hidden 0.
     *
     * @param condition SQL, in the resource's tables and the caller's parameters
     */
    public Builder<T> seenIf(String condition) {
      this.seenIf = condition;
      return this;
    }

    /**
     * Ends the declaration with the field's description and adds the field to its resource. {@link
     * FieldTable} refuses a field without a description.
     */
    public Field<T> says(String description) {
      if (!SENTENCE.matcher(description).matches()) {
        throw new IllegalArgumentException(
            "the description of %s is not a sentence".formatted(name));
      }
      Field<T> field = new Field<>(this, description);
      table.add(field);
      return field;
    }
  }
}
