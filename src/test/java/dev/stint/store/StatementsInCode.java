package dev.stint.store;

import dev.stint.catalog.ByIds;
import dev.stint.support.TestClasses;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The statements of the server, whether anything runs them or not: all that can be reached from the
 * constants of its classes, through the objects that they hold.
 */
final class StatementsInCode {
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<Place> places = new ArrayDeque<>();
  private final Map<String, Sql> found = new TreeMap<>();

  private StatementsInCode() {}

  private record Place(String name, @Nullable Object value) {}

  /**
   * The statements by where they are, as in {@code TimeStore.APPROVALS.make}.
   *
   * @param further what holds statements but is in no constant
   */
  static Map<String, Sql> all(Map<String, ?> further) {
    StatementsInCode code = new StatementsInCode();
    TestClasses.builtWith(Sql.class).forEach(code::addConstants);
    further.forEach(code::add);
    code.search();
    return code.found;
  }

  private void addConstants(Class<?> type) {
    for (Field field : type.getDeclaredFields()) {
      if (Modifier.isStatic(field.getModifiers())) {
        add(type.getSimpleName() + "." + field.getName(), value(field, null));
      }
    }
  }

  private void add(String name, @Nullable Object value) {
    places.add(new Place(name, value));
  }

  private void search() {
    for (Place place = places.poll(); place != null; place = places.poll()) {
      if (place.value != null && seen.add(place.value)) {
        look(place.name, place.value);
      }
    }
  }

  private void look(String name, Object value) {
    switch (value) {
      case Sql sql -> found.put(found.containsKey(name) ? name + "#" + found.size() : name, sql);
      case ByIds<?> byIds -> add(name, byIds.of(1));
      case Map<?, ?> map -> map.values().forEach(each -> add(name, each));
      case List<?> list -> list.forEach(each -> add(name, each));
      case Set<?> set -> set.forEach(each -> add(name, each));
      case Optional<?> optional -> add(name, optional.orElse(null));
      case Object[] array -> Arrays.asList(array).forEach(each -> add(name, each));
      default ->
          fields(value.getClass())
              .forEach(field -> add(name + "." + field.getName(), value(field, value)));
    }
  }

  /** The fields of an object of the server, those of lambdas too, which have what they use. */
  private static Stream<Field> fields(Class<?> type) {
    return Stream.<Class<?>>iterate(
            type, each -> each.getName().startsWith("dev.stint."), Class::getSuperclass)
        .flatMap(each -> Arrays.stream(each.getDeclaredFields()))
        .filter(field -> !Modifier.isStatic(field.getModifiers()))
        .filter(field -> !field.getType().isPrimitive());
  }

  private static @Nullable Object value(Field field, @Nullable Object of) {
    try {
      field.setAccessible(true);
      return field.get(of);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
