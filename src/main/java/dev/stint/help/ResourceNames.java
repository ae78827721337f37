package dev.stint.help;

import dev.stint.call.Call;
import dev.stint.call.Input;
import dev.stint.call.Output;
import dev.stint.catalog.Field;
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
 * A name for each table of fields. Resources with the same fields, which differ in where they come
 * from only, share one; of several that are called alike but have other fields, those inside
 * another record are called after it as well.
 */
final class ResourceNames {
  private final Map<String, Resource> byName = new LinkedHashMap<>();
  private final Map<String, String> bySignature = new LinkedHashMap<>();

  /** Of all resources that these calls are about. */
  ResourceNames(Reference reference) {
    List<Resource> shown = new ArrayList<>();
    for (Reference.Entry entry : reference.calls()) {
      shown.addAll(resources(entry.call()));
    }
    shown.forEach(resource -> add(resource, ""));
    // Records inside records before lists of them: what is there once is the plain one.
    for (boolean lists : List.of(false, true)) {
      List.copyOf(byName.entrySet())
          .forEach(named -> addInner(named.getKey(), named.getValue(), lists));
    }
  }

  /** The resources that a call answers or takes. */
  static List<Resource> resources(Call call) {
    List<Resource> resources = new ArrayList<>();
    switch (call.output()) {
      case Output.One one -> resources.add(one.resource());
      case Output.Many many -> resources.add(many.resource());
      default -> {}
    }
    switch (call.input()) {
      case Input.One one -> resources.add(one.resource());
      case Input.Many many -> resources.add(many.resource());
      default -> {}
    }
    return resources;
  }

  private void addInner(String owner, Resource resource, boolean lists) {
    for (Resource.Member member : resource.members()) {
      if (member instanceof Resource.Member.Many == lists) {
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
  static @Nullable Resource inner(Resource.Member member) {
    return switch (member) {
      case Resource.Member.Nested nested -> nested.resource();
      case Resource.Member.Many many -> many.resource();
      default -> null;
    };
  }

  /** The resources of all records and lists inside a record. */
  static List<Resource> inners(Resource resource) {
    List<Resource> inners = new ArrayList<>();
    for (Resource.Member member : resource.members()) {
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

  /** What tells tables of fields apart. */
  private static String signature(Resource resource) {
    return resource.title()
        + resource.members().stream()
            .map(ResourceNames::signature)
            .collect(Collectors.joining("\n", "\n", ""));
  }

  private static String signature(Resource.Member member) {
    String views = Stream.of(View.values()).filter(member.views()::contains).toList().toString();
    String what =
        switch (member) {
          case Resource.Member.Single(Field<?> field) ->
              field.type().kind() + " " + field.update() + " " + field.description();
          case Resource.Member.Nested nested -> nested.resource().name().text();
          case Resource.Member.Many many -> many.resource().name().text();
          case Resource.Member.Empty empty -> empty.element().text();
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
