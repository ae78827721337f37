package dev.stint.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.Api;
import dev.stint.support.Shows;
import dev.stint.support.TestFirm;
import dev.stint.support.TestPostgres;
import dev.stint.support.TestServer;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Firm tokens that are used from an address for the first time (ruling 12.3). */
class TokenAddressesTest {
  private static final String NEW = "new address";

  static Stream<Named<Function<Map<String, String>, TestServer>>> databases() {
    return EventsOf.databases();
  }

  @ParameterizedTest
  @MethodSource("databases")
  @Shows("ruling 12.3")
  void areOneEntryEach(Function<Map<String, String>, TestServer> start) {
    try (TestServer server = start.apply(EventsOf.SETTINGS)) {
      TestFirm firm = server.newFirm();
      TestFirm.Person admin = firm.person("Administrator");
      EventsOf events = new EventsOf(server, firm);
      String secret = firm.firmToken(admin.staffId(), null);
      use(firm, secret, "192.0.2.1");
      use(firm, secret, "192.0.2.1");
      JsonNode entry = events.once(1, NEW).getFirst();
      assertThat(entry.get("Record").asString()).isEqualTo("FirmToken");
      assertThat(entry.get("RecordId").asLong()).isEqualTo(entry.get("TokenId").asLong());
      assertThat(entry.get("TokenNm").asString()).isEqualTo("test");
      assertThat(entry.get("StaffSid").asLong()).isEqualTo(admin.staffId());
      assertThat(entry.toString()).doesNotContain(secret);
      use(firm, secret, "192.0.2.1");
      use(firm, secret, "192.0.2.2");
      use(firm, secret, "2001:db8:1:2::1");
      use(firm, secret, "2001:db8:1:2::2");
      String login = "{token: '%s', firmid: '%s'}".formatted(secret, firm.key());
      from(server.anonymous(), "192.0.2.3").post("/session/firm", login).expect(200);
      use(firm, firm.firmToken(admin.staffId(), null), "192.0.2.1");
      List<JsonNode> entries = events.once(5, NEW);
      assertThat(entries)
          .extracting(each -> each.get("Address").asString())
          .containsExactlyInAnyOrder(
              "192.0.2.1", "192.0.2.1", "192.0.2.2", "192.0.2.3", "2001:db8:1:2:0:0:0:1");
      assertThat(entries).allMatch(each -> EventsOf.count(each) == 1);
    }
  }

  @Test
  void areNewOnceForAllServersAndAfterARestart() {
    String url = TestPostgres.newUrl();
    try (TestServer one = TestServer.startOnPostgres(EventsOf.SETTINGS, url)) {
      TestFirm firm = one.newFirm();
      String secret = firm.firmToken(firm.person("Administrator").staffId(), null);
      use(firm, secret, "192.0.2.1");
      EventsOf events = new EventsOf(one, firm);
      assertThat(events.once(1, NEW)).hasSize(1);
      try (TestServer two = TestServer.startOnPostgres(EventsOf.SETTINGS, url)) {
        Api there =
            two.anonymous().with("X-Auth-ApiToken", secret).with("X-Auth-Realm", firm.key());
        from(there, "192.0.2.1").get("/project").expect(200);
        from(there, "192.0.2.2").get("/project").expect(200);
        // What a server has not written yet it writes when it is stopped.
        two.stop();
        assertThat(events.all(NEW))
            .extracting(each -> each.get("Address").asString())
            .containsExactly("192.0.2.2", "192.0.2.1");
        assertThat(events.all(NEW)).allMatch(each -> EventsOf.count(each) == 1);
      }
    }
  }

  @Test
  void areLookedAtWithoutTheDatabase() {
    try (TestServer server = TestServer.start(EventsOf.SETTINGS)) {
      TestFirm firm = server.newFirm();
      String secret = firm.firmToken(firm.person("Administrator").staffId(), null);
      from(firm.asFirmToken(secret), "192.0.2.1").get("/session").expect(200);
      long before = server.databaseCalls();
      for (int call = 1; call < 4; call++) {
        from(firm.asFirmToken(secret), "192.0.2." + call).get("/session").expect(200);
      }
      assertThat(server.databaseCalls()).isEqualTo(before);
    }
  }

  private static void use(TestFirm firm, String token, String address) {
    from(firm.asFirmToken(token), address).get("/project").expect(200);
  }

  private static Api from(Api caller, String address) {
    return caller.with("X-Forwarded-For", address);
  }
}
