package dev.stint.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** Compression of bodies that are complete. */
public final class Gzip {
  private Gzip() {}

  /** These bytes, gzipped. */
  public static byte[] of(byte[] bytes) {
    ByteArrayOutputStream buffer = new ByteArrayOutputStream(bytes.length / 2);
    try (OutputStream out = new GZIPOutputStream(buffer)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("into memory", e);
    }
    return buffer.toByteArray();
  }
}
