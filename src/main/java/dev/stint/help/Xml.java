package dev.stint.help;

import dev.stint.catalog.Field;
import dev.stint.catalog.Resource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes examples as XML in lines, the way that the API does (ruling 2.7). */
final class Xml {
  private final StringBuilder out = new StringBuilder();
  private final boolean isAnswer;

  /**
   * @param isAnswer an answer leaves out what is null; a request says it with an empty element
   */
  private Xml(boolean isAnswer) {
    this.isAnswer = isAnswer;
  }

  /** A record. */
  static String record(Resource resource, Tree record) {
    Xml xml = new Xml(true);
    xml.object(resource.name().text(), record, resource, "");
    return xml.text();
  }

  /** A list of records. */
  static String list(Resource resource, List<Tree> records) {
    Xml xml = new Xml(true);
    String name = resource.name().text();
    xml.out.append("<ArrayOf").append(name).append(">\n");
    records.forEach(record -> xml.object(name, record, resource, "  "));
    xml.out.append("</ArrayOf").append(name).append(">\n");
    return xml.text();
  }

  /** Any body; names that no resource knows are made up, as nobody looks at them (ruling 2.8). */
  static String body(String root, @Nullable Object value, @Nullable Resource resource) {
    Xml xml = new Xml(false);
    xml.value(root, value, resource, "");
    return xml.text();
  }

  private String text() {
    return out.toString().stripTrailing();
  }

  private void value(
      String name, @Nullable Object value, @Nullable Resource resource, String indent) {
    switch (value) {
      case null -> out.append(indent).append('<').append(name).append("/>\n");
      case Map<?, ?> map -> object(name, map, resource, indent);
      case List<?> list -> {
        String element = resource == null ? "Item" : resource.name().text();
        out.append(indent).append('<').append(name);
        if (list.isEmpty()) {
          out.append("/>\n");
          return;
        }
        out.append(">\n");
        list.forEach(each -> value(element, each, resource, indent + "  "));
        end(name, indent);
      }
      default -> {
        out.append(indent).append('<').append(name).append('>');
        out.append(escaped(value.toString())).append("</").append(name).append(">\n");
      }
    }
  }

  private void object(String name, Map<?, ?> record, @Nullable Resource resource, String indent) {
    out.append(indent).append('<').append(name);
    record.forEach((key, value) -> {
      if (isAttribute(resource, key.toString()) && value != null) {
        out.append(' ').append(key).append("=\"").append(escaped(value.toString())).append('"');
      }
    });
    out.append(">\n");
    record.forEach((key, value) -> {
      if (!(isAnswer && value == null) && !isAttribute(resource, key.toString())) {
        value(key.toString(), value, inner(resource, key.toString()), indent + "  ");
      }
    });
    end(name, indent);
  }

  private void end(String name, String indent) {
    out.append(indent).append("</").append(name).append(">\n");
  }

  private static boolean isAttribute(@Nullable Resource resource, String name) {
    return resource != null
        && resource.fields().stream()
            .map(Field::name)
            .anyMatch(field -> field.isAttribute() && field.text().equals(name));
  }

  private static @Nullable Resource inner(@Nullable Resource resource, String name) {
    if (resource != null) {
      for (Resource.Member member : resource.members()) {
        if (member.name().text().equals(name)) {
          return switch (member) {
            case Resource.Member.Nested nested -> nested.resource();
            case Resource.Member.Many many -> many.resource();
            default -> null;
          };
        }
      }
    }
    return null;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
