package dev.stint.help;

import dev.stint.catalog.Field;
import dev.stint.catalog.Part;
import dev.stint.catalog.Resource;
import dev.stint.catalog.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A name for each field table. Resources with the same fields from different tables share one. If
 * several with different fields have the same name, nested ones are prefixed with the record that
 * contains them.
 */
final class ResourceNames {
  private final Map<String, Resource> byName = new LinkedHashMap<>();
  private final Map<String, String> bySignature = new LinkedHashMap<>();

  /** For all resources of these calls. */
  ResourceNames(ApiReference reference) {
    List<Resource> shown = new ArrayList<>();
    for (ApiReference.Entry entry : reference.calls()) {
      shown.addAll(entry.call().resources());
    }
    shown.forEach(resource -> add(resource, ""));
    // Nested records before nested lists, so that a single record gets the plain name.
    for (boolean lists : List.of(false, true)) {
      List.copyOf(byName.entrySet())
          .forEach(named -> addInner(named.getKey(), named.getValue(), lists));
    }
  }

  private void addInner(String owner, Resource resource, boolean lists) {
    for (Part member : resource.members()) {
      if (member instanceof Part.Many == lists) {
        Resource inner = inner(member);
        if (inner != null && !bySignature.containsKey(signature(inner))) {
          add(inner, owner);
          addInner(name(inner), inner, false);
          addInner(name(inner), inner, true);
        }
      }
    }
  }

  /** The resource of a record or list inside a record. */
  static @Nullable Resource inner(Part member) {
    return switch (member) {
      case Part.Nested nested -> nested.resource();
      case Part.Many many -> many.resource();
      default -> null;
    };
  }

  /** The resources of all records and lists inside a record. */
  static List<Resource> inners(Resource resource) {
    List<Resource> inners = new ArrayList<>();
    for (Part member : resource.members()) {
      Resource inner = inner(member);
      if (inner != null) {
        inners.add(inner);
      }
    }
    return inners;
  }

  private void add(Resource resource, String owner) {
    String signature = signature(resource);
    if (bySignature.containsKey(signature)) {
      return;
    }
    String plain = resource.title();
    String name = byName.containsKey(plain) ? owner + plain : plain;
    for (int i = 2; byName.containsKey(name); i++) {
      name = owner + plain + i;
    }
    byName.put(name, resource);
    bySignature.put(signature, name);
  }

  /** The identity of a field table. */
  private static String signature(Resource resource) {
    return resource.title()
        + resource.members().stream()
            .map(ResourceNames::signature)
            .collect(Collectors.joining("\n", "\n", ""));
  }

  private static String signature(Part member) {
    String views = Stream.of(View.values()).filter(member.views()::contains).toList().toString();
    String what =
        switch (member) {
          case Part.Single(Field<?> field) ->
              field.type().kind() + " " + field.update() + " " + field.description();
          case Part.Nested nested -> nested.resource().name().text();
          case Part.Many many -> many.resource().name().text();
          case Part.Empty empty -> empty.element().text();
        };
    return member.name() + " " + views + " " + what;
  }

  /** The name of a resource. */
  String name(Resource resource) {
    String name = bySignature.get(signature(resource));
    if (name == null) {
      throw new IllegalArgumentException("not a resource of the documented calls: " + resource);
    }
    return name;
  }

  /** All resources by name. */
  Map<String, Resource> all() {
    return byName;
  }
}
