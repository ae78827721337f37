package dev.stint.team;

import dev.stint.access.ProjectAccess;
import dev.stint.access.ProjectChanges;
import dev.stint.call.ParameterName;
import dev.stint.catalog.Changes;
import dev.stint.catalog.Faults;
import dev.stint.catalog.RecordList;
import dev.stint.catalog.Reference;
import dev.stint.catalog.References;
import dev.stint.catalog.View;
import dev.stint.catalog.query.ListQuery;
import dev.stint.http.Answer;
import dev.stint.http.Visit;
import dev.stint.store.Query;
import dev.stint.store.Sql;
import dev.stint.store.Transaction;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The teams of projects: {@code /project/team} (contract: Project Team; ruling 8.3). */
public final class TeamApi {
  static final ParameterName PROJECT = ParameterName.PROJECT.documentedAs("sid");

  /** Leads first, then by name (ruling 8.0). */
  private static final ListQuery TEAM =
      new ListQuery(
          TeamFields.TEAM_MEMBER,
          View.BASIC,
          "m.project_id = :project",
          List.of(
              ListQuery.Order.number("CASE WHEN m.is_lead THEN 0 ELSE 1 END"),
              ListQuery.Order.text("s.full_name_folded"),
              ListQuery.Order.number("s.id")));

  private static final Sql MEMBERS =
      Sql.of(
          """
          SELECT staff_id, role_id, is_lead FROM project_team
          WHERE firm_id = :firm AND project_id = :project\
          """);

  private static final Sql CLEAR =
      Sql.of("DELETE FROM project_team WHERE firm_id = :firm AND project_id = :project");

  private static final Sql ADD =
      Sql.of(
          """
          INSERT INTO project_team (firm_id, project_id, staff_id, role_id, is_lead)
          VALUES (:firm, :project, :staff, :role, :lead)\
          """);

  private static final RecordList LIST =
      RecordList.ofObjects(TeamFields.TEAM_MEMBER, TeamFields.STAFF);
  private static final Reference ACTIVE_STAFF =
      new Reference("staff", "NOT is_inactive", "active staffer");

  /** {@code GET /project/team/{sid}}. */
  public static Answer list(Visit visit) {
    long project = visit.request().id(PROJECT);
    return visit.listBelow(project, TEAM, visit::parameters);
  }

  /** {@code POST /project/team/{sid}}: replaces the team, in one step. */
  public static Answer replace(Visit visit) {
    long project = visit.request().id(PROJECT);
    return visit.save(
        transaction -> ProjectAccess.toEdit(transaction, visit.caller(), project),
        faults -> LIST.read(visit.request().items(), faults),
        (transaction, _, posted, faults) -> {
          Set<Member> before = members(transaction, project);
          check(transaction, posted, before, faults);
          Set<Member> after = posted.stream().map(TeamApi::member).collect(Collectors.toSet());
          if (!after.equals(before)) {
            replace(transaction, project, after);
            ProjectChanges.note(transaction, project, visit.now());
          }
          return Answer.success(visit.request().format());
        });
  }

  /** An inactive staffer can stay on the team but cannot be added. */
  private static void check(
      Transaction transaction, List<Changes> posted, Set<Member> before, Faults faults) {
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

  private static Member member(Changes entry) {
    return new Member(
        Objects.requireNonNull(entry.get(TeamFields.STAFF)),
        entry.get(TeamFields.ROLE),
        Boolean.TRUE.equals(entry.get(TeamFields.LEAD)));
  }

  private static Set<Member> members(Transaction transaction, long project) {
    return new HashSet<>(
        transaction
            .query(MEMBERS)
            .set("project", project)
            .list(row -> new Member(row.number(1), row.optionalNumber(2), row.flag(3))));
  }

  private static void replace(Transaction transaction, long project, Set<Member> members) {
    transaction.query(CLEAR).set("project", project).run();
    if (!members.isEmpty()) {
      Query add = transaction.query(ADD).set("project", project);
      for (Member member : members) {
        add.set("staff", member.staff).set("role", member.role).set("lead", member.lead).addBatch();
      }
      add.runBatch();
    }
    transaction.note("project_team", project, "replace", written(members));
  }

  /** The members by their ids. */
  private static Map<String, String> written(Set<Member> members) {
    Map<String, String> written = new TreeMap<>();
    for (Member member : members) {
      String role = member.role == null ? "no role" : "role " + member.role;
      written.put(Long.toString(member.staff), member.lead ? role + ", lead" : role);
    }
    return written;
  }

  /** Somebody on the team. */
  private record Member(long staff, @Nullable Long role, boolean lead) {}
}
