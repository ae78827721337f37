package dev.stint.staff;

import dev.stint.access.Right;
import dev.stint.access.TokenHash;
import dev.stint.booking.Booked;
import dev.stint.call.ParameterName;
import dev.stint.catalog.Current;
import dev.stint.catalog.DateOrder;
import dev.stint.catalog.Hierarchy;
import dev.stint.catalog.query.ListQuery;
import dev.stint.firm.Administrators;
import dev.stint.firm.Users;
import dev.stint.http.Answer;
import dev.stint.http.Visit;
import dev.stint.invitation.Invitations;
import dev.stint.record.Edit;
import dev.stint.record.Records;
import dev.stint.record.Rules;
import dev.stint.store.Dependents;
import dev.stint.store.Sql;
import dev.stint.store.Transaction;
import dev.stint.wire.Problem;
import dev.stint.wire.Texts;

/**
 * The firm's people: {@code /staff} (wider API: Staff). Everyone sees them, but only some see their
 * rates (ruling 6.4); changing them needs the right to manage staff.
 */
public final class Staff implements Rules {
  static final ParameterName STAFFER = ParameterName.STAFFER.documentedAs("StaffSID");

  /**
   * What exists only for a staffer is deleted, too; what only refers to one loses the reference.
   */
  private static final Dependents DEPENDENTS =
      new Dependents()
          .remove("user_session", "staff_id")
          .remove("invitation", "staff_id")
          .remove("firm_token", "creator_id")
          .remove("project_team", "staff_id")
          .remove("staff_team_member", "staff_id")
          .remove("task_assignment", "staff_id")
          .remove("custom_rate", "staff_id")
          .remove("saved_filter", "staff_id")
          .forget("activity", "staff_id")
          .forget("activity", "creator_id")
          .forget("staff", "manager_id");

  /** The firm's staff. */
  public static final Records STAFF =
      Records.of("staffer", StaffFields.STAFF)
          .called(STAFFER)
          .withInactiveIf("ShowInactive")
          .orderedBy(ListQuery.Order.text("s.full_name_folded"))
          .with(DEPENDENTS)
          .ruledBy(new Staff());

  private static final Hierarchy MANAGERS = new Hierarchy("staff", "manager_id");

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

  private static final Sql HAS_TOKENS =
      Sql.of("SELECT 1 FROM firm_token WHERE firm_id = :firm AND creator_id = :id");

  private Staff() {}

  /**
   * {@code POST /staff/add?inviteUser=}: creates a staffer, and invites one under the e-mail
   * address (ruling 3.6). Who is asked to hand over a link gets it from {@code /api/users}.
   */
  public static Answer add(Visit visit, Invitations invitations) {
    requireRight(visit);
    if (!visit.request().flag("inviteUser")) {
      return STAFF.save(visit, 0);
    }
    visit.caller().requireSession("give a staffer a login");
    String secret = TokenHash.newToken();
    return STAFF.create(
        visit,
        Staff::checkAddress,
        edit ->
            invitations.invite(
                edit.transaction(),
                edit.id(),
                String.valueOf(edit.changed(StaffFields.EMAIL)),
                secret,
                visit.clock()));
  }

  private static void checkAddress(Edit edit) {
    String email = edit.changed(StaffFields.EMAIL);
    if (email == null || !Users.isEmail(email)) {
      edit.fault(StaffFields.EMAIL, "must be an e-mail address to invite the staffer");
    } else if (Invitations.isTaken(edit.transaction(), edit.id(), email)) {
      edit.fault(StaffFields.EMAIL, "is already the login of another staffer");
    }
  }

  private static void requireRight(Visit visit) {
    visit.caller().require(Right.MANAGES_STAFF, "manage staff");
  }

  @Override
  public void requireCreate(Visit visit) {
    requireRight(visit);
  }

  @Override
  public void check(Edit edit) {
    DateOrder.check(
        StaffFields.START, StaffFields.END, edit.changes(), edit.current(), edit.faults());
    if (edit.isNew()) {
      return;
    }
    if (Boolean.TRUE.equals(edit.changed(StaffFields.IS_INACTIVE))
        && !Administrators.remainWithoutStaff(edit.transaction(), edit.id())) {
      edit.fault(StaffFields.IS_INACTIVE, "cannot be set: nobody else could administer the firm");
    }
    if (Boolean.FALSE.equals(edit.changed(StaffFields.IS_INACTIVE))
        && Users.hasLogin(edit.transaction(), edit.id())) {
      edit.caller().requireSession("make a staffer active again who has a login");
    }
    Long manager = edit.changed(StaffFields.MANAGER);
    if (manager != null && MANAGERS.leadsTo(edit.transaction(), manager, edit.id())) {
      edit.fault(
          StaffFields.MANAGER, "must not be this staffer or somebody whom this staffer manages");
    }
  }

  @Override
  public void complete(Edit edit) {
    String name = edit.result(StaffFields.FIRST_NAME) + " " + edit.result(StaffFields.LAST_NAME);
    edit.put("full_name", name);
    edit.put("full_name_folded", Texts.folded(name));
    if (edit.isNew()) {
      edit.put("security_group_id", Users.leastGroup(edit.transaction()));
    }
  }

  /** A staffer who becomes inactive is logged out (ruling 6.6). */
  @Override
  public void saved(Edit edit) {
    if (!edit.isNew() && Boolean.TRUE.equals(edit.changed(StaffFields.IS_INACTIVE))) {
      Users.endSessions(edit.transaction(), edit.id());
    }
    edit.transaction().announceAccessChange();
  }

  @Override
  public void deleting(Visit visit, Transaction transaction, long id, Current staffer) {
    if (Users.hasLogin(transaction, id) || transaction.query(HAS_TOKENS).set("id", id).exists()) {
      visit.caller().requireSession("delete a staffer who has a login or firm tokens");
    }
    if (!Administrators.remainWithoutStaff(transaction, id)) {
      throw Problem.refused("Nobody else could administer the firm.");
    }
    Booked.STAFFER.refuseDeletion(transaction, id);
    transaction.query(TOUCH_PROJECTS).set("id", id).set("now", visit.now()).run();
    transaction.announceAccessChange();
  }
}
