package dev.stint.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An address, written {@code street; city; state; zip; country}; an empty part is null. */
record DemoAddress(
    @Nullable String street,
    @Nullable String city,
    @Nullable String state,
    @Nullable String zip,
    @Nullable String country) {
  private static final int PARTS = 5;

  /** Reads an address. */
  static DemoAddress of(String text) {
    List<String> parts = Arrays.stream(text.split(";", -1)).map(String::strip).toList();
    if (parts.size() != PARTS) {
      throw new IllegalArgumentException("not an address: " + text);
    }
    return new DemoAddress(
        orNull(parts.get(0)),
        orNull(parts.get(1)),
        orNull(parts.get(2)),
        orNull(parts.get(3)),
        orNull(parts.get(4)));
  }

  private static @Nullable String orNull(String part) {
    return part.isEmpty() ? null : part;
  }

  /**
   * Adds the columns of the address to those of a row.
   *
   * @param prefix what the names of the columns begin with
   */
  void addTo(Map<String, @Nullable Object> values, String prefix) {
    values.put(prefix + "street", street);
    values.put(prefix + "city", city);
    values.put(prefix + "state", state);
    values.put(prefix + "zip", zip);
    values.put(prefix + "country", country);
  }
}
