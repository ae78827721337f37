package dev.stint.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.store.Sql;
import dev.stint.support.Patience;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who called, in the access log: {@code log.access.user}. */
class AccessLogTest {
  private static final String NAMED = "log.access.user";

  @Test
  void saysWhoCalledWhenAsked() {
    try (TestServer server = TestServer.start(Map.of(NAMED, "true"))) {
      TestFirm firm = server.newFirm();
      TestFirm.Person staff = firm.person("Staff");
      staff.api().get("/session").expect(200);
      assertThat(line(server, 1))
          .contains(" 127.0.0.1 %s/%s GET /".formatted(firm.key(), staff.email()));
      staff.api().sendTo("POST", "/api/tokens", new byte[0]).expect(405);
      assertThat(line(server, 2)).contains("/%s POST /".formatted(staff.email()));
      String token = firm.firmToken(staff.staffId(), null);
      firm.asFirmToken(token).get("/session").expect(200);
      assertThat(line(server, 3))
          .containsPattern(" 127.0.0.1 %s/token:\\d+ GET /".formatted(firm.key()))
          .doesNotContain(token, staff.email());
    }
  }

  @Test
  void hasADashForThoseWhoAreNotKnown() {
    try (TestServer server = TestServer.start(Map.of(NAMED, "true"))) {
      server.anonymous().get("/project").expect(401);
      assertThat(line(server, 1)).contains(" 127.0.0.1 - GET /");
      server.newFirm().as("unknown").get("/project").expect(401);
      assertThat(line(server, 2)).contains(" 127.0.0.1 - GET /");
    }
  }

  @Test
  void saysSoInJsonToo() {
    try (TestServer server = TestServer.start(Map.of(NAMED, "true", "log.format", "json"))) {
      TestFirm firm = server.newFirm();
      TestFirm.Person staff = firm.person("Staff");
      staff.api().get("/session").expect(200);
      assertThat(line(server, 1))
          .contains("\"user\":\"%s/%s\"".formatted(firm.key(), staff.email()));
    }
  }

  /** What would end the word or the line, in the address of a login. */
  @Test
  void cannotBeForgedByALogin() {
    try (TestServer server = TestServer.start(Map.of(NAMED, "true"))) {
      TestFirm firm = server.newFirm();
      TestFirm.Person staff = firm.person("Staff");
      String forged = "a\u0085b\u2028c\u001Bd@example.com";
      server
          .database()
          .write(transaction ->
              transaction
                  .query(Sql.of("UPDATE user_account SET email = :to WHERE email = :from"))
                  .set("from", staff.email())
                  .set("to", forged)
                  .run());
      staff.api().get("/session").expect(200);
      assertThat(line(server, 1)).contains("/a?b?c?d@example.com GET /");
    }
  }

  @Test
  void saysNothingOfUsersByDefault() {
    try (TestServer server = TestServer.start(Map.of())) {
      TestFirm firm = server.newFirm();
      TestFirm.Person staff = firm.person("Staff");
      staff.api().get("/session").expect(200);
      assertThat(line(server, 1)).contains(" 127.0.0.1 GET /").doesNotContain("@", firm.key());
    }
  }

  /** The line of this request, which is written after its answer. */
  private static String line(TestServer server, int request) {
    Patience.until("it is logged", () -> server.accessLog().lines().count() >= request);
    return server.accessLog().lines().toList().get(request - 1);
  }
}
