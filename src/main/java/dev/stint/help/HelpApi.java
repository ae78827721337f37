package dev.stint.help;

import dev.stint.call.Section;
import dev.stint.http.Answer;
import dev.stint.http.Request;
import dev.stint.http.RouteTable;
import dev.stint.wire.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The help pages, the start page and the OpenAPI document. They need no login and say nothing of
 * the firm's data. Each is made when it is asked for first, and kept.
 */
public final class HelpApi {
  private static final String HTML = "text/html; charset=utf-8";

  /** What pages may load: files of this server only, and nothing that stands in the page itself. */
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

  /** The files that pages load, by name. */
  private static final Map<String, String> FILES =
      Map.of(
          "help.css", "text/css; charset=utf-8",
          "help.js", "text/javascript; charset=utf-8",
          "session.js", "text/javascript; charset=utf-8",
          "tryit.js", "text/javascript; charset=utf-8",
          "search.js", "text/javascript; charset=utf-8",
          "format.js", "text/javascript; charset=utf-8",
          "icon.svg", "image/svg+xml");

  private final String base;
  private final String version;
  private final Supplier<CallList> descriptions;
  private final Map<String, Document> documents = new ConcurrentHashMap<>();
  private @Nullable RouteTable routes;
  private @Nullable Help help;

  /**
   * Of the calls that these descriptions are of.
   *
   * @param base where the API is
   * @param version of the server
   */
  public HelpApi(String base, String version, Supplier<CallList> descriptions) {
    this.base = base;
    this.version = version;
    this.descriptions = descriptions;
  }

  /** Adds the calls to the table, which the pages are then about. */
  public RouteTable addTo(RouteTable table) {
    this.routes = table;
    return table
        .under("")
        .open("GET", "/", this::start)
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
    String name = request.pathParameter().toLowerCase(Locale.ROOT);
    if (name.equals("overview")) {
      return overview(request);
    }
    Section section =
        help().reference().sections().keySet().stream()
            .filter(known -> known.title().toLowerCase(Locale.ROOT).equals(name))
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
    String type =
        Optional.ofNullable(FILES.get(name))
            .orElseThrow(() -> Problem.notFound("There is no such file."));
    return documents
        .computeIfAbsent(name, _ -> new Document(type, read(name), FILE_HEADERS))
        .answer();
  }

  private Answer answer(
      String name, String type, Supplier<String> text, Map<String, String> headers) {
    return documents.computeIfAbsent(name, _ -> new Document(type, text.get(), headers)).answer();
  }

  private static byte[] read(String file) {
    try (InputStream in = HelpApi.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The calls that the documentation is of. */
  public Reference reference() {
    return help().reference();
  }

  /** What the documentation is made from, and by; made when it is needed first. */
  private synchronized Help help() {
    Help made = help;
    if (made == null) {
      if (routes == null) {
        throw new IllegalStateException("not in a route table");
      }
      Reference reference = new Reference(routes, descriptions.get());
      Examples examples = Examples.load();
      made =
          new Help(
              reference,
              new HelpPages(base, reference, examples),
              new OpenApi(reference, examples, version));
      help = made;
    }
    return made;
  }

  private record Help(Reference reference, HelpPages pages, OpenApi openApi) {}
}
