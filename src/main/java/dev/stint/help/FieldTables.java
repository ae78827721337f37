package dev.stint.help;

import dev.stint.catalog.Field;
import dev.stint.catalog.Resource;
import dev.stint.catalog.View;
import java.util.ArrayList;
import java.util.List;

/** The catalog's tables as HTML. */
final class FieldTables {
  private final ResourceNames names;

  FieldTables(ResourceNames names) {
    this.names = names;
  }

  /** The address of a field on its page. */
  static String anchor(String resource, String field) {
    return resource + "." + field;
  }

  void write(Html html, Resource resource) {
    String name = names.name(resource);
    html.tag("section", "class", "fields", "id", name);
    html.tag("h3").line("a", name, "href", "#" + name).end();
    if (!name.equals(resource.name().text())) {
      html.line("p", "In XML: %s.".formatted(resource.name()), "class", "small");
    }
    html.tag("table").tag("thead").tag("tr");
    for (String heading : List.of("Field", "Type", "Views", "Description")) {
      html.line("th", heading, "scope", "col");
    }
    html.end().end().tag("tbody");
    for (Resource.Member member : resource.members()) {
      row(html, name, member);
    }
    html.end().end().end();
  }

  private void row(Html html, String resource, Resource.Member member) {
    String name = member.name().text();
    html.tag("tr", "id", anchor(resource, name));
    html.tag("th", "scope", "row").line("code", name).end();
    html.tag("td", "class", "type");
    Resource inner = ResourceNames.inner(member);
    if (member instanceof Resource.Member.Single(Field<?> field)) {
      html.text(field.type().kind().words());
    } else if (inner != null) {
      html.text(member instanceof Resource.Member.Many ? "list of " : "");
      html.line("a", names.name(inner), "href", "#" + names.name(inner));
    } else {
      html.text("list");
    }
    html.end();
    html.line("td", views(member), "class", "views");
    html.line("td", Words.member(member));
    html.end();
  }

  private static String views(Resource.Member member) {
    List<String> views = new ArrayList<>();
    if (member.views().contains(View.BASIC)) {
      views.add("Basic");
    }
    if (member.views().contains(View.DETAILED)) {
      views.add("Detailed");
    }
    if (member instanceof Resource.Member.Single(Field<?> field)) {
      switch (field.update()) {
        case OPTIONAL -> views.add("Update");
        case REQUIRED -> views.add("Update (required)");
        case NO -> {}
      }
    }
    return String.join(", ", views);
  }
}
