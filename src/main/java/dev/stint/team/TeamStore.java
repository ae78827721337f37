package dev.stint.team;

import dev.stint.catalog.ListQuery;
import dev.stint.catalog.View;
import dev.stint.store.Query;
import dev.stint.store.Sql;
import dev.stint.store.Transaction;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A project's team in the database. */
final class TeamStore {
  /** Leads first, then by name (ruling 8.0). */
  static final ListQuery LIST =
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

  private final Transaction transaction;
  private final long project;

  TeamStore(Transaction transaction, long project) {
    this.transaction = transaction;
    this.project = project;
  }

  Set<Member> members() {
    return new HashSet<>(
        transaction
            .query(MEMBERS)
            .set("project", project)
            .list(row -> new Member(row.number(1), row.optionalNumber(2), row.flag(3))));
  }

  void replace(Set<Member> members) {
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
  record Member(long staff, @Nullable Long role, boolean lead) {}
}
