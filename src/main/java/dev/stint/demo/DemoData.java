package dev.stint.demo;

import dev.stint.access.Passwords;
import dev.stint.access.TokenScope;
import dev.stint.firm.FirmTokens;
import dev.stint.firm.Firms;
import dev.stint.firm.NewFirm;
import dev.stint.firm.Users;
import dev.stint.store.Database;
import dev.stint.store.Transaction;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * The demo firms (ruling 11): their keys are fixed and public, and their data is always the same
 * except for its days, which end with the week of creation ({@link DemoDays}).
 */
public final class DemoData {
  /** The first firm, with data of every kind. */
  public static final String FIRM = "demo-firm-0001";

  /** A token for the first firm, created by {@link #ADMIN}. */
  public static final String FIRM_TOKEN = "demo-firm-token-0001";

  /** The second firm, a small one. */
  public static final String SECOND_FIRM = "demo-firm-0002";

  /** A token for the second firm, created by {@link #SECOND_ADMIN}. */
  public static final String SECOND_FIRM_TOKEN = "demo-firm-token-0002";

  /** Administrator of the first firm, and a member of the second. */
  public static final String ADMIN = "admin@example.com";

  /** A manager of the first firm. */
  public static final String MANAGER = "manager@example.com";

  /** A staffer of the first firm, who sees some of its projects and leads none. */
  public static final String STAFF = "staff@example.com";

  /** Administrator of the second firm. */
  public static final String SECOND_ADMIN = "admin2@example.com";

  /** The password of all of them. */
  public static final String PASSWORD = "demo-password";

  /** The users of the first firm. */
  public static final List<DemoLogin> LOGINS =
      List.of(
          new DemoLogin("Administrator", ADMIN, PASSWORD),
          new DemoLogin("Manager", MANAGER, PASSWORD),
          new DemoLogin("Staff", STAFF, PASSWORD));

  private static final List<String> USERS = List.of(ADMIN, MANAGER, STAFF, SECOND_ADMIN);

  private static final List<Firm> FIRMS =
      List.of(
          new Firm(
              "harbour",
              FIRM,
              "Harbour Consulting",
              ZoneId.of("America/New_York"),
              FIRM_TOKEN,
              "AM"),
          new Firm(
              "lakeside",
              SECOND_FIRM,
              "Lakeside Studio",
              ZoneId.of("America/Chicago"),
              SECOND_FIRM_TOKEN,
              "NW"));

  private DemoData() {}

  /**
   * Creates the firms, in one write, unless there is a firm already.
   *
   * @param clock when they are made
   */
  public static void createIfEmpty(Database database, Clock clock) {
    if (!database.read(DemoData::isEmpty)) {
      return;
    }
    // Hashing is slow on purpose, so it is done before the write, which others wait for; and once,
    // since nobody has to guess this password.
    String hash = Passwords.hash(PASSWORD);
    database.write(transaction -> {
      boolean empty = isEmpty(transaction);
      if (empty) {
        USERS.forEach(email -> Users.create(transaction, email, hash));
        FIRMS.forEach(firm -> make(transaction, firm, clock));
      }
      return empty;
    });
  }

  private static boolean isEmpty(Transaction transaction) {
    return Firms.all(transaction).isEmpty();
  }

  private static void make(Transaction transaction, Firm made, Clock clock) {
    long id = NewFirm.create(transaction, made.key, made.name, made.zone, clock);
    DemoFirm firm =
        new DemoFirm(made.folder, transaction.within(id), id, made.key, made.zone, clock);
    DemoRecords.make(firm);
    DemoTime.make(firm);
    DemoExpenses.make(firm);
    FirmTokens.add(
        firm.transaction(),
        made.token,
        "Demonstration",
        firm.ids().get("staff", made.owner),
        null,
        TokenScope.FULL,
        clock);
    firm.postRows("saved-filters", "/api/filters", _ -> firm.days().lastReview());
  }

  /** What a map must have. */
  static <T> T get(Map<String, T> map, String key) {
    T value = map.get(key);
    if (value == null) {
      throw new IllegalArgumentException("no " + key);
    }
    return value;
  }

  /**
   * A demo firm.
   *
   * @param folder the folder of its tables
   * @param key its id in the API
   * @param zone where it is
   * @param token its firm token
   * @param owner the staffer who created the token, as named in the tables
   */
  private record Firm(
      String folder, String key, String name, ZoneId zone, String token, String owner) {}
}
