package dev.stint.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The files packaged with these classes. */
final class Packaged {
  private Packaged() {}

  /** What is in a file; empty if there is no such file. */
  static Optional<byte[]> bytes(String file) {
    try (InputStream in = Packaged.class.getResourceAsStream(file)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The object that a JSON file holds. */
  static Tree json(String file) {
    String text = new String(bytes(file).orElseThrow(), StandardCharsets.UTF_8);
    return Tree.of(Json.read(text));
  }
}
