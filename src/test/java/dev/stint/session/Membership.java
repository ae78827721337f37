package dev.stint.session;

import dev.stint.firm.Users;
import dev.stint.support.Response;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/** What the tests of this package do with users. */
final class Membership {
  private Membership() {}

  /** Makes a user a staffer of another firm too, since this day; the staffer's id. */
  static long add(TestServer server, TestFirm firm, String email, String since) {
    long user = user(server, email);
    return firm.database()
        .write(transaction ->
            Users.addStaff(
                transaction,
                user,
                Users.groups(transaction).values().iterator().next(),
                "Second",
                "Membership",
                email,
                Clock.fixed(Instant.parse(since + "T00:00:00Z"), ZoneOffset.UTC)));
  }

  /** The id of a login. */
  static long user(TestServer server, String email) {
    return server.database().read(transaction -> Users.find(transaction, email).orElseThrow());
  }

  /** Changes columns of a staffer, as somebody who manages staff would. */
  static void change(TestFirm firm, long staff, Map<String, Object> columns) {
    firm.database()
        .write(transaction -> {
          transaction.announceAccessChange();
          return transaction.update("staff", staff, columns);
        });
  }

  /** Logs in, JSON in and out. */
  static Response login(TestServer server, String user, String password) {
    return server
        .anonymous()
        .post("/session", "{\"UserId\": \"%s\", \"Pwd\": \"%s\"}".formatted(user, password));
  }

  /** Logs in to this firm. */
  static Response login(TestServer server, String user, String password, String firm) {
    return server
        .anonymous()
        .post(
            "/session",
            "{\"UserId\": \"%s\", \"Pwd\": \"%s\", \"Firm\": \"%s\"}"
                .formatted(user, password, firm));
  }
}
