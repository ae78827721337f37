package dev.stint.support;

import dev.stint.application.Application;
import dev.stint.config.Settings;
import dev.stint.demo.DemoData;
import dev.stint.demo.DemoLogin;
import dev.stint.firm.NewFirm;
import dev.stint.help.ApiReference;
import dev.stint.http.AccessLog;
import dev.stint.http.RouteTable;
import dev.stint.store.Database;
import dev.stint.store.Databases;
import dev.stint.store.Heartbeat;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A real server on a free port. Tests that need no settings of their own share one for each
 * database, and keep apart by each making a firm of its own.
 */
public final class TestServer implements AutoCloseable {

  static {
    languageOfTheProgram();
  }

  private final String name;
  private final CountingDatabase database;
  private final @Nullable Path folder;
  private final Heartbeat heartbeat;
  private final Application application;
  private final int port;
  private final TestClock clock = new TestClock();
  private final ByteArrayOutputStream accessLog;

  private TestServer(
      String name,
      Database database,
      @Nullable Path folder,
      Map<String, String> settings,
      List<DemoLogin> offered) {
    this.name = name;
    this.database = new CountingDatabase(database);
    // What it writes is no call's: it is not counted.
    this.heartbeat = new Heartbeat(database, 0, clock);
    this.folder = folder;
    this.accessLog = new ByteArrayOutputStream();
    Map<String, String> all = new HashMap<>(Patience.OF_A_SERVER);
    all.putAll(settings);
    all.put("server.port", "0");
    // A login that is delayed waits for the test's clock, which stands unless the test is about it.
    all.putIfAbsent("login.delay", "0s");
    Settings loaded = Settings.load(Path.of("no-such-file"), Map.of(), all);
    AccessLog.Style style =
        loaded.get(Settings.LOG_FORMAT).equals("json")
            ? AccessLog.Style.JSON
            : AccessLog.Style.TEXT;
    this.application =
        new Application(
            loaded,
            this.database,
            heartbeat,
            new AccessLog(accessLog, style, loaded.get(Settings.LOG_ACCESS_USER), clock),
            clock,
            clock,
            offered);
    this.port = application.start();
  }

  /**
   * Sets the locale that the program sets for itself first of all (see {@code Stint}): a library
   * keeps the one that it finds when it is first used, for all tests of the process.
   */
  public static void languageOfTheProgram() {
    Locale.setDefault(Locale.ROOT);
  }

  /**
   * The shared servers, one for each database; with {@code -Dtest.databases=sqlite}, as in the
   * inner loop, the one on SQLite only.
   */
  public static Stream<TestServer> onEachDatabase() {
    return System.getProperty("test.databases", "").equals("sqlite")
        ? onOneDatabase()
        : Stream.of(Shared.SQLITE, OnPostgres.SERVER);
  }

  /** The shared server on SQLite. */
  public static Stream<TestServer> onOneDatabase() {
    return Stream.of(Shared.SQLITE);
  }

  /** A server of the test's own, on SQLite, with these settings. */
  public static TestServer start(Map<String, String> settings) {
    return start(settings, List.of());
  }

  /** The same as {@code serve --demo} starts it. */
  public static TestServer startDemo(Map<String, String> settings) {
    TestServer server = start(settings, DemoData.LOGINS);
    DemoData.createIfEmpty(server.database(), server.clock());
    return server;
  }

  private static TestServer start(Map<String, String> settings, List<DemoLogin> offered) {
    try {
      Path folder = Files.createTempDirectory("stint-test");
      return new TestServer(
          "SQLite", Databases.sqlite(folder.resolve("stint.db"), 4), folder, settings, offered);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same on PostgreSQL. */
  public static TestServer startOnPostgres(Map<String, String> settings) {
    return new TestServer("PostgreSQL", TestPostgres.newDatabase(), null, settings, List.of());
  }

  /** A node of the test's own on the database at this address, which others may use as well. */
  public static TestServer startOnPostgres(Map<String, String> settings, String url) {
    return new TestServer("PostgreSQL", TestPostgres.open(url), null, settings, List.of());
  }

  /** A new firm with an administrator. */
  public TestFirm newFirm() {
    String key = "firm-" + UUID.randomUUID();
    long id =
        database.write(
            transaction -> NewFirm.create(transaction, key, "Test Firm", ZoneId.of("UTC"), clock));
    return new TestFirm(this, id, key);
  }

  /** The administrator of the demo, newly logged in. */
  public Api demoAdmin() {
    String token =
        anonymous()
            .post(
                "/session",
                "{UserId: '%s', Pwd: '%s'}".formatted(DemoData.ADMIN, DemoData.PASSWORD))
            .expect(200)
            .json()
            .get("token")
            .asString();
    return anonymous().with("X-Auth-Token", token).with("X-Auth-Realm", DemoData.FIRM);
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
  public ApiReference reference() {
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

  /** How many writes the database has begun for the server, for servers of a test's own. */
  public long databaseWrites() {
    return database.writes();
  }

  /**
   * How many writes have announced that they change who may do what, for servers of a test's own.
   */
  public long announcements() {
    return database.announcements();
  }

  /** How many statements the server reads with while this runs, for servers of a test's own. */
  public long statementsOf(Runnable work) {
    return database.statementsOf(work);
  }

  /** Lets time pass, for servers of a test's own; it stands still otherwise. */
  public void pass(Duration time) {
    clock.pass(time);
  }

  /** Lets time pass once so many calls wait for it. */
  public void passWhenWaiting(int calls, Duration time) {
    awaitWaiting(calls);
    clock.pass(time);
  }

  /** Returns once so many calls wait for time to pass. */
  public void awaitWaiting(int calls) {
    clock.awaitWaiting(calls);
  }

  /** Stops the server as it is stopped from outside; its database stays. */
  public void stop() {
    application.close();
  }

  /** What time it is for the server. */
  public Clock clock() {
    return clock;
  }

  /** What has been logged of requests. */
  public String accessLog() {
    return accessLog.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    application.close();
    heartbeat.close();
    database.close();
    if (folder != null) {
      Folders.delete(folder);
    }
  }

  @Override
  public String toString() {
    return name;
  }

  /** Started by the first test that needs it. */
  private static final class Shared {
    /** Tests that are about these limits start a server of their own. */
    private static final Map<String, String> LIMITS =
        Map.of(
            "throttle.limit",
            "0",
            "login.address.limit",
            "1000000",
            "token.address.limit",
            "1000000");

    static final TestServer SQLITE = start(LIMITS);

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(SQLITE::close, "stop-shared-server"));
    }
  }

  private static final class OnPostgres {
    static final TestServer SERVER = startOnPostgres(Shared.LIMITS);
  }
}
