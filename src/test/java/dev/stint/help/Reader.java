package dev.stint.help;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.stint.demo.DemoData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Somebody who reads the help pages in a browser, and notes what goes wrong there. */
final class Reader implements AutoCloseable {
  static final String HELP = "/BigTimeData/api/v2/help";

  /** Chromium notes each answer that is an error, which is what some tests are about. */
  private static final String ERROR_STATUS =
      "Failed to load resource: the server responded with a status of";

  private static final boolean IS_KEPT = "write".equals(System.getProperty("screenshots"));
  private static final Path IMAGES = Path.of("docs", "images");

  private final String server;
  private final BrowserContext context;
  private final Page page;
  private final Path axe;
  private final List<String> complaints = new ArrayList<>();

  Reader(String server, BrowserContext context, Page page, Path axe) {
    this.server = server;
    this.context = context;
    this.page = page;
    this.axe = axe;
    page.onConsoleMessage(this::note);
    page.onPageError(complaints::add);
    page.onRequestFailed(request -> complaints.add("not loaded: " + request.url()));
    page.onRequest(request -> {
      if (!request.url().startsWith(server)) {
        complaints.add("an outside address: " + request.url());
      }
    });
  }

  private void note(ConsoleMessage message) {
    boolean isBad = message.type().equals("error") || message.type().equals("warning");
    if (isBad && !message.text().startsWith(ERROR_STATUS)) {
      complaints.add(message.text());
    }
  }

  /** The page itself. */
  Page page() {
    return page;
  }

  /** Opens a help page. */
  Reader opens(String name) {
    return goesTo(HELP + "/" + name);
  }

  /** Opens any address of the server. */
  Reader goesTo(String path) {
    page.navigate(server + path);
    return this;
  }

  /** Logs in as a user of the demo firm. */
  Reader logsIn(String user) {
    page.getByRole(AriaRole.BUTTON, named("API login")).click();
    page.getByLabel("User (e-mail address)").fill(user);
    page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
        .fill(DemoData.PASSWORD);
    page.getByRole(AriaRole.BUTTON, named("Log in")).click();
    page.locator("#login:has-text('Log out')").waitFor();
    return this;
  }

  static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  /** Chooses JSON or XML. */
  Reader chooses(String format) {
    page.getByLabel(format, new Page.GetByLabelOptions().setExact(true)).check();
    return this;
  }

  /** A call on the page. */
  Locator call(String title) {
    return page.locator("article.call")
        .filter(new Locator.FilterOptions().setHas(page.getByRole(AriaRole.HEADING, named(title))));
  }

  /** Opens the form of a call. */
  Locator triesOut(String title) {
    Locator call = call(title);
    call.locator("summary:text('Try it')").click();
    return call.locator("form");
  }

  /** Presses the form's button and waits for what comes back. */
  static Locator sends(Locator form) {
    form.locator("button[type=submit]").click();
    Locator status = form.locator(".result .status");
    status.waitFor();
    return form.locator(".result");
  }

  /** The faults that axe finds, of those that keep somebody from using the page. */
  Reader findsNoSeriousFault() {
    try {
      page.evaluate(Files.readString(axe));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Object faults =
        page.evaluate(
            """
            async () => (await axe.run({resultTypes: ['violations']})).violations
              .filter(({impact}) => impact === 'serious' || impact === 'critical')
              .map(({id, nodes}) => id + ': ' + nodes.slice(0, 3).map(node => node.html + ' ' + node.failureSummary))
            """);
    assertThat((List<?>) faults).as("faults on %s", page.url()).isEmpty();
    return this;
  }

  /** Keeps a picture of the window for the documentation, if asked to. */
  Reader shows(String name) {
    if (IS_KEPT) {
      page.screenshot(new Page.ScreenshotOptions().setPath(IMAGES.resolve(name + ".png")));
    }
    return this;
  }

  /** The same with a part of the page at the top of the window. */
  Reader shows(Locator part, String name) {
    if (IS_KEPT) {
      part.evaluate("node => node.querySelector('.try').scrollIntoView()");
    }
    return shows(name);
  }

  /** Nothing is wider than the window. */
  Reader needsNoScrollingSideways() {
    Object widths =
        page.evaluate(
            "() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]");
    List<?> both = (List<?>) widths;
    assertThat(both.get(0)).as("width of %s", page.url()).isEqualTo(both.get(1));
    return this;
  }

  @Override
  public void close() {
    context.close();
    assertThat(complaints).as("what the browser complained about").isEmpty();
  }
}
