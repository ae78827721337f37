package dev.stint.store;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Held by the only process that may use an SQLite database: the server that serves it, or a
 * restore. The operating system releases it when the process ends, however it ends; the lock file
 * stays.
 */
public final class ServerLock implements AutoCloseable {
  private static final Logger LOG = System.getLogger(ServerLock.class.getName());
  private static final String SUFFIX = ".lock";

  /** After the process id in the file, so that others can read that. */
  private static final long LOCKED_BYTE = 1L << 30;

  /**
   * The system's locks belong to the process: closing a file anywhere releases its lock everywhere.
   */
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  /** In the database itself, far from its contents and from the bytes that SQLite locks. */
  private static final long LOCKED_BYTE_OF_DATABASE = 1L << 40;

  private final Path file;
  private final Path database;
  private final FileChannel channel;
  private @Nullable FileChannel databaseChannel;

  private ServerLock(Path file, Path database, FileChannel channel) {
    this.file = file;
    this.database = database;
    this.channel = channel;
  }

  /**
   * Takes the lock of the database in this file, which need not exist yet.
   *
   * @param advice what to do if another process has it, as the end of a sentence
   * @throws StoreException with that sentence
   */
  public static ServerLock take(Path database, String advice) {
    Databases.prepareFolder(database);
    Path file = fileOf(database);
    if (!HELD_HERE.add(file)) {
      throw held("", database, advice);
    }
    boolean taken = false;
    try {
      if (isServed(database)) {
        throw held(holder(file), database, advice);
      }
      ServerLock lock = open(file, database);
      taken = lock != null;
      if (lock == null) {
        throw held(holder(file), database, advice);
      }
      return lock;
    } catch (IOException e) {
      throw new StoreException("The file %s cannot be written to.".formatted(file), e);
    } finally {
      if (!taken) {
        HELD_HERE.remove(file);
      }
    }
  }

  private static Path fileOf(Path database) {
    return DurableFiles.folder(database).resolve(database.getFileName() + SUFFIX).normalize();
  }

  /** Whether this process has the lock of this database. */
  static boolean isHeldHere(Path database) {
    return HELD_HERE.contains(fileOf(database));
  }

  /** Whether some process has had the lock of this database, and none has it now. */
  static boolean wasTaken(Path database) {
    Path file = fileOf(database);
    if (HELD_HERE.contains(file) || !Files.exists(file)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      return channel.tryLock(LOCKED_BYTE, 1, false) != null;
    } catch (IOException e) {
      throw new StoreException("The file %s cannot be written to.".formatted(file), e);
    }
  }

  /** Whether a server holds the database itself, whatever has happened to the lock file. */
  private static boolean isServed(Path database) throws IOException {
    if (!Files.isWritable(database)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(database, StandardOpenOption.WRITE)) {
      return channel.tryLock(LOCKED_BYTE_OF_DATABASE, 1, false) == null;
    }
  }

  /**
   * Locks the database itself as well, so that nobody gets the lock by removing its file. The
   * database must be open, and stay open until this is closed: when a process closes a file once,
   * the system releases all of its locks on that file.
   */
  public void holdDatabase() {
    try {
      FileChannel opened = FileChannel.open(database, StandardOpenOption.WRITE);
      databaseChannel = opened;
      if (opened.tryLock(LOCKED_BYTE_OF_DATABASE, 1, false) == null) {
        throw held("", database, "two were started at once");
      }
    } catch (IOException e) {
      throw new StoreException("The file %s cannot be locked.".formatted(database), e);
    }
  }

  private static @Nullable ServerLock open(Path file, Path database) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), OwnersOnly.file());
    boolean taken = false;
    try {
      taken = channel.tryLock(LOCKED_BYTE, 1, false) != null;
      if (!taken) {
        return null;
      }
      byte[] process =
          Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8);
      channel.truncate(0).write(ByteBuffer.wrap(process));
      return new ServerLock(file, database, channel);
    } finally {
      if (!taken) {
        channel.close();
      }
    }
  }

  private static StoreException held(String holder, Path database, String advice) {
    return new StoreException(
        "A server%s is running on %s: %s.".formatted(holder, database, advice), null);
  }

  private static String holder(Path file) {
    try {
      String process = Files.readString(file).strip();
      return process.isEmpty() ? "" : " (process " + process + ")";
    } catch (IOException e) {
      return "";
    }
  }

  @Override
  public void close() {
    try (var _ = databaseChannel) {
      channel.close();
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "closing a lock", e);
    } finally {
      HELD_HERE.remove(file);
    }
  }
}
