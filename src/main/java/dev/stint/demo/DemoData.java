package dev.stint.demo;

import dev.stint.access.Passwords;
import dev.stint.firm.Firms;
import dev.stint.firm.NewFirm;
import dev.stint.firm.Users;
import dev.stint.store.Database;
import dev.stint.store.Transaction;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The demonstration firms (ruling 11): their keys are fixed and known to everybody, and their data
 * is the same each time it is made.
 */
public final class DemoData {
  /** The first firm, with data of every kind. */
  public static final String FIRM = "demo-firm-0001";

  /** A token of the first firm, made by {@link #ADMIN}. */
  public static final String FIRM_TOKEN = "demo-firm-token-0001";

  /** The second firm, a small one. */
  public static final String SECOND_FIRM = "demo-firm-0002";

  /** A token of the second firm, made by {@link #SECOND_ADMIN}. */
  public static final String SECOND_FIRM_TOKEN = "demo-firm-token-0002";

  /** Administrator of the first firm, and a member of the second. */
  public static final String ADMIN = "admin@example.com";

  /** A manager of the first firm. */
  public static final String MANAGER = "manager@example.com";

  /** A staffer of the first firm, who sees a part of its projects and leads none. */
  public static final String STAFF = "staff@example.com";

  /** Administrator of the second firm. */
  public static final String SECOND_ADMIN = "admin2@example.com";

  /** The password of all of them. */
  public static final String PASSWORD = "demo-password";

  /** The end of the last month of data: whatever is under way goes on after it. */
  static final LocalDate LAST_DAY = LocalDate.of(2026, 10, 31);

  /** When records that nobody touched since were changed last. */
  static final String LAST_CHANGE = "2026-10-01T08:00:00Z";

  private static final List<FirmTables> FIRMS = List.of(new HarbourFirm(), new LakesideFirm());

  private DemoData() {}

  /**
   * Makes the firms, in one write, unless there is a firm already.
   *
   * @param clock when the firms and their tokens are made; everything else has dates of its own
   */
  public static void createIfEmpty(Database database, Clock clock) {
    if (!database.read(DemoData::isEmpty)) {
      return;
    }
    // Hashing is slow on purpose: not while everybody waits for the writer.
    Map<String, String> hashes =
        List.of(ADMIN, MANAGER, STAFF, SECOND_ADMIN).parallelStream()
            .collect(Collectors.toMap(email -> email, _ -> Passwords.hash(PASSWORD)));
    database.write(transaction -> {
      boolean empty = isEmpty(transaction);
      if (empty) {
        Map<String, Long> logins = logins(transaction, hashes);
        FIRMS.forEach(tables -> make(transaction, tables, logins, clock));
      }
      return empty;
    });
  }

  private static boolean isEmpty(Transaction transaction) {
    return Firms.all(transaction).isEmpty();
  }

  private static Map<String, Long> logins(Transaction transaction, Map<String, String> hashes) {
    Map<String, Long> logins = new LinkedHashMap<>();
    for (String email : List.of(ADMIN, MANAGER, STAFF, SECOND_ADMIN)) {
      logins.put(email, Users.create(transaction, email, get(hashes, email)));
    }
    return logins;
  }

  private static void make(
      Transaction transaction, FirmTables tables, Map<String, Long> logins, Clock clock) {
    long id = NewFirm.create(transaction, tables.key(), tables.name(), tables.zone(), clock);
    DemoFirm firm = new DemoFirm(transaction.within(id), tables);
    DemoLists.make(firm);
    DemoStaff.make(firm, logins);
    DemoClients.make(firm);
    DemoProjects.make(firm);
    DemoWork.make(firm);
    DemoTime.make(firm);
    FirmTables.Token token = tables.token();
    long creator = firm.id("staff", token.creator());
    Users.addToken(firm.transaction(), token.text(), "Demonstration", creator, null, clock);
  }

  /** A clock that stands at this time of this day. */
  static Clock clockAt(String day, String time) {
    return Clock.fixed(Instant.parse(day + "T" + time + "Z"), ZoneOffset.UTC);
  }

  /** What a map must have. */
  static <T> T get(Map<String, T> map, String key) {
    T value = map.get(key);
    if (value == null) {
      throw new IllegalArgumentException("no " + key);
    }
    return value;
  }
}
