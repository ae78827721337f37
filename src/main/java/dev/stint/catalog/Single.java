package dev.stint.catalog;

import dev.stint.wire.Node;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The single value of a parameter that was sent repeatedly, or under several names. */
public final class Single {
  private Single() {}

  /**
   * Reads the value.
   *
   * @param given at least one
   * @throws BadValue if one is unreadable, or two differ (ruling 1.2)
   */
  public static <T> @Nullable T of(List<Node> given, Reader<T> reader) throws BadValue {
    T value = reader.read(given.getFirst());
    for (Node other : given.subList(1, given.size())) {
      if (!Objects.equals(value, reader.read(other))) {
        throw new BadValue("is given more than once, with different values");
      }
    }
    return value;
  }

  /** Reads one of the values sent. */
  @FunctionalInterface
  public interface Reader<T> {
    /**
     * The value.
     *
     * @throws BadValue saying what it should have been
     */
    @Nullable T read(Node node) throws BadValue;
  }
}
