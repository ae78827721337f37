package dev.stint.setup;

import dev.stint.access.Caller;
import dev.stint.access.Passwords;
import dev.stint.access.Right;
import dev.stint.catalog.Faults;
import dev.stint.catalog.ListQuery;
import dev.stint.catalog.RecordQuery;
import dev.stint.catalog.Resource;
import dev.stint.catalog.Type;
import dev.stint.catalog.View;
import dev.stint.firm.Administrators;
import dev.stint.firm.Users;
import dev.stint.http.Answer;
import dev.stint.http.Request;
import dev.stint.store.Database;
import dev.stint.store.Sql;
import dev.stint.store.Transaction;
import dev.stint.wire.Fields;
import dev.stint.wire.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who of the staff can log in, and with which rights: {@code /api/users}. A user is a staffer with
 * a login; staffers themselves are made and changed by {@code /staff/detail}.
 */
public final class UsersApi {
  private static final String RIGHT = "manage users";
  static final Resource USER = user();
  private static final RecordQuery ONE = new RecordQuery(USER, View.BASIC, "x.id = :id");
  private static final ListQuery ALL =
      new ListQuery(
          USER,
          View.BASIC,
          "TRUE",
          List.of(ListQuery.Order.text("x.full_name_folded"), ListQuery.Order.number("x.id")));

  private static final Sql STAFF =
      Sql.of("SELECT user_id FROM staff WHERE firm_id = :firm AND id = :id");
  private static final Sql GROUP_OF =
      Sql.of("SELECT security_group_id FROM staff WHERE firm_id = :firm AND id = :id");
  private static final Sql GROUP =
      Sql.of("SELECT administers_firm FROM security_group WHERE firm_id = :firm AND id = :id");
  private static final Sql MEMBERSHIPS = Sql.of("SELECT COUNT(*) FROM staff WHERE user_id = :user");

  private final Database database;

  /** Over this database. */
  public UsersApi(Database database) {
    this.database = database;
  }

  private static Resource user() {
    Resource.Builder u =
        Resource.named("User", "x", "staff x JOIN user_account a ON a.id = x.user_id");
    u.field("StaffSid", Type.NUMBER).shows("x.id").says("The staffer who logs in.");
    u.field("FullName", Type.TEXT).shows("x.full_name").says("The staffer's full name.");
    u.field("UserId", Type.TEXT)
        .shows("a.email")
        .says("What the user logs in with: an e-mail address.");
    u.field("SecurityGroup", Type.ID)
        .shows("x.security_group_id")
        .says("The security group: what the user may do.");
    u.field("IsInactive", Type.FLAG).shows("x.is_inactive").says("Inactive staff cannot log in.");
    u.field("IsOwner", Type.FLAG).shows("x.is_owner").says("Whether the user owns the firm.");
    return u.build();
  }

  /** {@code GET /api/users}. */
  public Answer list(Caller caller, Request request) {
    caller.requireToRead(Right.ADMINISTERS_FIRM, RIGHT);
    return request.list(caller.in(database), ALL, caller.parameters());
  }

  /** {@code GET /api/users/{staffSid}}. */
  public Answer get(Caller caller, Request request) {
    caller.requireToRead(Right.ADMINISTERS_FIRM, RIGHT);
    long staff = request.id("StaffSid");
    return caller.in(database).read(transaction -> show(transaction, caller, request, staff));
  }

  private static Answer show(Transaction transaction, Caller caller, Request request, long id) {
    return request.record(transaction, ONE, id, caller.parameters(), () -> noLogin(id));
  }

  private static Problem noLogin(long staff) {
    return Problem.notFound("The staffer %d has no login.".formatted(staff));
  }

