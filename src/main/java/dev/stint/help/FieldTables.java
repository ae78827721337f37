package dev.stint.help;

import dev.stint.catalog.Field;
import dev.stint.catalog.Part;
import dev.stint.catalog.Resource;
import dev.stint.catalog.View;
import java.util.ArrayList;
import java.util.List;

/** The contents of the field tables. */
final class FieldTables {
  private FieldTables() {}

  /** The address of a field on its page. */
  static String anchor(String resource, String field) {
    return resource + "." + field;
  }

  /** Whether the long view shows more of a record than the short one. */
  static boolean hasViews(Resource resource) {
    return resource.members().stream()
        .anyMatch(m -> !m.views().contains(View.BASIC) && m.views().contains(View.DETAILED));
  }

  /** The required fields of a new record, separated by commas. */
  static String required(Resource resource) {
    List<String> names = new ArrayList<>();
    for (Field<?> field : resource.fields()) {
      if (field.update() == Field.Update.REQUIRED) {
        names.add(field.name().text());
      }
    }
    return String.join(", ", names);
  }

  /** The views that show a part of a record, and whether it may be written. */
  static String views(Part member) {
    List<String> views = new ArrayList<>();
    if (member.views().contains(View.BASIC)) {
      views.add("Basic");
    }
    if (member.views().contains(View.DETAILED)) {
      views.add("Detailed");
    }
    if (member instanceof Part.Single(Field<?> field)) {
      switch (field.update()) {
        case OPTIONAL -> views.add("Update");
        case REQUIRED -> views.add("Update (required)");
        case NO -> {}
      }
    }
    return String.join(", ", views);
  }

  /** The description of a part of a record. */
  static String words(Part member) {
    return switch (member) {
      case Part.Single(Field<?> field) -> field.description();
      case Part.Nested nested -> "One %s, or null.".formatted(nested.resource().name().text());
      case Part.Many many -> {
        String list = "A list of %s records.".formatted(many.resource().name().text());
        Resource.Limit limit = many.limit();
        yield limit == null
            ? list
            : list + " At most %d of them, unless all are requested.".formatted(limit.most());
      }
      case Part.Empty empty ->
          "A list of %s records; always empty here.".formatted(empty.element().text());
    };
  }
}
