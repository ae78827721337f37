package dev.stint.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.Api;
import dev.stint.support.EachFormat;
import dev.stint.support.InFormat;
import dev.stint.support.RawClient;
import dev.stint.support.Response;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What scripts of other web sites hear, with {@code server.cors.origins} and without. */
class CrossOriginTest {
  private static final String ALLOWED = "https://app.example.com";
  private static final String ALSO_ALLOWED = "http://localhost:5173";
  private static final String VARY = "Accept, Accept-Encoding";

  private final TestServer server =
      TestServer.start(
          Map.of(
              "server.cors.origins",
              "https://app.example.com:443, http://localhost:5173",
              "throttle.limit",
              "1"));
  private final TestFirm firm = server.newFirm();
  private final Api script = firm.admin().with("Origin", ALLOWED);

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /project             | GET, HEAD
          /Project//DETAIL/17  | DELETE, GET, HEAD, POST
          /session             | DELETE, GET, HEAD, POST
          /time?sid=1          | GET, HEAD, POST
          /no/such/address     | DELETE, GET, HEAD, POST
          """)
  void aBrowserMayAskForEachPathWithoutAToken(String path, String methods) {
    Response told = preflight(server, ALSO_ALLOWED, path).expect(200);
    assertThat(told.bytes()).isEmpty();
    assertThat(told.header("Access-Control-Allow-Origin")).isEqualTo(ALSO_ALLOWED);
    assertThat(told.header("Access-Control-Allow-Methods")).isEqualTo(methods);
    assertThat(told.header("Access-Control-Allow-Headers").split(", "))
        .contains(
            "X-Auth-Token",
            "X-Auth-ApiToken",
            "X-Auth-Realm",
            "Content-Type",
            "Accept",
            "If-None-Match");
    assertThat(told.header("Vary")).isEqualTo(VARY + ", Origin");
    assertThat(told.header("Access-Control-Allow-Credentials")).isEmpty();
  }

  @Test
  void askingDoesNotCountAsACall() {
    preflight(server, ALLOWED, "/project").expect(200);
    script.get("/project").expect(200);
    script.with("Access-Control-Request-Method", "GET").send("OPTIONS", "/project", "").expect(200);
  }

  @EachFormat
  void everyAnswerCanBeReadAlsoErrors(InFormat format) {
    Api caller = format.of(script);
    assertReadable(caller.get("/project").expect(200));
    assertReadable(caller.get("/project").expect(503));
    assertReadable(caller.with("X-Auth-Token", "x").get("/project").expect(401));
    assertReadable(format.of(browser(server, ALLOWED)).post("/session", "{}").expect(401));
    assertReadable(format.of(browser(server, ALLOWED)).get("/no/such/address").expect(401));
    assertReadable(format.of(browser(server, ALLOWED)).get("/help").expect(200));
  }

  @Test
  void whatTheHttpLayerRefusesCanBeReadToo() {
    try (RawClient client = new RawClient(server.port())) {
      client.send(
          "GET / HTTP/1.1\r\nHost: a\r\nOrigin: %s\r\nX: %s\r\n\r\n"
              .formatted(ALLOWED, "a".repeat(20_000)));
      assertThat(client.read(false).headers()).containsEntry("vary", VARY + ", Origin");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example.com",
        "http://app.example.com",
        "https://app.example.com:8443",
        "https://app.example.com.evil.example.com",
        "null",
      })
  void otherOriginsHearNothingOfIt(String origin) {
    assertClosed(preflight(server, origin, "/session").expect(401));
    assertClosed(browser(server, origin).get("/session").expect(401));
    assertClosed(firm.admin().with("Origin", origin).get("/project").expect(200));
  }

  @Test
  void aCallOfNoOriginSaysThatTheAnswerDependsOnIt() {
    Response answer = firm.admin().get("/project").expect(200);
    assertClosed(answer);
    assertThat(answer.header("Vary")).isEqualTo(VARY + ", Origin");
  }

  @Test
  void anOptionsThatIsNoPreflightIsACallLikeAnyOther() {
    script.send("OPTIONS", "/project", "").expect(405);
  }

  @Test
  void allOriginsCanBeAllowed() {
    try (TestServer open = TestServer.start(Map.of("server.cors.origins", "*"))) {
      Response told = preflight(open, "https://any.example.com", "/project").expect(200);
      assertThat(told.header("Access-Control-Allow-Origin")).isEqualTo("*");
      Response answer = browser(open, "null").get("/project").expect(401);
      assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
      assertThat(answer.header("Access-Control-Allow-Credentials")).isEmpty();
    }
  }

  @Test
  void byDefaultNoneIsAllowed() {
    try (TestServer closed = TestServer.start(Map.of())) {
      assertClosed(preflight(closed, ALLOWED, "/session").expect(401));
      Response answer = browser(closed, ALLOWED).get("/session").expect(401);
      assertClosed(answer);
      assertThat(answer.header("Vary")).isEqualTo(VARY);
    }
  }

  private static void assertReadable(Response answer) {
    assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(ALLOWED);
    assertThat(answer.header("Access-Control-Expose-Headers").split(", "))
        .contains("Retry-After", "ETag", "Allow", "WWW-Authenticate");
    assertThat(answer.header("Access-Control-Allow-Credentials")).isEmpty();
    assertThat(answer.header("Vary")).isEqualTo(VARY + ", Origin");
  }

  private static void assertClosed(Response answer) {
    assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
    assertThat(answer.header("Access-Control-Allow-Methods")).isEmpty();
    assertThat(answer.header("Access-Control-Expose-Headers")).isEmpty();
  }

  private static Response preflight(TestServer server, String origin, String path) {
    return browser(server, origin)
        .with("Access-Control-Request-Method", "POST")
        .with("Access-Control-Request-Headers", "x-auth-token,x-auth-realm")
        .send("OPTIONS", path, "");
  }

  private static Api browser(TestServer server, String origin) {
    return server.anonymous().with("Origin", origin);
  }
}
