package dev.stint.call;

import java.util.ArrayList;
import java.util.List;

/**
 * The names of a parameter, in any letter case: the documented one and its aliases (ruling 1.2).
 *
 * @param all the documented name first
 */
public record ParameterName(List<String> all) {
  /** A project, for calls where {@code id} is another record. */
  public static final ParameterName PROJECT = of("projectId", "projectSid");

  /** A staffer, for calls where {@code id} is another record. */
  public static final ParameterName STAFFER = of("staffsid", "staffid");

  /** An activity. */
  public static final ParameterName ACTIVITY = of("ActivityId", "id");

  private static final String ID = "id";

  /** A parameter with these names. */
  public static ParameterName of(String documented, String... others) {
    List<String> all = new ArrayList<>();
    all.add(documented);
    all.addAll(List.of(others));
    return new ParameterName(List.copyOf(all));
  }

  /** The same, documented under this name. */
  public ParameterName documentedAs(String name) {
    List<String> others = all.stream().filter(other -> !other.equalsIgnoreCase(name)).toList();
    return of(name, others.toArray(String[]::new));
  }

  /** The same with the alias {@code id}, for the one record that a call is about. */
  public ParameterName orId() {
    List<String> all = new ArrayList<>(this.all);
    if (all.stream().noneMatch(ID::equalsIgnoreCase)) {
      all.add(ID);
    }
    return new ParameterName(List.copyOf(all));
  }

  /** The documented name. */
  public String documented() {
    return all.getFirst();
  }

  /** Its aliases. */
  public List<String> others() {
    return all.subList(1, all.size());
  }
}
