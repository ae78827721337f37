package dev.stint.help;

import dev.stint.call.Section;
import dev.stint.demo.DemoLogin;
import dev.stint.http.Answer;
import dev.stint.http.ProblemPage;
import dev.stint.http.Request;
import dev.stint.http.RouteTable;
import dev.stint.invitation.Invitations;
import dev.stint.invitation.ResetApi;
import dev.stint.wire.Problem;
import dev.stint.wire.Texts;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The help pages, the start page, the pages of invitations and resets, and the OpenAPI document.
 * They need no login and reveal nothing about a firm's data. Each is made on first use and kept.
 */
public final class HelpApi {
  private static final String HTML = "text/html; charset=utf-8";

  /** What pages may load: only files of this server, and nothing inline. */
  private static final Map<String, String> PAGE_HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'",
          "Referrer-Policy",
          "no-referrer",
          "X-Frame-Options",
          "DENY",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Permissions-Policy",
          "camera=(), geolocation=(), microphone=()");

  private static final Map<String, String> FILE_HEADERS =
      Map.of("Cross-Origin-Resource-Policy", "same-origin");

  /** The kinds of files that pages load; this package also has others. */
  private static final Map<String, String> FILE_TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml");

  private final String base;
  private final String version;
  private final Supplier<CallList> descriptions;
  private final List<DemoLogin> offered;
  private final Map<String, Document> documents = new ConcurrentHashMap<>();
  private @Nullable RouteTable routes;
  private @Nullable Help help;

  /**
   * For the calls with these descriptions.
   *
   * @param base the base path of the API
   * @param version of the server
   * @param offered the users that the login offers to everybody
   */
  public HelpApi(
      String base, String version, Supplier<CallList> descriptions, List<DemoLogin> offered) {
    this.base = base;
    this.version = version;
    this.descriptions = descriptions;
    this.offered = offered;
  }

  /** Adds the calls to the table, which the pages are then about. */
  public RouteTable addTo(RouteTable table) {
    this.routes = table;
    return table
        .under("")
        .words("page", "file")
        .open("GET", "/", this::start)
        .open("GET", Invitations.PAGE, this::invitation)
        .open("GET", ResetApi.PAGE, this::reset)
        .open("GET", "/openapi.json", this::openApiJson)
        .open("GET", "/openapi.yaml", this::openApiYaml)
        .under(base)
        .open("GET", "/help", this::overview)
        .open("GET", "/help/{page}", this::page)
        .open("GET", "/help/assets/{file}", this::file);
  }

  /** {@code GET /}: what this server is. */
  public Answer start(Request request) {
    return answer("/", HTML, () -> help().pages().start(), PAGE_HEADERS);
  }

  /**
   * {@code GET /invitation}: where an invitation is accepted in a browser. The page is the same for
   * all: its script takes the secret from behind the address's {@code #} (ruling 3.6).
   */
  public Answer invitation(Request request) {
    return secretPage(Invitations.PAGE, "invitation");
  }

  /** {@code GET /reset}: the same for the reset of a login (ruling 3.10). */
  public Answer reset(Request request) {
    return secretPage(ResetApi.PAGE, "reset");
  }

  private Answer secretPage(String path, String template) {
    return answer(path, HTML, () -> Templates.render(template, Map.of("base", base)), PAGE_HEADERS);
  }

  /** {@code GET /openapi.json}. */
  public Answer openApiJson(Request request) {
    return answer("/openapi.json", "application/json", () -> help().openApi().json(), FILE_HEADERS);
  }

  /** {@code GET /openapi.yaml}. */
  public Answer openApiYaml(Request request) {
    return answer("/openapi.yaml", "application/yaml", () -> help().openApi().yaml(), FILE_HEADERS);
  }

  /** {@code GET …/help}. */
  public Answer overview(Request request) {
    return answer("overview", HTML, () -> help().pages().overview(), PAGE_HEADERS);
  }

  /** {@code GET …/help/{page}}: in any letter case. */
  public Answer page(Request request) {
    String name = Texts.folded(request.pathParameter());
    if (name.equals("overview")) {
      return overview(request);
    }
    Section section =
        help().reference().sections().keySet().stream()
            .filter(known -> Texts.folded(known.title()).equals(name))
            .findFirst()
            .orElseThrow(() -> Problem.notFound("There is no such help page."));
    return answer(name, HTML, () -> help().pages().section(section), PAGE_HEADERS);
  }

  /** {@code GET …/help/assets/{file}}. */
  public Answer file(Request request) {
    String name = request.pathParameter();
    if (name.equals("search.json")) {
      return answer(name, "application/json", () -> help().pages().searchIndex(), FILE_HEADERS);
    }
    String type = FILE_TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    if (type == null || name.contains("/")) {
      throw noSuchFile();
    }
    return documents
        .computeIfAbsent(
            name,
            _ ->
                new Document(
                    type, Packaged.bytes(name).orElseThrow(HelpApi::noSuchFile), FILE_HEADERS))
        .answer();
  }

  private static Problem noSuchFile() {
    return Problem.notFound("There is no such file.");
  }

  private Answer answer(
      String name, String type, Supplier<String> text, Map<String, String> headers) {
    return documents.computeIfAbsent(name, _ -> new Document(type, text.get(), headers)).answer();
  }

  /** A problem as a page in the style of the others, with links to them. */
  public ProblemPage problemPage() {
    return new ProblemPage() {
      @Override
      public String html(Problem problem, String instance) {
        return Templates.render(
            "problem", Map.of("base", base, "problem", problem, "instance", instance));
      }

      @Override
      public Map<String, String> headers() {
        return PAGE_HEADERS;
      }
    };
  }

  /** The documented calls. */
  public ApiReference reference() {
    return help().reference();
  }

  /** The source of the documentation, and what generates it; made on first use. */
  private synchronized Help help() {
    Help made = help;
    if (made == null) {
      if (routes == null) {
        throw new IllegalStateException("not in a route table");
      }
      ApiReference reference = new ApiReference(routes, descriptions.get());
      Examples examples = Examples.load();
      made =
          new Help(
              reference,
              new HelpPages(base, reference, examples, offered),
              new OpenApi(reference, examples, version));
      help = made;
    }
    return made;
  }

  private record Help(ApiReference reference, HelpPages pages, OpenApi openApi) {}
}
