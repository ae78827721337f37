package dev.stint.http;

import dev.stint.wire.Format;
import dev.stint.wire.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Content negotiation: the format (ruling 2.2) and compression. */
final class Negotiation {
  private Negotiation() {}

  /**
   * The format of the answer.
   *
   * @param accept all {@code Accept} headers, separated by commas
   */
  static Format format(@Nullable String accept, @Nullable String contentType) {
    Format otherwise = Reading.isXml(contentType) ? Format.XML : Format.JSON;
    List<Range> ranges = ranges(accept);
    if (ranges.isEmpty()) {
      return otherwise;
    }
    double json = weight(ranges, "application/json", "text/json");
    double xml = weight(ranges, "application/xml", "text/xml");
    if (json != xml) {
      return xml > json ? Format.XML : Format.JSON;
    }
    if (json == 0) {
      return Format.JSON;
    }
    // A tie: the one named first or, with wildcards only, the format of the request.
    for (Range range : ranges) {
      if (range.weight > 0 && range.name.endsWith("/json")) {
        return Format.JSON;
      }
      if (range.weight > 0 && range.name.endsWith("/xml")) {
        return Format.XML;
      }
    }
    return otherwise;
  }

  /**
   * Whether the caller prefers a page to either format, as a browser does: it names HTML and gives
   * it more weight. A wildcard is not a preference.
   */
  static boolean prefersHtml(@Nullable String accept) {
    List<Range> ranges = ranges(accept);
    double html = firstGiven(ranges, List.of(List.of("text/html")));
    return html > weight(ranges, "application/json", "text/json")
        && html > weight(ranges, "application/xml", "text/xml");
  }

  /** The weight that the most specific range gives to one of these types. */
  private static double weight(List<Range> ranges, String... types) {
    return firstGiven(
        ranges, List.of(List.of(types), List.of("application/*", "text/*"), List.of("*/*")));
  }

  /** The best weight in the first of these groups of names that has one; 0 if none has. */
  private static double firstGiven(List<Range> ranges, List<List<String>> groups) {
    for (List<String> names : groups) {
      OptionalDouble best =
          ranges.stream().filter(r -> names.contains(r.name)).mapToDouble(r -> r.weight).max();
      if (best.isPresent()) {
        return best.getAsDouble();
      }
    }
    return 0;
  }

  /** Whether the caller accepts gzip; an invalid weight counts as no. */
  static boolean takesGzip(@Nullable String acceptEncoding) {
    return firstGiven(ranges(acceptEncoding), List.of(List.of("gzip", "x-gzip"), List.of("*"))) > 0;
  }

  private static List<Range> ranges(@Nullable String header) {
    List<Range> ranges = new ArrayList<>();
    for (String written : header == null ? new String[0] : header.split(",", -1)) {
      String[] parts = written.toLowerCase(Locale.ROOT).split(";", -1);
      if (!parts[0].isBlank()) {
        ranges.add(new Range(parts[0].strip(), weight(parts)));
      }
    }
    return ranges;
  }

  private static double weight(String[] parts) {
    for (int i = 1; i < parts.length; i++) {
      String parameter = parts[i].strip();
      if (parameter.startsWith("q=")) {
        try {
          double weight = Double.parseDouble(parameter.substring(2).strip());
          return weight >= 0 && weight <= 1 ? weight : 0;
        } catch (NumberFormatException e) {
          return 0;
        }
      }
    }
    return 1;
  }

  /** The weight in a header of a name such as {@code application/json}, {@code text/*} or gzip. */
  private record Range(String name, double weight) {}
}
