package dev.stint.wire;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Why a request is not answered as asked: the closed catalogue of the API's errors (rulings 5.1 and
 * 5.2), written as RFC 9457 has it. Thrown by whoever notices; answered in one place.
 */
public final class Problem extends RuntimeException {
  /** The root element in XML. */
  static final Name ELEMENT = Name.of("problem");

  private static final long serialVersionUID = 1;
  private static final Name TYPE = Name.of("type");
  private static final Name TITLE = Name.of("title");
  private static final Name STATUS = Name.of("status");
  private static final Name DETAIL = Name.of("detail");
  private static final Name INSTANCE = Name.of("instance");
  private static final Name ERRORS = Name.of("errors");

  /** What an item of an array is called in XML (RFC 9457, appendix B). */
  private static final Name ERROR = Name.of("i");

  private static final Name FIELD = Name.of("field");
  private static final Name MESSAGE = Name.of("message");

  /** The kinds of problem; the name in lower case ends the problem's {@code type}. */
  private enum Kind {
    VALIDATION(400, "The request has invalid values"),
    MALFORMED(400, "The request cannot be read"),
    UNAUTHENTICATED(401, "Not logged in"),
    FORBIDDEN(403, "Not permitted"),
    NOT_FOUND(404, "Not found"),
    MISSING_RIGHT(405, "Not permitted"),
    METHOD_NOT_ALLOWED(405, "Method not allowed"),
    TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_FORMAT(415, "Unsupported format"),
    INTERNAL(500, "Internal error"),
    THROTTLED(503, "Too many calls"),
    UNAVAILABLE(503, "Not available");

    private final int status;
    private final String title;

    Kind(int status, String title) {
      this.status = status;
      this.title = title;
    }
  }

  private final Kind kind;
  private final transient List<Fault> faults;
  private final transient Map<String, String> headers;

  private Problem(Kind kind, String detail, List<Fault> faults, Map<String, String> headers) {
    super(detail, null, false, false);
    this.kind = kind;
    this.faults = List.copyOf(faults);
    this.headers = Map.copyOf(headers);
  }

  private static Problem of(Kind kind, String detail) {
    return new Problem(kind, detail, List.of(), Map.of());
  }

  /** 400: values that cannot be, every one of them named. */
  public static Problem invalid(List<Fault> faults) {
    String detail =
        faults.stream().map(f -> f.field() + " " + f.message()).collect(Collectors.joining("; "));
    return new Problem(Kind.VALIDATION, detail + ".", faults, Map.of());
  }

  /** 400: one value that cannot be. */
  public static Problem invalid(String field, String message) {
    return invalid(List.of(new Fault(field, message)));
  }

  /** 400: the request as a whole cannot be carried out. */
  public static Problem refused(String detail) {
    return of(Kind.VALIDATION, detail);
  }

  /** 400: the request cannot be read at all. */
  public static Problem malformed(String detail) {
    return of(Kind.MALFORMED, detail);
  }

  /** 401: no valid login or token. */
  public static Problem unauthenticated(String detail) {
    return of(Kind.UNAUTHENTICATED, detail);
  }

  /** 403: the record is there, but not for this caller. */
  public static Problem forbidden(String detail) {
    return of(Kind.FORBIDDEN, detail);
  }

  /** 404: no such record in the caller's firm, or no such path. */
  public static Problem notFound(String detail) {
    return of(Kind.NOT_FOUND, detail);
  }

  /** 405: the caller lacks the right to make the change (ruling 5.2). */
  public static Problem missingRight(String detail) {
    return of(Kind.MISSING_RIGHT, detail);
  }

  /** 405: the path is there, the method is not. */
  public static Problem methodNotAllowed(String method, String allowed) {
    return new Problem(
        Kind.METHOD_NOT_ALLOWED,
        "This address has no %s; it has %s.".formatted(method, allowed),
        List.of(),
        Map.of("Allow", allowed));
  }

  /** 413: the body is over the limit, in bytes. */
  public static Problem tooLarge(long limit) {
    return of(Kind.TOO_LARGE, "The body is over the limit of %d bytes.".formatted(limit));
  }

  /** 415: the body is in a format that is not read. */
  public static Problem unsupportedFormat() {
    return of(
        Kind.UNSUPPORTED_FORMAT,
        "The body can be application/json, application/xml or application/x-www-form-urlencoded.");
  }

  /** 415: the body is compressed. */
  public static Problem compressed() {
    return of(Kind.UNSUPPORTED_FORMAT, "The body must be sent without a Content-Encoding.");
  }

  /**
   * 500: a mistake of the server's; the log has it under the same id as the answer's {@code
   * instance}.
   */
  public static Problem internal() {
    return of(
        Kind.INTERNAL, "The server made a mistake. Its log tells more under the id given here.");
  }

  /** 503: too many calls; free again after this many seconds. */
  public static Problem throttled(String detail, long retryAfterSeconds) {
    return new Problem(
        Kind.THROTTLED, detail, List.of(), Map.of("Retry-After", Long.toString(retryAfterSeconds)));
  }

  /** 503: the server cannot serve this at the moment; worth another try after this many seconds. */
  public static Problem unavailable(String detail, long retryAfterSeconds) {
    return new Problem(
        Kind.UNAVAILABLE,
        detail,
        List.of(),
        Map.of("Retry-After", Long.toString(retryAfterSeconds)));
  }

  /** The HTTP status. */
  public int status() {
    return kind.status;
  }

  /** What is wrong, for the caller. */
  public String detail() {
    return String.valueOf(getMessage());
  }

  /** Headers that belong to the answer. */
  public Map<String, String> headers() {
    return new LinkedHashMap<>(headers);
  }

  /**
   * Writes the problem.
   *
   * @param instance identifies this occurrence; the log has it too
   */
  public void writeTo(WireWriter out, String instance) {
    out.startObject(null, ELEMENT);
    out.text(TYPE, "urn:stint:problem:" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    out.text(TITLE, kind.title);
    out.number(STATUS, kind.status);
    out.text(DETAIL, detail());
    out.text(INSTANCE, instance);
    if (!faults.isEmpty()) {
      out.startList(ERRORS, ERROR);
      for (Fault fault : faults) {
        out.startObject(null, ERROR);
        out.text(FIELD, fault.field());
        out.text(MESSAGE, fault.message());
        out.endObject();
      }
      out.endList();
    }
    out.endObject();
  }
}
