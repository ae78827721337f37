package dev.stint.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The facts of the API's documentation that Stint is held against: its calls, its remarks and its
 * tables of fields. They are files of columns parted by tabs in {@code
 * src/test/resources/contract}.
 */
public final class Contract {
  private static final List<Call> CALLS =
      rows("calls.tsv").stream()
          .map(cells -> new Call(cells[0], cells[1], cells[2], cells[3]))
          .toList();
  private static final List<Remark> REMARKS =
      rows("remarks.tsv").stream()
          .map(cells -> new Remark(cells[0], cells[1], cells[2], cells[3]))
          .toList();
  private static final List<FieldRow> FIELDS =
      rows("fields.tsv").stream()
          .map(cells -> new FieldRow(cells[0], cells[1], cells[2], cells[3]))
          .toList();
  private static final Map<String, Call> BY_KEY =
      CALLS.stream().collect(Collectors.toUnmodifiableMap(Call::key, Function.identity()));

  private Contract() {}

  /** The documented calls, in the order of the documentation. */
  public static List<Call> calls() {
    return CALLS;
  }

  /** What the documentation says beside its calls and fields, in its order. */
  public static List<Remark> remarks() {
    return REMARKS;
  }

  /** The documented fields. */
  public static List<FieldRow> fields() {
    return FIELDS;
  }

  static Optional<Call> call(String key) {
    return Optional.ofNullable(BY_KEY.get(key));
  }

  /** The rows below the header; cells that are missing at the end are empty. */
  private static List<String[]> rows(String file) {
    try (InputStream in = Contract.class.getResourceAsStream("/contract/" + file)) {
      if (in == null) {
        throw new IllegalStateException("no resource contract/" + file);
      }
      List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      int columns = lines.getFirst().split("\t", -1).length;
      return lines.stream()
          .skip(1)
          .map(line -> {
            String[] cells = Arrays.copyOf(line.split("\t", -1), columns);
            return Arrays.stream(cells)
                .map(cell -> cell == null ? "" : cell)
                .toArray(String[]::new);
          })
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A documented call.
   *
   * @param path below the API's base, with {@code {name}} for its variable part
   * @param with a field that makes it another call than the same method and path without; or empty
   * @param does what it is for
   */
  public record Call(String method, String path, String with, String does) {
    /** What tests call it by. */
    public String key() {
      return method + " " + path + (with.isEmpty() ? "" : " with " + with);
    }

    /** Whether this was such a call, and succeeded. */
    boolean is(Calls.Call made) {
      String pattern =
          Arrays.stream(path.split("/"))
              .map(part -> part.startsWith("{") ? "[^/]+" : Pattern.quote(part))
              .collect(Collectors.joining("/"));
      return made.method().equals(method)
          && made.status() / 100 == 2
          && Pattern.compile(pattern, Pattern.CASE_INSENSITIVE).matcher(made.path()).matches()
          && made.sent().toLowerCase(Locale.ROOT).contains(with.toLowerCase(Locale.ROOT));
    }
  }

  /**
   * Something else that the documentation says.
   *
   * @param key what tests call it by
   * @param section where it is said
   * @param says what it says, in other words
   * @param departs where Stint does otherwise, what it does and why; or empty
   */
  public record Remark(String key, String section, String says, String departs) {}

  /**
   * A line of a documented table of fields.
   *
   * @param resource whose field it is, as the catalog calls that
   * @param views the views as the documentation marks them: B, D, U for Update, * for required
   * @param remark the remark that says why an Update field is not simply sent; or empty
   */
  public record FieldRow(String resource, String field, String views, String remark) {}
}
