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
 * Held by whoever is alone with an SQLite database: the server that serves it, or a restore. The
 * operating system lets go of it when the process ends, however it ends; the lock's file stays.
 */
public final class ServerLock implements AutoCloseable {
  private static final Logger LOG = System.getLogger(ServerLock.class.getName());
  private static final String SUFFIX = ".lock";

  /** Behind the process id that stands in the file, so that others can read that. */
  private static final long LOCKED_BYTE = 1L << 30;

  /** The system's locks are the process's: to close a file is to let go of it everywhere. */
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private ServerLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Takes the lock of the database in this file, which need not exist yet.
   *
   * @param advice what to do when somebody else has it, as the end of a sentence
   * @throws StoreException with that sentence
   */
  public static ServerLock take(Path database, String advice) {
    Databases.prepareFolder(database);
    Path file = DurableFiles.folder(database).resolve(database.getFileName() + SUFFIX).normalize();
    if (!HELD_HERE.add(file)) {
      throw held("", database, advice);
    }
    boolean taken = false;
    try {
      ServerLock lock = open(file);
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

  private static @Nullable ServerLock open(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean taken = false;
    try {
      taken = channel.tryLock(LOCKED_BYTE, 1, false) != null;
      if (!taken) {
        return null;
      }
      byte[] process =
          Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8);
      channel.truncate(0).write(ByteBuffer.wrap(process));
      return new ServerLock(file, channel);
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
    try {
      channel.close();
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "closing a lock", e);
    } finally {
      HELD_HERE.remove(file);
    }
  }
}
