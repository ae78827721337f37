package dev.stint.catalog;

import dev.stint.wire.Name;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A part of a record, in the order in which it is written: a field, a nested record, or a list of
 * records.
 */
public sealed interface Part {
  /** What it is called. */
  Name name();

  /** The views that show it. */
  Set<View> views();

  /** A field. */
  record Single(Field<?> field) implements Part {
    @Override
    public Name name() {
      return field.name();
    }

    @Override
    public Set<View> views() {
      return field.views();
    }
  }

  /** A list that is always empty. */
  record Empty(Name name, Name element, Set<View> views) implements Part {}

  /**
   * One record of another resource, whose tables this one joins, or whose fields are stored in the
   * same row.
   *
   * @param presence SQL that is null if there is none
   * @param isInRow whether it is stored in the same row
   */
  record Nested(Name name, Resource resource, String presence, Set<View> views, boolean isInRow)
      implements Part {}

  /**
   * The records of another resource that belong to this one.
   *
   * @param parent SQL, in that resource's tables, for the id of the record that one belongs to
   * @param order the order of the list, as SQL
   */
  record Many(
      Name name,
      Resource resource,
      String parent,
      String order,
      Set<View> views,
      Resource.@Nullable Limit limit)
      implements Part {}
}
