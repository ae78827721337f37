package dev.stint.command;

import dev.stint.access.Timing;
import dev.stint.application.Application;
import dev.stint.config.Settings;
import dev.stint.demo.DemoData;
import dev.stint.firm.Firms;
import dev.stint.http.AccessLog;
import dev.stint.store.Database;
import dev.stint.store.Databases;
import dev.stint.store.Heartbeat;
import dev.stint.store.ServerLock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code stint serve}. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Starts the server. Ctrl-C stops it once the requests in progress are finished.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "1:the server could not start: standard error says why, and nothing was changed",
      "2:not understood",
      "130:stopped by Ctrl-C (SIGINT); all requests were finished",
      "143:stopped by SIGTERM; all requests were finished"
    })
final class ServeCommand extends DataCommand {
  private static final String DEMO_DATABASE = "demo.db";

  /** The names that the demo accepts. A web page elsewhere would have to use another one. */
  private static final String LOOPBACK_NAMES = "localhost, 127.0.0.1, [::1]";

  private static final String HOW_TO_LOG_IN =
      """
      Firms:    %s (Harbour Consulting), %s (Lakeside Studio)
      Log in:   POST /session with UserId admin@example.com, manager@example.com or staff@example.com
                and Pwd %s
      Token:    %s, for X-Auth-ApiToken\
      """
          .formatted(DemoData.FIRM, DemoData.SECOND_FIRM, DemoData.PASSWORD, DemoData.FIRM_TOKEN);

  @Option(names = "--demo", description = "Serves two fictional firms from a separate database.")
  private boolean demo;

  @Option(
      names = "--fresh",
      description = "With --demo: deletes the demo database and starts over.")
  private boolean fresh;

