package dev.stint.help;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.call.Section;
import dev.stint.support.Response;
import dev.stint.support.TestServer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The help pages as the server sends them. */
class HelpPagesTest {
  private static final String HELP = "/BigTimeData/api/v2/help";
  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]*)\"");
  private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");
  private static final int MOST_BYTES = 200_000;

  private final TestServer server = TestServer.onOneDatabase().findFirst().orElseThrow();

  private Response get(String path) {
    return server.anonymous().sendTo("GET", path, new byte[0]);
  }

  private List<String> pages() {
    return Stream.concat(
            Stream.of("Overview"),
            server.reference().sections().keySet().stream().map(Section::title))
        .map(title -> HELP + "/" + title)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Project", "project", "PROJECT"})
  void aPageIsThereInAnyLetterCaseAndNeedsNoLogin(String name) {
    Response page = get("/bigtimedata/API/v2/Help/" + name).expect(200);
    assertThat(page.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
    assertThat(page.text()).contains("<h1>Project</h1>");
  }

  @Test
  void helpBeginsWithTheOverview() {
    assertThat(get(HELP).expect(200).text()).isEqualTo(get(HELP + "/overview").expect(200).text());
  }

  @Test
  void theStartPageLeadsToThem() {
    assertThat(get("/").expect(200).text()).contains("href=\"" + HELP + "/Overview\"");
  }

  @Test
  void whatIsNoPageIsNotThere() {
    get(HELP + "/Nonsense").expect(404);
    get(HELP + "/assets/nonsense.css").expect(404);
    get(HELP + "/assets/..%2Fexamples.json").expect(404);
  }

  @Test
  void onlySectionsWithCallsAreOffered() {
    Set<Section> without = new HashSet<>(List.of(Section.values()));
    without.removeAll(server.reference().sections().keySet());
    String overview = get(HELP).text();
    for (Section section : without) {
      get(HELP + "/" + section.title()).expect(404);
      assertThat(overview).doesNotContain("/help/" + section.title() + "\"");
    }
  }

  @Test
  void everyCallIsOnThePageOfItsSectionWithAllThatThereIsToSay() {
    for (ApiReference.Entry entry : server.reference().calls()) {
      String page = get(HELP + "/" + entry.section().title()).text();
      String call =
          page.substring(
              page.indexOf("<article class=\"call\" id=\"" + entry.call().name() + "\""));
      assertThat(call.substring(0, call.indexOf("</article>")))
          .as("%s", entry.call())
          .contains(">" + entry.call().title() + "</a></h3>")
          .contains(">" + entry.call().method() + "</span>")
          .contains("<dt>Who may call it</dt>", "<dt>Answer</dt>", "<dt>Statuses</dt>")
          .contains("Try it", "curl ");
    }
  }

  @Test
  void everyLinkLeadsToSomething() {
    for (String page : pages()) {
      for (String link : links(get(page).expect(200).text())) {
        String path = link.startsWith("#") ? page + link : link;
        String[] parts = path.split("#", 2);
        String target = get(parts[0]).expect(200).text();
        if (parts.length > 1) {
          assertThat(ids(target)).as("%s on %s", link, page).contains(parts[1]);
        }
      }
    }
  }

  private static Set<String> links(String page) {
    return new HashSet<>(
        LINK.matcher(page).results().map((MatchResult found) -> found.group(1)).toList());
  }

  private static List<String> ids(String page) {
    return ID.matcher(page).results().map(found -> found.group(1)).toList();
  }

  @Test
  void noIdIsOnAPageTwice() {
    assertThat(pages())
        .allSatisfy(page -> assertThat(ids(get(page).text())).doesNotHaveDuplicates());
  }

  @Test
  void aPageMayLoadNothingButFilesOfThisServer() {
    for (String page : pages()) {
      Response response = get(page).expect(200);
      assertThat(response.header("Content-Security-Policy"))
          .startsWith("default-src 'self';")
          .doesNotContain("unsafe");
      assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(response.header("X-Frame-Options")).isEqualTo("DENY");
      assertThat(response.header("Referrer-Policy")).isEqualTo("no-referrer");
      assertThat(response.text())
          .doesNotContain("style=", "<style", "http://www", "https://")
          .doesNotContainPattern("<script(?! type=\"module\" src=)")
          .doesNotContainPattern(" on[a-z]+=\"");
    }
  }

  @Test
  void aReaderWhoHasAPageAlreadyIsToldSo() {
    Response page = get(HELP + "/Project").expect(200);
    assertThat(page.header("Cache-Control")).isEqualTo("no-cache");
    server
        .anonymous()
        .with("If-None-Match", page.header("ETag"))
        .sendTo("GET", HELP + "/Project", new byte[0])
        .expect(304);
  }

  @Test
  void allPagesAndTheirFilesTogetherWeighLittle() {
    Set<String> all = new HashSet<>(pages());
    pages().forEach(page -> all.addAll(links(get(page).text())));
    all.removeIf(link -> link.startsWith("#") || link.startsWith("/openapi") || link.contains("#"));
    for (String script : List.of("session", "tryit", "search", "format")) {
      all.add(HELP + "/assets/" + script + ".js");
    }
    all.add(HELP + "/assets/search.json");
    int bytes = 0;
    for (String each : all) {
      Response response =
          server
              .anonymous()
              .with("Accept-Encoding", "gzip")
              .sendTo("GET", each, new byte[0])
              .expect(200);
      bytes += response.bytes().length;
    }
    assertThat(bytes).as("bytes of %d files", all.size()).isLessThan(MOST_BYTES);
  }

  private String call(String section, String name) {
    String page = get(HELP + "/" + section).expect(200).text();
    String call = page.substring(page.indexOf("<article class=\"call\" id=\"" + name + "\""));
    return call.substring(0, call.indexOf("</article>"));
  }

  @Test
  void aServerThatIsNoDemoOffersNoUsers() {
    assertThat(get(HELP + "/Project").expect(200).text())
        .contains("id=\"login-dialog\"")
        .doesNotContain("data-user", "data-password");
  }

  @Test
  void whatMustBeSentStandsFirst() {
    String parameters = call("Project", "create-a-project");
    assertThat(parameters.indexOf("<code>Nm</code>"))
        .isPositive()
        .isLessThan(parameters.indexOf("<code>AddressList</code>"));
  }

  @Test
  void booleansAndViewsAreChosenNotTyped() {
    String form = call("Project", "read-a-project");
    assertThat(form).contains("<select name=\"View\"", "<option value=\"Detailed\"");
    assertThat(form).doesNotContain("<input name=\"View\"");
  }

  @Test
  void anExampleInXmlIsCalledLikeItsRecord() {
    assertThat(call("Project", "create-a-project")).contains("&lt;Project&gt;");
  }
}
