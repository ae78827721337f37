package dev.stint.http;

import dev.stint.access.Caller;
import dev.stint.wire.Fields;
import dev.stint.wire.FormReader;
import dev.stint.wire.Format;
import dev.stint.wire.Node;
import dev.stint.wire.Problem;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One request. Its body is only read when it is asked for, so that a caller who may not make the
 * call is told that first (ruling 5.4).
 */
public final class Request extends RequestParameters {
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
  private @Nullable Caller caller;

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

  /**
   * A POST that the program itself makes (see {@link InnerCalls}).
   *
   * @param pathParameter the variable part of the path
   */
  static Request inner(@Nullable String pathParameter, @Nullable String rawQuery, Node body) {
    Request request =
        new Request("POST", "", Format.JSON, pathParameter, rawQuery, null, () -> new byte[0]);
    request.body = body;
    return request;
  }

  /** The format of the answer. */
  public Format format() {
    return format;
  }

  /** The address that the request came from. */
  public String address() {
    return address;
  }

  void calledBy(Caller known) {
    this.caller = known;
  }

  /** Who is calling; null as long as that is not known, as at a login. */
  @Nullable Caller caller() {
    return caller;
  }

  @Override
  Fields query() {
    if (query == null) {
      query = FormReader.readQuery(rawQuery);
    }
    return query;
  }

  /**
   * The body as sent.
   *
   * @throws Problem 400, 413 or 415
   */
  @Override
  public Node body() {
    if (body == null) {
      body = Parsing.body(bytes(), contentType);
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
   * Reads the body of a call that does not need one off the wire, so that its handler never waits
   * for the caller while it holds a transaction. Any problem with the body is reported when it is
   * asked for.
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

  /** Whether a body was sent, readable or not. */
  boolean hasBody() {
    return unreadable != null || bytes().length > 0;
  }

  @Override
  boolean reads() {
    return method.equals("GET") || method.equals("HEAD");
  }

  /**
   * Ends a call that needs nothing from its body if the body cannot be read, because a caller who
   * sends one means something by it (rulings 1.3 and 2.4). A caller who may not make the call is
   * told that first.
   *
   * @throws Problem 400 if it is not an object, 413 or 415
   */
  public void requireReadableBody() {
    var _ = bodyFields();
  }

  /**
   * The fields of the body; those of the query take precedence (ruling 1.3).
   *
   * @throws Problem 400 if the body is not an object, 413 or 415
   */
  public Fields fields() {
    return query().over(bodyFields());
  }

  @Override
  Fields bodyFields() {
    if (body().equals(Node.Leaf.EMPTY)) {
      return Fields.NONE;
    }
    Fields fields = body().fields();
    if (fields == null) {
      throw Problem.malformed("The body must be an object with fields.");
    }
    return fields;
  }

  @Override
  @Nullable String pathIfAny() {
    return pathParameter;
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
   * @throws Problem 400 if it is not a list; a missing body is not one, so that nothing is emptied
   *     by mistake
   */
  public List<Node> items() {
    return items(body());
  }

  /**
   * The items of the list that the call takes: under this name in the query or the body, or else
   * the body itself.
   *
   * @throws Problem 400 if there is no list
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