  @Option(
      names = "--host",
      paramLabel = "HOST",
      description = "The address to listen on (server.host).")
  private @Nullable String host;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "The port to listen on; 0 picks a free one (server.port).")
  private @Nullable String port;

  @Override
  void run() {
    if (fresh && !demo) {
      throw new ParameterException(commandLine(), "--fresh is only valid with --demo.");
    }
    Map<String, String> given = new LinkedHashMap<>();
    if (host != null) {
      given.put(Settings.SERVER_HOST.name(), host);
    }
    if (port != null) {
      given.put(Settings.SERVER_PORT.name(), port);
    }
    Settings settings = settings(given);
    InetAddress address = address(settings.get(Settings.SERVER_HOST));
    if (demo && !address.isLoopbackAddress()) {
      throw new CommandException(
          "The demo's passwords are public, so --demo listens on a loopback address only,"
              + " such as 127.0.0.1. %s is not a loopback address."
                  .formatted(settings.get(Settings.SERVER_HOST)));
    }
    requireFree(address, settings);
    CountDownLatch closed = new CountDownLatch(1);
    try (ServerLock lock = lock(settings);
        Database database = openForServing(settings);
        Heartbeat heartbeat =
            new Heartbeat(database, settings.get(Settings.STORE_FREE_MIN), clock())) {
      if (lock != null) {
        lock.holdDatabase();
      }
      Logs.forServer(settings);
      serve(withHosts(settings, given), database, heartbeat, closed);
    } finally {
      closed.countDown();
    }
  }

  /** The settings, with the demo's host names if none are set. */
  private Settings withHosts(Settings settings, Map<String, String> given) {
    if (!demo || !settings.get(Settings.SERVER_HOSTS).names().isEmpty()) {
      return settings;
    }
    Map<String, String> more = new LinkedHashMap<>(given);
    more.put(
        Settings.SERVER_HOSTS.name(),
        LOOPBACK_NAMES + ", " + inUrl(settings.get(Settings.SERVER_HOST)));
    return settings(more);
  }

  private static InetAddress address(String host) {
    try {
      return InetAddress.getByName(host);
    } catch (UnknownHostException e) {
      throw new CommandException(
          "Unknown host %s: set server.host to an address of this machine.".formatted(host));
    }
  }

  /** Checks the port before anything is created, so that a port in use changes nothing. */
  private static void requireFree(InetAddress address, Settings settings) {
    int wanted = Math.toIntExact(settings.get(Settings.SERVER_PORT));
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(address, wanted));
    } catch (IOException e) {
      throw new CommandException(
          "Cannot listen on %s port %d (%s); stop the process that uses it, or choose another port with --port."
              .formatted(settings.get(Settings.SERVER_HOST), wanted, e.getMessage()));
    }
  }

  /** Keeps a second server, or a restore, from using the database file, if there is one. */
  private @Nullable ServerLock lock(Settings settings) {
    if (!demo && !isSqlite(settings)) {
      return null;
    }
    Path file = folder().resolve(demo ? DEMO_DATABASE : DATABASE);
    if (!fresh) {
      // Before the lock file is created, because its existence means that there was a database.
      Databases.requireContent(file);
    }
    return ServerLock.take(file, "stop it, or choose another data folder with --data");
  }

  private Database openForServing(Settings settings) {
    if (!demo) {
      return open(settings, settings.get(Settings.STORE_TIMEOUT));
    }
    if (fresh) {
      for (String suffix : List.of("", "-wal", "-shm")) {
        try {
          Files.deleteIfExists(folder().resolve(DEMO_DATABASE + suffix));
        } catch (IOException e) {
          throw new CommandException(
              "The old demo database cannot be deleted: " + e.getMessage() + ".");
        }
      }
    }
    Database database = openFile(settings, DEMO_DATABASE);
    DemoData.createIfEmpty(database, clock());
    database.write(transaction -> {
      List<Firms.Firm> firms = Firms.all(transaction);
      firms.forEach(
          firm -> Firms.setProjectListFields(transaction.within(firm.id()), isDeployed(settings)));
      return firms;
    });
    return database;
  }

  /** Serves until the process is asked to stop and the requests in progress are answered. */
  private void serve(
      Settings settings, Database database, Heartbeat heartbeat, CountDownLatch closed) {
    AccessLog accessLog = Logs.access(settings, clock());
    Application application =
        new Application(
            settings,
            database,
            heartbeat,
            accessLog,
            clock(),
            Timing.SYSTEM,
            demo ? DemoData.LOGINS : List.of());
    List<Firms.Firm> firms = database.read(Firms::all);
    int listening = application.start();
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  try {
                    application.close();
                  } finally {
                    stopped.countDown();
                  }
                  await(closed);
                },
                "stint-stop"));
    String scheme = settings.get(Settings.TLS_CERTIFICATE).isPresent() ? "https" : "http";
    String address =
        "%s://%s:%d".formatted(scheme, inUrl(settings.get(Settings.SERVER_HOST)), listening);
    say(settings, "Listening on " + address);
    say(settings, "API:      " + address + "/BigTimeData/api/v2");
    if (demo) {
      HOW_TO_LOG_IN.lines().forEach(line -> say(settings, line));
    } else {
      describeFirms(settings, firms);
    }
    await(stopped);
  }

  private void say(Settings settings, String line) {
    out().print(Logs.announcement(settings, clock(), line));
    out().flush();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String inUrl(String host) {
    return host.contains(":") ? "[" + host + "]" : host;
  }

  private void describeFirms(Settings settings, List<Firms.Firm> firms) {
    if (firms.isEmpty()) {
      say(settings, "No firm yet. Create one:  stint firm create \"Name of the firm\"");
      return;
    }
    firms.stream()
        .limit(10)
        .forEach(firm -> say(settings, "Firm:     %s (%s)".formatted(firm.key(), firm.name())));
    if (firms.size() > 10) {
      say(
          settings,
          "          and %d more; 'stint firm list' lists them".formatted(firms.size() - 10));
    }
    say(settings, "Log in:   POST /BigTimeData/api/v2/session with UserId and Pwd");
  }
}
