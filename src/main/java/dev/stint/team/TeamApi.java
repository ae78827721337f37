package dev.stint.team;

import dev.stint.access.Caller;
import dev.stint.access.ProjectAccess;
import dev.stint.access.ProjectChanges;
import dev.stint.catalog.Changes;
import dev.stint.catalog.Faults;
import dev.stint.catalog.RecordList;
import dev.stint.catalog.Reference;
import dev.stint.catalog.References;
import dev.stint.http.Answer;
import dev.stint.http.Request;
import dev.stint.store.Database;
import dev.stint.store.Transaction;
import dev.stint.store.Values;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The teams of projects: {@code /project/team} (contract: Project Team; ruling 8.3). */
public final class TeamApi {
  private static final RecordList LIST =
      RecordList.ofObjects(TeamFields.TEAM_MEMBER, TeamFields.STAFF);
  private static final Reference ACTIVE_STAFF =
      new Reference("staff", "NOT is_inactive", "active staffer");

  private final Database database;
  private final Clock clock;

  /** Over this database. */
  public TeamApi(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** {@code GET /project/team/{sid}}. */
  public Answer list(Caller caller, Request request) {
    long project = request.id("sid");
    var firm = caller.in(database);
    return firm.read(transaction -> {
      ProjectAccess.toProjectOrTemplate(transaction, caller, project);
      return request.list(transaction, firm, TeamStore.LIST, Map.of("project", project));
    });
  }

  /** {@code POST /project/team/{sid}}: the posted list becomes the team, in one step. */
  public Answer replace(Caller caller, Request request) {
    long project = request.id("sid");
    var firm = caller.in(database);
    firm.read(transaction -> ProjectAccess.toProjectOrTemplate(transaction, caller, project))
        .requireEdit();
    Faults faults = new Faults();
    List<Changes> posted = LIST.read(request.items(), faults);
    firm.write(transaction -> {
      ProjectAccess.toProjectOrTemplate(transaction, caller, project).requireEdit();
      TeamStore team = new TeamStore(transaction, project);
      Set<TeamStore.Member> before = team.members();
      check(transaction, posted, before, faults.copy());
      Set<TeamStore.Member> after =
          posted.stream().map(TeamApi::member).collect(Collectors.toSet());
      boolean changes = !after.equals(before);
      if (changes) {
        team.replace(after);
        ProjectChanges.note(transaction, project, Values.now(clock));
      }
      return changes;
    });
    return Answer.success(request.format());
  }

  /** An inactive staffer may stay on the team, but not come to it. */
  private static void check(
      Transaction transaction, List<Changes> posted, Set<TeamStore.Member> before, Faults faults) {
    References.checkAll(transaction, posted, faults);
    Set<Long> added = new HashSet<>();
    for (Changes entry : posted) {
      Long staff = entry.get(TeamFields.STAFF);
      if (staff != null) {
        added.add(staff);
      }
    }
    before.forEach(member -> added.remove(member.staff()));
    added.removeAll(References.existing(transaction, ACTIVE_STAFF, added));
    for (int i = 0; i < posted.size(); i++) {
      Long staff = posted.get(i).get(TeamFields.STAFF);
      if (staff != null && added.contains(staff)) {
        faults.add(i, TeamFields.STAFF, "is inactive and cannot be added");
      }
    }
    faults.raise();
  }

  private static TeamStore.Member member(Changes entry) {
    Long staff = entry.get(TeamFields.STAFF);
    if (staff == null) {
      throw new IllegalStateException("an entry that was not checked");
    }
    return new TeamStore.Member(
        staff, entry.get(TeamFields.ROLE), Boolean.TRUE.equals(entry.get(TeamFields.LEAD)));
  }
}
