package dev.stint.config;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Settings with several values, separated by commas. */
final class CommaSeparated {
  private CommaSeparated() {}

  /**
   * The values; none for an empty text.
   *
   * @param parser reads one of them; returns null if it is invalid
   * @return null if one of them is invalid
   */
  static <T> @Nullable List<T> parse(String text, Function<String, @Nullable T> parser) {
    List<T> values = new ArrayList<>();
    if (!text.isEmpty()) {
      for (String one : text.split(",", -1)) {
        T value = parser.apply(one.strip());
        if (value == null) {
          return null;
        }
        values.add(value);
      }
    }
    return List.copyOf(values);
  }
}
