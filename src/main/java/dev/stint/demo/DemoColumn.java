package dev.stint.demo;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A column of a {@link DemoTable}. Its heading says which field of the API its cells are sent in,
 * and how:
 *
 * <pre>
 * Nm                          the text of the cell
 * Rate1; Rate2                several fields, their values separated by semicolons
 * Address.City                a field of a record inside the record
 * ClientId: client            the id of what the cell names, here a client
 * TaskSid: task of ProjectSid the same, with a name that is unique within that column's
 * [AssignmentList]: staff     a list, separated by commas
 * {field}                     a field that the row's column "field" names
 * who                         begins with a small letter: not a field; used by the demo itself
 * </pre>
 *
 * @param name the heading without the part that says how
 * @param fields the fields
 * @param kind the kind of record that cells name; null if they are values
 * @param within the column within which the name is unique; null for none
 * @param isList whether a cell holds several values for one field
 */
record DemoColumn(
    String name,
    List<String> fields,
    @Nullable String kind,
    @Nullable String within,
    boolean isList) {
  private static final Pattern HEADING =
      Pattern.compile("(\\[?)([^:\\]]+)]?(?:: (\\w+)(?: of (\\w+))?)?");

  /** The column with this heading. */
  static DemoColumn of(String heading) {
    Matcher matcher = HEADING.matcher(heading);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("no heading of a column: " + heading);
    }
    String name = matcher.group(2);
    List<String> fields = Arrays.stream(name.split(";", -1)).map(String::strip).toList();
    return new DemoColumn(
        name, fields, matcher.group(3), matcher.group(4), !matcher.group(1).isEmpty());
  }

  /** Whether its cells are sent. */
  boolean isSent() {
    return !Character.isLowerCase(name.charAt(0));
  }
}
