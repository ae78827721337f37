package dev.stint.time;

import dev.stint.access.Caller;
import dev.stint.booking.ProjectLinks;
import dev.stint.catalog.Changes;
import dev.stint.catalog.Current;
import dev.stint.catalog.Links;
import dev.stint.catalog.Links.From;
import dev.stint.catalog.Links.Target;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Links to an entry's project, staffer and labor code, sent instead of ids. */
final class TimeLinks {
  private static final From STAFF =
      new From("staff s WHERE s.firm_id = :firm", "s.id", "NOT s.is_inactive");

  private static final From LABOR_CODES =
      new From(
          "labor_code l WHERE l.firm_id = :firm",
          "l.id",
          """
          NOT l.is_inactive AND (
            NOT EXISTS (SELECT 1 FROM project_labor_code k
              WHERE k.firm_id = :firm AND k.project_id = :project)
            OR EXISTS (SELECT 1 FROM project_labor_code k
              WHERE k.firm_id = :firm AND k.project_id = :project AND k.labor_code_id = l.id))\
          """);

  /** In the order in which they are resolved: labor codes depend on the project. */
  static final List<Target> KINDS =
      List.of(
          new Target("Project", TimeFields.PROJECT, ProjectLinks.BY_TYPE),
          new Target(
              "Staff",
              TimeFields.STAFF,
              Map.of(
                  Links.NAME, STAFF.where("s.full_name_folded = :folded"),
                  Links.EMAIL, STAFF.where("s.email_folded = :folded"))),
          new Target(
              "BudgCat",
              TimeFields.LABOR_CODE,
              Map.of(
                  Links.NAME, LABOR_CODES.where("l.name_folded = :folded"),
                  Links.CODE, LABOR_CODES.where("l.code_folded = :folded"))));

  private TimeLinks() {}

  /**
   * The parameters of their queries, from the entry so far.
   *
   * @param current null for a new entry
   */
  static Map<String, ?> parameters(Caller caller, Changes changes, @Nullable Current current) {
    LocalDate day = changes.result(TimeFields.DATE, current);
    Long project = changes.result(TimeFields.PROJECT, current);
    Map<String, Object> parameters = new HashMap<>(caller.parameters());
    parameters.put("day", day == null ? "" : day.toString());
    parameters.put("project", project == null ? 0L : project);
    return parameters;
  }
}
