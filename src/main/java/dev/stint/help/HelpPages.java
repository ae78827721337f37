package dev.stint.help;

import dev.stint.call.Section;
import dev.stint.catalog.Resource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The help pages, made from the calls and the catalog. */
final class HelpPages {
  private final String base;
  private final Reference reference;
  private final ResourceNames names;
  private final CallHtml calls;
  private final FieldTables tables;

  /**
   * Of these calls.
   *
   * @param base where the API is
   */
  HelpPages(String base, Reference reference, Examples examples) {
    this.base = base;
    this.reference = reference;
    this.names = new ResourceNames(reference);
    this.tables = new FieldTables(names);
    this.calls = new CallHtml(base, names, examples);
  }

  /** The start page: what this server is. */
  String start() {
    Html html = begin("Stint", "start");
    html.tag("main", "id", "main", "class", "start", "tabindex", "-1");
    html.line("h1", "This is a Stint server");
    html.line(
        "p",
        "Stint keeps a firm's projects, people, rates and time. Its HTTP API is the BigTime API v2: a program"
            + " written for that API works here when its base address is changed.",
        "class",
        "lead");
    html.tag("p").line("a", "Read the API reference", "class", "button", "href", page("Overview"));
    html.text(" ");
    html.line("a", "OpenAPI document", "class", "quiet button", "href", "/openapi.json").end();
    html.tag("dl", "class", "facts");
    html.line("dt", "Base address").tag("dd").line("code", base).end();
    links(html, "OpenAPI 3.1", "/openapi.json", "/openapi.yaml");
    links(html, "For those who run it", "/health/ready", "/metrics");
    html.end();
    html.line(
        "p",
        "Stint is an independent project without any affiliation with BigTime Software; the name BigTime is used"
            + " only to say what it is compatible with.",
        "class",
        "small");
    return html.end().end().end().page();
  }

  private static void links(Html html, String term, String... addresses) {
    html.line("dt", term).tag("dd");
    String separator = "";
    for (String address : addresses) {
      html.text(separator).tag("a", "href", address).line("code", address).end();
      separator = ", ";
    }
    html.end();
  }

  /** The first help page: what holds for all calls. */
  String overview() {
    Html html = beginHelp("Overview", Overview.CHAPTERS);
    new Overview(base, html, reference).write();
    return endHelp(html);
  }

  /** The page of a section. */
  String section(Section section) {
    List<Reference.Group> groups = reference.sections().getOrDefault(section, List.of());
    Map<String, Map<String, String>> contents = new LinkedHashMap<>();
    for (Reference.Group group : groups) {
      Map<String, String> links = new LinkedHashMap<>();
      group.calls().forEach(entry -> links.put(entry.call().name(), entry.call().title()));
      contents.put(group.about().title(), links);
    }
    Set<Resource> resources = resources(groups);
    Map<String, String> fields = new LinkedHashMap<>();
    resources.forEach(resource -> fields.put(names.name(resource), names.name(resource)));
    if (!fields.isEmpty()) {
      contents.put("Fields", fields);
    }
    Html html = beginHelp(section.title(), contents);
    html.line("h1", section.title()).line("p", section.summary(), "class", "lead");
    index(html, contents);
    for (Reference.Group group : groups) {
      html.tag("section", "class", "group");
      html.line("h2", group.about().title());
      html.line("p", group.about().description());
      group.calls().forEach(entry -> calls.write(html, entry));
      html.end();
    }
    if (!resources.isEmpty()) {
      html.tag("section", "class", "group").line("h2", "Fields");
      html.line(
          "p",
          "What the records of this page hold. Basic and Detailed are the views that show a field; Update marks"
              + " those that can be sent, and required those that a new record needs. Id, date and the other types"
              + " are explained in the overview.");
      resources.forEach(resource -> tables.write(html, resource));
      html.end();
    }
    return endHelp(html);
  }

  /** The tables that a page needs: those of its calls, and of records inside them. */
  private Set<Resource> resources(List<Reference.Group> groups) {
    Map<String, Resource> found = new LinkedHashMap<>();
    List<Resource> next = new ArrayList<>();
    for (Reference.Group group : groups) {
      for (Reference.Entry entry : group.calls()) {
        next.addAll(ResourceNames.resources(entry.call()));
      }
    }
    while (!next.isEmpty()) {
      List<Resource> inner = new ArrayList<>();
      for (Resource resource : next) {
        if (found.putIfAbsent(names.name(resource), resource) == null) {
          inner.addAll(ResourceNames.inners(resource));
        }
      }
      next = inner;
    }
    return new LinkedHashSet<>(found.values());
  }

