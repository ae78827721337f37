package dev.stint.setup;

import dev.stint.access.Right;
import dev.stint.access.TokenHash;
import dev.stint.catalog.Faults;
import dev.stint.catalog.Resource;
import dev.stint.catalog.Types;
import dev.stint.catalog.View;
import dev.stint.catalog.query.ListQuery;
import dev.stint.catalog.query.RecordQuery;
import dev.stint.firm.Administrators;
import dev.stint.firm.Users;
import dev.stint.http.Answer;
import dev.stint.http.Visit;
import dev.stint.invitation.Invitations;
import dev.stint.store.Row;
import dev.stint.store.Sql;
import dev.stint.store.Transaction;
import dev.stint.wire.Fields;
import dev.stint.wire.Problem;
import dev.stint.wire.Texts;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which staff can log in, and with which rights: {@code /api/users}. A user is a staffer with a
 * login; staffers themselves are created and changed by {@code /staff/detail}.
 */
public final class UsersApi {
  static final String RIGHT = "manage users";

  /** Staff, with their logins or invitations. */
  private static final String STAFF_AND_LOGINS =
      """
      staff x LEFT JOIN user_account a ON a.id = x.user_id
      LEFT JOIN invitation i ON i.firm_id = x.firm_id AND i.staff_id = x.id\
      """;

  static final Resource USER = user();

  /** The answer to an invitation, which has more than a list may show. */
  static final Resource SAVED = saved();

  private static final String KNOWN = "(x.user_id IS NOT NULL OR i.staff_id IS NOT NULL)";
  private static final RecordQuery ONE =
      new RecordQuery(USER, View.BASIC, "x.id = :id AND " + KNOWN);
  private static final ListQuery ALL =
      new ListQuery(
          USER,
          View.BASIC,
          KNOWN,
          List.of(ListQuery.Order.text("x.full_name_folded"), ListQuery.Order.number("x.id")));

  private static final Sql STAFF =
      Sql.of(
          """
          SELECT x.user_id, x.security_group_id, a.email, i.email
          FROM %s
          WHERE x.firm_id = :firm AND x.id = :id\
          """
              .formatted(STAFF_AND_LOGINS));
  private static final Sql SHOWN =
      Sql.of(
          """
          SELECT x.full_name, COALESCE(a.email, i.email), x.security_group_id, x.is_inactive,
            x.is_owner, i.created_at, i.expires_at
          FROM %s
          WHERE x.firm_id = :firm AND x.id = :id\
          """
              .formatted(STAFF_AND_LOGINS));
  private static final Sql GROUP =
      Sql.of("SELECT administers_firm FROM security_group WHERE firm_id = :firm AND id = :id");

  private final Invitations invitations;

  /** Which invites by this. */
  public UsersApi(Invitations invitations) {
    this.invitations = invitations;
  }

  private static Resource user() {
    Resource u = Resource.named("User", "x", STAFF_AND_LOGINS);
    u.field("StaffSid", Types.NUMBER).shows("x.id").says("The staffer.");
    u.field("FullName", Types.TEXT).shows("x.full_name").says("The staffer's full name.");
    u.field("UserId", Types.TEXT)
        .shows("COALESCE(a.email, i.email)")
        .says("The login, or what the staffer is invited with: an e-mail address.");
    u.field("SecurityGroup", Types.ID)
        .shows("x.security_group_id")
        .says("The security group, which decides what the user may do.");
    u.field("IsInactive", Types.FLAG).shows("x.is_inactive").says("Inactive staff cannot log in.");
    u.field("IsOwner", Types.FLAG).shows("x.is_owner").says("Whether the user owns the firm.");
    u.field("Invited", Types.INSTANT)
        .shows("i.created_at")
        .says("When the staffer was invited; null for one who has accepted, and so has the login.");
    u.field("InvitationExpires", Types.INSTANT)
        .shows("i.expires_at")
        .says("Until when the invitation can be accepted.");
    return u;
  }

  private static Resource saved() {
    Resource u = Resource.named("User", "", "").documentedAs("SavedUser");
    USER.fields()
        .forEach(field -> u.field(field.name().toString(), field.type()).says(field.description()));
    u.field("InvitationLink", Types.TEXT)
        .says("The link by which the invitation is accepted; only shown here.");
    return u;
  }

  /** {@code GET /api/users}. */
  public static Answer list(Visit visit) {
    visit.caller().requireToRead(Right.ADMINISTERS_FIRM, RIGHT);
    return visit.list(ALL, visit.parameters());
  }

  /** {@code GET /api/users/{staffSid}}. */
  public static Answer get(Visit visit) {
    long staff = visit.request().id("StaffSid");
    return visit.read(transaction -> {
      find(transaction, staff);
      visit.caller().requireToRead(Right.ADMINISTERS_FIRM, RIGHT);
      return visit.record(transaction, ONE, staff, visit.parameters(), () -> noLogin(staff));
    });
  }

  static Problem noLogin(long staff) {
    return Problem.notFound("The staffer %d has no login.".formatted(staff));
  }

