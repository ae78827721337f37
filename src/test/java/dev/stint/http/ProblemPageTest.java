package dev.stint.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.Api;
import dev.stint.support.RawClient;
import dev.stint.support.Response;
import dev.stint.support.Shows;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who meets a problem in a browser sees a page; programs get what they always got (ruling 5.1). */
class ProblemPageTest {
  private static final String HELP = "/BigTimeData/api/v2/help";

  /** What browsers send when somebody follows an address. */
  private static final String BROWSER =
      "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8";

  private final TestServer server = TestServer.onOneDatabase().findFirst().orElseThrow();
  private final TestFirm firm = server.newFirm();

  private Api caller(String name) {
    return switch (name) {
      case "nobody" -> server.anonymous();
      case "stranger" -> firm.as("no-such-token");
      case "staff" -> firm.person("Staff").api();
      default -> firm.admin();
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nobody   | GET  | /help                                      | 404 | There is nothing at this address.",
        "nobody   | GET  | /nope                                      | 404 | There is nothing at this address.",
        "nobody   | GET  | /BigTimeData/api/v2/help/nope              | 404 | There is no such help page.",
        "nobody   | GET  | /BigTimeData/api/v2/help/assets/nope.css   | 404 | There is no such file.",
        "nobody   | PUT  | /                                          | 405 | This address does not support PUT; it supports GET",
        "nobody   | GET  | /BigTimeData/api/v2/project                | 401 | Send X-Auth-Token",
        "stranger | GET  | /BigTimeData/api/v2/project                | 401 | The token is invalid",
        "admin    | GET  | /BigTimeData/api/v2/project/detail/1       | 404 | There is no project",
        "admin    | GET  | /BigTimeData/api/v2/project?ShowInactive=x | 400 | must be true or false",
        "staff    | GET  | /api/users                                 | 403 | ",
        "staff    | POST | /api/users                                 | 405 | ",
      })
  @Shows("ruling 5.1")
  void aBrowserIsShownAPageWithTheStatus(
      String caller, String method, String path, int status, String words) {
    Response page =
        caller(caller).with("Accept", BROWSER).sendTo(method, path, new byte[0]).expect(status);
    assertThat(page.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
    assertThat(page.text())
        .startsWith("<!doctype html>")
        .contains(words == null ? "" : words, ">" + status + "<", "urn:stint:request:")
        .contains("href=\"/\"", "href=\"" + HELP + "/Overview\"");
  }

  @Test
  void thePageHasTheHeadersOfTheProblemAndOfEveryPage() {
    Response page =
        server
            .anonymous()
            .with("Accept", BROWSER)
            .sendTo("PUT", "/openapi.json", new byte[0])
            .expect(405);
    assertThat(page.header("Allow")).contains("GET");
    assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'self';");
    assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
    assertThat(page.header("Cache-Control")).isEqualTo("no-store");
    assertThat(page.header("Vary")).contains("Accept");
  }

  @Test
  void everyFaultIsOnThePage() {
    Response page =
        firm.admin().with("Accept", BROWSER).post("/project/detail", "{EndDt: 'soon'}").expect(400);
    assertThat(page.text())
        .contains("<code>Nm</code>", "<code>ProjectCode</code>", "<code>EndDt</code>");
  }

  /** The second, without a host, is refused by the HTTP layer. */
  @ParameterizedTest
  @ValueSource(strings = {"/?q=%zz HTTP/1.1\r\nHost: x", "/ HTTP/1.1"})
  void whatCannotBeReadIsAnsweredByAPage(String request) {
    try (RawClient client = new RawClient(server.port())) {
      client.send("GET " + request + "\r\nAccept: " + BROWSER + "\r\n\r\n");
      RawClient.Answer answer = client.read();
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.text()).contains("<!doctype html>", "<h1>The request cannot be read</h1>");
    }
  }

  @Test
  void aTokenThatHasMadeTooManyCallsIsToldSoOnAPage() {
    try (TestServer strict = TestServer.start(Map.of("throttle.limit", "1"))) {
      Api caller = strict.newFirm().admin().with("Accept", BROWSER);
      caller.get("/project").expect(200);
      Response page = caller.get("/project").expect(503);
      assertThat(page.header("Retry-After")).isNotEmpty();
      assertThat(page.text()).contains("<h1>Too many calls</h1>");
    }
  }

  @Test
  void aBodyThatIsTooLargeOrOfAnotherKindIsToldSoOnAPage() {
    Api caller = firm.admin().with("Accept", BROWSER);
    assertThat(caller.post("/project/detail", " ".repeat(1024 * 1024 + 1)).expect(413).text())
        .contains("<h1>Body too large</h1>");
    assertThat(
            caller
                .with("Content-Type", "text/plain")
                .post("/project/detail", "x")
                .expect(415)
                .text())
        .contains("<h1>Unsupported format</h1>");
  }

  @Test
  void nothingThatWasSentBecomesMarkup() {
    Response page =
        firm.admin()
            .with("Accept", BROWSER)
            .post("/project/detail", "{Nm: 'n', ProjectCode: 'c', StatusProd: '<b>\"x'}")
            .expect(400);
    assertThat(page.text()).doesNotContain("<b>");
    for (String path : new String[] {"/picklist/fieldValues/%3Cb%3E", "/%3Cb%3E"}) {
      assertThat(firm.admin().with("Accept", BROWSER).get(path).expect(404).text())
          .doesNotContain("<b>");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-                                        | json",
        "*/*                                      | json",
        "text/*                                   | json",
        "application/json                         | json",
        "application/xml                          | xml",
        "text/html;q=0, */*                       | json",
        "text/html, */*                           | json",
        "text/html, application/json              | json",
        "text/html;q=0.8, application/json;q=0.9  | json",
        "text/html;q=0.8, application/xml         | xml",
        "image/png                                | json",
      })
  void programsGetProblemDetails(String accept, String format) {
    Api caller = server.anonymous();
    Response problem =
        (accept.equals("-") ? caller : caller.with("Accept", accept))
            .sendTo("GET", "/nope", new byte[0])
            .expect(404);
    assertThat(problem.header("Content-Type"))
        .isEqualTo("application/problem+%s; charset=utf-8".formatted(format));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/html",
        "TEXT/HTML;q=0.1",
        "text/html, */*;q=0.9",
        "text/html;level=1, application/json;q=0.9, application/xml;q=0.9",
        "application/xml;q=0.2, text/html;q=0.3",
      })
  void whoeverGivesHtmlMoreWeightGetsIt(String accept) {
    Response page =
        server.anonymous().with("Accept", accept).sendTo("GET", "/nope", new byte[0]).expect(404);
    assertThat(page.header("Content-Type")).startsWith("text/html");
  }

  @Test
  @Shows("ruling 2.2")
  void whatIsNoProblemStaysJsonOrXml() {
    assertThat(
            firm.admin()
                .with("Accept", "text/html")
                .get("/project")
                .expect(200)
                .header("Content-Type"))
        .isEqualTo("application/json; charset=utf-8");
    assertThat(
            firm.admin().with("Accept", BROWSER).get("/project").expect(200).header("Content-Type"))
        .isEqualTo("application/xml; charset=utf-8");
  }

  @Test
  void aHeadHasTheHeadersOfThePageAndNoBody() {
    Response page =
        server.anonymous().with("Accept", BROWSER).sendTo("HEAD", "/nope", new byte[0]).expect(404);
    assertThat(page.header("Content-Type")).startsWith("text/html");
    assertThat(page.bytes()).isEmpty();
  }
}
