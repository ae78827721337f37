package dev.stint.http;

import dev.stint.access.Timing;
import io.helidon.webserver.CloseConnectionException;
import java.net.InetAddress;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One connection: what the server is waiting for, and for how long it may. Only reading and writing
 * counts as waiting for the client; the time that the server itself takes does not.
 */
final class Connection {
  /** The connection whose request this thread is answering. */
  static final ScopedValue<Connection> CURRENT = ScopedValue.newInstance();

  private static final long SECOND = 1_000_000_000L;

  private final @Nullable InetAddress address;
  private final Limits limits;
  private final Timing timing;

  /** When the wait for the next request began, or when it began to arrive. */
  private long since;

  private boolean arriving = true;
  private boolean answering;
  private long received;
  private long waitedForBody;

  private @Nullable Thread waiting;
  private boolean hasDeadline;
  private long deadline;
  private boolean closed;

  /**
   * A new connection; its first request must begin to arrive as soon as any other.
   *
   * @param address the client's; null if it has none
   */
  Connection(@Nullable InetAddress address, Limits limits, Timing timing) {
    this.address = address;
    this.limits = limits;
    this.timing = timing;
    this.since = timing.nanoTime();
  }

  @Nullable InetAddress address() {
    return address;
  }

  /** A request has arrived up to its body. */
  synchronized void requestBegins() {
    answering = true;
    received = 0;
    waitedForBody = 0;
  }

  /** A request begins to arrive, unless one is arriving already. */
  synchronized void requestArrives() {
    if (!answering && !arriving) {
      arriving = true;
      since = timing.nanoTime();
    }
  }

  /** The request has been answered, and its body read. */
  synchronized void requestEnds() {
    answering = false;
    arriving = false;
    since = timing.nanoTime();
  }

  /**
   * Reads from the client.
   *
   * @throws CloseConnectionException if that took too long
   */
  byte[] read(Supplier<byte[]> source) {
    long began = startToRead();
    byte[] bytes = {};
    try {
      bytes = source.get();
      return bytes;
    } finally {
      stopToRead(began, bytes.length);
    }
  }

  private synchronized long startToRead() {
    long now = timing.nanoTime();
    waiting = Thread.currentThread();
    if (answering) {
      long left = limits.silence + atRate(received) - waitedForBody;
      deadline = now + Math.min(limits.silence, left);
    } else {
      deadline = since + limits.head;
    }
    hasDeadline = answering || arriving;
    return now;
  }

  private synchronized void stopToRead(long began, int bytes) {
    waiting = null;
    if (answering) {
      received += bytes;
      waitedForBody += timing.nanoTime() - began;
    }
    requestArrives();
    endIfClosed();
  }

  /**
   * Writes to the client.
   *
   * @param bytes how many
   * @throws CloseConnectionException if that took too long
   */
  void write(long bytes, Runnable writing) {
    startToWrite(bytes);
    try {
      writing.run();
    } finally {
      stopToWrite();
    }
  }

  private synchronized void startToWrite(long bytes) {
    endIfClosed();
    waiting = Thread.currentThread();
    deadline = timing.nanoTime() + limits.silence + atRate(bytes);
    hasDeadline = true;
  }

  private synchronized void stopToWrite() {
    waiting = null;
    endIfClosed();
  }

  /** How long this many bytes may take. */
  private long atRate(long bytes) {
    return limits.rate == 0
        ? Long.MAX_VALUE / 4
        : (long) Math.min(Long.MAX_VALUE / 4.0, (double) bytes / limits.rate * SECOND);
  }

  private void endIfClosed() {
    if (closed) {
      throw new CloseConnectionException("closed by the server, which has waited long enough");
    }
  }

  /** Closes the connection if the client has taken too long. */
  synchronized void closeIfOverdue() {
    if (waiting != null && hasDeadline && timing.nanoTime() - deadline > 0) {
      close();
    }
  }

  /**
   * Closes the connection unless it is answering a request.
   *
   * @return whether it is closed now
   */
  synchronized boolean closeIfUnused() {
    if (isUnused()) {
      close();
    }
    return closed;
  }

  /** The channel closes if its thread is interrupted while it reads or writes. */
  private void close() {
    closed = true;
    if (waiting != null) {
      waiting.interrupt();
    }
  }

  /** Whether the connection is waiting for a request, or one has not arrived completely. */
  synchronized boolean isUnused() {
    return !closed && !answering && waiting != null;
  }

  /** How long the connection has been waiting for a request, or a request has been arriving. */
  synchronized long unusedNanos() {
    return timing.nanoTime() - since;
  }

  /**
   * How much time a client may take.
   *
   * @param head nanoseconds for a request up to its body
   * @param silence nanoseconds without a byte of a body, or for a byte of an answer to be taken
   * @param rate the minimum number of bytes a second beyond those; 0 for none
   */
  record Limits(long head, long silence, long rate) {}
}
