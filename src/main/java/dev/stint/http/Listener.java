package dev.stint.http;

import dev.stint.config.BadSettingException;
import dev.stint.config.Settings;
import io.helidon.common.tls.Tls;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.WebServerConfig;
import io.helidon.webserver.http1.Http1Config;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP layer on its port. If Helidon fails to accept a connection, for instance because too
 * many files are open, it stops listening for good while the process lives on; so this watches it,
 * and starts it again.
 */
final class Listener {
  private static final Logger LOG = System.getLogger(Listener.class.getName());
  private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

  /**
   * The maximum body that the HTTP layer accepts before it closes the connection; the API's own
   * limit is lower.
   */
  static final long MOST_OF_A_BODY = 128L * 1024 * 1024;

  /** The maximum request line that the HTTP layer accepts: a query may contain lists of ids. */
  static final int LONGEST_ADDRESS = 16 * 1024;

  private final IntFunction<WebServer> maker;
  private final String host;
  private volatile WebServer server;
  private int port;
  private @Nullable Thread watch;

  /**
   * Not started yet.
   *
   * @param maker creates the HTTP layer for a port
   * @param port 0 for a free one
   */
  Listener(IntFunction<WebServer> maker, String host, int port) {
    this.maker = maker;
    this.host = host;
    this.server = maker.apply(port);
  }

  /** How it listens, and the options of its connections. */
  static WebServerConfig.Builder listening(
      Settings settings,
      Connections connections,
      int connectionLimit,
      Optional<TlsFiles> tlsFiles) {
    WebServerConfig.Builder builder =
        WebServer.builder()
            .host(settings.get(Settings.SERVER_HOST))
            .maxPayloadSize(MOST_OF_A_BODY)
            .shutdownGracePeriod(settings.get(Settings.SERVER_STOP_GRACE))
            .shutdownHook(false)
            .contentEncoding(new BodiesAsSent())
            .maxTcpConnections(connectionLimit + Connections.ROOM_FOR_NEW_ONES)
            .idleConnectionTimeout(settings.get(Settings.SERVER_IDLE_TIMEOUT))
            .connectionOptions(options ->
                options
                    // The end of a long answer must not wait until the client has acknowledged the
                    // rest of it.
                    .tcpNoDelay(true))
            .protocolsDiscoverServices(false)
            .addConnectionSelector(
                new RequestLines(
                    Http1Config.builder()
                        .maxHeadersSize(Math.toIntExact(settings.get(Settings.SERVER_HEADER_LIMIT)))
                        .maxPrologueLength(LONGEST_ADDRESS)
                        // The server checks queries itself, and is more lenient.
                        .validatePrologue(false)
                        .build(),
                    connections));
    tlsFiles.ifPresent(files -> builder.tls(files.read()));
    return builder;
  }

  /**
   * Starts listening.
   *
   * @return the port
   */
  synchronized int start() {
    server.start();
    port = server.port();
    watch = Thread.ofPlatform().daemon().name("stint-listener").start(this::loop);
    return port;
  }

  /** Lets requests in progress finish, then stops. */
  synchronized void stop() {
    if (watch != null) {
      watch.interrupt();
    }
    server.stop();
  }

  /** Uses this certificate from now on. */
  void reloadTls(Tls tls) {
    server.reloadTls(tls);
  }

  private void loop() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        Thread.sleep(LOOK_EVERY);
      } catch (InterruptedException e) {
        return;
      }
      if (isFree()) {
        restart();
      }
    }
  }

  /** Whether nobody is listening on the port, so that it can be taken. */
  private boolean isFree() {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
      return true;
    } catch (BindException | UnknownHostException e) {
      return false;
    } catch (IOException e) {
      LOG.log(Level.WARNING, "Whether the server listens cannot be seen: " + e.getMessage());
      return false;
    }
  }

  private synchronized void restart() {
    if (Thread.currentThread().isInterrupted()) {
      return;
    }
    try {
      WebServer next = maker.apply(port);
      next.start();
      if (next.isRunning()) {
        server.stop();
        server = next;
        LOG.log(
            Level.WARNING,
            "The server had stopped listening on port " + port + ", and does so again.");
      }
    } catch (BadSettingException e) {
      LOG.log(Level.ERROR, "The server has stopped listening: " + e.getMessage());
    }
  }
}