  /**
   * {@code POST /api/users/{staffSid}} with UserId, Pwd and SecurityGroup: gives a staffer a login,
   * or changes the password or group of one. A login that exists already is taken with the password
   * that it has.
   */
  public Answer save(Caller caller, Request request) {
    long staff = request.id("StaffSid");
    caller.in(database).read(transaction -> userOf(transaction, staff));
    caller.require(Right.ADMINISTERS_FIRM, RIGHT);
    Faults faults = new Faults();
    Fields fields = request.fields();
    String email = Type.NAME.read(fields, "UserId", faults);
    String password = Type.NOTES.read(fields, "Pwd", faults);
    Long group = Type.ID.read(fields, "SecurityGroup", faults);
    if (email != null && !Users.isEmail(email)) {
      faults.add("UserId", "must be an e-mail address");
    }
    if (password != null
        && (password.length() < Passwords.SHORTEST || password.length() > Passwords.LONGEST)) {
      faults.add(
          "Pwd", "must have %d to %d characters".formatted(Passwords.SHORTEST, Passwords.LONGEST));
    }
    String hash = password == null || faults.has("Pwd") ? null : Passwords.hash(password);
    return caller
        .in(database)
        .write(transaction -> {
          Faults found = faults.copy();
          Map<String, @Nullable Object> columns = new LinkedHashMap<>();
          if (group != null && group != groupOf(transaction, staff)) {
            checkGroup(transaction, staff, group, found);
            columns.put("security_group_id", group);
          }
          found.raise();
          Optional<Long> user = userOf(transaction, staff);
          if (user.isPresent()) {
            change(transaction, staff, user.get(), email, hash);
          } else {
            columns.put("user_id", login(transaction, email, hash));
          }
          if (!columns.isEmpty()) {
            transaction.update("staff", staff, columns);
            transaction.announceAccessChange();
          }
          return show(transaction, caller, request, staff);
        });
  }

  private static Optional<Long> userOf(Transaction transaction, long staff) {
    return transaction
        .query(STAFF)
        .set("id", staff)
        .first(row -> Optional.ofNullable(row.optionalNumber(1)))
        .orElseThrow(() -> Problem.notFound("There is no staffer %d.".formatted(staff)));
  }

  private static long groupOf(Transaction transaction, long staff) {
    return transaction.query(GROUP_OF).set("id", staff).first(row -> row.number(1)).orElse(0L);
  }

  private static long login(
      Transaction transaction, @Nullable String email, @Nullable String hash) {
    if (email == null) {
      throw Problem.invalid("UserId", "is required to give a staffer a login");
    }
    Optional<Long> known = Users.find(transaction.outsideFirm(), email);
    if (known.isPresent()) {
      if (Users.staffOf(transaction, known.get()).isPresent()) {
        throw Problem.invalid("UserId", "is the login of another staffer");
      }
      return known.get();
    }
    if (hash == null) {
      throw Problem.invalid("Pwd", "is required for a new login");
    }
    return Users.create(transaction.outsideFirm(), email, hash);
  }

  /**
   * Another firm's administrator must not set the password of a login that is also used elsewhere.
   */
  private static void change(
      Transaction transaction,
      long staff,
      long user,
      @Nullable String email,
      @Nullable String hash) {
    if (email != null && !Users.find(transaction.outsideFirm(), email).equals(Optional.of(user))) {
      throw Problem.invalid("UserId", "cannot be changed");
    }
    if (hash != null) {
      long firms =
          transaction
              .outsideFirm()
              .query(MEMBERSHIPS)
              .set("user", user)
              .first(row -> row.number(1))
              .orElse(0L);
      if (firms > 1) {
        throw Problem.invalid("Pwd", "cannot be set here: the login belongs to several firms");
      }
      Users.setPassword(transaction.outsideFirm(), user, hash);
      transaction.note("staff", staff, "password", Map.of());
    }
  }

  private static void checkGroup(Transaction transaction, long staff, long group, Faults faults) {
    Optional<Boolean> administers =
        transaction.query(GROUP).set("id", group).first(row -> row.flag(1));
    if (administers.isEmpty()) {
      faults.add("SecurityGroup", "names no security group");
    } else if (!administers.get() && !Administrators.remainWithoutStaff(transaction, staff)) {
      faults.add("SecurityGroup", "cannot be that one: nobody else could administer the firm");
    }
  }

  /** {@code DELETE /api/users/{staffSid}}: takes the login away; the staffer stays. */
  public Answer delete(Caller caller, Request request) {
    long staff = request.id("StaffSid");
    caller
        .in(database)
        .write(transaction -> {
          if (userOf(transaction, staff).isEmpty()) {
            throw noLogin(staff);
          }
          caller.require(Right.ADMINISTERS_FIRM, RIGHT);
          request.requireReadableBody();
          if (!Administrators.remainWithoutStaff(transaction, staff)) {
            throw Problem.refused("Nobody else could administer the firm.");
          }
          Map<String, @Nullable Object> none = new LinkedHashMap<>();
          none.put("user_id", null);
          transaction.update("staff", staff, none);
          Users.endSessions(transaction, staff);
          return true;
        });
    return Answer.success(request.format());
  }
}