  /** What the search looks through: a call or a field with the address of its place, each. */
  String searchIndex() {
    List<List<String>> entries = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    reference
        .sections()
        .forEach((section, groups) -> {
          String page = page(section.title());
          for (Reference.Group group : groups) {
            for (Reference.Entry entry : group.calls()) {
              entries.add(
                  List.of(
                      entry.call().title(),
                      entry.call().method() + " " + shortPath(entry.path()),
                      page + "#" + entry.call().name()));
            }
          }
          for (Resource resource : resources(groups)) {
            String name = names.name(resource);
            if (seen.add(name)) {
              for (Resource.Member member : resource.members()) {
                String field = member.name().text();
                entries.add(
                    List.of(
                        field,
                        name + ": " + Words.member(member),
                        page + "#" + FieldTables.anchor(name, field)));
              }
            }
          }
        });
    return Json.compact(entries);
  }

  private String shortPath(String path) {
    return path.startsWith(base) ? path.substring(base.length()) : path;
  }

  private String page(String title) {
    return base + "/help/" + title;
  }

  private String asset(String name) {
    return base + "/help/assets/" + name;
  }

  private Html begin(String title, String kind) {
    Html html = new Html();
    html.tag("html", "lang", "en", "class", kind).tag("head");
    html.tag("meta", "charset", "utf-8");
    html.tag("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.tag("meta", "name", "color-scheme", "content", "light dark");
    html.line("title", title);
    html.tag("link", "rel", "icon", "type", "image/svg+xml", "href", asset("icon.svg"));
    html.tag("link", "rel", "stylesheet", "href", asset("help.css"));
    if (!kind.equals("start")) {
      html.tag("script", "type", "module", "src", asset("help.js")).end();
    }
    return html.end().tag("body");
  }

  private Html beginHelp(String title, Map<String, Map<String, String>> contents) {
    Html html = begin(title + " · Stint API", "help");
    html.line("a", "Skip to the page", "class", "skip", "href", "#main");
    html.tag("header");
    html.tag("a", "class", "brand", "href", "/").line("b", "Stint").text(" API").end();
    html.tag("div", "class", "search", "role", "search");
    html.tag(
        "input",
        "id",
        "search",
        "type",
        "search",
        "placeholder",
        "Search calls and fields",
        "aria-label",
        "Search calls and fields",
        "autocomplete",
        "off",
        "role",
        "combobox",
        "aria-expanded",
        "false",
        "aria-controls",
        "results",
        "aria-autocomplete",
        "list",
        "data-index",
        asset("search.json"));
    html.tag("ul", "id", "results", "role", "listbox", "aria-label", "Found", "hidden", "").end();
    html.end();
    html.tag("fieldset", "class", "format").line("legend", "Format");
    format(html, "json", "JSON");
    format(html, "xml", "XML");
    html.end();
    html.line("button", "API login", "id", "login", "type", "button", "data-base", base);
    html.end();
    html.tag("div", "class", "columns");
    navigation(html, title, contents);
    return html.tag("main", "id", "main", "tabindex", "-1");
  }

  private static void format(Html html, String value, String name) {
    html.tag("label");
    if (value.equals("json")) {
      html.tag("input", "type", "radio", "name", "format", "value", value, "checked", "");
    } else {
      html.tag("input", "type", "radio", "name", "format", "value", value);
    }
    html.text(name).end();
  }

  private void navigation(Html html, String current, Map<String, Map<String, String>> contents) {
    html.tag("nav", "aria-label", "Pages").tag("ul");
    List<String> titles = new ArrayList<>(List.of("Overview"));
    reference.sections().keySet().forEach(section -> titles.add(section.title()));
    for (String title : titles) {
      html.tag("li");
      if (title.equals(current)) {
        html.line("a", title, "href", page(title), "aria-current", "page");
        html.tag("ul", "class", "contents");
        contents(html, contents);
        html.end();
      } else {
        html.line("a", title, "href", page(title));
      }
      html.end();
    }
    html.end().end();
  }

  private static void contents(Html html, Map<String, Map<String, String>> contents) {
    contents.forEach((heading, links) -> {
      html.tag("li").line("span", heading).tag("ul");
      links.forEach((anchor, title) -> html.tag("li").line("a", title, "href", "#" + anchor).end());
      html.end().end();
    });
  }

  /** On a phone, in place of what stands beside the page elsewhere. */
  private static void index(Html html, Map<String, Map<String, String>> contents) {
    html.tag("details", "class", "index").line("summary", "On this page").tag("ul");
    contents(html, contents);
    html.end().end();
  }

  private static String endHelp(Html html) {
    html.end().end();
    LoginHtml.write(html);
    html.tag("noscript")
        .line(
            "p",
            "Without JavaScript the pages can be read, but not searched, and calls cannot be tried.",
            "class",
            "notice")
        .end();
    return html.end().end().page();
  }
}
