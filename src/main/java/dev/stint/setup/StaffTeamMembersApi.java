package dev.stint.setup;

import dev.stint.access.Caller;
import dev.stint.access.Right;
import dev.stint.catalog.Changes;
import dev.stint.catalog.Faults;
import dev.stint.catalog.Field;
import dev.stint.catalog.ListQuery;
import dev.stint.catalog.RecordList;
import dev.stint.catalog.Reference;
import dev.stint.catalog.References;
import dev.stint.catalog.Resource;
import dev.stint.catalog.Type;
import dev.stint.catalog.View;
import dev.stint.http.Answer;
import dev.stint.http.Request;
import dev.stint.store.Database;
import dev.stint.store.Query;
import dev.stint.store.Sql;
import dev.stint.store.Transaction;
import dev.stint.wire.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Who is in a staff team: {@code /api/staffteams/{id}/members}. */
public final class StaffTeamMembersApi {
  private static final String SET_UP = "set up the firm";
  static final Resource MEMBER = member();
  private static final Field<Long> STAFF = MEMBER.field("StaffSid", Type.ID);
  private static final RecordList LIST = RecordList.ofObjectsOrKeys(MEMBER, STAFF);
  private static final ListQuery MEMBERS =
      new ListQuery(
          MEMBER,
          View.BASIC,
          "m.team_id = :id",
          List.of(ListQuery.Order.text("s.full_name_folded"), ListQuery.Order.number("s.id")));

  private static final Sql TEAM =
      Sql.of("SELECT 1 FROM staff_team WHERE firm_id = :firm AND id = :id");
  private static final Sql STAFF_OF =
      Sql.of("SELECT staff_id FROM staff_team_member WHERE firm_id = :firm AND team_id = :id");
  private static final Sql EMPTY =
      Sql.of("DELETE FROM staff_team_member WHERE firm_id = :firm AND team_id = :id");
  private static final Sql ADD =
      Sql.of(
          "INSERT INTO staff_team_member (firm_id, team_id, staff_id) VALUES (:firm, :id, :staff)");

  private final Database database;

  /** Over this database. */
  public StaffTeamMembersApi(Database database) {
    this.database = database;
  }

  private static Resource member() {
    Resource.Builder m =
        Resource.named(
            "StaffTeamMember",
            "m",
            "staff_team_member m JOIN staff s ON s.firm_id = m.firm_id AND s.id = m.staff_id");
    m.field("StaffSid", Type.ID)
        .shows("s.id")
        .required()
        .refersTo(Reference.to("staff", "staffer"))
        .says("The staffer.");
    m.field("StaffNm", Type.TEXT).shows("s.full_name").says("The staffer's full name.");
    return m.build();
  }

  /** {@code GET /api/staffteams/{id}/members}. */
  public Answer get(Caller caller, Request request) {
    caller.requireToRead(Right.ADMINISTERS_FIRM, SET_UP);
    long team = request.id("id");
    return caller
        .in(database)
        .read(transaction -> {
          requireTeam(transaction, team);
          return show(transaction, caller, request, team);
        });
  }

  private Answer show(Transaction transaction, Caller caller, Request request, long team) {
    Map<String, Object> parameters = new HashMap<>(caller.parameters());
    parameters.put("id", team);
    return request.list(transaction, caller.in(database), MEMBERS, parameters);
  }

  private static boolean requireTeam(Transaction transaction, long team) {
    if (!transaction.query(TEAM).set("id", team).exists()) {
      throw Problem.notFound("There is no staff team %d.".formatted(team));
    }
    return true;
  }

  /**
   * {@code POST /api/staffteams/{id}/members} with a list of members or of their ids, which becomes
   * the team.
   */
  public Answer save(Caller caller, Request request) {
    long team = request.id("id");
    caller.in(database).read(transaction -> requireTeam(transaction, team));
    caller.require(Right.ADMINISTERS_FIRM, SET_UP);
    Faults faults = new Faults();
    List<Changes> posted = LIST.read(request.items(), faults);
    return caller
        .in(database)
        .write(transaction -> {
          requireTeam(transaction, team);
          Faults found = faults.copy();
          References.checkAll(transaction, posted, found);
          found.raise();
          Set<Long> wanted = new TreeSet<>();
          posted.forEach(member -> wanted.add(Objects.requireNonNull(member.get(STAFF))));
          if (!wanted.equals(members(transaction, team))) {
            replace(transaction, team, wanted);
          }
          return show(transaction, caller, request, team);
        });
  }

  private static Set<Long> members(Transaction transaction, long team) {
    return Set.copyOf(transaction.query(STAFF_OF).set("id", team).list(row -> row.number(1)));
  }

  private static void replace(Transaction transaction, long team, Set<Long> staff) {
    transaction.query(EMPTY).set("id", team).run();
    if (!staff.isEmpty()) {
      Query add = transaction.query(ADD).set("id", team);
      staff.forEach(id -> add.set("staff", id).addBatch());
      add.runBatch();
    }
    transaction.note(
        "staff_team_member",
        team,
        "replace",
        Map.of("staff", staff.stream().map(String::valueOf).collect(Collectors.joining(","))));
  }
}
