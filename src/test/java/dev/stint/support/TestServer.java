package dev.stint.support;

import dev.stint.application.Application;
import dev.stint.config.Settings;
import dev.stint.firm.NewFirm;
import dev.stint.help.Reference;
import dev.stint.http.AccessLog;
import dev.stint.http.RouteTable;
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
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A real server on a free port. Tests that need no settings of their own share one for each
 * database, and keep apart by each making a firm of its own.
 */
public final class TestServer implements AutoCloseable {

  private final String name;
  private final CountingDatabase database;
  private final @Nullable Path folder;
  private final Application application;
  private final int port;
  private final AtomicLong passed = new AtomicLong();
  private final ByteArrayOutputStream accessLog;

  private TestServer(
      String name, Database database, @Nullable Path folder, Map<String, String> settings) {
    this.name = name;
    this.database = new CountingDatabase(database);
    this.folder = folder;
    this.accessLog = new ByteArrayOutputStream();
    Map<String, String> all = new HashMap<>(settings);
    all.put("server.port", "0");
    this.application =
        new Application(
            Settings.load(Path.of("no-such-file"), Map.of(), all),
            this.database,
            new AccessLog(accessLog, AccessLog.Style.TEXT),
            new MovedClock(passed),
            passed::get);
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
      return new TestServer(
          "SQLite", Databases.sqlite(folder.resolve("stint.db"), 4), folder, settings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same on PostgreSQL. */
  public static TestServer startOnPostgres(Map<String, String> settings) {
    return new TestServer("PostgreSQL", TestPostgres.newDatabase(), null, settings);
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

  /** Every call of the server. */
  public List<RouteTable.Route> routes() {
    return application.routes();
  }

  /** The calls as its documentation has them. */
  public Reference reference() {
    return application.reference();
  }

  /** The port that it listens on. */
  public int port() {
    return port;
  }

  /** The folder that its SQLite database is in. */
  public Path folder() {
    return Objects.requireNonNull(folder);
  }

  /** How often the server has turned to its database. */
  public long databaseCalls() {
    return database.calls();
  }

  /** How many statements the server reads with while this runs, for servers of a test's own. */
  public long statementsOf(Runnable work) {
    return database.statementsOf(work);
  }

  /** Lets time pass, for servers of a test's own; the throttle's stands still otherwise. */
  public void pass(Duration time) {
    passed.addAndGet(time.toNanos());
  }

  /** What has been logged of requests. */
  public String accessLog() {
    return accessLog.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    application.close();
    database.close();
    if (folder != null) {
      Folders.delete(folder);
    }
  }

  @Override
  public String toString() {
    return name;
  }

  /** The system's clock, and the time that was let pass. */
  private static final class MovedClock extends Clock {
    private final AtomicLong nanos;

    MovedClock(AtomicLong nanos) {
      this.nanos = nanos;
    }

    @Override
    public Instant instant() {
      return Instant.now().plusNanos(nanos.get());
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return Clock.offset(Clock.system(zone), Duration.ofNanos(nanos.get()));
    }
  }

  /** Started by the first test that needs it. */
  private static final class Shared {
    /** Tests that are about these limits start a server of their own. */
    private static final Map<String, String> LIMITS =
        Map.of("throttle.limit", "0", "login.address.limit", "1000000");

    static final TestServer SQLITE = start(LIMITS);
    static final TestServer POSTGRES =
        new TestServer("PostgreSQL", TestPostgres.newDatabase(), null, LIMITS);

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(SQLITE::close, "stop-shared-server"));
    }
  }
}
