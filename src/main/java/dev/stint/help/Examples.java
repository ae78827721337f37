package dev.stint.help;

import dev.stint.catalog.Field;
import dev.stint.catalog.Part;
import dev.stint.catalog.Resource;
import dev.stint.catalog.ValueKind;
import dev.stint.catalog.View;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Records of the demo data to show as examples. The catalog decides which fields an example has;
 * the file {@code examples.json} only has their values. A test generates that file from the demo
 * and fails if it is out of date.
 */
public final class Examples {
  /** A reference to a field of a record: {@code {Project.SystemId}}. */
  private static final Pattern REFERENCE = Pattern.compile("\\{(\\w+)\\.(\\w+)}");

  private final Map<String, @Nullable Object> records;

  /** With these records, by the names of their resources. */
  public Examples(Map<String, ? extends @Nullable Object> records) {
    this.records = Tree.of(records);
  }

  /** The examples packaged with the server. */
  public static Examples load() {
    return new Examples(Packaged.json("examples.json"));
  }

  /** A text with each reference to a field replaced by its value. */
  public String fill(String template) {
    return REFERENCE.matcher(template).replaceAll(this::value);
  }

  private String value(MatchResult reference) {
    Object found =
        records.get(reference.group(1)) instanceof Map<?, ?> known
            ? known.get(reference.group(2))
            : null;
    return String.valueOf(found == null ? 0 : found).replace("$", "\\$");
  }

  /** A record as a view shows it. */
  public Tree record(Resource resource, View view) {
    Object known = records.get(resource.name().text());
    return record(resource, view, known instanceof Map<?, ?> map ? map : Map.of());
  }

  private static Tree record(Resource resource, View view, Map<?, ?> known) {
    Tree tree = new Tree();
    for (Part member : resource.members()) {
      if (member.views().contains(view)) {
        String name = member.name().text();
        tree.put(name, shown(member, known.get(name), known.containsKey(name)));
      }
    }
    return tree;
  }

  private static @Nullable Object shown(Part member, @Nullable Object value, boolean isKnown) {
    return switch (member) {
      case Part.Single(Field<?> field) -> isKnown ? value : nothing(field.type().kind());
      case Part.Nested nested ->
          value instanceof Map<?, ?> map ? record(nested.resource(), View.BASIC, map) : null;
      case Part.Many many ->
          value instanceof List<?> list
              ? list.stream()
                  .limit(1)
                  .map(each -> record(many.resource(), View.BASIC, (Map<?, ?>) each))
                  .toList()
              : List.of();
      case Part.Empty _ -> List.of();
    };
  }

  /** The value of a field that is not set (ruling 2.5). */
  private static @Nullable Object nothing(ValueKind kind) {
    if (kind.nullable()) {
      return null;
    }
    return switch (kind.json()) {
      case STRING -> kind.values().isEmpty() ? "" : kind.values().getFirst();
      case INTEGER, NUMBER -> 0;
      case BOOLEAN -> false;
    };
  }
}
