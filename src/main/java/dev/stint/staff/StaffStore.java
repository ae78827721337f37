package dev.stint.staff;

import dev.stint.access.Right;
import dev.stint.catalog.Changes;
import dev.stint.catalog.Current;
import dev.stint.catalog.ListQuery;
import dev.stint.catalog.RecordQuery;
import dev.stint.catalog.View;
import dev.stint.firm.Users;
import dev.stint.store.Dependents;
import dev.stint.store.Sql;
import dev.stint.store.Transaction;
import dev.stint.store.Values;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Staff in the database. */
final class StaffStore {
  private static final String TABLE = "staff";

  static final RecordQuery BASIC = new RecordQuery(StaffFields.STAFF, View.BASIC, "s.id = :id");
  static final RecordQuery DETAILED =
      new RecordQuery(StaffFields.STAFF, View.DETAILED, "s.id = :id");
  static final ListQuery LIST =
      new ListQuery(
          StaffFields.STAFF,
          View.BASIC,
          "(:inactive OR NOT s.is_inactive)",
          List.of(ListQuery.Order.text("s.full_name_folded"), ListQuery.Order.number("s.id")));

  private static final Current.Reader CURRENT = new Current.Reader(StaffFields.STAFF, TABLE);
  private static final Current.Reader CURRENT_ADDRESS =
      new Current.Reader(StaffFields.ADDRESS, TABLE);

  private static final Sql EXISTS =
      Sql.of("SELECT 1 FROM staff WHERE firm_id = :firm AND id = :id");

  private static final Sql LEAST_GROUP =
      Sql.of(
          "SELECT id FROM security_group WHERE firm_id = :firm ORDER BY %s, id LIMIT 1"
              .formatted(
                  Arrays.stream(Right.values())
                      .map(right -> "CASE WHEN %s THEN 1 ELSE 0 END".formatted(right.column()))
                      .collect(Collectors.joining(" + "))));

  private static final Sql TOUCH_PROJECTS =
      Sql.of(
          """
          UPDATE project SET modified_at = :now WHERE firm_id = :firm AND (
            id IN (SELECT project_id FROM project_team WHERE firm_id = :firm AND staff_id = :id)
            OR id IN (SELECT project_id FROM custom_rate WHERE firm_id = :firm AND staff_id = :id)
            OR id IN (SELECT t.project_id FROM task t
              JOIN task_assignment k ON k.firm_id = t.firm_id AND k.task_id = t.id
              WHERE t.firm_id = :firm AND k.staff_id = :id))\
          """);

  /** What is only there for a staffer goes along; what only mentions one forgets it. */
  private static final Dependents DEPENDENTS =
      new Dependents()
          .remove("user_session", "staff_id")
          .remove("firm_token", "creator_id")
          .remove("project_team", "staff_id")
          .remove("staff_team_member", "staff_id")
          .remove("task_assignment", "staff_id")
          .remove("custom_rate", "staff_id")
          .forget("activity", "staff_id")
          .forget("activity", "creator_id")
          .forget(TABLE, "manager_id");

  private final Transaction transaction;

  /**
   * Within a firm.
   *
   * @param transaction the firm's
   */
  StaffStore(Transaction transaction) {
    this.transaction = transaction;
  }

  boolean exists(long id) {
    return transaction.query(EXISTS).set("id", id).exists();
  }

  Optional<Current> current(long id) {
    return CURRENT.read(transaction, id);
  }

  /** The address of a staffer who is there. */
  Current currentAddress(long id) {
    return CURRENT_ADDRESS.read(transaction, id).orElseThrow();
  }

  /**
   * Adds a staffer, with the fewest rights that the firm gives.
   *
   * @param userId the login, or null
   */
  long insert(Changes changes, Changes address, @Nullable Long userId, Clock clock) {
    Map<String, @Nullable Object> values = changes.columns();
    values.putAll(address.columns());
    return Users.addStaff(
        transaction,
        userId,
        transaction.query(LEAST_GROUP).first(row -> row.number(1)).orElseThrow(),
        String.valueOf(changes.get(StaffFields.FIRST_NAME)),
        String.valueOf(changes.get(StaffFields.LAST_NAME)),
        changes.get(StaffFields.EMAIL),
        values,
        clock);
  }

  /** Changes a staffer; one who becomes inactive is logged out (ruling 6.6). */
  void update(long id, Changes changes, Changes address, Current current, Clock clock) {
    Map<String, @Nullable Object> values = changes.columns();
    values.putAll(address.columns());
    String name =
        changes.result(StaffFields.FIRST_NAME, current)
            + " "
            + changes.result(StaffFields.LAST_NAME, current);
    values.put("full_name", name);
    values.put("full_name_folded", Values.folded(name));
    values.put("modified_at", Values.now(clock));
    transaction.update(TABLE, id, values);
    if (Boolean.TRUE.equals(changes.get(StaffFields.IS_INACTIVE))) {
      Users.endSessions(transaction, id);
    }
    transaction.announceAccessChange();
  }

  /** Removes a staffer with memberships, assignments, custom rates, sessions and firm tokens. */
  void delete(long id, Clock clock) {
    transaction.query(TOUCH_PROJECTS).set("id", id).set("now", Values.now(clock)).run();
    transaction.delete(TABLE, id, DEPENDENTS);
    transaction.announceAccessChange();
  }
}
