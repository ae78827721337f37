package dev.stint.catalog;

import dev.stint.support.TestClasses;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All field tables of the server, found where they are: in constants. */
public final class Catalog {
  private Catalog() {}

  /** Every resource, those inside others too. */
  public static List<Resource> resources() {
    return TestClasses.builtWith(Resource.class).stream()
        .filter(type -> !type.isInterface())
        .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
        .filter(field -> Modifier.isStatic(field.getModifiers()))
        .filter(field -> field.getType().equals(Resource.class))
        .map(Catalog::value)
        .flatMap(Catalog::withThoseInside)
        .distinct()
        .toList();
  }

  private static Resource value(Field constant) {
    try {
      constant.setAccessible(true);
      return (Resource) Objects.requireNonNull(constant.get(null));
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Stream<Resource> withThoseInside(Resource resource) {
    return Stream.concat(
        Stream.of(resource),
        resource.parts().stream()
            .map(Catalog::inside)
            .filter(Objects::nonNull)
            .flatMap(Catalog::withThoseInside));
  }

  private static @Nullable Resource inside(Part part) {
    return switch (part) {
      case Part.Nested nested -> nested.resource();
      case Part.Many many -> many.resource();
      default -> null;
    };
  }

  /** The names of what a view of a resource shows: fields, and records inside. */
  public static Set<String> shown(Resource resource, View view) {
    return resource.parts().stream()
        .map(part ->
            switch (part) {
              case Part.Single single ->
                  single.field().views().contains(view) && single.field().expression() != null
                      ? single.field().name().text()
                      : "";
              case Part.Nested nested -> nested.views().contains(view) ? nested.name().text() : "";
              case Part.Many many -> many.views().contains(view) ? many.name().text() : "";
              case Part.Empty empty -> empty.views().contains(view) ? empty.name().text() : "";
            })
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toSet());
  }

  /** The names of what may be sent. */
  public static Set<String> taken(Resource resource) {
    return resource.fields().stream()
        .filter(field -> field.update() != dev.stint.catalog.Field.Update.NO)
        .map(field -> field.name().text())
        .collect(Collectors.toSet());
  }

  /**
   * Where the ids of a field are from, as SQL behind {@code FROM}; empty when they are from
   * nowhere.
   */
  public static String reference(dev.stint.catalog.Field<?> field) {
    Reference reference = field.reference();
    return reference == null
        ? ""
        : "%s WHERE %s".formatted(reference.table(), reference.condition());
  }

  /** The statements that look whether ids in fields name something, made when they are needed. */
  public static Map<String, Object> referenceStatements() {
    Map<String, Object> statements = new TreeMap<>();
    resources().stream()
        .flatMap(resource -> resource.fields().stream())
        .map(dev.stint.catalog.Field::reference)
        .filter(Objects::nonNull)
        .forEach(reference -> {
          statements.put("one: " + reference, References.query(List.of(reference)));
          statements.put("several: " + reference, References.existing(reference));
        });
    return statements;
  }
}
