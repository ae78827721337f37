package dev.stint.http;

import dev.stint.access.ClientNetwork;
import dev.stint.access.Timing;
import dev.stint.config.Settings;
import io.helidon.webserver.CloseConnectionException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * All open connections. If there are too many, those that have waited longest for a request make
 * room, so that silent clients shut nobody out.
 */
final class Connections {
  /** How many more the HTTP layer accepts, so that a new connection can replace another one. */
  static final int ROOM_FOR_NEW_ONES = 64;

  private static final Logger LOG = System.getLogger(Connections.class.getName());
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
  private static final long TELL_EVERY_NANOS = Duration.ofMinutes(1).toNanos();

  private final int most;
  private final long mostOfAnAddress;
  private final Connection.Limits limits;
  private final Proxies proxies;
  private final Timing timing;
  private final Set<Connection> open = ConcurrentHashMap.newKeySet();
  private final Map<InetAddress, Set<Connection>> byClient = new HashMap<>();
  private @Nullable Thread watch;
  private boolean hasTold;
  private long told;

  /**
   * None is open yet.
   *
   * @param most how many may be open
   */
  Connections(Settings settings, int most, Proxies proxies, Timing timing) {
    this.proxies = proxies;
    this.most = most;
    this.mostOfAnAddress = settings.get(Settings.SERVER_CONNECTIONS_ADDRESS);
    this.limits =
        new Connection.Limits(
            settings.get(Settings.SERVER_HEAD_TIMEOUT).toNanos(),
            settings.get(Settings.SERVER_READ_TIMEOUT).toNanos(),
            settings.get(Settings.SERVER_BODY_RATE));
    this.timing = timing;
  }

  /** Watches the open connections until it is stopped. */
  synchronized void start() {
    watch = Thread.ofPlatform().daemon().name("stint-connections").start(this::loop);
  }

  synchronized void stop() {
    if (watch != null) {
      watch.interrupt();
    }
  }

  private void loop() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        Thread.sleep(LOOK_EVERY);
      } catch (InterruptedException e) {
        return;
      }
      open.forEach(Connection::closeIfOverdue);
    }
  }

  /** A new connection, which is not one of these yet. */
  Connection from(SocketAddress peer) {
    return new Connection(
        peer instanceof InetSocketAddress address ? address.getAddress() : null, limits, timing);
  }

  /**
   * Adds a connection.
   *
   * @throws CloseConnectionException if too many are in use
   */
  synchronized void add(Connection added) {
    InetAddress client = client(added);
    // Those of one address are few to look through, however often it is refused.
    Set<Connection> ofClient = client == null ? Set.of() : byClient.getOrDefault(client, Set.of());
    if (ofClient.size() >= mostOfAnAddress) {
      requireRoom(ofClient, "server.connections.address");
    }
    if (open.size() >= most) {
      requireRoom(open, "server.connections");
    }
    open.add(added);
    if (client != null) {
      byClient.computeIfAbsent(client, _ -> new HashSet<>()).add(added);
    }
  }

  /**
   * The address that a connection counts for; null for a proxy, whose connections are those of
   * many.
   */
  private @Nullable InetAddress client(Connection connection) {
    InetAddress address = connection.address();
    return address == null || proxies.trust(address) ? null : ClientNetwork.of(address);
  }

  private void requireRoom(Set<Connection> among, String setting) {
    Optional<Connection> longest = longestUnused(among);
    while (longest.isPresent() && !longest.get().closeIfUnused()) {
      longest = longestUnused(among);
    }
    longest.ifPresent(this::forget);
    if (longest.isEmpty()) {
      tell(setting);
      throw new CloseConnectionException("too many connections: " + setting);
    }
  }

  private static Optional<Connection> longestUnused(Set<Connection> among) {
    return among.stream()
        .filter(Connection::isUnused)
        .max(Comparator.comparingLong(Connection::unusedNanos));
  }

  private void tell(String setting) {
    long now = timing.nanoTime();
    if (!hasTold || now - told > TELL_EVERY_NANOS) {
      hasTold = true;
      told = now;
      LOG.log(
          Level.WARNING,
          "A connection was refused: as many as {0} allows are answering requests.",
          setting);
    }
  }

  /** Removes a connection that has ended. */
  synchronized void remove(Connection ended) {
    forget(ended);
  }

  private void forget(Connection ended) {
    InetAddress client = client(ended);
    if (open.remove(ended) && client != null) {
      byClient.computeIfPresent(
          client,
          (_, others) -> {
            others.remove(ended);
            return others.isEmpty() ? null : others;
          });
    }
  }
}
