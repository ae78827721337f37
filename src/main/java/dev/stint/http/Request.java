package dev.stint.http;

import dev.stint.catalog.BadValue;
import dev.stint.catalog.ListQuery;
import dev.stint.catalog.RecordQuery;
import dev.stint.catalog.Type;
import dev.stint.catalog.View;
import dev.stint.store.FirmDatabase;
import dev.stint.store.Transaction;
import dev.stint.wire.Fields;
import dev.stint.wire.FormReader;
import dev.stint.wire.Format;
import dev.stint.wire.Node;
import dev.stint.wire.Problem;
import dev.stint.wire.Reading;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One request. Its body is read only when something asks for it, so that who may not make the call
 * hears that first (ruling 5.4).
 */
public final class Request {
  private final String method;
  private final String address;
  private final Format format;
  private final @Nullable String pathParameter;
  private final @Nullable String rawQuery;
  private final @Nullable String contentType;
  private final Supplier<byte[]> bodyReader;
  private @Nullable Fields query;
  private byte @Nullable [] bytes;
  private @Nullable Problem unreadable;
  private @Nullable Node body;

  Request(
      String method,
      String address,
      Format format,
      @Nullable String pathParameter,
      @Nullable String rawQuery,
      @Nullable String contentType,
      Supplier<byte[]> bodyReader) {
    this.method = method;
    this.address = address;
    this.format = format;
    this.pathParameter = pathParameter;
    this.rawQuery = rawQuery;
    this.contentType = contentType;
    this.bodyReader = bodyReader;
  }

  /** The format of the answer. */
  public Format format() {
    return format;
  }

  /** The address that the request came from. */
  public String address() {
    return address;
  }

  private Fields query() {
    if (query == null) {
      query = FormReader.readQuery(rawQuery);
    }
    return query;
  }

  /**
   * The body as it came.
   *
   * @throws Problem 400, 413 or 415
   */
  public Node body() {
    if (body == null) {
      body = Reading.body(bytes(), contentType);
    }
    return body;
  }

  private byte[] bytes() {
    if (unreadable != null) {
      throw unreadable;
    }
    byte[] read = bytes;
    if (read == null) {
      read = bodyReader.get();
      bytes = read;
    }
    return read;
  }

  /**
   * Takes the body of a call that need not have one off the wire, so that its handler never waits
   * for the caller while it holds a transaction. What is wrong with it is said when it is asked
   * for.
   */
  void receive() {
    if (reads() || method.equals("DELETE")) {
      try {
        bytes();
      } catch (Problem e) {
        unreadable = e;
      }
    }
  }

  /** Whether the call changes nothing. */
  boolean reads() {
    return method.equals("GET") || method.equals("HEAD");
  }

  /**
   * Ends a call that needs nothing of its body when that cannot be read: a caller who sends one
   * means something by it (rulings 1.3 and 2.4). Who may not make the call hears of that first.
   *
   * @throws Problem 400 when it is not an object, 413 or 415
   */
  public void requireReadableBody() {
    var _ = bodyFields();
  }

  /**
   * The fields of the body, those of the query over them (ruling 1.3).
   *
   * @throws Problem 400 when the body is not an object, 413 or 415
   */
  public Fields fields() {
    return query().over(bodyFields());
  }

  private Fields bodyFields() {
    if (body().equals(Node.EMPTY)) {
      return Fields.NONE;
    }
    Fields fields = body().fields();
    if (fields == null) {
      throw Problem.malformed("The body must be an object with fields.");
    }
    return fields;
  }

  /** A parameter: from the query, else from the body; null when it is in neither or empty. */
  private @Nullable Node parameter(String name) {
    Node value = query().get(name);
    if (value == null) {
      value = bodyFields().get(name);
    }
    return value == null || value.isEmpty() ? null : value;
  }

  /** A parameter that is not given is empty. */
  private <T> @Nullable T parameter(String name, Type<T> type) {
    Node value = parameter(name);
    return value == null ? null : read(name, value, type);
  }

  private static <T> @Nullable T read(String name, Node value, Type<T> type) {
    try {
      return type.read(value);
    } catch (BadValue e) {
      throw Problem.invalid(name, e.message());
    }
  }

  /** A parameter that is true or false; false when it is not given. */
  public boolean flag(String name) {
    return Boolean.TRUE.equals(parameter(name, Type.FLAG));
  }

  /** The same where not given is neither; null when it is not given. */
  public @Nullable Boolean optionalFlag(String name) {
    return parameter(name, Type.FLAG);
  }

  /** An optional parameter that is an id; null when it is not given or 0. */
  public @Nullable Long optionalId(String name) {
    return parameter(name, Type.ID);
  }

  /** An optional parameter that is a date; null when it is not given. */
  public @Nullable LocalDate optionalDate(String name) {
    return parameter(name, Type.DATE);
  }

  /** A text parameter, or null. */
  public @Nullable String text(String name) {
    return parameter(name, Type.TEXT);
  }

  /** The {@code View} that is asked for, Basic if none (ruling 1.2). */
  public View view() {
    Node value = parameter("View");
    Node.Scalar scalar = value == null ? null : value.scalar();
    return scalar == null ? View.BASIC : View.named(scalar.text().strip());
  }

  /** The part of the list that is asked for with {@code $top} and {@code $skip} (ruling 12). */
  public ListQuery.Page page() {
    return new ListQuery.Page(whole("$skip", 0), whole("$top", Long.MAX_VALUE));
  }

