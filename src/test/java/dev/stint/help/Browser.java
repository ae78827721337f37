package dev.stint.help;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import dev.stint.support.NodePackages;
import dev.stint.support.Patience;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A real browser: the system's Chromium, never one that is downloaded. Where there is none, or no
 * Node to drive it, tests are skipped aloud; in continuous integration they fail.
 */
final class Browser implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 900;
  private static final int PHONE_WIDTH = 360;
  private static final int PHONE_HEIGHT = 740;

  private final NodePackages packages;
  private final Playwright playwright;
  private final com.microsoft.playwright.Browser browser;

  private Browser(NodePackages packages, Playwright playwright, Path chromium) {
    this.packages = packages;
    this.playwright = playwright;
    this.browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  /** Starts it. */
  static Browser start() throws Exception {
    Optional<Path> chromium = chromium();
    if (chromium.isEmpty()) {
      missing("there is no Chromium on the PATH");
    }
    NodePackages packages = NodePackages.installed();
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions()
                .setEnv(
                    Map.of(
                        "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                        "1",
                        "PLAYWRIGHT_NODEJS_PATH",
                        "node")));
    return new Browser(packages, playwright, chromium.orElseThrow());
  }

  static {
    System.setProperty("playwright.cli.dir", driver().toString());
  }

  /** The driver as Playwright looks for it: the npm package under the name of package. */
  private static Path driver() {
    try {
      Path folder = Files.createDirectories(Path.of("target", "playwright")).toAbsolutePath();
      Path link = folder.resolve("package");
      if (!Files.isSymbolicLink(link)) {
        Files.createSymbolicLink(
            link, Path.of("src", "test", "js", "node_modules", "playwright-core").toAbsolutePath());
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Path> chromium() {
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.of(path.split(Pattern.quote(File.pathSeparator), -1))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static void missing(String why) {
    if ("true".equals(System.getenv("CI"))) {
      fail(why);
    }
    System.err.println("Skipped: the tests in a browser, since " + why);
    abort(why);
  }

  /** A page of its own, with nothing left of others: on a screen, in light colours. */
  Reader reader(String server) {
    return reader(server, options());
  }

  /** The same on a phone, in dark colours. */
  Reader phone(String server) {
    return reader(
        server,
        options()
            .setViewportSize(PHONE_WIDTH, PHONE_HEIGHT)
            .setHasTouch(true)
            .setIsMobile(true)
            .setColorScheme(ColorScheme.DARK));
  }

  /** The same in dark colours. */
  Reader inTheDark(String server) {
    return reader(server, options().setColorScheme(ColorScheme.DARK));
  }

  private static com.microsoft.playwright.Browser.NewContextOptions options() {
    return new com.microsoft.playwright.Browser.NewContextOptions()
        .setViewportSize(WIDTH, HEIGHT)
        .setColorScheme(ColorScheme.LIGHT);
  }

  private Reader reader(String server, com.microsoft.playwright.Browser.NewContextOptions options) {
    BrowserContext context = browser.newContext(options);
    context.setDefaultTimeout((double) Patience.LIMIT.toMillis());
    Page page = context.newPage();
    return new Reader(server, context, page, packages.folder("axe-core").resolve("axe.min.js"));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
