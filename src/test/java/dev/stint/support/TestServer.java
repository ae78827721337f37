package dev.stint.support;

import dev.stint.application.Application;
import dev.stint.config.Settings;
import dev.stint.firm.NewFirm;
import dev.stint.http.AccessLog;
import dev.stint.store.Database;
import dev.stint.store.Databases;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * A real server on a free port. Tests that need no settings of their own share one for each
 * database, and keep apart by each making a firm of its own.
 */
public final class TestServer implements AutoCloseable {

  private final String name;
  private final Database database;
  private final Application application;
  private final int port;
  private final AtomicLong nanos;
  private final ByteArrayOutputStream accessLog;

  private TestServer(String name, Database database, Map<String, String> settings) {
    this.name = name;
    this.database = database;
    this.nanos = new AtomicLong(System.nanoTime());
    this.accessLog = new ByteArrayOutputStream();
    Map<String, String> all = new HashMap<>(settings);
    all.put("server.port", "0");
    this.application =
        new Application(
            Settings.load(Path.of("no-such-file"), Map.of(), all),
            database,
            new AccessLog(accessLog, AccessLog.Style.TEXT),
            Clock.systemUTC(),
            nanos::get);
    this.port = application.start();
  }

  /** The shared servers, one for each database. */
  public static Stream<TestServer> onEachDatabase() {
    return Stream.of(Shared.SQLITE, Shared.POSTGRES);
  }

  /** The shared server on SQLite. */
  public static Stream<TestServer> onOneDatabase() {
    return onEachDatabase().limit(1);
  }

  /** A server of the test's own, on SQLite, with these settings. */
  public static TestServer start(Map<String, String> settings) {
    try {
      Path folder = Files.createTempDirectory("stint-test");
      folder.toFile().deleteOnExit();
      return new TestServer("SQLite", Databases.sqlite(folder.resolve("stint.db"), 4), settings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A new firm with an administrator. */
  public TestFirm newFirm() {
    String key = "firm-" + UUID.randomUUID();
    long id =
        database.write(transaction ->
            NewFirm.create(transaction, key, "Test Firm", ZoneId.of("UTC"), Clock.systemUTC()));
    return new TestFirm(this, id, key);
  }

  /** A caller without any token. */
  public Api anonymous() {
    return new Api(port, Map.of());
  }

  /** The database underneath. */
  public Database database() {
    return database;
  }

  /** The port that it listens on. */
  public int port() {
    return port;
  }

  /** Lets the throttle's time pass. */
  public void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  /** What has been logged of requests. */
  public String accessLog() {
    return accessLog.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    application.close();
    database.close();
  }

  @Override
  public String toString() {
    return name;
  }

  /** Started by the first test that needs it. */
  private static final class Shared {
    static final TestServer SQLITE = start(Map.of("throttle.limit", "0"));
    static final TestServer POSTGRES =
        new TestServer("PostgreSQL", TestPostgres.newDatabase(), Map.of("throttle.limit", "0"));
  }
}
