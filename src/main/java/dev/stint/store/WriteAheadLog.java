package dev.stint.store;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The contents of a database's log, read before SQLite does: from the first frame (a page as a
 * write left it) that is not intact, SQLite silently ignores the rest. The format is that of
 * https://sqlite.org/walformat.html.
 */
final class WriteAheadLog {
  private static final int HEADER = 32;
  private static final int FRAME_HEADER = 24;
  private static final int MAGIC = 0x377f0682;
  private static final int USUAL_PAGE = 4096;

  /**
   * The number of frames that the log had, as far as can be seen, and how many of them SQLite uses.
   */
  private record Frames(long had, long taken) {}

  private final Path file;
  private final @Nullable Index index;

  private WriteAheadLog(SqliteFile database) throws IOException {
    this.file = database.beside(SqliteFile.LOG);
    // Before the log, which may grow in the meantime.
    this.index = Index.read(database.beside(SqliteFile.INDEX));
  }

  /** What is missing from a database's log, as a sentence; empty if nothing is known to be. */
  static Optional<String> loss(SqliteFile database) throws IOException {
    WriteAheadLog log = new WriteAheadLog(database);
    Frames frames = log.frames();
    return frames.had <= frames.taken
        ? Optional.empty()
        : Optional.of(
            "The log %s was truncated or damaged: it has lost the last %d of %d pages, and with them the latest writes. A backup may have them."
                .formatted(log.file, frames.had - frames.taken, frames.had));
  }

  private Frames frames() throws IOException {
    long size = Files.exists(file) ? Files.size(file) : 0;
    if (size < HEADER) {
      return new Frames(index == null ? 0 : index.notInDatabase(), 0);
    }
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
      ByteBuffer header = ByteBuffer.wrap(in.readNBytes(HEADER));
      Checksum sum = new Checksum(header.getInt(0));
      sum.add(header, 0, HEADER - 8);
      if ((header.getInt(0) & ~1) != MAGIC || !sum.is(header, HEADER - 8)) {
        return new Frames((size - HEADER) / (FRAME_HEADER + USUAL_PAGE), 0);
      }
      return frames(in, header, sum);
    }
  }

  private Frames frames(DataInputStream in, ByteBuffer header, Checksum sum) throws IOException {
    long salt = header.getLong(16);
    byte[] bytes = new byte[FRAME_HEADER + header.getInt(8)];
    ByteBuffer frame = ByteBuffer.wrap(bytes);
    boolean whole = true;
    long taken = 0;
    long had = index == null || index.salt != salt ? 0 : index.frames;
    for (long number = 1; in.readNBytes(bytes, 0, bytes.length) == bytes.length; number++) {
      boolean ofThisLog = frame.getLong(8) == salt;
      sum.add(frame, 0, 8);
      sum.add(frame, FRAME_HEADER, bytes.length);
      whole = whole && ofThisLog && sum.is(frame, 16);
      boolean ends = frame.getInt(4) != 0;
      if (ends && ofThisLog) {
        // Frames of an earlier log, or of an unfinished write, are not missing.
        had = Math.max(had, number);
        taken = whole ? number : taken;
      }
    }
    return new Frames(had, taken);
  }

  /**
   * The log's index, which a process that was killed leaves behind.
   *
   * @param salt which log it is of
   * @param frames how many frames were committed
   * @param inDatabase how many of them are in the database already
   */
  private record Index(long salt, long frames, long inDatabase) {
    private static final int HEADER = 48;

    static @Nullable Index read(Path file) throws IOException {
      if (!Files.exists(file)) {
        return null;
      }
      byte[] bytes;
      try (var in = Files.newInputStream(file)) {
        bytes = in.readNBytes(2 * HEADER + 4);
      }
      boolean isSet =
          bytes.length == 2 * HEADER + 4
              && bytes[12] == 1
              && Arrays.equals(bytes, 0, HEADER, bytes, HEADER, 2 * HEADER);
      if (!isSet) {
        return null;
      }
      long salt = ByteBuffer.wrap(bytes).getLong(32);
      ByteBuffer own = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
      return new Index(
          salt,
          Integer.toUnsignedLong(own.getInt(16)),
          Integer.toUnsignedLong(own.getInt(2 * HEADER)));
    }

    long notInDatabase() {
      return Math.max(0, frames - inDatabase);
    }
  }

  /** The checksum over a header and the frames after it. */
  private static final class Checksum {
    private final ByteOrder order;
    private int first;
    private int second;

    Checksum(int magic) {
      this.order = (magic & 1) == 1 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    }

    void add(ByteBuffer bytes, int from, int to) {
      ByteBuffer words = bytes.duplicate().order(order);
      for (int at = from; at < to; at += 8) {
        first += words.getInt(at) + second;
        second += words.getInt(at + 4) + first;
      }
    }

    boolean is(ByteBuffer bytes, int at) {
      return bytes.getInt(at) == first && bytes.getInt(at + 4) == second;
    }
  }
}
