package dev.stint.catalog;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The form of a type's values on the wire, for documentation and for programs that read it.
 *
 * @param words in a few words, for people
 * @param json their type in JSON
 * @param format JSON Schema's format of a string, or null
 * @param nullable whether an answer may contain null
 * @param values all possible values; empty if they are not a closed set
 * @param longest the maximum number of characters; 0 if it is not text
 * @param below the exclusive maximum of a number, or null
 */
public record ValueKind(
    String words,
    Json json,
    @Nullable String format,
    boolean nullable,
    List<Object> values,
    int longest,
    @Nullable BigDecimal below) {

  /** JSON's types other than lists and objects. */
  public enum Json {
    STRING,
    INTEGER,
    NUMBER,
    BOOLEAN
  }

  static ValueKind of(String words, Json json) {
    return new ValueKind(words, json, null, false, List.of(), 0, null);
  }

  static ValueKind text(String words, int longest) {
    return new ValueKind(words, Json.STRING, null, true, List.of(), longest, null);
  }

  static ValueKind formatted(String words, String format) {
    return new ValueKind(words, Json.STRING, format, true, List.of(), 0, null);
  }

  static ValueKind amount(BigDecimal below) {
    return new ValueKind("amount", Json.NUMBER, null, false, List.of(), 0, below);
  }

  static ValueKind words(List<String> values, Json json) {
    return new ValueKind(
        "one of " + String.join(", ", values), json, null, false, List.copyOf(values), 0, null);
  }

  static ValueKind numbers(SortedMap<Long, String> names) {
    String words =
        names.entrySet().stream()
            .map(e -> e.getKey() + " " + e.getValue())
            .collect(Collectors.joining(", "));
    return new ValueKind(words, Json.INTEGER, null, false, List.copyOf(names.keySet()), 0, null);
  }

  ValueKind orNull() {
    return new ValueKind(words, json, format, true, values, longest, below);
  }
}
