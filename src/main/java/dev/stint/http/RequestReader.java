package dev.stint.http;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataReader;
import io.helidon.http.BadRequestException;
import java.util.HexFormat;

/**
 * What a client sends, in a form that Helidon reads correctly: request lines are escaped, and
 * chunked bodies must follow RFC 9112 (7.1).
 *
 * <p>Helidon accepts any two bytes as the end of a chunk's data, so a proxy in front might see
 * another request begin than the server does; it refuses extensions and trailers, and keeps a whole
 * chunk in memory before anybody can look at it.
 */
final class RequestReader extends DataReader {
  /** The maximum length of the line before a chunk, and of what follows the last one. */
  private static final int LONGEST_LINE = 8 * 1024;

  /** How much of a chunk is passed on at once. */
  private static final int PIECE = 16 * 1024;

  private enum Place {
    /** The line with a chunk's size comes next. */
    SIZE,
    /** In the bytes of a chunk. */
    DATA,
    /** After the bytes that were asked for. */
    BEHIND_DATA,
    /** After the last chunk. */
    TRAILERS
  }

  private final Connection connection;
  private Place place = Place.SIZE;
  private long left;

  // There is no other way yet to get a reader that differs in a few respects.
  @SuppressWarnings("removal")
  RequestReader(DataReader reader, Connection connection) {
    super(() -> connection.read(() -> reader.readBuffer().readBytes()));
    this.connection = connection;
  }

  /** What is found may have arrived with the previous request. */
  @Override
  public int findNewLine(int most) {
    if (available() > 0) {
      connection.requestArrives();
    }
    return super.findNewLine(most);
  }

  /**
   * Helidon reads only request lines and {@code Connection} headers as whole arrays of bytes; in
   * the latter, escapes do no harm.
   */
  @Override
  public byte[] readBytes(int length) {
    return RequestLines.escaped(super.readBytes(length));
  }

  /**
   * Helidon reads only the size of a chunk, and what follows the last one, as a line.
   *
   * @return the size without extensions, or for a large chunk that of its next piece; empty for the
   *     trailers
   */
  @Override
  public String readLine() {
    if (place == Place.TRAILERS) {
      place = Place.SIZE;
      skipTrailers();
      return "";
    }
    if (left == 0) {
      left = size(line(LONGEST_LINE));
      if (left == 0) {
        place = Place.TRAILERS;
        return "0";
      }
    }
    place = Place.DATA;
    return Long.toHexString(Math.min(left, PIECE));
  }

  private static long size(String line) {
    int semicolon = line.indexOf(';');
    String digits = semicolon < 0 ? line : line.substring(0, semicolon).stripTrailing();
    if (digits.isEmpty()
        || digits.length() > 15
        || !digits.chars().allMatch(HexFormat::isHexDigit)) {
      throw new BadRequestException("The size of a chunk is not a number.");
    }
    return HexFormat.fromHexDigitsToLong(digits);
  }

  private void skipTrailers() {
    int most = LONGEST_LINE;
    String line = line(most);
    while (!line.isEmpty()) {
      most -= line.length();
      line = line(most);
    }
  }

  private String line(int most) {
    int length = findNewLine(most);
    if (length >= most) {
      throw new BadRequestException("A line between chunks is too long.");
    }
    String line = length == 0 ? "" : readAsciiString(length);
    super.skip(2);
    if (line.indexOf('\n') >= 0) {
      throw new BadRequestException("A line between chunks has a line feed within it.");
    }
    return line;
  }

  @Override
  public BufferData readBuffer(int length) {
    BufferData data = super.readBuffer(length);
    if (place == Place.DATA) {
      place = Place.BEHIND_DATA;
      left -= length;
    }
    return data;
  }

  @Override
  public void skip(int length) {
    if (place != Place.BEHIND_DATA) {
      super.skip(length);
      return;
    }
    place = Place.SIZE;
    if (left == 0) {
      if (!startsWithNewLine()) {
        throw new BadRequestException("The data of a chunk does not end where its size says.");
      }
      super.skip(length);
    }
  }
}