  private long whole(String name, long otherwise) {
    Node value = query().get(name);
    Long number = value == null || value.isEmpty() ? null : read(name, value, Type.NUMBER);
    if (number != null && number < 0) {
      throw Problem.invalid(name, "must not be negative");
    }
    return number == null ? otherwise : number;
  }

  /**
   * The id of the record that the call is about: from the path, and for GET also {@code id} or the
   * documented name in query or body (ruling 1.3).
   *
   * @param name its name in the documentation
   * @throws Problem 404 when the path says something that is no id, 400 when there is none
   */
  public long id(String name) {
    Long given = idIfGiven(name);
    if (given == null) {
      throw Problem.invalid(name, "is required, at the end of the path");
    }
    return given;
  }

  /**
   * The same where the call makes sense without one; null when there is none.
   *
   * @throws Problem 404 when the path says something that is no id
   */
  public @Nullable Long idIfGiven(String name) {
    if (pathParameter != null) {
      return pathId(pathParameter);
    }
    if (!reads()) {
      return null;
    }
    Long given = idIn(query(), name);
    return given == null ? idIn(bodyFields(), name) : given;
  }

  private static @Nullable Long idIn(Fields fields, String name) {
    for (String either : List.of(name, "id")) {
      Node node = fields.get(either);
      Long id = node == null ? null : read(either, node, Type.ID);
      if (id != null) {
        return id;
      }
    }
    return null;
  }

  /** The id in the path of a POST, or 0 when there is none: a new record (ruling 1.4). */
  public long idOrNew() {
    return pathParameter == null || isZero(pathParameter) ? 0 : pathId(pathParameter);
  }

  /**
   * The id in the path of a POST, else under this name in query or body, else 0: a new record
   * (ruling 1.3).
   */
  public long idOrNew(String name) {
    if (pathParameter != null) {
      return idOrNew();
    }
    Long given = optionalId(name);
    return given == null ? 0 : given;
  }

  /**
   * The id of the record that the call is about, for the calls that take it from the path, the
   * query or the body with every method (rulings 8.5, 8.6).
   *
   * @param name its name in the documentation
   * @throws Problem 404 when the path says something that is no id, 400 when there is none
   */
  public long idAnywhere(String name) {
    if (pathParameter != null) {
      return pathId(pathParameter);
    }
    Long given = optionalId(name);
    if (given == null) {
      throw Problem.invalid(name, "is required");
    }
    return given;
  }

  private static boolean isZero(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c == '0');
  }

  /** Time that is not submitted has a negative id. */
  private static long pathId(String text) {
    try {
      String digits = text.startsWith("-") ? text.substring(1) : text;
      if (!digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
        return Long.parseLong(text);
      }
    } catch (NumberFormatException e) {
      // More than any id has: the same answer.
    }
    throw Problem.notFound("There is no record with the id that the path says.");
  }

  /** Answers a list of the firm's, chunk by chunk. */
  public Answer list(FirmDatabase firm, ListQuery query, Map<String, ?> parameters) {
    ListQuery.Page page = page();
    return Answer.list(
        format,
        query.resource().name(),
        (place, out) ->
            firm.read(transaction -> query.write(transaction, parameters, place, page, out)));
  }

  /** Answers such a list as CSV, its columns named like its fields. */
  public Answer csv(
      FirmDatabase firm, ListQuery query, Map<String, ?> parameters, String fileName) {
    ListQuery.Page page = page();
    return Answer.csv(
        fileName,
        query.names(),
        query.resource().name(),
        (place, out) ->
            firm.read(transaction -> query.write(transaction, parameters, place, page, out)));
  }

  /**
   * Answers a list from within a transaction, which sees the first chunk: where it was a write,
   * what it has written.
   */
  public Answer list(
      Transaction transaction, FirmDatabase firm, ListQuery query, Map<String, ?> parameters) {
    ListQuery.Page page = page();
    return Answer.list(
        format,
        query.resource().name(),
        (place, out) ->
            place == null
                ? query.write(transaction, parameters, null, page, out)
                : firm.read(later -> query.write(later, parameters, place, page, out)));
  }

  /**
   * Answers one record as the transaction sees it.
   *
   * @param missing the problem when there is none
   */
  public Answer record(
      Transaction transaction,
      RecordQuery query,
      long id,
      Map<String, ?> parameters,
      Supplier<Problem> missing) {
    Map<String, Object> all = new HashMap<>(parameters);
    all.put("id", id);
    return Answer.of(
        format,
        out -> {
          if (!query.write(transaction, all, out)) {
            throw missing.get();
          }
        });
  }

  /** The variable part of the path. */
  public String pathParameter() {
    if (pathParameter == null) {
      throw new IllegalStateException("a route without a variable part");
    }
    return pathParameter;
  }

  /**
   * The items of the body.
   *
   * @throws Problem 400 when it is no list; no body is none, so that nothing is emptied by mistake
   */
  public List<Node> items() {
    return items(body());
  }

  /**
   * The items of the list that the call takes: of what has this name in the query or the body, else
   * of the body itself.
   *
   * @throws Problem 400 when there is no list
   */
  public List<Node> items(String name) {
    Node named = query().get(name);
    Fields fields = named == null ? body().fields() : null;
    if (fields != null && !fields.isGivenTwice(name)) {
      named = fields.get(name);
    }
    if (named != null && named.items() == null && body().items() == null) {
      throw Problem.invalid(name, "must be a list");
    }
    return named == null || named.items() == null ? items() : items(named);
  }

  private static List<Node> items(Node node) {
    List<Node> items = node.items();
    if (items == null) {
      throw Problem.malformed("The body must be a list.");
    }
    return items;
  }
}
