package dev.stint.access;

import dev.stint.store.Sql;
import dev.stint.store.Transaction;
import dev.stint.wire.Problem;
import java.util.Optional;

/**
 * The only place that decides which projects a caller sees and may change (rulings 6.2 and 6.3).
 * Conditions are SQL over the project {@code p}; their parameters are {@link Caller#parameters}.
 */
public final class ProjectAccess {
  /** The caller leads the project. */
  public static final String LEADS =
      """
      EXISTS (SELECT 1 FROM project_team lt
        WHERE lt.firm_id = p.firm_id AND lt.project_id = p.id AND lt.staff_id = :staff AND lt.is_lead)\
      """;

  /** The project is visible to the caller. */
  public static final String VISIBLE =
      """
      (:sees_all_projects OR p.is_all_staff
        OR EXISTS (SELECT 1 FROM project_team vt
          WHERE vt.firm_id = p.firm_id AND vt.project_id = p.id AND vt.staff_id = :staff)
        OR EXISTS (SELECT 1 FROM project_staff_team vs
          JOIN staff_team_member vm ON vm.firm_id = vs.firm_id AND vm.team_id = vs.team_id
          WHERE vs.firm_id = p.firm_id AND vs.project_id = p.id AND vm.staff_id = :staff))\
      """;

  /** The caller sees the project and may change it. */
  public static final String EDITABLE =
      "(:edits_all_projects AND " + VISIBLE + " OR " + LEADS + ")";

  /** What belongs to the project or template is visible to the caller (ruling 8.8). */
  public static final String VISIBLE_OR_TEMPLATE =
      "(p.is_template AND :manages_projects OR NOT p.is_template AND " + VISIBLE + ")";

  /** What belongs to the project or template may be changed by the caller. */
  public static final String EDITABLE_OR_TEMPLATE =
      "(p.is_template AND :manages_projects OR NOT p.is_template AND " + EDITABLE + ")";

  /** The caller sees all rates, including those of staff and labor codes (ruling 6.4). */
  public static final String SEES_ALL_RATES = ":sees_rates";

  /**
   * The caller sees the rates of the project (ruling 6.4); callers who see a template see its
   * rates.
   */
  public static final String SEES_RATES =
      "(" + SEES_ALL_RATES + " OR :edits_all_projects OR p.is_template OR " + LEADS + ")";

  private static final Sql LOOK =
      Sql.of(
          "SELECT p.is_template, %s, %s, %s FROM project p WHERE p.firm_id = :firm AND p.id = :id"
              .formatted(VISIBLE, EDITABLE, SEES_RATES));

  private final boolean editable;
  private final boolean seesRates;

  private ProjectAccess(boolean editable, boolean seesRates) {
    this.editable = editable;
    this.seesRates = seesRates;
  }

  /**
   * Ends the request unless the caller sees the project; a template does not count as one.
   *
   * @throws Problem 404 when the firm has no such project, 403 when the caller does not see it
   *     (rulings 5.2, 5.3)
   */
  public static ProjectAccess toProject(Transaction transaction, Caller caller, long id) {
    return look(transaction, caller, id, false);
  }

  /**
   * The same for what belongs to a project or a template (ruling 8.8). Templates are for callers
   * who may create projects.
   *
   * @throws Problem 404 or 403
   */
  public static ProjectAccess toProjectOrTemplate(Transaction transaction, Caller caller, long id) {
    return look(transaction, caller, id, true);
  }

  /**
   * Ends the request unless the caller may change the project or template.
   *
   * @throws Problem 404, 403 or 405
   */
  public static ProjectAccess toEdit(Transaction transaction, Caller caller, long id) {
    ProjectAccess access = toProjectOrTemplate(transaction, caller, id);
    access.requireEdit();
    return access;
  }

  /**
   * The same for a project or template given by a field; empty if the firm has none with that id,
   * which is then a fault of the field (ruling 5.3).
   *
   * @throws Problem 403
   */
  public static Optional<ProjectAccess> toNamed(Transaction transaction, Caller caller, long id) {
    return find(transaction, caller, id, true);
  }

  private static ProjectAccess look(
      Transaction transaction, Caller caller, long id, boolean templates) {
    return find(transaction, caller, id, templates).orElseThrow(() -> noProject(id));
  }

  private static Optional<ProjectAccess> find(
      Transaction transaction, Caller caller, long id, boolean templates) {
    return transaction
        .query(LOOK)
        .setAny(caller.parameters())
        .set("id", id)
        .first(row -> {
          boolean template = row.flag(1);
          if (template && !templates) {
            throw noProject(id);
          }
          if (template ? !caller.has(Right.MANAGES_PROJECTS) : !row.flag(2)) {
            throw Problem.forbidden("You do not have access to project %d.".formatted(id));
          }
          return new ProjectAccess(template || row.flag(3), row.flag(4));
        });
  }

  private static Problem noProject(long id) {
    return Problem.notFound("There is no project %d.".formatted(id));
  }

  /**
   * Ends the request unless the caller may change the project.
   *
   * @throws Problem 405
   */
  public void requireEdit() {
    if (!editable) {
      throw Problem.missingRight("You do not have the right to change this project.");
    }
  }

  /** Whether the caller may change the project. */
  public boolean editable() {
    return editable;
  }

  /**
   * Ends the request unless the caller may see the project's rates.
   *
   * @throws Problem 403 (ruling 6.4)
   */
  public void requireRates() {
    if (!seesRates) {
      throw Problem.forbidden("You do not have the right to see this project's rates.");
    }
  }
}
