package dev.stint.wire;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code name=value&…}: queries and form bodies. Lists are repeated names or values separated
 * by commas (ruling 1.3).
 */
public final class FormReader {
  private FormReader() {}

  /**
   * Reads a form. A name without a value has an empty one.
   *
   * @param charset the character set of its escapes (ruling 2.1)
   * @throws Problem 400 for an escape that is invalid or not of the character set
   */
  static Fields readForm(String encoded, Charset charset) {
    return fields(pairs(encoded, charset));
  }

  /**
   * Reads a query. An empty value counts as not given (ruling 1.2). Braces around names and values
   * are dropped: the documentation prints {@code ?{ShowInactive=true}} (ruling 1.1).
   *
   * @throws Problem 400 for an escape that is invalid or not UTF-8
   */
  public static Fields readQuery(@Nullable String encoded) {
    List<Pair> given = new ArrayList<>();
    boolean inBraces = false;
    for (Pair pair : pairs(encoded == null ? "" : encoded, StandardCharsets.UTF_8)) {
      boolean opens = pair.name.startsWith("{");
      inBraces |= opens;
      boolean closes = inBraces && pair.value.endsWith("}");
      inBraces &= !closes;
      String name = opens ? pair.name.substring(1) : pair.name;
      String value = closes ? pair.value.substring(0, pair.value.length() - 1) : pair.value;
      if (!value.isEmpty()) {
        given.add(new Pair(name, value));
      }
    }
    return fields(given);
  }

  private static Fields fields(List<Pair> pairs) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (Pair pair : pairs) {
      values.computeIfAbsent(Texts.folded(pair.name), _ -> new ArrayList<>()).add(pair.value);
    }
    Fields fields = new Fields();
    values.forEach((name, all) -> fields.add(name, new Values(all)));
    return fields;
  }

  private static List<Pair> pairs(String encoded, Charset charset) {
    List<Pair> pairs = new ArrayList<>();
    Extent extent = new Extent();
    int end = -1;
    while (end < encoded.length()) {
      int from = end + 1;
      int and = encoded.indexOf('&', from);
      end = and < 0 ? encoded.length() : and;
      String pair = encoded.substring(from, end);
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        String decoded = decode(name.replace('+', ' '), charset);
        extent.value(decoded);
        pairs.add(new Pair(decoded, decode(value.replace('+', ' '), charset)));
      }
    }
    return pairs;
  }

  /**
   * Decodes the percent escapes of a part of a path.
   *
   * @throws Problem 400 for an escape that is invalid or not UTF-8
   */
  public static String decode(String encoded) {
    return decode(encoded, StandardCharsets.UTF_8);
  }

  /** Adjacent escapes are decoded together, because a character can have several. */
  private static String decode(String encoded, Charset charset) {
    int escape = encoded.indexOf('%');
    if (escape < 0) {
      return encoded;
    }
    StringBuilder text = new StringBuilder(encoded.length());
    int from = 0;
    while (escape >= 0) {
      text.append(encoded, from, escape);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      from = escape;
      while (from < encoded.length() && encoded.charAt(from) == '%') {
        bytes.write(hexDigit(encoded, from + 1) * 16 + hexDigit(encoded, from + 2));
        from += 3;
      }
      text.append(characters(bytes.toByteArray(), charset));
      escape = encoded.indexOf('%', from);
    }
    return text.append(encoded, from, encoded.length()).toString();
  }

  private static String characters(byte[] bytes, Charset charset) {
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw broken(charset.name());
    }
  }

  private static int hexDigit(String encoded, int at) {
    char digit = at < encoded.length() ? encoded.charAt(at) : ' ';
    if (digit >= 0x80 || Character.digit(digit, 16) < 0) {
      throw broken(StandardCharsets.UTF_8.name());
    }
    return Character.digit(digit, 16);
  }

  private static Problem broken(String charset) {
    return Problem.malformed(
        "The address or form has a percent escape that is invalid or not %s.".formatted(charset));
  }

  private record Pair(String name, String value) {}

  /** The values under one name. */
  record Values(List<String> values) implements Node {
    @Override
    public boolean isEmpty() {
      return values.stream().allMatch(String::isEmpty);
    }

    @Override
    public boolean isNull() {
      return isEmpty();
    }

    @Override
    public @Nullable Scalar scalar() {
      return values.size() == 1 ? new Scalar(values.getFirst(), Scalar.Kind.TEXT) : null;
    }

    @Override
    public List<Node> items() {
      Extent extent = new Extent();
      List<Node> items = new ArrayList<>();
      for (String value : values) {
        for (String item : value.split(",", -1)) {
          if (!item.isBlank()) {
            extent.value();
            items.add(Node.text(item.strip()));
          }
        }
      }
      return items;
    }

    @Override
    public @Nullable Fields fields() {
      return null;
    }
  }
}
