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
import java.util.TreeSet;

/** Which staff teams a project uses, in the database. */
final class StaffTeamStore {
  /** All of the firm's (ruling 8.4). */
  static final ListQuery LIST =
      new ListQuery(
          StaffTeamFields.STAFF_TEAM,
          View.BASIC,
          "TRUE",
          List.of(
              ListQuery.Order.number("-g.sort_order"),
              ListQuery.Order.text("g.name_folded"),
              ListQuery.Order.number("g.id")));

  private static final Sql SELECTED =
      Sql.of(
          "SELECT team_id FROM project_staff_team WHERE firm_id = :firm AND project_id = :project");

  private static final Sql CLEAR =
      Sql.of("DELETE FROM project_staff_team WHERE firm_id = :firm AND project_id = :project");

  private static final Sql SELECT =
      Sql.of(
          """
          INSERT INTO project_staff_team (firm_id, project_id, team_id)
          VALUES (:firm, :project, :team)\
          """);

  private final Transaction transaction;
  private final long project;

  StaffTeamStore(Transaction transaction, long project) {
    this.transaction = transaction;
    this.project = project;
  }

  Set<Long> selected() {
    return new HashSet<>(
        transaction.query(SELECTED).set("project", project).list(row -> row.number(1)));
  }

  void replace(Set<Long> teams) {
    transaction.query(CLEAR).set("project", project).run();
    if (!teams.isEmpty()) {
      Query select = transaction.query(SELECT).set("project", project);
      teams.forEach(team -> select.set("team", team).addBatch());
      select.runBatch();
    }
    transaction.note(
        "project_staff_team",
        project,
        "replace",
        Map.of("team_id", new TreeSet<>(teams).toString()));
  }
}
