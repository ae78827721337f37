package dev.stint.command;

import dev.stint.application.Application;
import dev.stint.config.Settings;
import dev.stint.demo.DemoData;
import dev.stint.firm.Firms;
import dev.stint.http.AccessLog;
import dev.stint.store.Database;
import dev.stint.store.ServerLock;
import java.io.IOException;
import java.io.PrintWriter;
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
    description = "Starts the server. Ctrl-C stops it, after the requests under way.")
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
    Logs.forServer(settings);
    InetAddress address = address(settings.get(Settings.SERVER_HOST));
    if (demo && !address.isLoopbackAddress()) {
      throw new CommandException(
          "The demo firms have passwords that everybody knows, so --demo listens on a loopback address only,"
              + " such as 127.0.0.1; %s is none.".formatted(settings.get(Settings.SERVER_HOST)));
    }
    requireFree(address, settings);
    try (var _ = lock(settings);
        Database database = openForServing(settings)) {
      serve(settings, database);
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

  private void serve(Settings settings, Database database) {
    PrintWriter out = out();
    AccessLog accessLog = Logs.access(settings);
    Application application =
        new Application(settings, database, accessLog, Clock.systemUTC(), System::nanoTime);
    int listening = application.start();
    String scheme = settings.get(Settings.TLS_CERTIFICATE).isPresent() ? "https" : "http";
    String address =
        "%s://%s:%d".formatted(scheme, inUrl(settings.get(Settings.SERVER_HOST)), listening);
    out.println("Listening on " + address);
    out.println("API:      " + address + "/BigTimeData/api/v2");
    if (demo) {
      out.println(HOW_TO_LOG_IN);
    } else {
      describeFirms(database, out);
    }
    out.flush();
    CountDownLatch stopped = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  application.close();
                  stopped.countDown();
                  await(closed);
                },
                "stint-stop"));
    await(stopped);
    database.close();
    closed.countDown();
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

  private static void describeFirms(Database database, PrintWriter out) {
    List<Firms.Firm> firms = database.read(Firms::all);
    if (firms.isEmpty()) {
      out.println("No firm yet. Make one with:  stint firm create \"Name of the firm\"");
      return;
    }
    firms.stream()
        .limit(10)
        .forEach(firm -> out.println("Firm:     %s (%s)".formatted(firm.key(), firm.name())));
    if (firms.size() > 10) {
      out.println(
          "          and %d more; 'stint firm list' lists them".formatted(firms.size() - 10));
    }
    out.println("Log in:   POST %s/session with UserId and Pwd".formatted("/BigTimeData/api/v2"));
  }
}
