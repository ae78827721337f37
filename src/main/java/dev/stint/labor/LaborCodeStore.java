package dev.stint.labor;

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

/** Labor codes in the database, and which of them a project has. */
final class LaborCodeStore {
  static final ListQuery ALL = list("(:inactive OR NOT l.is_inactive)");
  static final ListQuery OF_PROJECT =
      list(
          """
          EXISTS (SELECT 1 FROM project_labor_code k
            WHERE k.firm_id = l.firm_id AND k.project_id = :project AND k.labor_code_id = l.id)\
          """);

  private static final Sql CODES =
      Sql.of(
          """
          SELECT labor_code_id FROM project_labor_code
          WHERE firm_id = :firm AND project_id = :project\
          """);

  private static final Sql ADD =
      Sql.of(
          """
          INSERT INTO project_labor_code (firm_id, project_id, labor_code_id)
          VALUES (:firm, :project, :code)\
          """);

  private static final Sql REMOVE =
      Sql.of(
          """
          DELETE FROM project_labor_code
          WHERE firm_id = :firm AND project_id = :project AND labor_code_id = :code\
          """);

  private final Transaction transaction;
  private final long project;

  LaborCodeStore(Transaction transaction, long project) {
    this.transaction = transaction;
    this.project = project;
  }

  private static ListQuery list(String condition) {
    return new ListQuery(
        LaborCodeFields.LABOR_CODE,
        View.BASIC,
        condition,
        List.of(
            ListQuery.Order.number("l.sort_order"),
            ListQuery.Order.text("l.code_folded"),
            ListQuery.Order.number("l.id")));
  }

  /** Gives the project these codes beside those that it has; whether that changed anything. */
  boolean add(Set<Long> codes) {
    Set<Long> missing = new HashSet<>(codes);
    missing.removeAll(codes());
    return each(ADD, "insert", missing);
  }

  /** Takes these codes from the project; whether it had any of them. */
  boolean remove(Set<Long> codes) {
    Set<Long> present = codes();
    present.retainAll(codes);
    return each(REMOVE, "delete", present);
  }

  private Set<Long> codes() {
    return new HashSet<>(
        transaction.query(CODES).set("project", project).list(row -> row.number(1)));
  }

  private boolean each(Sql change, String action, Set<Long> codes) {
    if (codes.isEmpty()) {
      return false;
    }
    Query query = transaction.query(change).set("project", project);
    codes.forEach(code -> query.set("code", code).addBatch());
    query.runBatch();
    transaction.note(
        "project_labor_code",
        project,
        action,
        Map.of("labor_code_id", new TreeSet<>(codes).toString()));
    return true;
  }
}
