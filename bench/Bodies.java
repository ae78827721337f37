import dev.stint.wire.Node;
import dev.stint.wire.Problem;
import dev.stint.wire.Reading;
import dev.stint.wire.Texts;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Measures what the costliest bodies cost to read: those that need no login (8 KiB), and the largest
 * ones. Run by bench/bodies; ends with 1 when one costs more than it may.
 */
final class Bodies {
  private static final int ROUNDS = 40;
  private static final double MOST_MILLIS_OPEN = 2;
  private static final double MOST_MILLIS = 50;
  private static final String JSON = "application/json";
  private static final String XML = "application/xml";
  private static final String FORM = "application/x-www-form-urlencoded";

  private record Sent(String type, String body) {}

  /** The i-th of many names that have one hash, as String and Woodstox have it. */
  private static String colliding(int i) {
    return bits(i, "Aa", "BB");
  }

  /** The same, as Jackson has it. */
  private static String collidingInJson(int i) {
    return bits(i, "Ab", "BA");
  }

  private static String bits(int number, String zero, String one) {
    StringBuilder name = new StringBuilder();
    for (int bit = 0; bit < 12; bit++) {
      name.append((number >> bit & 1) == 0 ? zero : one);
    }
    return name.toString();
  }

  /** As many parts as the body may have bytes, between a start and an end; each part in its turn. */
  private static String filled(int bytes, String start, IntFunction<String> part, String end) {
    StringBuilder body = new StringBuilder(start);
    for (int i = 0; ; i++) {
      String next = part.apply(i);
      if (body.length() + next.length() + end.length() > bytes) {
        return body.append(end).toString();
      }
      body.append(next);
    }
  }

  private static Map<String, Sent> bodies(int size) {
    // Names that differ, as many as may; then those again, the longest way through their table.
    IntFunction<Integer> name = i -> i % 499;
    // Marks that must change places: each is put in order by itself. A character of them has 2 bytes.
    String marks = "\u0301".repeat(size / 5) + "\u0323".repeat(size / 5);
    Map<String, Sent> bodies = new LinkedHashMap<>();
    bodies.put(
        "XML, colliding elements",
        new Sent(XML, filled(size, "<a>", i -> "<" + colliding(name.apply(i)) + "/>", "</a>")));
    bodies.put(
        "XML, colliding attributes",
        new Sent(XML, filled(size, "<a>", i -> element(i), "</a>")));
    bodies.put(
        "XML, processing instructions",
        new Sent(XML, filled(size, "<a>", i -> "<?" + colliding(name.apply(i)) + "?>", "</a>")));
    bodies.put(
        "XML, namespaces",
        new Sent(XML, filled(size, "<a>", i -> "<b xmlns:" + colliding(name.apply(i)) + "='u'/>", "</a>")));
    bodies.put("XML, empty elements", new Sent(XML, filled(size, "<a>", _ -> "<b/>", "</a>")));
    bodies.put("XML, comments", new Sent(XML, filled(size, "<a>", _ -> "<!---->", "</a>")));
    bodies.put("XML, CDATA", new Sent(XML, filled(size, "<a>", _ -> "<![CDATA[]]>", "</a>")));
    bodies.put("XML, entities", new Sent(XML, filled(size, "<a>", _ -> "&lt;", "</a>")));
    bodies.put("XML, deep", new Sent(XML, filled(size, "", _ -> "<a>", "")));
    bodies.put("XML, marks", new Sent(XML, "<a><UserId>" + marks + "</UserId></a>"));
    bodies.put(
        "JSON, colliding names",
        new Sent(JSON, filled(size, "{", i -> collidingInJson(name.apply(i)) + ":1,", "}")));
    bodies.put(
        "JSON, names that collide as texts",
        new Sent(JSON, filled(size, "{", i -> colliding(name.apply(i)) + ":1,", "}")));
    bodies.put("JSON, one name", new Sent(JSON, filled(size, "{", _ -> "a:1,", "}")));
    bodies.put("JSON, list", new Sent(JSON, filled(size, "{a:[", _ -> "1,", "]}")));
    bodies.put("JSON, deep", new Sent(JSON, filled(size, "", _ -> "[", "")));
    bodies.put("JSON, comments", new Sent(JSON, filled(size, "{", _ -> "/**/", "}")));
    bodies.put("JSON, long number", new Sent(JSON, "{a:" + "9".repeat(size - 4) + "}"));
    bodies.put("JSON, large number", new Sent(JSON, "{a:1e1000000000}"));
    bodies.put("JSON, marks", new Sent(JSON, "{UserId:'" + marks + "'}"));
    bodies.put("JSON, marks in a name", new Sent(JSON, "{'" + marks + "':1}"));
    bodies.put(
        "form, colliding names", new Sent(FORM, filled(size, "", i -> colliding(name.apply(i)) + "&", "")));
    bodies.put("form, one name", new Sent(FORM, filled(size, "", _ -> "a&", "")));
    bodies.put("form, list", new Sent(FORM, filled(size, "a=", _ -> "1,", "")));
    bodies.put("form, escapes", new Sent(FORM, filled(size, "a=", _ -> "%41b", "")));
    return bodies;
  }

  private static String element(int i) {
    return IntStream.range(0, 60)
        .mapToObj(n -> " " + colliding((i * 60 + n) % 480) + "=''")
        .collect(Collectors.joining("", "<b", "/>"));
  }

  /** What a login does with a body, but for the password; whether it was taken at all. */
  private static boolean read(Sent sent, byte[] bytes) {
    try {
      Node node = Reading.body(bytes, sent.type);
      var fields = node.fields();
      if (fields != null) {
        for (Node value : fields.all("UserId")) {
          Node.Scalar scalar = value.scalar();
          if (scalar != null) {
            Texts.folded(Texts.trimmed(scalar.text()));
            Texts.flaw(scalar.text());
          }
        }
        for (Node value : fields.all("a")) {
          value.items();
        }
      }
      return true;
    } catch (Problem e) {
      return false;
    }
  }

  /** The median of the last half of many rounds. */
  private static double millis(Sent sent, byte[] bytes) {
    double[] times = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      long began = System.nanoTime();
      read(sent, bytes);
      times[round] = (System.nanoTime() - began) / 1e6;
    }
    return IntStream.range(ROUNDS / 2, ROUNDS).mapToDouble(i -> times[i]).sorted().toArray()[ROUNDS / 4];
  }

  private static boolean measure(int size, double most) {
    boolean fine = true;
    System.out.printf("%nBodies of up to %d bytes, %.0f ms at most%n%n", size, most);
    for (var entry : bodies(size).entrySet()) {
      Sent sent = entry.getValue();
      byte[] bytes = sent.body.getBytes(StandardCharsets.UTF_8);
      double millis = millis(sent, bytes);
      boolean over = millis > most;
      fine &= !over;
      System.out.printf(
          "%9.2f ms  %-36s %8d bytes  %s%s%n",
          millis, entry.getKey(), bytes.length, read(sent, bytes) ? "read" : "refused", over ? "  TOO MUCH" : "");
    }
    return fine;
  }

  public static void main(String[] arguments) {
    boolean open = measure(8 * 1024, MOST_MILLIS_OPEN);
    boolean all = measure(1024 * 1024, MOST_MILLIS);
    System.exit(open && all ? 0 : 1);
  }
}
