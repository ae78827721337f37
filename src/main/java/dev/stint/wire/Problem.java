package dev.stint.wire;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The reason why a request fails: the closed catalogue of the API's errors (rulings 5.1 and 5.2),
 * written as in RFC 9457. Thrown wherever it is noticed, and answered in one place.
 */
public final class Problem extends RuntimeException {
  /** The root element in XML. */
  static final Name ELEMENT = Name.of("problem");

  private static final long serialVersionUID = 1;

  /** Not Basic, because browsers would ask for a password (ruling 5.2). */
  private static final String CHALLENGE = "Stint realm=\"Stint\"";

  private static final Name TYPE = Name.of("type");
  private static final Name TITLE = Name.of("title");
  private static final Name STATUS = Name.of("status");
  private static final Name DETAIL = Name.of("detail");
  private static final Name INSTANCE = Name.of("instance");
  private static final Name ERRORS = Name.of("errors");

  /** The name of an array's item in XML (RFC 9457, appendix B). */
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
    TOO_LARGE(413, "Body too large"),
    UNSUPPORTED_FORMAT(415, "Unsupported format"),
    MISDIRECTED(421, "Another host"),
    INTERNAL(500, "Internal error"),
    THROTTLED(503, "Too many calls"),
    UNAVAILABLE(503, "Service unavailable");

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

  private final boolean isAboutRights;

  private Problem(Kind kind, String detail, List<Fault> faults, Map<String, String> headers) {
    this(kind, detail, faults, headers, false);
  }

  private Problem(
      Kind kind,
      String detail,
      List<Fault> faults,
      Map<String, String> headers,
      boolean isAboutRights) {
    super(detail, null, false, false);
    this.kind = kind;
    this.isAboutRights = isAboutRights;
    this.faults = List.copyOf(faults);
    this.headers = Map.copyOf(headers);
  }

  private static Problem of(Kind kind, String detail) {
    return new Problem(kind, detail, List.of(), Map.of());
  }

  /** 400: invalid values, each with its field. */
  public static Problem invalid(List<Fault> faults) {
    String detail =
        faults.stream().map(f -> f.field() + " " + f.message()).collect(Collectors.joining("; "));
    return new Problem(Kind.VALIDATION, detail + ".", faults, Map.of());
  }

  /** 400: one invalid value. */
  public static Problem invalid(String field, String message) {
    return invalid(List.of(new Fault(field, message)));
  }

  /** 400: the request as a whole cannot be carried out. */
  public static Problem refused(String detail) {
    return of(Kind.VALIDATION, detail);
  }

  /** 400: the request cannot be read. */
  public static Problem malformed(String detail) {
    return of(Kind.MALFORMED, detail);
  }

  /** 401: no valid login or token; with a challenge for which no browser asks for a password. */
  public static Problem unauthenticated(String detail) {
    return new Problem(
        Kind.UNAUTHENTICATED, detail, List.of(), Map.of("WWW-Authenticate", CHALLENGE));
  }

  /** 403: the record exists, but the caller may not see it. */
  public static Problem forbidden(String detail) {
    return of(Kind.FORBIDDEN, detail);
  }

  /** 403: a firm token that may only read (ruling 3.9). */
  public static Problem readOnly() {
    return forbidden("This firm token is read-only.");
  }

  /** 404: no such record in the caller's firm, or no such path. */
  public static Problem notFound(String detail) {
    return of(Kind.NOT_FOUND, detail);
  }

  /**
   * 405: the caller lacks the right to make the change (ruling 5.2). The gate adds what the path
   * allows.
   */
  public static Problem missingRight(String detail) {
    return of(Kind.MISSING_RIGHT, detail);
  }

  /** 405: the path does not support the method. The gate adds what the path allows. */
  public static Problem methodNotAllowed(String method, String allowed) {
    return of(
        Kind.METHOD_NOT_ALLOWED,
        "This address does not support %s; it supports %s.".formatted(method, allowed));
  }

  /** The same problem; a 405 with the path's methods in {@code Allow}. */
  public Problem allowing(String methods) {
    return status() == 405
        ? new Problem(kind, detail(), faults, Map.of("Allow", methods), isAboutRights)
        : this;
  }

  /** The same problem of who wanted to change who may do what, which the audit trail has. */
  public Problem aboutRights() {
    return new Problem(kind, detail(), faults, headers, true);
  }

  /** Whether a change of who may do what was refused. */
  public boolean isAboutRights() {
    return isAboutRights;
  }

  /** 413: the body is larger than the limit, in bytes. */
  public static Problem tooLarge(long limit) {
    return of(Kind.TOO_LARGE, "The body is larger than the limit of %d bytes.".formatted(limit));
  }

  /** 415: the body is in an unsupported format. */
  public static Problem unsupportedFormat() {
    return of(
        Kind.UNSUPPORTED_FORMAT,
        "Send the body as application/json, application/xml or application/x-www-form-urlencoded.");
  }

  /** 415: the body is in an unsupported character set. */
  static Problem unsupportedCharset(List<String> read) {
    return of(
        Kind.UNSUPPORTED_FORMAT,
        "Send the body in one of these charsets: %s.".formatted(String.join(", ", read)));
  }

  /** 415: the body is compressed in an unsupported way. */
  public static Problem unsupportedEncoding() {
    return new Problem(
        Kind.UNSUPPORTED_FORMAT,
        "Send the body with Content-Encoding: gzip, or without a Content-Encoding.",
        List.of(),
        Map.of("Accept-Encoding", "gzip, identity"));
  }

  /** 421: the request is for a host name that is not this server's. */
  public static Problem misdirected() {
    return of(
        Kind.MISDIRECTED,
        "This server does not go by the host name of the request. An administrator can add it to server.hosts.");
  }

  /**
   * 500: an internal error; the log has the details under the id in the answer's {@code instance}.
   */
  public static Problem internal() {
    return of(Kind.INTERNAL, "Internal error. The server log has the details under this id.");
  }

  /** 503: too many calls; try again after this many seconds. */
  public static Problem throttled(String detail, long retryAfterSeconds) {
    return new Problem(
        Kind.THROTTLED, detail, List.of(), Map.of("Retry-After", Long.toString(retryAfterSeconds)));
  }

  /** 503: the server cannot answer this at the moment; try again after this many seconds. */
  public static Problem unavailable(String detail, long retryAfterSeconds) {
    return new Problem(
        Kind.UNAVAILABLE,
        detail,
        List.of(),
        Map.of("Retry-After", Long.toString(retryAfterSeconds)));
  }

  /** 503: the server is stopping; another one may answer, or this one after this many seconds. */
  public static Problem stopping(long retryAfterSeconds) {
    return unavailable("The server is stopping. Send the call again.", retryAfterSeconds);
  }

  /** The HTTP status. */
  public int status() {
    return kind.status;
  }

  /** The kind of problem, in words. */
  public String title() {
    return kind.title;
  }

  /** The invalid values, if any. */
  public List<Fault> faults() {
    return faults;
  }

  /** What is wrong, for the caller. */
  public String detail() {
    return String.valueOf(getMessage());
  }

  /** Additional headers of the answer. */
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
