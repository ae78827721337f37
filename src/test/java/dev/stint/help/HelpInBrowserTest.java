package dev.stint.help;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.stint.call.Section;
import dev.stint.demo.DemoData;
import dev.stint.demo.DemoLogin;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The help pages in a real browser, used the way that readers use them. */
@Execution(ExecutionMode.SAME_THREAD) // one browser, which only the thread that made it may use
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class HelpInBrowserTest {
  private static TestServer server;
  private static Browser browser;
  private static String address;

  @BeforeAll
  static void start() throws Exception {
    browser = Browser.start();
    server = TestServer.startDemo(Map.of("throttle.limit", "8"));
    address = "http://127.0.0.1:" + server.port();
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
    if (browser != null) {
      browser.close();
    }
  }

  /** {@code docs/first-project.md}, step by step. */
  @Test
  void aNewReaderCreatesAProjectByTheStepsOfTheGuide() {
    try (Reader reader = browser.reader(address)) {
      Page page = reader.goesTo("/").page();
      page.getByText("Read the API reference").click();
      choose(page, "Project");
      choose(page, "Create a project");
      page.getByRole(AriaRole.BUTTON, Reader.named("API login")).click();
      page.getByRole(AriaRole.BUTTON, Reader.named("Administrator")).click();
      page.getByRole(AriaRole.BUTTON, Reader.named("Log in")).click();
      page.locator("#login:has-text('Log out Alex')").waitFor();
      Locator form = reader.triesOut("Create a project");
      Locator body = form.locator("textarea");
      body.fill(
          body.inputValue().replace("Harbour front study", "My own project").replace("HFS", "OWN"));
      Locator result = Reader.sends(form);
      assertThat(result.locator(".status").textContent()).isEqualTo("200 OK");
      assertThat(result.locator(".got").textContent()).contains("\"Nm\": \"My own project\"");
      reader.shows(form.locator("xpath=ancestor::article"), "help-try-it");
      form.locator("button[type=submit]").click();
      form.locator(".status.bad").waitFor();
      assertThat(result.locator(".got").textContent()).contains("\"field\": \"ProjectCode\"");
      choose(page, "List projects");
      Locator list = Reader.sends(reader.triesOut("List projects"));
      assertThat(list.locator(".got").textContent()).contains("My own project");
    }
  }

  private static void choose(Page page, String title) {
    page.locator("nav").getByText(title, new Locator.GetByTextOptions().setExact(true)).click();
    page.getByRole(AriaRole.HEADING, Reader.named(title)).first().waitFor();
  }

  /** With {@code -Dscreenshots=write} they are kept for README. */
  @Test
  void thePagesAreFitToBeShown() {
    try (Reader reader = browser.reader(address)) {
      reader.opens("Project#create-a-project").shows("help-project");
    }
    try (Reader reader = browser.phone(address)) {
      reader.opens("Overview").shows("help-phone");
    }
  }

  @Test
  void aReaderLogsInAndReadsAProjectInJson() {
    try (Reader reader = browser.reader(address)) {
      reader.opens("Project").logsIn(DemoData.ADMIN);
      Locator result = Reader.sends(reader.triesOut("Read a project"));
      assertThat(result.locator(".status").textContent()).isEqualTo("200 OK");
      assertThat(result.locator("p").first().textContent()).matches(".* in \\d+ ms, [\\d,]+ bytes");
      assertThat(result.locator(".got").textContent()).contains("\n  \"SystemId\": ");
      result.locator("summary").click();
      assertThat(result.locator("details pre").textContent())
          .contains("content-type: application/json");
    }
  }

  @Test
  void aReaderReadsAProjectInXml() {
    try (Reader reader = browser.reader(address)) {
      reader.opens("Project").logsIn(DemoData.ADMIN).chooses("XML");
      Locator result = Reader.sends(reader.triesOut("Read a project"));
      assertThat(result.locator(".got").textContent()).contains("<Project>\n  <SystemId>");
    }
  }

  @Test
  void aReaderCreatesAProjectFromTheExampleInBothFormats() {
    try (Reader reader = browser.reader(address)) {
      reader.opens("Project").logsIn(DemoData.ADMIN);
      Locator form = reader.triesOut("Create a project");
      Locator result = Reader.sends(form);
      assertThat(result.locator(".status").textContent()).isEqualTo("200 OK");
      assertThat(result.locator(".got").textContent()).contains("\"ProjectCode\": \"HFS-1\"");

      reader.chooses("XML");
      Locator body = form.locator("textarea");
      assertThat(body.inputValue()).contains("<ProjectCode>HFS-1</ProjectCode>");
      body.fill(body.inputValue().replace("HFS-1", "HFS-2"));
      form.locator("button[type=submit]").click();
      form.locator(".got:has-text('<ProjectCode>HFS-2</ProjectCode>')").waitFor();
    }
  }

  @Test
  void aFaultInABodyIsShownAsTheServerNamesIt() {
    try (Reader reader = browser.reader(address)) {
      reader.opens("Project").logsIn(DemoData.ADMIN);
      Locator form = reader.triesOut("Create a project");
      form.locator("textarea").fill("{\"Nm\": \"\"}");
      Locator result = Reader.sends(form);
      assertThat(result.locator(".status").textContent()).isEqualTo("400 Bad Request");
      assertThat(result.locator(".got").textContent()).contains("\"field\": \"ProjectCode\"");
    }
  }

  @Test
  void aWrongPasswordIsSaidInTheDialog() {
    try (Reader reader = browser.reader(address)) {
      Page page = reader.opens("Project").page();
      page.getByRole(AriaRole.BUTTON, Reader.named("API login")).click();
      page.getByLabel("User (e-mail address)").fill(DemoData.ADMIN);
      page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill("wrong");
      page.getByRole(AriaRole.BUTTON, Reader.named("Log in")).click();
      Locator alert = page.getByRole(AriaRole.ALERT);
      alert.filter(new Locator.FilterOptions().setHasText("Wrong user")).waitFor();
      assertThat(page.locator("#login").textContent()).isEqualTo("API login");
    }
  }

  @Test
  void aUserWithASecondFactorTypesItsCodeBesideThePassword() {
    try (Reader reader = browser.reader(address)) {
      Page page = reader.opens("Project").page();
      page.getByRole(AriaRole.BUTTON, Reader.named("API login")).click();
      page.getByLabel("User (e-mail address)").fill(DemoData.ADMIN);
      page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
          .fill(DemoData.PASSWORD);
      page.getByLabel("Code, for users with a second factor").fill("123456");
      Locator logIn = page.getByRole(AriaRole.BUTTON, Reader.named("Log in"));
      assertThat(page.waitForRequest("**/session", logIn::click).postData())
          .contains("\"Code\":\"123456\"");
    }
  }

  @Test
  void theUsersOfTheDemoAreFilledInByAButton() {
    try (Reader reader = browser.reader(address)) {
      Page page = reader.opens("Project").page();
      for (DemoLogin login : DemoData.LOGINS) {
        page.getByRole(AriaRole.BUTTON, Reader.named("API login")).click();
        page.getByRole(AriaRole.BUTTON, Reader.named(login.group())).click();
        assertThat(page.getByLabel("User (e-mail address)").inputValue()).isEqualTo(login.email());
        page.keyboard().press("Enter");
        page.locator("#login:has-text('Log out')").click();
        page.locator("#login:has-text('API login')").waitFor();
      }
    }
  }

  @Test
  void aFirmTokenLogsInToo() {
    try (Reader reader = browser.reader(address)) {
      Page page = reader.opens("Staff").page();
      page.getByRole(AriaRole.BUTTON, Reader.named("API login")).click();
      page.getByLabel("Firm token", new Page.GetByLabelOptions().setExact(true))
          .and(page.locator("[type=radio]"))
          .check();
      page.locator("[name=token]").fill(DemoData.SECOND_FIRM_TOKEN);
      page.locator("[name=firmid]").fill(DemoData.SECOND_FIRM);
      page.getByRole(AriaRole.BUTTON, Reader.named("Log in")).click();
      page.locator("#login:has-text('Log out demo-firm-0002')").waitFor();
      Locator result = Reader.sends(reader.triesOut("List staff"));
      assertThat(result.locator(".status").textContent()).isEqualTo("200 OK");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/help", "/nope", "/BigTimeData/api/v2/help/Nonsense"})
  void aMistypedAddressIsSaidOnAPageThatLeadsBack(String mistyped) {
    try (Reader reader = browser.reader(address)) {
      Page page = reader.goesTo(mistyped).page();
      page.getByRole(AriaRole.HEADING, Reader.named("Not found")).waitFor();
      reader.findsNoSeriousFault();
      page.getByText("Read the API reference").click();
      page.getByRole(AriaRole.HEADING, Reader.named("Overview")).waitFor();
      page.goBack();
      page.getByText("Go to the start page").click();
      page.getByRole(AriaRole.HEADING, Reader.named("This is a Stint server")).waitFor();
    }
  }

  @Test
  void aProblemFitsAPhoneAndTheDark() {
    try (Reader reader = browser.phone(address)) {
      reader.goesTo("/BigTimeData/api/v2/project");
      reader.needsNoScrollingSideways();
    }
    try (Reader reader = browser.inTheDark(address)) {
      reader.goesTo("/nope").findsNoSeriousFault();
    }
  }

  @Test
  void aStafferAcceptsAnInvitationByItsLink() {
    TestFirm firm = server.newFirm();
    String email = "ann@%s.example.com".formatted(firm.key());
    String secret = firm.invite(firm.staff("Ann", "Bee"), email);
    try (Reader reader = browser.phone(address)) {
      Page page = reader.goesTo("/invitation#" + secret).page();
      reader.findsNoSeriousFault().needsNoScrollingSideways();
      Locator accept = page.getByRole(AriaRole.BUTTON, Reader.named("Accept"));
      accept.click();
      page.getByText("Enter Password.").waitFor();
      assertThat(page.locator("[name=Invitation]").isVisible()).isFalse();
      page.getByLabel("Password").fill("password");
      accept.click();
      page.getByText("is one of the most common passwords").waitFor();
      page.getByLabel("Password").fill(TestFirm.PASSWORD);
      accept.click();
      page.getByText("You can now log in as %s, to the firm %s.".formatted(email, firm.key()))
          .waitFor();
      assertThat(page.url()).endsWith("/invitation");
      reader.findsNoSeriousFault();
    }
    firm.accept(secret, TestFirm.PASSWORD).expect(401);
  }

  @Test
  void anInvitationWithoutItsLinkIsTypedIn() {
    try (Reader reader = browser.reader(address)) {
      Page page = reader.goesTo("/invitation").page();
      page.getByLabel("Invitation").fill("unknown");
      page.getByLabel("Password").fill(TestFirm.PASSWORD);
      page.keyboard().press("Enter");
      page.getByText("The invitation is unknown, withdrawn, expired or used.").waitFor();
      reader.findsNoSeriousFault();
    }
  }

  @Test
  void aUserChoosesANewPasswordByTheLinkOfAReset() {
    TestFirm firm = server.newFirm();
    TestFirm.Person user = firm.person("Staff");
    String link =
        firm.admin()
            .sendTo("POST", "/api/users/%d/reset".formatted(user.staffId()), new byte[0])
            .expect(200)
            .json()
            .get("ResetLink")
            .asString();
    try (Reader reader = browser.phone(address)) {
      Page page = reader.goesTo(link).page();
      reader.findsNoSeriousFault().needsNoScrollingSideways();
      assertThat(page.locator("[name=Reset]").isVisible()).isFalse();
      page.getByLabel("New password").fill("a good password");
      page.getByRole(AriaRole.BUTTON, Reader.named("Set the password")).click();
      page.getByText("You can now log in as %s.".formatted(user.email())).waitFor();
      assertThat(page.url()).endsWith("/reset");
    }
  }

  @Test
  void aCallThatNeedsALoginAsksForOne() {
    try (Reader reader = browser.reader(address)) {
      Locator form = reader.opens("Client").triesOut("List clients");
      form.locator("button[type=submit]").click();
      assertThat(reader.page().locator("#login-dialog").isVisible()).isTrue();
    }
  }

  @Test
  void theLoginIsKeptFromPageToPageAndIsGoneWhenThePageIsLoadedAgain() {
    try (Reader reader = browser.reader(address)) {
      Page page = reader.opens("Project").logsIn(DemoData.MANAGER).page();
      page.locator("nav").getByText("Staff", new Locator.GetByTextOptions().setExact(true)).click();
      page.getByRole(AriaRole.HEADING, Reader.named("List staff")).waitFor();
      assertThat(page.url()).endsWith("/help/Staff");
      assertThat(page.title()).startsWith("Staff");
      assertThat(page.locator("#login").textContent()).startsWith("Log out");
      page.goBack();
      page.getByRole(AriaRole.HEADING, Reader.named("List projects")).waitFor();
      assertThat(page.locator("#login").textContent()).startsWith("Log out");
      assertThat(
              page.evaluate("() => [localStorage.length, sessionStorage.length, document.cookie]"))
          .isEqualTo(List.of(0, 0, ""));
      page.reload();
      assertThat(page.locator("#login").textContent()).isEqualTo("API login");
    }
  }

  @Test
  void aThrottledAnswerCountsDownUntilTheTokenIsFree() {
    try (Reader reader = browser.reader(address)) {
      reader.opens("Staff").logsIn(DemoData.STAFF);
      Locator form = reader.triesOut("List staff");
      Locator button = form.locator("button[type=submit]");
      Locator state = form.locator(".state");
      for (int call = 0; call < 9; call++) {
        button.click();
        form.locator("button[type=submit]:enabled, .state:has-text('try again in')")
            .first()
            .waitFor();
      }
      state.filter(new Locator.FilterOptions().setHasText("try again in")).waitFor();
      assertThat(form.locator(".status").textContent()).isEqualTo("503 Service Unavailable");
      assertThat(state.textContent()).matches("Too many calls: try again in \\d+ s");
      assertThat(button.isDisabled()).isTrue();
    }
  }

  @Test
  void theSearchFindsCallsAndFieldsOnAllPages() {
    try (Reader reader = browser.reader(address)) {
      Page page = reader.opens("Overview").page();
      Locator search = page.getByRole(AriaRole.COMBOBOX);
      search.fill("create task");
      page.getByRole(AriaRole.OPTION).first().click();
      page.getByRole(AriaRole.HEADING, Reader.named("Create a task")).waitFor();
      assertThat(page.url()).endsWith("/help/Task#create-a-task");

      search.fill("assigncount");
      search.press("Enter");
      assertThat(page.url()).endsWith("/help/Task#Task.AssignCount");

      search.fill("there is no such thing");
      page.getByText("No matches.").waitFor();
    }
  }

  @Test
  void aDeepLinkLeadsToItsPlace() {
    try (Reader reader = browser.reader(address)) {
      Page page = reader.opens("project#Project.EndDt").page();
      assertThat(page.locator("tr:target code").first().textContent()).isEqualTo("EndDt");
      assertThat(
              page.evaluate(
                  "() => { const top = document.querySelector('tr:target').getBoundingClientRect().top;"
                      + " return top > 60 && top < innerHeight }"))
          .isEqualTo(true);
    }
  }

  @Test
  void everythingCanBeDoneWithTheKeyboard() {
    try (Reader reader = browser.reader(address)) {
      Page page = reader.opens("Project").page();
      page.keyboard().press("Tab");
      assertThat(focused(page)).isEqualTo("Skip to content");
      page.keyboard().press("/");
      page.keyboard().type("list projects");
      page.getByRole(AriaRole.OPTION).first().waitFor();
      page.keyboard().press("Enter");
      page.locator("#login").focus();
      page.keyboard().press("Enter");
      page.keyboard().press("Tab");
      page.getByLabel("User (e-mail address)").focus();
      page.keyboard().type(DemoData.ADMIN);
      page.keyboard().press("Tab");
      page.keyboard().type(DemoData.PASSWORD);
      page.keyboard().press("Enter");
      page.locator("#login:has-text('Log out')").waitFor();

      reader.call("List projects").locator(".try summary").focus();
      page.keyboard().press("Enter");
      tabTo(page, "GET");
      page.keyboard().press("Enter");
      reader.call("List projects").locator(".status").waitFor();
      assertThat(reader.call("List projects").locator(".status").textContent()).isEqualTo("200 OK");
    }
  }

  private static void tabTo(Page page, String text) {
    for (int i = 0; i < 10 && !focused(page).equals(text); i++) {
      page.keyboard().press("Tab");
    }
    assertThat(focused(page)).isEqualTo(text);
  }

  private static String focused(Page page) {
    return String.valueOf(page.evaluate("() => document.activeElement.textContent"));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void noPageHasASeriousFaultForThoseWhoSeeOrHearItOtherwise(String page) {
    try (Reader reader = browser.reader(address)) {
      reader.opens(page).findsNoSeriousFault();
    }
  }

  @Test
  void neitherTheStartPageNorTheLoginHasASeriousFault() {
    try (Reader reader = browser.reader(address)) {
      reader.goesTo("/").findsNoSeriousFault();
      reader.opens("Overview").page().getByRole(AriaRole.BUTTON, Reader.named("API login")).click();
      reader.findsNoSeriousFault();
    }
  }

  @Test
  void thePagesHaveNoSeriousFaultInTheDark() {
    try (Reader reader = browser.inTheDark(address)) {
      reader.opens("Project").findsNoSeriousFault();
      reader.logsIn(DemoData.ADMIN);
      Reader.sends(reader.triesOut("Read a project"));
      reader.findsNoSeriousFault();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyPageFitsAPhone(String page) {
    try (Reader reader = browser.phone(address)) {
      reader.opens(page).needsNoScrollingSideways();
    }
  }

  @Test
  void theStartPageAndAnAnswerFitAPhone() {
    try (Reader reader = browser.phone(address)) {
      reader.goesTo("/").needsNoScrollingSideways();
      reader.opens("Project").findsNoSeriousFault().logsIn(DemoData.ADMIN);
      Reader.sends(reader.triesOut("Read a project"));
      reader.needsNoScrollingSideways();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void nothingMovesWhileAPageIsMade(String page) {
    try (Reader reader = browser.reader(address)) {
      reader
          .page()
          .addInitScript(
              """
              window.shift = 0;
              new PerformanceObserver((list) => {
                for (const entry of list.getEntries()) window.shift += entry.value;
              }).observe({ type: 'layout-shift', buffered: true });
              """);
      reader.opens(page).page().waitForLoadState();
      reader.page().waitForFunction("() => document.readyState === 'complete'");
      assertThat(((Number) reader.page().evaluate("() => window.shift")).doubleValue())
          .as("layout shift of %s", page)
          .isZero();
    }
  }

  private static List<String> pages() {
    return Stream.concat(
            Stream.of("Overview"),
            server.reference().sections().keySet().stream().map(Section::title))
        .toList();
  }
}
