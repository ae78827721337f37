package dev.stint.http;

import dev.stint.access.Caller;
import dev.stint.wire.Buffer;
import dev.stint.wire.Format;
import dev.stint.wire.Name;
import dev.stint.wire.WireWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line for each request. It has the route, not the address that was sent, because paths and
 * queries can contain what should not be logged (ruling 3.4).
 */
public final class AccessLog {
  private static final Logger LOG = System.getLogger(AccessLog.class.getName());
  private static final Name ENTRY = Name.of("entry");
  private static final Name TIME = Name.of("time");
  private static final Name ADDRESS = Name.of("address");
  private static final Name USER = Name.of("user");
  private static final Name METHOD = Name.of("method");
  private static final Name ROUTE = Name.of("route");
  private static final Name STATUS = Name.of("status");
  private static final Name BYTES = Name.of("bytes");
  private static final Name MICROS = Name.of("micros");
  private static final Name REQUEST = Name.of("request");

  /** What would end a word or a line, in the address of a login. */
  private static final Pattern FORGING = Pattern.compile("[\\p{Cntrl}\\p{Z}\\u0085]");

  private final OutputStream out;
  private final Style style;
  private final boolean withUsers;
  private final Clock clock;

  /** The format of the lines, if any. */
  public enum Style {
    /** No lines. */
    OFF,
    /** For people. */
    TEXT,
    /** One JSON object per line. */
    JSON
  }

  /**
   * To this stream.
   *
   * @param withUsers whether a line says who called
   */
  public AccessLog(OutputStream out, Style style, boolean withUsers, Clock clock) {
    this.out = out;
    this.style = style;
    this.withUsers = withUsers;
    this.clock = clock;
  }

  void log(Line entry) {
    if (style == Style.OFF) {
      return;
    }
    try {
      out.write(style == Style.JSON ? json(entry) : text(entry));
    } catch (IOException e) {
      // The reader of the log is gone, which is no reason to fail requests.
      LOG.log(Level.DEBUG, "the access log", e);
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private byte[] text(Line entry) {
    StringBuilder line = new StringBuilder(128);
    line.append(now()).append(' ').append(entry.address).append(' ');
    if (withUsers) {
      line.append(user(entry.caller)).append(' ');
    }
    line.append(entry.method).append(' ');
    line.append(entry.route)
        .append(' ')
        .append(entry.status)
        .append(' ')
        .append(entry.bytes)
        .append("B ");
    line.append(entry.nanos / 1000).append("us ").append(entry.id).append('\n');
    return line.toString().getBytes(StandardCharsets.UTF_8);
  }

  private byte[] json(Line entry) {
    Buffer buffer = new Buffer();
    WireWriter line = Format.JSON.writer(buffer);
    line.startObject(null, ENTRY);
    line.text(TIME, now().toString());
    line.text(ADDRESS, entry.address);
    if (withUsers) {
      line.text(USER, user(entry.caller));
    }
    line.text(METHOD, entry.method);
    line.text(ROUTE, entry.route);
    line.number(STATUS, entry.status);
    line.number(BYTES, entry.bytes);
    line.number(MICROS, entry.nanos / 1000);
    line.text(REQUEST, entry.id);
    line.endObject();
    line.finish();
    buffer.write('\n');
    return buffer.toByteArray();
  }

  /** A firm, and in it a login or the id of a firm token, whose name may have spaces. */
  private static String user(@Nullable Caller caller) {
    if (caller == null) {
      return "-";
    }
    Caller.FirmToken token = caller.firmToken();
    String name = token == null ? caller.login() : "token:" + token.id();
    return caller.firm().key() + "/" + FORGING.matcher(name).replaceAll("?");
  }

  /**
   * One request.
   *
   * @param id the same as in the problem that was answered
   * @param address where it came from
   * @param caller who called; null if that is not known
   * @param route the path of its route, as documented
   * @param bytes of the answer's body
   * @param nanos from request to answer
   */
  record Line(
      String id,
      String address,
      @Nullable Caller caller,
      String method,
      String route,
      int status,
      long bytes,
      long nanos) {}
}
