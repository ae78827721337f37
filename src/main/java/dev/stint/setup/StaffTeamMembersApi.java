package dev.stint.setup;

import dev.stint.access.Right;
import dev.stint.catalog.Field;
import dev.stint.catalog.RecordList;
import dev.stint.catalog.Reference;
import dev.stint.catalog.References;
import dev.stint.catalog.Resource;
import dev.stint.catalog.Types;
import dev.stint.catalog.View;
import dev.stint.catalog.query.ListQuery;
import dev.stint.http.Answer;
import dev.stint.http.Visit;
import dev.stint.store.LinkTable;
import dev.stint.store.Transaction;
import dev.stint.wire.Problem;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** The members of a staff team: {@code /api/staffteams/{id}/members}. */
public final class StaffTeamMembersApi {
  private static final String SET_UP = "set up the firm";
  static final Resource MEMBER =
      Resource.named(
          "StaffTeamMember",
          "m",
          "staff_team_member m JOIN staff s ON s.firm_id = m.firm_id AND s.id = m.staff_id");
  private static final Field<Long> STAFF =
      MEMBER
          .field("StaffSid", Types.ID)
          .shows("m.staff_id")
          .required()
          .refersTo(Reference.to("staff", "staffer"))
          .says("The staffer.");

  static {
    MEMBER.field("StaffNm", Types.TEXT).shows("s.full_name").says("The staffer's full name.");
  }

  private static final RecordList LIST = RecordList.ofObjectsOrKeys(MEMBER, STAFF);
  private static final ListQuery MEMBERS =
      new ListQuery(
          MEMBER,
          View.BASIC,
          "m.team_id = :id",
          List.of(ListQuery.Order.text("s.full_name_folded"), ListQuery.Order.number("s.id")));

  private static final LinkTable STAFF_OF =
      new LinkTable("staff_team_member", "team_id", "staff_id");

  /** {@code GET /api/staffteams/{id}/members}. */
  public static Answer get(Visit visit) {
    long team = visit.request().id("id");
    return visit.read(transaction -> {
      requireTeam(transaction, team);
      visit.caller().requireToRead(Right.ADMINISTERS_FIRM, SET_UP);
      return show(transaction, visit, team);
    });
  }

  private static Answer show(Transaction transaction, Visit visit, long team) {
    return visit.list(transaction, MEMBERS, visit.parameters("id", team));
  }

  private static void requireTeam(Transaction transaction, long team) {
    if (!References.exists(transaction, Reference.to("staff_team", "staff team"), team)) {
      throw Problem.notFound("There is no staff team %d.".formatted(team));
    }
  }

  /**
   * {@code POST /api/staffteams/{id}/members} replaces the members with a list of members or of
   * their ids.
   */
  public static Answer save(Visit visit) {
    long team = visit.request().id("id");
    return visit.save(
        transaction -> {
          requireTeam(transaction, team);
          visit.caller().require(Right.ADMINISTERS_FIRM, SET_UP);
          return true;
        },
        faults -> LIST.read(visit.request().items(), faults),
        (transaction, _, posted, faults) -> {
          References.checkAll(transaction, posted, faults);
          faults.raise();
          Set<Long> wanted = new TreeSet<>();
          posted.forEach(member -> wanted.add(Objects.requireNonNull(member.get(STAFF))));
          STAFF_OF.replace(transaction, team, wanted);
          return show(transaction, visit, team);
        });
  }
}
