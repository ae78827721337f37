package dev.stint.wire;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a request's body by its content type (ruling 2.1). */
public final class Reading {
  /** The maximum nesting depth of lists and records. */
  static final int DEEPEST = 32;

  /** The maximum number of characters in a number. */
  static final int LONGEST_NUMBER = 100;

  /** The character sets that a body may use (ruling 2.1). */
  private static final List<Charset> CHARSETS =
      List.of(
          StandardCharsets.UTF_8,
          StandardCharsets.UTF_16,
          StandardCharsets.ISO_8859_1,
          StandardCharsets.US_ASCII);

  private static final Pattern CHARSET =
      Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\\s;\"]+)", Pattern.CASE_INSENSITIVE);

  private Reading() {}

  /** Whether a content type is XML. */
  public static boolean isXml(@Nullable String contentType) {
    String type = mediaType(contentType);
    return type.equals("application/xml") || type.equals("text/xml");
  }

  /**
   * Reads a body; an empty one is {@link Node.Leaf#EMPTY}.
   *
   * @throws Problem 400 if it cannot be read, 415 if its type is unsupported
   */
  public static Node body(byte[] body, @Nullable String contentType) {
    if (body.length == 0) {
      return Node.Leaf.EMPTY;
    }
    Optional<Charset> named = charset(contentType);
    Charset charset = named.orElse(StandardCharsets.UTF_8);
    return switch (mediaType(contentType)) {
      case "", "application/json", "text/json" -> JsonReader.read(decode(body, charset));
      case "application/xml", "text/xml" ->
          named.isEmpty()
              ? XmlReader.read(body)
              : XmlReader.read(new StringReader(decode(body, charset)));
      case "application/x-www-form-urlencoded" ->
          new Node.Obj(form(decode(body, charset), charset));
      default -> throw Problem.unsupportedFormat();
    };
  }

  /** Some programs label everything as a form by default; no form begins like JSON. */
  private static Fields form(String text, Charset charset) {
    String form = text.strip();
    if (form.startsWith("{") || form.startsWith("[")) {
      throw Problem.malformed(
          "The body looks like JSON, but its Content-Type says it is a form. Send Content-Type: application/json.");
    }
    return FormReader.readForm(form, charset);
  }

  private static String mediaType(@Nullable String contentType) {
    if (contentType == null) {
      return "";
    }
    int semicolon = contentType.indexOf(';');
    return (semicolon < 0 ? contentType : contentType.substring(0, semicolon))
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  /**
   * The character set in the content type, if any.
   *
   * @throws Problem 415 if it is unsupported
   */
  private static Optional<Charset> charset(@Nullable String contentType) {
    Matcher matcher = CHARSET.matcher(contentType == null ? "" : contentType);
    if (!matcher.find()) {
      return Optional.empty();
    }
    return Optional.of(
        CHARSETS.stream()
            .filter(charset -> isCalled(charset, matcher.group(1)))
            .findFirst()
            .orElseThrow(
                () -> Problem.unsupportedCharset(CHARSETS.stream().map(Charset::name).toList())));
  }

  private static boolean isCalled(Charset charset, String name) {
    return charset.name().equalsIgnoreCase(name)
        || charset.aliases().stream().anyMatch(name::equalsIgnoreCase);
  }

  private static String decode(byte[] body, Charset charset) {
    try {
      String text = decoder(body, charset).decode(ByteBuffer.wrap(body)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw Problem.malformed("The body is not valid %s.".formatted(charset.name()));
    }
  }

  /**
   * Some programs write UTF-16 in little-endian order without saying so. Whatever the format, a
   * body begins with an ASCII character, whose high byte is 0.
   */
  private static CharsetDecoder decoder(byte[] body, Charset charset) {
    boolean lowFirst =
        charset.equals(StandardCharsets.UTF_16) && body.length > 1 && body[0] != 0 && body[1] == 0;
    return (lowFirst ? StandardCharsets.UTF_16LE : charset).newDecoder();
  }
}
