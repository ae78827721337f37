package dev.stint.team;

import dev.stint.access.ProjectAccess;
import dev.stint.access.ProjectChanges;
import dev.stint.catalog.Changes;
import dev.stint.catalog.Faults;
import dev.stint.catalog.RecordList;
import dev.stint.catalog.References;
import dev.stint.catalog.View;
import dev.stint.catalog.query.ListQuery;
import dev.stint.http.Answer;
import dev.stint.http.Visit;
import dev.stint.store.LinkTable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The staff teams that projects use: {@code /project/staffTeams} (contract: Project Staff Teams;
 * ruling 8.4).
 */
public final class StaffTeamApi {
  /** All staff teams of the firm, and whether the project uses them (ruling 8.4). */
  private static final ListQuery ALL =
      new ListQuery(
          StaffTeamFields.STAFF_TEAM,
          View.BASIC,
          "TRUE",
          List.of(
              ListQuery.Order.number("-g.sort_order"),
              ListQuery.Order.text("g.name_folded"),
              ListQuery.Order.number("g.id")));

  private static final LinkTable USED =
      new LinkTable("project_staff_team", "project_id", "team_id");

  private static final RecordList LIST =
      RecordList.ofObjectsOrKeys(StaffTeamFields.STAFF_TEAM, StaffTeamFields.TEAM);

  /** {@code GET /project/staffTeams/{sid}}. */
  public static Answer list(Visit visit) {
    long project = visit.request().id(TeamApi.PROJECT);
    return visit.listBelow(project, ALL, visit::parameters);
  }

  /** {@code POST /project/staffTeams/{sid}}: replaces the staff teams that the project uses. */
  public static Answer replace(Visit visit) {
    long project = visit.request().id(TeamApi.PROJECT);
    return visit.save(
        transaction -> ProjectAccess.toEdit(transaction, visit.caller(), project),
        faults -> LIST.read(visit.request().items(StaffTeamFields.TEAM.name().text()), faults),
        (transaction, _, posted, faults) -> {
          Set<Long> selected = selected(posted, project, faults);
          References.checkAll(transaction, posted, faults);
          faults.raise();
          if (USED.replace(transaction, project, selected)) {
            ProjectChanges.note(transaction, project, visit.now());
          }
          return Answer.success(visit.request().format());
        });
  }

  private static Set<Long> selected(List<Changes> posted, long project, Faults faults) {
    Set<Long> selected = new HashSet<>();
    for (int i = 0; i < posted.size(); i++) {
      Changes entry = posted.get(i);
      Long named = entry.get(StaffTeamFields.PROJECT);
      if (named != null && named != project) {
        faults.add(i, StaffTeamFields.PROJECT, "must be the project in the path");
      }
      Long team = entry.get(StaffTeamFields.TEAM);
      boolean uses =
          !entry.has(StaffTeamFields.SELECTED)
              || Boolean.TRUE.equals(entry.get(StaffTeamFields.SELECTED));
      if (team != null && uses) {
        selected.add(team);
      }
    }
    return selected;
  }
}
