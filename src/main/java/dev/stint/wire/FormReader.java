package dev.stint.wire;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code name=value&…}: queries and form bodies. Lists are repeated names or values between
 * commas (1.3).
 */
public final class FormReader {
  private FormReader() {}

  /** Reads a query or a form. A name without a value has an empty one. */
  public static Fields read(@Nullable String encoded) {
    if (encoded == null || encoded.isEmpty()) {
      return Fields.NONE;
    }
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String pair : encoded.split("&", -1)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        values
            .computeIfAbsent(decode(name, true).toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
            .add(decode(value, true));
      }
    }
    Fields fields = new Fields();
    values.forEach((name, all) -> fields.add(name, new Values(all)));
    return fields;
  }

  /** Reads a query: as {@link #read}, but an empty value is one that was not given (ruling 1.2). */
  public static Fields readQuery(@Nullable String encoded) {
    Fields given = new Fields();
    read(encoded)
        .each((name, value) -> {
          if (!value.isEmpty()) {
            given.add(name, value);
          }
        });
    return given;
  }

  /**
   * Decodes percent escapes.
   *
   * @param plusIsSpace as in queries and forms; in a path a plus is a plus
   * @throws Problem 400 for a broken escape or one that is not UTF-8
   */
  public static String decode(String encoded, boolean plusIsSpace) {
    if (encoded.indexOf('%') < 0
        && !(plusIsSpace && encoded.indexOf('+') >= 0)
        && isAscii(encoded)) {
      return encoded;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
    for (int i = 0; i < encoded.length(); i++) {
      char c = encoded.charAt(i);
      if (c == '%') {
        int high = hexDigit(encoded, i + 1);
        int low = hexDigit(encoded, i + 2);
        if (high < 0 || low < 0) {
          throw notUtf8();
        }
        bytes.write(high * 16 + low);
        i += 2;
      } else if (c == '+' && plusIsSpace) {
        bytes.write(' ');
      } else {
        bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
      }
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.toByteArray()))
          .toString();
    } catch (CharacterCodingException e) {
      throw notUtf8();
    }
  }

  private static int hexDigit(String encoded, int at) {
    return at < encoded.length() ? Character.digit(encoded.charAt(at), 16) : -1;
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 0x80);
  }

  private static Problem notUtf8() {
    return Problem.malformed(
        "The address or form has a percent escape that is broken or not UTF-8.");
  }

  private record Values(List<String> values) implements Node {
    @Override
    public boolean isEmpty() {
      return values.stream().allMatch(String::isEmpty);
    }

    @Override
    public @Nullable Scalar scalar() {
      return values.size() == 1 ? new Scalar(values.getFirst(), Scalar.Kind.TEXT) : null;
    }

    @Override
    public List<Node> items() {
      return values.stream()
          .flatMap(value -> List.of(value.split(",")).stream())
          .map(String::strip)
          .filter(value -> !value.isEmpty())
          .map(Node::text)
          .toList();
    }

    @Override
    public @Nullable Fields fields() {
      return null;
    }
  }
}
