package dev.stint.help;

import dev.stint.call.Call;
import dev.stint.call.Parameter;
import dev.stint.call.Parameter.Place;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A call as a line for a shell in which BASE or SERVER, TOKEN and FIRM are set. */
final class CurlExample {
  /** The longest line for a shell. */
  private static final int SHORT = 90;

  private final String base;
  private final ApiReference.Entry entry;
  private final Call call;
  private final Examples examples;
  private final CallExamples sent;

  /**
   * @param base where the API is
   */
  CurlExample(String base, ApiReference.Entry entry, Examples examples) {
    this.base = base;
    this.entry = entry;
    this.call = entry.call();
    this.examples = examples;
    this.sent = new CallExamples(call, examples);
  }

  /** The line for a call without a choice of formats. */
  String plain() {
    return line(null, "");
  }

  String json() {
    if (!call.hasBody()) {
      return line("json", "");
    }
    String body = Json.inOneLine(sent.body());
    return line("json", body.length() > SHORT ? sent.bodyJson() : body);
  }

  String xml() {
    return line("xml", call.hasBody() ? sent.bodyXml() : "");
  }

  private String line(@Nullable String format, String body) {
    List<String> parts = new ArrayList<>();
    boolean isCurlsOwn = call.method().equals(body.isEmpty() ? "GET" : "POST");
    parts.add(
        "curl %s\"$%s%s\""
            .formatted(
                isCurlsOwn ? "" : "-X " + call.method() + " ",
                entry.path().startsWith(base) ? "BASE" : "SERVER",
                ApiReference.below(base, address())));
    if (format != null) {
      parts.add("-H \"Accept: application/%s\"".formatted(format));
    }
    if (!body.isEmpty()) {
      parts.add("-H \"Content-Type: application/%s\"".formatted(format));
    }
    if (entry.login()) {
      parts.add("-H \"X-Auth-Token: $TOKEN\" -H \"X-Auth-Realm: $FIRM\"");
    }
    if (!body.isEmpty()) {
      parts.add("-d '%s'".formatted(body.replace("'", "'\\''")));
    }
    return String.join(" \\\n  ", parts);
  }

  /** The address with example values: those in the path, and those in the query that have one. */
  private String address() {
    String path = entry.path();
    List<String> query = new ArrayList<>();
    for (Parameter parameter : call.parameters()) {
      String value = encoded(examples.fill(parameter.example()));
      if (parameter.place() == Place.PATH) {
        path = path.replace("{" + parameter.name() + "}", value);
      } else if (parameter.place() == Place.QUERY && !value.isEmpty()) {
        query.add(parameter.name() + "=" + value);
      }
    }
    return query.isEmpty() ? path : path + "?" + String.join("&", query);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
