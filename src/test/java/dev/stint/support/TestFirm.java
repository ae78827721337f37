package dev.stint.support;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import dev.stint.access.Right;
import dev.stint.access.TokenHash;
import dev.stint.access.TokenScope;
import dev.stint.firm.FirmTokens;
import dev.stint.firm.Users;
import dev.stint.store.FirmDatabase;
import dev.stint.store.Sql;
import dev.stint.store.Transaction;
import dev.stint.store.Values;
import dev.stint.wire.Texts;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A firm of a test's own, and shortcuts to fill it: straight into the database what the test is not
 * about.
 */
public final class TestFirm {
  /** Of every user that a test makes. */
  public static final String PASSWORD = "correct horse";

  /** Hashed as the product never does: quickly, so that logins do not keep others waiting. */
  static final String HASH =
      Password.hash(PASSWORD)
          .addRandomSalt()
          .with(Argon2Function.getInstance(8, 1, 1, 32, Argon2.ID))
          .getResult();

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)(?::([^}]+))?}");

  private final TestServer server;
  private final long id;
  private final String key;

  TestFirm(TestServer server, long id, String key) {
    this.server = server;
    this.id = id;
    this.key = key;
  }

  /** The firm's id in the database. */
  public long id() {
    return id;
  }

  /** The firm's id in the API. */
  public String key() {
    return key;
  }

  /** The firm's part of the database. */
  public FirmDatabase database() {
    return server.database().firm(id);
  }

  /** Somebody of the firm, logged in. */
  public record Person(long staffId, String email, String token, Api api) {}

  /** An administrator's calls. */
  public Api admin() {
    return person("Administrator").api();
  }

  /** A new staffer of a security group of its own, which has exactly these rights; logged in. */
  public Person personWith(Right... rights) {
    String group = "Group-" + UUID.randomUUID();
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("name", group);
    for (Right right : Right.values()) {
      row.put(right.column(), List.of(rights).contains(right));
    }
    insertNew("security_group", row);
    return person(group);
  }

  /** A new staffer of this security group, logged in. */
  public Person person(String group) {
    String email = group.toLowerCase(Locale.ROOT) + "-" + UUID.randomUUID() + "@example.com";
    String token = TokenHash.newToken();
    long user = server.database().write(transaction -> Users.create(transaction, email, HASH));
    long staffId =
        database()
            .write(transaction -> {
              long staff =
                  Users.addStaff(
                      transaction,
                      user,
                      group(transaction, group),
                      group,
                      "Person",
                      email,
                      server.clock());
              session(
                  transaction, staff, token, "9999-12-31T00:00:00Z", Values.now(server.clock()));
              return staff;
            });
    return new Person(staffId, email, token, as(token));
  }

  static long group(Transaction transaction, String group) {
    Long found = Users.groups(transaction).get(group);
    if (found == null) {
      throw new IllegalArgumentException(group);
    }
    return found;
  }

  private static void session(
      Transaction transaction, long staff, String token, String expires, String created) {
    transaction.insert(
        "user_session",
        Map.of(
            "token_hash",
            TokenHash.of(token).bytes(),
            "id",
            transaction.newId(),
            "staff_id",
            staff,
            "created_at",
            created,
            "expires_at",
            expires,
            "address",
            "192.0.2.7"));
  }

  /** Calls with this session token. */
  public Api as(String token) {
    return server.anonymous().with("X-Auth-Token", token).with("X-Auth-Realm", key);
  }

  /** Calls with this firm token. */
  public Api asFirmToken(String token) {
    return server.anonymous().with("X-Auth-ApiToken", token).with("X-Auth-Realm", key);
  }

  /** A staffer who does not log in. */
  public long staff(String firstName, String lastName) {
    return database()
        .write(transaction ->
            Users.addStaff(
                transaction,
                null,
                group(transaction, "Staff"),
                firstName,
                lastName,
                null,
                server.clock()));
  }

  /** Invites a staffer, through the API and by an administrator; the secret of the invitation. */
  public String invite(long staff, String email) {
    return secret(
        admin()
            .sendTo(
                "POST",
                "/api/users/" + staff,
                "{UserId: '%s'}".formatted(email).getBytes(StandardCharsets.UTF_8)));
  }

  /** The secret in the link that an administrator is shown. */
  public static String secret(Response invited) {
    return invited.expect(200).json().get("InvitationLink").asString().replaceFirst(".*#", "");
  }

  /** Accepts an invitation of whatever firm. */
  public Response accept(String secret, String password) {
    String body = "{Invitation: '%s', Pwd: '%s'}".formatted(secret, password);
    return server
        .anonymous()
        .sendTo("POST", "/api/invitations/accept", body.getBytes(StandardCharsets.UTF_8));
  }

  /** A project, made through the API, with this code; its id. */
  public long project(String code) {
    return admin()
        .post(
            "/project/detail",
            "{\"Nm\": \"Project %s\", \"ProjectCode\": \"%s\"}".formatted(code, code))
        .expect(200)
        .json()
        .get("SystemId")
        .asLong();
  }

  /** A client, made through the API; its id. */
  public long client(String name) {
    return admin()
        .post("/client/detail", "{\"Nm\": \"%s\"}".formatted(name))
        .expect(200)
        .json()
        .get("SystemId")
        .asLong();
  }

  /** Puts a staffer on a project's team. */
  public void onTeam(long project, long staff, boolean lead) {
    insert("project_team", Map.of("project_id", project, "staff_id", staff, "is_lead", lead));
  }

  /** A staff team with this member, selected for a project. */
  public void byStaffTeam(long project, long staff) {
    database()
        .write(transaction -> {
          long team = transaction.newId();
          transaction.insert(
              "staff_team",
              Map.of("id", team, "name", "Team", "name_folded", "team", "sort_order", 0L));
          transaction.insert("staff_team_member", Map.of("team_id", team, "staff_id", staff));
          transaction.insert("project_staff_team", Map.of("project_id", project, "team_id", team));
          return true;
        });
  }

  /** The id of a value of one of the firm's lists. */
  public long value(String list, String name) {
    return database()
        .read(transaction ->
            transaction
                .query(
                    Sql.of(
                        "SELECT id FROM picklist_value WHERE firm_id = :firm AND list = :list AND name = :name"))
                .set("list", list)
                .set("name", name)
                .first(row -> row.number(1))
                .orElseThrow());
  }

  /**
   * Fills a test's text: {@code {client}} with the id of a new client, {@code {List:Name}} with
   * that of the list's value.
   */
  public String fill(String text) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(found ->
            Long.toString(
                switch (found.group(1)) {
                  case "client" -> client("Some Client");
                  default -> value(found.group(1), found.group(2));
                }));
  }

  /** A body of these fields and their values, which are filled as texts are. */
  public String body(Stream<List<String>> fields) {
    return fields
        .map(field -> "\"%s\": %s".formatted(field.getFirst(), fill(field.getLast())))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  /** Adds a value to one of the firm's lists; its id. */
  public long addValue(String list, String name) {
    return insertNew(
        "picklist_value",
        Map.of("list", list, "name", name, "sort_order", 99L, "is_inactive", false));
  }

  /** Texts that are kept folded, too, in a column beside them, by table. */
  private static final Map<String, List<String>> FOLDED =
      Map.of(
          "client", List.of("name", "code"),
          "contact", List.of("full_name"),
          "custom_field", List.of("name"),
          "labor_code", List.of("code", "name"),
          "picklist_value", List.of("name"),
          "project", List.of("name", "display_name", "code"),
          "security_group", List.of("name"),
          "staff", List.of("full_name", "email"),
          "staff_team", List.of("name"),
          "task", List.of("full_name"));

  /** The row with what is kept folded beside its texts. */
  private static Map<String, @Nullable Object> folded(
      String table, Map<String, ? extends @Nullable Object> row) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>(row);
    for (String column : FOLDED.getOrDefault(table, List.of())) {
      if (row.get(column) instanceof String text) {
        all.put(column + "_folded", Texts.folded(text));
      }
    }
    return all;
  }

  /** Adds a row to a table of the firm. */
  public void insert(String table, Map<String, ? extends @Nullable Object> row) {
    database()
        .write(transaction -> {
          transaction.insert(table, folded(table, row));
          return true;
        });
  }

  /** Adds a row with a new id to a table of the firm; the id. */
  public long insertNew(String table, Map<String, ? extends @Nullable Object> row) {
    return database()
        .write(transaction -> {
          Map<String, @Nullable Object> all = folded(table, row);
          long newId = transaction.newId();
          all.put("id", newId);
          transaction.insert(table, all);
          return newId;
        });
  }

  /** Changes columns of a row of the firm. */
  public void update(String table, long row, Map<String, ? extends @Nullable Object> values) {
    database().write(transaction -> transaction.update(table, row, folded(table, values)));
  }

  /** Sets one of the firm's settings, a column of its table. */
  public void setting(String column, Object value) {
    database()
        .write(transaction -> {
          transaction.announceAccessChange();
          return transaction
              .query(Sql.of("UPDATE firm SET %s = :value WHERE id = :firm".formatted(column)))
              .set("value", value)
              .run();
        });
  }

  /** How many rows a table of the firm has. */
  public long count(String table) {
    return database()
        .read(transaction ->
            transaction
                .query(Sql.of("SELECT COUNT(*) FROM %s WHERE firm_id = :firm".formatted(table)))
                .first(row -> row.number(1))
                .orElseThrow());
  }

  /** The sum of a column of a table of the firm. */
  public long sum(String table, String column) {
    return database()
        .read(transaction ->
            transaction
                .query(
                    Sql.of("SELECT SUM(%s) FROM %s WHERE firm_id = :firm".formatted(column, table)))
                .first(row -> row.number(1))
                .orElseThrow());
  }

  /** A firm token of this staffer; the token. */
  public String firmToken(long staff, @Nullable String expires) {
    return firmToken(staff, expires, TokenScope.FULL);
  }

  /** The same with a scope. */
  public String firmToken(long staff, @Nullable String expires, TokenScope scope) {
    String token = TokenHash.newToken();
    database()
        .write(transaction ->
            FirmTokens.add(transaction, token, "test", staff, expires, scope, server.clock()));
    return token;
  }
}
