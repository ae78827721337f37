package dev.stint.wire;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a request's body by its content type (ruling 2.1). */
public final class Reading {
  /** How deep lists and records may be nested. */
  static final int DEEPEST = 32;

  /** How many characters a number may have. */
  static final int LONGEST_NUMBER = 100;

  private static final Pattern CHARSET =
      Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\\s;\"]+)", Pattern.CASE_INSENSITIVE);

  private Reading() {}

  /** Whether a content type says XML. */
  public static boolean isXml(@Nullable String contentType) {
    String type = mediaType(contentType);
    return type.equals("application/xml") || type.equals("text/xml");
  }

  /**
   * Reads a body; an empty one is {@link Node#EMPTY}.
   *
   * @throws Problem 400 when it cannot be read, 415 when its type is none of those that are
   */
  public static Node body(byte[] body, @Nullable String contentType) {
    if (body.length == 0) {
      return Node.EMPTY;
    }
    Charset charset = charset(contentType);
    return switch (mediaType(contentType)) {
      case "", "application/json", "text/json" ->
          JsonReader.read(decode(body, charset == null ? StandardCharsets.UTF_8 : charset));
      case "application/xml", "text/xml" ->
          charset == null
              ? XmlReader.read(body)
              : XmlReader.read(new StringReader(decode(body, charset)));
      case "application/x-www-form-urlencoded" ->
          new Node.Obj(form(decode(body, charset == null ? StandardCharsets.UTF_8 : charset)));
      default -> throw Problem.unsupportedFormat();
    };
  }

  /** Some programs say that anything is a form unless they are told; no form begins like JSON. */
  private static Fields form(String text) {
    String form = text.strip();
    if (form.startsWith("{") || form.startsWith("[")) {
      throw Problem.malformed(
          "The body looks like JSON, but its Content-Type says it is a form. Send Content-Type: application/json.");
    }
    return FormReader.read(form);
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

  /** The character set that the content type names, or null. */
  private static @Nullable Charset charset(@Nullable String contentType) {
    if (contentType == null) {
      return null;
    }
    Matcher matcher = CHARSET.matcher(contentType);
    if (matcher.find()) {
      try {
        return Charset.forName(matcher.group(1));
      } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
        throw Problem.unsupportedFormat();
      }
    }
    return null;
  }

  private static String decode(byte[] body, Charset charset) {
    try {
      String text = charset.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw Problem.malformed("The body is not valid %s.".formatted(charset.name()));
    }
  }
}
