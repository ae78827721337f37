package dev.stint.command;

import dev.stint.application.Application;
import dev.stint.config.Settings;
import dev.stint.demo.DemoData;
import dev.stint.firm.Firms;
import dev.stint.http.AccessLog;
import dev.stint.store.Database;
import dev.stint.store.ServerLock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.time.Clock;
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
    description = "Starts the server. Ctrl-C stops it, after the requests under way.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "1:the server could not start: a sentence on standard error says why, and nothing was changed",
      "2:not understood",
      "130:stopped by Ctrl-C (SIGINT), everything finished",
      "143:stopped by SIGTERM, everything finished"
    })
final class ServeCommand extends DataCommand {
  private static final String DEMO_DATABASE = "demo.db";

  private static final String HOW_TO_LOG_IN =
      """
      Firms:    %s (Harbour Consulting), %s (Lakeside Studio)
      Log in:   POST /session with UserId admin@example.com, manager@example.com or staff@example.com
                and Pwd %s
      Token:    %s, for X-Auth-ApiToken\
      """
          .formatted(DemoData.FIRM, DemoData.SECOND_FIRM, DemoData.PASSWORD, DemoData.FIRM_TOKEN);

  @Option(names = "--demo", description = "Serves two made-up firms, in a database of their own.")
  private boolean demo;

  @Option(names = "--fresh", description = "With --demo: starts over with new demo firms.")
  private boolean fresh;

  @Option(
      names = "--host",
      paramLabel = "HOST",
      description = "The address to listen on (server.host).")
  private @Nullable String host;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "The port to listen on; 0 takes a free one (server.port).")
  private @Nullable String port;

  @Override
  void run() {
    if (fresh && !demo) {
      throw new ParameterException(
          commandLine(), "--fresh goes with --demo: it starts over with new demo firms.");
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
          "The demo firms have passwords that everybody knows, so --demo listens on a loopback address only,"
              + " such as 127.0.0.1; %s is none.".formatted(settings.get(Settings.SERVER_HOST)));
    }
    requireFree(address, settings);
    CountDownLatch closed = new CountDownLatch(1);
    try (var _ = lock(settings);
        Database database = openForServing(settings)) {
      Logs.forServer(settings);
      serve(settings, database, closed);
    } finally {
      closed.countDown();
    }
  }

  private static InetAddress address(String host) {
    try {
      return InetAddress.getByName(host);
    } catch (UnknownHostException e) {
      throw new CommandException(
          "The host %s is not known; set server.host to an address of this machine."
              .formatted(host));
    }
  }

  /** Looks before anything is made: a port that is taken changes nothing. */
  private static void requireFree(InetAddress address, Settings settings) {
    int wanted = Math.toIntExact(settings.get(Settings.SERVER_PORT));
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(address, wanted));
    } catch (IOException e) {
      throw new CommandException(
          "Cannot listen on %s port %d (%s); stop what uses it, or choose another with --port."
              .formatted(settings.get(Settings.SERVER_HOST), wanted, e.getMessage()));
    }
  }

  /** Keeps a second server, and a restore, off the database file, if there is one. */
  private @Nullable ServerLock lock(Settings settings) {
    if (!demo && !isSqlite(settings)) {
      return null;
    }
    return ServerLock.take(
        folder().resolve(demo ? DEMO_DATABASE : DATABASE),
        "stop it, or choose another data folder with --data");
  }

  private Database openForServing(Settings settings) {
    if (!demo) {
      return open(settings);
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
    DemoData.createIfEmpty(database, Clock.systemUTC());
    return database;
  }

  /** Serves until the process is asked to stop and the requests under way are answered. */
  private void serve(Settings settings, Database database, CountDownLatch closed) {
    AccessLog accessLog = Logs.access(settings);
    Application application =
        new Application(settings, database, accessLog, Clock.systemUTC(), System::nanoTime);
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
      describeFirms(settings, database.read(Firms::all));
    }
    await(stopped);
  }

  private void say(Settings settings, String line) {
    out().print(Logs.announcement(settings, line));
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
      say(settings, "No firm yet. Make one with:  stint firm create \"Name of the firm\"");
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
