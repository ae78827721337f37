package dev.stint.store;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.postgresql.PGConnection;

/** Listens on a PostgreSQL channel for changes made by other servers. */
final class PostgresNotices implements AutoCloseable {
  private static final Logger LOG = System.getLogger(PostgresNotices.class.getName());
  private static final Duration LISTEN_FOR = Duration.ofSeconds(2);
  private static final Duration WAIT_FOR_AN_ANSWER = Duration.ofSeconds(5);

  private final String url;
  private final String channel;
  private final Runnable onNotice;
  private final Thread thread;
  private volatile boolean open = true;

  PostgresNotices(String url, String channel, Runnable onNotice) {
    this.url = url;
    this.channel = channel;
    this.onNotice = onNotice;
    this.thread = Thread.ofPlatform().daemon().name("stint-listen").start(this::listen);
  }

  private void listen() {
    while (open) {
      try (Connection connection =
              DriverManager.getConnection(
                  url, PostgresDatabase.socketTimeouts(WAIT_FOR_AN_ANSWER));
          var statement = connection.createStatement()) {
        statement.execute("LISTEN " + channel);
        // Notifications sent while nobody was listening are not repeated.
        onNotice.run();
        PGConnection notified = connection.unwrap(PGConnection.class);
        while (open) {
          var notifications = notified.getNotifications(Math.toIntExact(LISTEN_FOR.toMillis()));
          if (notifications != null && notifications.length > 0) {
            onNotice.run();
          }
          // A connection whose other end has silently disappeared would stay silent for good.
          statement.execute("SELECT 1");
        }
      } catch (SQLException e) {
        if (open) {
          LOG.log(
              Level.WARNING,
              "Cannot listen for the database's notifications; trying again: " + e.getMessage());
          pause();
        }
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(LISTEN_FOR);
    } catch (InterruptedException e) {
      LOG.log(Level.DEBUG, "woken to stop", e);
    }
  }

  @Override
  public void close() {
    open = false;
    thread.interrupt();
  }
}
