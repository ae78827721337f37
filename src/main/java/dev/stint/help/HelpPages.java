package dev.stint.help;

import dev.stint.call.Section;
import dev.stint.catalog.Part;
import dev.stint.catalog.Resource;
import dev.stint.demo.DemoLogin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The help pages, generated from the calls and the catalog; the templates take their contents from
 * here.
 */
final class HelpPages {
  private final String base;
  private final ApiReference reference;
  private final Examples examples;
  private final List<DemoLogin> offered;
  private final ResourceNames names;

  /**
   * For these calls.
   *
   * @param base where the API is
   * @param offered the users that the login offers to everybody
   */
  HelpPages(String base, ApiReference reference, Examples examples, List<DemoLogin> offered) {
    this.base = base;
    this.reference = reference;
    this.examples = examples;
    this.offered = offered;
    this.names = new ResourceNames(reference);
  }

  /** The start page: what this server is. */
  String start() {
    return Templates.render("start", Map.of("base", base));
  }

  /** The first help page: what applies to all calls. */
  String overview() {
    return Templates.render("overview", Map.of("pages", this));
  }

  /** The page of a section. */
  String section(Section section) {
    return Templates.render("section", Map.of("pages", this, "section", section));
  }

  /** Where the API is. */
  String base() {
    return base;
  }

  /** The users that the login offers to everybody. */
  List<DemoLogin> offered() {
    return offered;
  }

  /** The sections that have calls. */
  Set<Section> sections() {
    return reference.sections().keySet();
  }

  /** The calls of a section. */
  List<ApiReference.Group> groups(Section section) {
    return reference.sections().getOrDefault(section, List.of());
  }

  /** The address of the page with this title. */
  String address(String title) {
    return base + "/help/" + title;
  }

  /** A call as its template shows it. */
  ShownCall shown(ApiReference.Entry entry) {
    return new ShownCall(base, examples, entry);
  }

  /** The name of a resource's field table. */
  String name(Resource resource) {
    return names.name(resource);
  }

  /** The tables that a section's page needs, by name: those of its calls, and of records inside. */
  Map<String, Resource> tables(Section section) {
    Map<String, Resource> found = new LinkedHashMap<>();
    List<Resource> next = new ArrayList<>();
    for (ApiReference.Group group : groups(section)) {
      group.calls().forEach(entry -> next.addAll(entry.call().resources()));
    }
    // A breadth-first search: nested resources are appended to the queue.
    for (int i = 0; i < next.size(); i++) {
      Resource resource = next.get(i);
      if (found.putIfAbsent(names.name(resource), resource) == null) {
        next.addAll(ResourceNames.inners(resource));
      }
    }
    return found;
  }

  /**
   * The search index as JSON: title, words and address of each call and field. A table on several
   * pages is indexed for the first.
   */
  String searchIndex() {
    List<List<String>> entries = new ArrayList<>();
    Map<String, Resource> seen = new LinkedHashMap<>();
    for (Section section : sections()) {
      String page = address(section.title()) + "#";
      for (ApiReference.Group group : groups(section)) {
        group.calls().stream()
            .map(this::shown)
            .forEach(shown ->
                entries.add(
                    List.of(
                        shown.call().title(),
                        shown.call().method() + " " + shown.path(),
                        page + shown.call().name())));
      }
      tables(section)
          .forEach((name, resource) -> {
            if (seen.putIfAbsent(name, resource) == null) {
              resource.members().forEach(member -> entries.add(entry(page, name, member)));
            }
          });
    }
    return Json.compact(entries);
  }

  private static List<String> entry(String page, String table, Part member) {
    String field = member.name().text();
    return List.of(
        field, table + ": " + FieldTables.words(member), page + FieldTables.anchor(table, field));
  }
}