  /**
   * {@code POST /api/users/{staffSid}} with UserId and SecurityGroup: invites a staffer who has no
   * login, or changes the group (ruling 3.6).
   */
  public Answer save(Visit visit) {
    long staff = visit.request().id("StaffSid");
    String secret = TokenHash.newToken();
    return visit.save(
        transaction -> {
          Staffer staffer = find(transaction, staff);
          visit.caller().require(Right.ADMINISTERS_FIRM, RIGHT);
          return staffer;
        },
        faults -> Posted.read(visit.request().fields(), faults),
        (transaction, staffer, posted, faults) -> {
          Long group = posted.group;
          if (group != null && group != staffer.group) {
            checkGroup(transaction, staff, group, faults);
          }
          checkAddress(transaction, staff, staffer, posted.email, faults);
          faults.raise();
          if (group != null && group != staffer.group) {
            transaction.update("staff", staff, Map.of("security_group_id", group));
            transaction.announceAccessChange();
          }
          String email = posted.email;
          if (staffer.login != null || email == null) {
            return show(transaction, visit, staff, Resource.LEFT_OUT);
          }
          invitations.invite(transaction, staff, email, secret, visit.clock());
          return show(transaction, visit, staff, invitations.link(secret));
        });
  }

  private static Answer show(Transaction transaction, Visit visit, long staff, Object link) {
    return transaction
        .query(SHOWN)
        .set("id", staff)
        .first(row -> {
          List<@Nullable Object> values =
              Arrays.asList(
                  staff,
                  row.text(1),
                  row.text(2),
                  row.number(3),
                  row.flag(4),
                  row.flag(5),
                  row.text(6),
                  row.text(7),
                  link);
          return Answer.of(visit.request().format(), out -> SAVED.write(out, values.toArray()));
        })
        .orElseThrow(() -> noLogin(staff));
  }

  /** What was sent of a login. */
  private record Posted(@Nullable String email, @Nullable Long group) {
    static Posted read(Fields fields, Faults faults) {
      String email = Types.NAME.read(fields, "UserId", faults);
      Long group = Types.ID.read(fields, "SecurityGroup", faults);
      if (email != null && !Users.isEmail(email)) {
        faults.add("UserId", "must be an e-mail address");
      }
      if (fields.get("Pwd") != null) {
        faults.add(
            "Pwd", "cannot be set here: users choose their own when they accept an invitation");
      }
      return new Posted(email, group);
    }
  }

  /** A login. */
  record Login(long id, String email) {}

  /**
   * A staffer.
   *
   * @param login null for who has none
   * @param invited the address that the staffer is invited with, or null
   */
  record Staffer(long group, @Nullable Login login, @Nullable String invited) {}

  static Staffer find(Transaction transaction, long staff) {
    return transaction
        .query(STAFF)
        .set("id", staff)
        .first(row -> new Staffer(row.number(2), login(row), row.text(4)))
        .orElseThrow(() -> Problem.notFound("There is no staffer %d.".formatted(staff)));
  }

  private static @Nullable Login login(Row row) throws SQLException {
    Long id = row.optionalNumber(1);
    return id == null ? null : new Login(id, row.requiredText(3));
  }

  private static void checkAddress(
      Transaction transaction, long staff, Staffer staffer, @Nullable String email, Faults faults) {
    if (email == null) {
      if (staffer.login == null && staffer.invited == null) {
        faults.add("UserId", "is required to invite a staffer");
      }
    } else if (staffer.login != null) {
      if (!Texts.same(Texts.trimmed(email), staffer.login.email)) {
        faults.add("UserId", "cannot be changed");
      }
    } else if (!faults.has("UserId") && Invitations.isTaken(transaction, staff, email)) {
      faults.add("UserId", "is already used by another staffer");
    }
  }

  private static void checkGroup(Transaction transaction, long staff, long group, Faults faults) {
    Optional<Boolean> administers =
        transaction.query(GROUP).set("id", group).first(row -> row.flag(1));
    if (administers.isEmpty()) {
      faults.add("SecurityGroup", "does not match any security group");
    } else if (!administers.get() && !Administrators.remainWithoutStaff(transaction, staff)) {
      faults.add(
          "SecurityGroup",
          "cannot be changed to this group: nobody else could administer the firm");
    }
  }

  /**
   * {@code DELETE /api/users/{staffSid}}: removes the login, or withdraws the invitation; the
   * staffer remains.
   */
  public static Answer delete(Visit visit) {
    long staff = visit.request().id("StaffSid");
    return visit.delete(
        transaction -> {
          Staffer staffer = find(transaction, staff);
          if (staffer.login == null && staffer.invited == null) {
            throw noLogin(staff);
          }
          visit.caller().require(Right.ADMINISTERS_FIRM, RIGHT);
          return staffer;
        },
        (transaction, staffer) -> {
          Invitations.withdraw(transaction, staff);
          if (staffer.login == null) {
            return;
          }
          if (!Administrators.remainWithoutStaff(transaction, staff)) {
            throw Problem.refused("Nobody else could administer the firm.");
          }
          Users.removeLogin(transaction, staff, visit.clock());
        });
  }
}
