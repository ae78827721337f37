package dev.stint.access;

import dev.stint.support.Api;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Tokens are good up to the instant at which they end, and no more from it on (ruling 3.5); the
 * server remembers who they belong to, but not beyond that. On a server whose time a test lets
 * pass.
 */
class ExpiryTest {
  private static final Duration HOUR = Duration.ofHours(1);

  private static void expectGoodForAnHour(TestServer server, Api caller) {
    caller.get("/project").expect(200);
    server.pass(HOUR.minusNanos(1));
    caller.get("/project").expect(200);
    server.pass(Duration.ofNanos(1));
    caller.get("/project").expect(401);
    caller.get("/session").expect(401);
  }

  @Test
  void ofASession() {
    try (TestServer server = TestServer.start(Map.of("session.lifetime", "1h"))) {
      TestFirm firm = server.newFirm();
      String login =
          "{UserId: '%s', Pwd: '%s'}".formatted(firm.person("Staff").email(), TestFirm.PASSWORD);
      String token =
          server.anonymous().post("/session", login).expect(200).json().get("token").asString();
      expectGoodForAnHour(server, firm.as(token));
    }
  }

  @Test
  void ofAFirmToken() {
    try (TestServer server = TestServer.start(Map.of())) {
      TestFirm firm = server.newFirm();
      String end = server.clock().instant().plus(HOUR).toString();
      String token = firm.firmToken(firm.person("Staff").staffId(), end);
      expectGoodForAnHour(server, firm.asFirmToken(token));
      server
          .anonymous()
          .post("/session/firm", "{token: '%s', firmid: '%s'}".formatted(token, firm.key()))
          .expect(401);
    }
  }

  /** Asked about for the first time at its end. */
  @Test
  void ofATokenThatIsNotRememberedYet() {
    try (TestServer server = TestServer.start(Map.of())) {
      TestFirm firm = server.newFirm();
      long staff = firm.person("Staff").staffId();
      firm.asFirmToken(firm.firmToken(staff, server.clock().instant().toString()))
          .get("/project")
          .expect(401);
      firm.asFirmToken(firm.firmToken(staff, server.clock().instant().plusSeconds(1).toString()))
          .get("/project")
          .expect(200);
    }
  }
}
