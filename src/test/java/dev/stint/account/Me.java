package dev.stint.account;

import dev.stint.firm.Users;
import dev.stint.support.Api;
import dev.stint.support.Response;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import java.nio.charset.StandardCharsets;

/** What the tests of this package do with a user's own login. */
final class Me {
  private Me() {}

  static Response get(Api caller, String path) {
    return caller.sendTo("GET", "/api/me" + path, new byte[0]);
  }

  static Response post(Api caller, String path, String body) {
    return caller.sendTo("POST", "/api/me" + path, body.getBytes(StandardCharsets.UTF_8));
  }

  static Response delete(Api caller, String path) {
    return delete(caller, path, "");
  }

  static Response delete(Api caller, String path, String body) {
    return caller.sendTo("DELETE", "/api/me" + path, body.getBytes(StandardCharsets.UTF_8));
  }

  /** Logs in to this firm. */
  static Api login(TestServer server, TestFirm firm, String email, String password) {
    return firm.as(
        server
            .anonymous()
            .post(
                "/session",
                "{UserId: '%s', Pwd: '%s', Firm: '%s'}".formatted(email, password, firm.key()))
            .expect(200)
            .json()
            .get("token")
            .asString());
  }

  /** Makes a user a staffer of another firm too; the staffer's id. */
  static long join(TestServer server, TestFirm firm, String email) {
    long user = server.database().read(transaction -> Users.find(transaction, email).orElseThrow());
    return firm.database()
        .write(transaction ->
            Users.addStaff(
                transaction,
                user,
                Users.leastGroup(transaction),
                "Second",
                "Membership",
                email,
                server.clock()));
  }
}
