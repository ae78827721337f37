package dev.stint.catalog;

import dev.stint.wire.Name;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A resource's table of fields during its declaration: each field once, in the order in which a
 * record is written. The first use of the table ends the declaration.
 */
public abstract sealed class FieldTable permits Resource {
  private final Name name;
  private final String alias;
  private final List<Field<?>> fields = new ArrayList<>();
  private final List<Part> parts = new ArrayList<>();

  /** The field being declared, which has no description yet. */
  private @Nullable String unfinished;

  private boolean isUsed;

  FieldTable(Name name, String alias) {
    this.name = name;
    this.alias = alias;
  }

  /** The name of one record. */
  public Name name() {
    return name;
  }

  /** The alias of the resource's own table. */
  public String alias() {
    return alias;
  }

  /** The fields in the order in which they are written, without those of nested records. */
  public List<Field<?>> fields() {
    endDeclaration();
    return Collections.unmodifiableList(fields);
  }

  /** The fields and nested records in the order in which they are written. */
  public List<Part> parts() {
    endDeclaration();
    return Collections.unmodifiableList(parts);
  }

  private void endDeclaration() {
    if (!isUsed) {
      checkFinished();
      isUsed = true;
    }
  }

  private void checkFinished() {
    if (unfinished != null) {
      throw new IllegalStateException("%s of %s ends without says(…)".formatted(unfinished, name));
    }
  }

  private void checkOpen() {
    checkFinished();
    if (isUsed) {
      throw new IllegalStateException("%s is in use, and has all its fields".formatted(name));
    }
  }

  void add(Field<?> field) {
    unfinished = null;
    fields.add(field);
    parts.add(new Part.Single(field));
  }

  private void addPart(Part part) {
    checkOpen();
    parts.add(part);
  }

  void addAll(FieldTable other) {
    checkOpen();
    fields.addAll(other.fields());
    parts.addAll(other.parts());
  }

  /** Replaces a field. */
  void replace(Field<?> field, Field<?> by) {
    checkOpen();
    fields.replaceAll(old -> old == field ? by : old);
    parts.replaceAll(part ->
        part instanceof Part.Single(Field<?> old) && old == field ? new Part.Single(by) : part);
  }

  /** A field of this type. */
  public <T> Field.Builder<T> field(String fieldName, Type<T> type) {
    checkOpen();
    unfinished = fieldName;
    return new Field.Builder<>(this, fieldName, type);
  }

  /** The record's own id. */
  public Field.Builder<Long> key(String fieldName) {
    return field(fieldName, Types.NUMBER).column("id");
  }

  /** A short text in this column. */
  public Field.Builder<String> text(String fieldName, String column) {
    return field(fieldName, Types.TEXT).column(column);
  }

  /** A name, code or e-mail address in this column. */
  public Field.Builder<String> name(String fieldName, String column) {
    return field(fieldName, Types.NAME).column(column);
  }

  /** A long text in this column. */
  public Field.Builder<String> notes(String fieldName, String column) {
    return field(fieldName, Types.NOTES).column(column);
  }

  /** A date in this column. */
  public Field.Builder<LocalDate> date(String fieldName, String column) {
    return field(fieldName, Types.DATE).column(column);
  }

  /** An instant in this column. */
  public Field.Builder<String> instant(String fieldName, String column) {
    return field(fieldName, Types.INSTANT).column(column);
  }

  /** True or false in this column. */
  public Field.Builder<Boolean> flag(String fieldName, String column) {
    return field(fieldName, Types.FLAG).column(column);
  }

  /** An optional id in this column. */
  public Field.Builder<Long> id(String fieldName, String column) {
    return field(fieldName, Types.ID).column(column);
  }

  /** An optional value of one of the firm's lists, in this column; callers may send it. */
  public Field.Builder<Long> listValue(String fieldName, String column, String list) {
    return id(fieldName, column).updatable().refersTo(Reference.picklist(list));
  }

  /** A whole number in this column, 0 if not set. */
  public Field.Builder<Long> number(String fieldName, String column) {
    return field(fieldName, Types.NUMBER).column(column);
  }

  /** Money or a rate in this column. */
  public Field.Builder<BigDecimal> amount(String fieldName, String column) {
    return field(fieldName, Types.AMOUNT).column(column);
  }

  /** A list in the contract that is always empty here. */
  public void emptyList(String fieldName, String element, Set<View> views) {
    addPart(new Part.Empty(Name.of(fieldName), Name.of(element), views));
  }

  /**
   * A nested record whose tables this resource joins; null where the expression is null.
   *
   * @param presence SQL that is null when there is no such record
   */
  public void nested(String fieldName, Resource resource, String presence, Set<View> views) {
    addPart(new Part.Nested(Name.of(fieldName), resource, presence, views, false));
  }

  /** A nested record that is stored in the same row and can be sent with it. */
  public void inside(String fieldName, Resource resource, String presence, Set<View> views) {
    addPart(new Part.Nested(Name.of(fieldName), resource, presence, views, true));
  }

  /**
   * A list of records that belong to this one, read with one query for any number of records.
   *
   * @param parent SQL, in the nested resource's tables, for the id of the record that one belongs
   *     to
   * @param order the order of a record's list, as SQL
   */
  public void list(
      String fieldName, Resource resource, String parent, String order, Set<View> views) {
    addPart(new Part.Many(Name.of(fieldName), resource, parent, order, views, null));
  }

  /** The same, up to a limit, which keeps the first ones in the list's order. */
  public void list(
      String fieldName,
      Resource resource,
      String parent,
      String order,
      Set<View> views,
      Resource.Limit limit) {
    addPart(new Part.Many(Name.of(fieldName), resource, parent, order, views, limit));
  }
}
