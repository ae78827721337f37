package dev.stint.http;

import dev.stint.call.ParameterName;
import dev.stint.catalog.BadValue;
import dev.stint.catalog.Single;
import dev.stint.catalog.Type;
import dev.stint.catalog.Types;
import dev.stint.catalog.View;
import dev.stint.catalog.query.ListQuery;
import dev.stint.wire.Fields;
import dev.stint.wire.Node;
import dev.stint.wire.Problem;
import dev.stint.wire.Texts;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a request says besides a record: its parameters, and the id in its path. */
public abstract sealed class RequestParameters permits Request {
  /** The parameters in the address. */
  abstract Fields query();

  /** The body as sent. */
  abstract Node body();

  /** The fields of the body. */
  abstract Fields bodyFields();

  /** The variable part of the path; null if there is none. */
  abstract @Nullable String pathIfAny();

  /** Whether the call only reads. */
  abstract boolean reads();

  /** The value of a parameter, from the query or else from the body; null if it is in neither. */
  private <T> @Nullable T parameter(ParameterName name, Single.Reader<T> reader) {
    T value = value(query(), name, reader);
    // A list has entries, but no names.
    boolean isList = value == null && body().items() != null && body().fields() == null;
    return value == null && !isList ? value(bodyFields(), name, reader) : value;
  }

  private <T> @Nullable T parameter(String name, Type<T> type) {
    return parameter(ParameterName.of(name), type::read);
  }

  /**
   * The single value sent under the names of a parameter; an empty value counts as none.
   *
   * @throws Problem 400 if two values differ (ruling 1.2)
   */
  private static <T> @Nullable T value(Fields sent, ParameterName name, Single.Reader<T> reader) {
    T value = null;
    String calledBefore = name.documented();
    for (String called : name.all()) {
      List<Node> given = sent.all(called).stream().filter(node -> !node.isEmpty()).toList();
      T other = given.isEmpty() ? null : read(called, given, reader);
      if (value != null && other != null && !other.equals(value)) {
        throw Problem.invalid(called, "says something else than " + calledBefore);
      }
      if (value == null && other != null) {
        value = other;
        calledBefore = called;
      }
    }
    return value;
  }

  private static <T> @Nullable T read(String name, List<Node> given, Single.Reader<T> reader) {
    try {
      return Single.of(given, reader);
    } catch (BadValue e) {
      throw Problem.invalid(name, e.message());
    }
  }

  /** A parameter that is true or false; false if it is not given. */
  public boolean flag(String name) {
    return Boolean.TRUE.equals(optionalFlag(name));
  }

  /** The same, but null if it is not given. */
  public @Nullable Boolean optionalFlag(String name) {
    return parameter(name, Types.FLAG);
  }

  /** An optional parameter that is an id; null if it is 0 or not given. */
  public @Nullable Long optionalId(ParameterName name) {
    return parameter(name, Types.ID::read);
  }

  /** The same for a parameter with only one name. */
  public @Nullable Long optionalId(String name) {
    return optionalId(ParameterName.of(name));
  }

  /** An optional parameter that is a date; null if it is not given. */
  public @Nullable LocalDate optionalDate(String name) {
    return parameter(name, Types.DATE);
  }

  /** A text parameter, or null. */
  public @Nullable String text(String name) {
    return parameter(name, Types.TEXT);
  }

  /** A text of any length with any characters, or null: a password or token. */
  public @Nullable String secret(ParameterName name) {
    return parameter(
        name,
        node -> {
          Node.Scalar scalar = node.scalar();
          return scalar == null ? null : scalar.text();
        });
  }

  /** The {@code View} that is asked for: Basic if it is missing or unknown (ruling 1.2). */
  public View view() {
    String asked =
        parameter(
            ParameterName.of("View"),
            node -> {
              Node.Scalar scalar = node.scalar();
              return scalar == null ? "" : Texts.folded(Texts.trimmed(scalar.text()));
            });
    return asked == null ? View.BASIC : View.named(asked);
  }

  /** The part of the list that is asked for with {@code $top} and {@code $skip} (ruling 12). */
  public ListQuery.Page page() {
    return new ListQuery.Page(whole("$skip", 0), whole("$top", Long.MAX_VALUE));
  }

  private long whole(String name, long otherwise) {
    Long number = parameter(name, Types.NUMBER);
    if (number != null && number < 0) {
      throw Problem.invalid(name, "must not be negative");
    }
    return number == null ? otherwise : number;
  }

  /**
   * The id of the record that the call is about: from the path, and for GET also from query or
   * body, under its names or as {@code id} (ruling 1.3).
   *
   * @throws Problem 404 if no record can have the id in the path, 400 if there is none
   */
  public long id(ParameterName name) {
    Long given = idIfGiven(name);
    if (given == null) {
      throw Problem.invalid(name.documented(), "is required, at the end of the path");
    }
    return given;
  }

  /** The same for a record with only one name besides {@code id}. */
  public long id(String name) {
    return id(ParameterName.of(name));
  }

  /**
   * The same for a call that makes sense without an id; null if there is none.
   *
   * @throws Problem 404 if no record can have the id in the path
   */
  public @Nullable Long idIfGiven(ParameterName name) {
    String path = pathIfAny();
    if (path != null) {
      return pathId(path);
    }
    return reads() ? optionalId(name.orId()) : null;
  }

  /** The id in the path of a POST, or 0 for a new record if there is none (ruling 1.4). */
  public long idOrNew() {
    String path = pathIfAny();
    return path == null ? 0 : pathId(path);
  }

  /**
   * The id in the path of a POST, or else under these names in the query or body, or else 0 for a
   * new record (ruling 1.3).
   */
  public long idOrNew(ParameterName name) {
    String path = pathIfAny();
    if (path != null) {
      return idOrNew();
    }
    Long given = optionalId(name);
    return given == null ? 0 : given;
  }

  /**
   * The id of the record that the call is about, for the calls that take it from the path, the
   * query or the body with every method (rulings 8.5, 8.6).
   *
   * @throws Problem 404 if no record can have the id in the path, 400 if there is none
   */
  public long idAnywhere(ParameterName name) {
    String path = pathIfAny();
    if (path != null) {
      return pathId(path);
    }
    Long given = optionalId(name);
    if (given == null) {
      throw Problem.invalid(name.documented(), "is required");
    }
    return given;
  }

  private static long pathId(String digits) {
    try {
      return Long.parseLong(digits);
    } catch (NumberFormatException e) {
      // More digits than any id has; the route only matches digits.
      throw Problem.notFound("There is no record with the id in the path.");
    }
  }
}
