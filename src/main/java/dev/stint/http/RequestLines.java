package dev.stint.http;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataReader;
import io.helidon.common.buffers.DataWriter;
import io.helidon.common.concurrency.limits.Limit;
import io.helidon.common.socket.HelidonSocket;
import io.helidon.common.socket.PeerInfo;
import io.helidon.common.task.InterruptableTask;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.ListenerContext;
import io.helidon.webserver.ProxyProtocolData;
import io.helidon.webserver.Router;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;

/**
 * HTTP/1.1 on watched connections, whose request lines may contain raw UTF-8 (ruling 1.1). Helidon
 * reads request lines as ASCII, which would destroy other characters; here they are replaced by the
 * escapes that a strict client sends. What is not UTF-8 is left for Helidon to garble and for the
 * server to refuse.
 */
final class RequestLines implements ServerConnectionSelector {
  private final ServerConnectionSelector http1;
  private final Connections connections;

  RequestLines(Http1Config config, Connections connections) {
    this.connections = connections;
    this.http1 = Http1ConnectionSelector.builder().config(config).build();
  }

  @Override
  public int bytesToIdentifyConnection() {
    return http1.bytesToIdentifyConnection();
  }

  @Override
  public Support supports(BufferData data) {
    return http1.supports(data);
  }

  @Override
  public Set<String> supportedApplicationProtocols() {
    return http1.supportedApplicationProtocols();
  }

  @Override
  public ServerConnection connection(ConnectionContext context) {
    Connection connection = connections.from(context.remotePeer().address());
    return new Handling(
        connection,
        http1.connection(
            new Watched(
                context,
                new RequestReader(context.dataReader(), connection),
                new AnswerWriter(context.dataWriter(), connection))));
  }

  /** A request line with its non-ASCII bytes escaped, if together they are valid UTF-8. */
  static byte[] escaped(byte[] line) {
    boolean isAscii = true;
    for (byte b : line) {
      isAscii &= b >= 0;
    }
    if (isAscii || !isUtf8(line)) {
      return line;
    }
    ByteArrayOutputStream escaped = new ByteArrayOutputStream(line.length * 3);
    for (byte b : line) {
      if (b >= 0) {
        escaped.write(b);
      } else {
        escaped.writeBytes(
            ("%" + HexFormat.of().withUpperCase().toHexDigits(b))
                .getBytes(StandardCharsets.US_ASCII));
      }
    }
    return escaped.toByteArray();
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      var _ = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** A connection with another reader and writer. */
  private record Watched(ConnectionContext context, DataReader dataReader, DataWriter dataWriter)
      implements ConnectionContext {
    @Override
    public ListenerContext listenerContext() {
      return context.listenerContext();
    }

    @Override
    public ExecutorService executor() {
      return context.executor();
    }

    @Override
    public Router router() {
      return context.router();
    }

    @Override
    public Optional<ProxyProtocolData> proxyProtocolData() {
      return context.proxyProtocolData();
    }

    @Override
    public HelidonSocket serverSocket() {
      return context.serverSocket();
    }

    @Override
    public PeerInfo remotePeer() {
      return context.remotePeer();
    }

    @Override
    public PeerInfo localPeer() {
      return context.localPeer();
    }

    @Override
    public boolean isSecure() {
      return context.isSecure();
    }

    @Override
    public String socketId() {
      return context.socketId();
    }

    @Override
    public String childSocketId() {
      return context.childSocketId();
    }
  }

  /** A connection whose requests are being handled, as one of the open connections. */
  private final class Handling implements ServerConnection, InterruptableTask<Void> {
    private final Connection connection;
    private final ServerConnection handling;

    Handling(Connection connection, ServerConnection handling) {
      this.connection = connection;
      this.handling = handling;
    }

    @Override
    public void handle(Limit limit) throws InterruptedException {
      connections.add(connection);
      try {
        ScopedValue.where(Connection.CURRENT, connection)
            .call(() -> {
              handling.handle(limit);
              return null;
            });
      } finally {
        connections.remove(connection);
      }
    }

    @Override
    public Duration idleTime() {
      return handling.idleTime();
    }

    @Override
    public void close(boolean interrupt) {
      handling.close(interrupt);
    }

    @Override
    public boolean canInterrupt() {
      return handling instanceof InterruptableTask<?> task && task.canInterrupt();
    }
  }
}
