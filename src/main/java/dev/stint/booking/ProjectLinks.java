package dev.stint.booking;

import dev.stint.access.ProjectAccess;
import dev.stint.catalog.Links;
import dev.stint.store.Sql;
import java.util.Map;

/** Finds a project by name or code, for records created on it (ruling 10.4). */
public final class ProjectLinks {
  private static final Links.From PROJECTS =
      new Links.From(
          """
          project p LEFT JOIN picklist_value v ON v.firm_id = p.firm_id AND v.id = p.status_id
          WHERE p.firm_id = :firm AND NOT p.is_template AND %s\
          """
              .formatted(ProjectAccess.VISIBLE),
          "p.id",
          """
          NOT COALESCE(v.closes_projects, FALSE)
            AND (p.end_date IS NULL OR :day = '' OR p.end_date > :day)\
          """);

  /**
   * By link type. A name is the project's name or its display name. The parameters are the caller's
   * and {@code :day}, on which the project has to be open; empty for any day.
   */
  public static final Map<Long, Sql> BY_TYPE =
      Map.of(
          Links.NAME,
          PROJECTS.where("(p.name_folded = :folded OR p.display_name_folded = :folded)"),
          Links.CODE,
          PROJECTS.where("p.code_folded = :folded"));

  private ProjectLinks() {}
}
