package dev.stint.catalog;

import dev.stint.wire.Name;
import dev.stint.wire.Node;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One field of a resource, as the contract's table has it, bound to the database.
 *
 * @param <T> its values in Java
 */
public final class Field<T> {
  /** Whether and how a caller may write the field. */
  public enum Update {
    /** Shown only; what a caller sends is ignored. */
    NO,
    /** May be sent, and may be emptied. */
    OPTIONAL,
    /** Must be sent to create a record, and cannot be emptied. */
    REQUIRED
  }

  private final Name name;
  private final Type<T> type;
  private final @Nullable String expression;
  private final @Nullable String column;
  private final Set<View> views;
  private final Update update;
  private final @Nullable Reference reference;
  private final String description;

  private Field(Builder<T> builder, String description) {
    this.name = builder.name;
    this.type = builder.type;
    this.expression = builder.expression;
    this.column = builder.column;
    this.views = builder.views;
    this.update = builder.update;
    this.reference = builder.reference;
    this.description = description;
  }

  /** The API's name of the field. */
  public Name name() {
    return name;
  }

  /** What it holds. */
  public Type<T> type() {
    return type;
  }

  /** Whether a caller may write it, and must. */
  public Update update() {
    return update;
  }

  /** What the field says, for documentation. */
  public String description() {
    return description;
  }

  /** The views that show it. */
  public Set<View> views() {
    return views;
  }

  /** What it shows, as SQL; null for a field that is only sent. */
  @Nullable String expression() {
    return expression;
  }

  /** The column that it is kept in; null for one that is not kept as it is sent. */
  @Nullable String column() {
    return column;
  }

  @Nullable Reference reference() {
    return reference;
  }

  /**
   * Reads this field out of what a caller sent; null when it is empty. What stands for nothing in
   * other fields, as 0 for an amount (ruling 2.5), would be a value in a required one (ruling 7.5).
   */
  public @Nullable T read(Node node) throws BadValue {
    return update == Update.REQUIRED && node.isEmpty() ? null : type.read(node);
  }

  @Override
  public String toString() {
    return name.text();
  }

  /** A field being declared; {@link #says} ends the declaration. */
  public static final class Builder<T> {
    private final Resource.Builder resource;
    private final Type<T> type;
    private Name name;
    private @Nullable String expression;
    private @Nullable String column;
    private Set<View> views = View.ALL;
    private Update update = Update.NO;
    private @Nullable Reference reference;

    Builder(Resource.Builder resource, String name, Type<T> type) {
      this.resource = resource;
      this.name = Name.of(name);
      this.type = type;
    }

    /** Kept in, and shown from, this column of the resource's own table. */
    public Builder<T> column(String own) {
      this.column = own;
      this.expression = resource.alias() + "." + own;
      return this;
    }

    /** Shown from this SQL expression. */
    public Builder<T> shows(String sql) {
      this.expression = sql;
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

    /**
     * Shown only in the Detailed view, and in the short view of the deployed service (ruling 12.1).
     */
    public Builder<T> detailedOrDeployed() {
      this.views = EnumSet.of(View.DETAILED, View.BASIC_DEPLOYED);
      return this;
    }

    /** Never shown. */
    public Builder<T> hidden() {
      this.views = EnumSet.noneOf(View.class);
      return this;
    }

    /** May be sent by callers, and emptied. */
    public Builder<T> updatable() {
      this.update = Update.OPTIONAL;
      return this;
    }

    /** Must be sent to create a record, and cannot be emptied. */
    public Builder<T> required() {
      this.update = Update.REQUIRED;
      return this;
    }

    /** Names another record of the firm, which must be there (rulings 5.2 and 7.5). */
    public Builder<T> refersTo(Reference target) {
      this.reference = target;
      return this;
    }

    /** Ends the declaration with what the field says, and adds the field to its resource. */
    public Field<T> says(String description) {
      Field<T> field = new Field<>(this, description);
      resource.add(field);
      return field;
    }
  }
}
