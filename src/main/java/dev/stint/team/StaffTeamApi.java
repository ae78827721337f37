package dev.stint.team;

import dev.stint.access.Caller;
import dev.stint.access.ProjectAccess;
import dev.stint.access.ProjectChanges;
import dev.stint.catalog.Changes;
import dev.stint.catalog.Faults;
import dev.stint.catalog.RecordList;
import dev.stint.catalog.References;
import dev.stint.http.Answer;
import dev.stint.http.Request;
import dev.stint.store.Database;
import dev.stint.store.Values;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The staff teams that projects use: {@code /project/staffTeams} (contract: Project Staff Teams;
 * ruling 8.4).
 */
public final class StaffTeamApi {
  private static final RecordList LIST =
      RecordList.ofObjectsOrKeys(StaffTeamFields.STAFF_TEAM, StaffTeamFields.TEAM);

  private final Database database;
  private final Clock clock;

  /** Over this database. */
  public StaffTeamApi(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** {@code GET /project/staffTeams/{sid}}. */
  public Answer list(Caller caller, Request request) {
    long project = request.id("sid");
    var firm = caller.in(database);
    return firm.read(transaction -> {
      ProjectAccess.toProjectOrTemplate(transaction, caller, project);
      return request.list(transaction, firm, StaffTeamStore.LIST, Map.of("project", project));
    });
  }

  /** {@code POST /project/staffTeams/{sid}}: the posted ones become those that are used. */
  public Answer replace(Caller caller, Request request) {
    long project = request.id("sid");
    var firm = caller.in(database);
    firm.read(transaction -> ProjectAccess.toProjectOrTemplate(transaction, caller, project))
        .requireEdit();
    Faults faults = new Faults();
    List<Changes> posted = LIST.read(request.items(StaffTeamFields.TEAM.name().text()), faults);
    Set<Long> selected = selected(posted, project, faults);
    firm.write(transaction -> {
      ProjectAccess.toProjectOrTemplate(transaction, caller, project).requireEdit();
      Faults found = faults.copy();
      References.checkAll(transaction, posted, found);
      found.raise();
      StaffTeamStore teams = new StaffTeamStore(transaction, project);
      boolean changes = !selected.equals(teams.selected());
      if (changes) {
        teams.replace(selected);
        ProjectChanges.note(transaction, project, Values.now(clock));
      }
      return changes;
    });
    return Answer.success(request.format());
  }

  private static Set<Long> selected(List<Changes> posted, long project, Faults faults) {
    Set<Long> selected = new HashSet<>();
    for (int i = 0; i < posted.size(); i++) {
      Changes entry = posted.get(i);
      Long named = entry.get(StaffTeamFields.PROJECT);
      if (named != null && named != project) {
        faults.add(i, StaffTeamFields.PROJECT, "is not the project in the path");
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
