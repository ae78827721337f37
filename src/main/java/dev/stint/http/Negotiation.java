package dev.stint.http;

import dev.stint.wire.Format;
import dev.stint.wire.Reading;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a caller takes: the format (ruling 2.2) and compression. */
final class Negotiation {
  private Negotiation() {}

  /** The format of the answer. */
  static Format format(@Nullable String accept, @Nullable String contentType) {
    Format otherwise = Reading.isXml(contentType) ? Format.XML : Format.JSON;
    if (accept == null || accept.isBlank() || accept.strip().equals("*/*")) {
      return otherwise;
    }
    double json = quality(accept, "application/json", "text/json");
    double xml = quality(accept, "application/xml", "text/xml");
    if (json == xml && json > 0) {
      // Named alike, or both by a wildcard: whichever stands first, else what was sent.
      int firstJson = accept.toLowerCase(Locale.ROOT).indexOf("json");
      int firstXml = accept.toLowerCase(Locale.ROOT).indexOf("xml");
      if (firstJson < 0 && firstXml < 0) {
        return otherwise;
      }
      return firstJson >= 0 && (firstXml < 0 || firstJson < firstXml) ? Format.JSON : Format.XML;
    }
    return xml > json ? Format.XML : Format.JSON;
  }

  /** The best quality that the header gives to one of these types; the more exact range counts. */
  private static double quality(String accept, String... types) {
    double best = 0;
    for (String type : types) {
      double exact = -1;
      double family = -1;
      double any = -1;
      for (String range : accept.toLowerCase(Locale.ROOT).split(",", -1)) {
        String[] parts = range.split(";", -1);
        String name = parts[0].strip();
        if (name.equals(type)) {
          exact = Math.max(exact, weight(parts));
        } else if (name.endsWith("/*") && type.startsWith(name.substring(0, name.length() - 1))) {
          family = Math.max(family, weight(parts));
        } else if (name.equals("*/*")) {
          any = Math.max(any, weight(parts));
        }
      }
      double found = exact >= 0 ? exact : family >= 0 ? family : Math.max(any, 0);
      best = Math.max(best, found);
    }
    return best;
  }

  /** Whether the caller takes gzip; a weight that is no number is no consent. */
  static boolean takesGzip(@Nullable String acceptEncoding) {
    if (acceptEncoding == null) {
      return false;
    }
    double any = 0;
    for (String range : acceptEncoding.toLowerCase(Locale.ROOT).split(",", -1)) {
      String[] parts = range.split(";", -1);
      String name = parts[0].strip();
      if (name.equals("gzip") || name.equals("x-gzip")) {
        return weight(parts) > 0;
      }
      if (name.equals("*")) {
        any = weight(parts);
      }
    }
    return any > 0;
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
}
