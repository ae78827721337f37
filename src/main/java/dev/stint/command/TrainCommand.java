package dev.stint.command;

import dev.stint.access.Timing;
import dev.stint.application.Application;
import dev.stint.config.Settings;
import dev.stint.demo.DemoData;
import dev.stint.http.AccessLog;
import dev.stint.store.Database;
import dev.stint.store.Databases;
import dev.stint.store.Heartbeat;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * {@code stint train}: goes through a server's start and first requests, to train the ahead-of-time
 * cache.
 */
@Command(
    name = "train",
    hidden = true,
    mixinStandardHelpOptions = true,
    description = "Runs a server's usual requests once, to train the ahead-of-time cache.")
final class TrainCommand implements Callable<Integer> {
  private static final int ROUNDS = 20;
  private static final String API = "/BigTimeData/api/v2";
  private static final String JSON = "application/json";

  /** A project's id in JSON or XML. */
  private static final Pattern ID = Pattern.compile("\\bSystemId\\W+(\\d+)");

  /** A page that the help's overview links to. */
  private static final Pattern PAGE = Pattern.compile("href=\"[^\"]*(/help/\\w+)\"");

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Logs.warningsOnly();
    Clock clock = Commands.terminal(Objects.requireNonNull(spec)).clock();
    Path folder = Files.createTempDirectory("stint-train");
    try {
      Settings settings =
          Settings.load(
              folder.resolve("stint.properties"),
              Map.of(),
              Map.of(Settings.SERVER_PORT.name(), "0", Settings.THROTTLE_LIMIT.name(), "0"));
      // Twice: the first start creates the database, the second one finds it, like every later
      // start.
      for (int start = 0; start < 2; start++) {
        try (Database database = Databases.sqlite(folder.resolve("train.db"), 2);
            Heartbeat heartbeat = new Heartbeat(database, 0, clock)) {
          DemoData.createIfEmpty(database, clock);
          AccessLog accessLog =
              new AccessLog(OutputStream.nullOutputStream(), AccessLog.Style.TEXT, false, clock);
          try (Application application =
              new Application(
                  settings, database, heartbeat, accessLog, clock, Timing.SYSTEM, List.of())) {
            requests(application.start());
          }
        }
      }
      return 0;
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private static void requests(int port) throws IOException {
    String login =
        "{\"UserId\": \"%s\", \"Pwd\": \"%s\"}".formatted(DemoData.ADMIN, DemoData.PASSWORD);
    send(port, "POST", API + "/session", JSON, login);
    for (int i = 0; i < ROUNDS; i++) {
      for (String type : List.of(JSON, "application/xml")) {
        List<String> projects = found(ID, send(port, "GET", API + "/project", type, ""));
        String project = projects.get(i % projects.size());
        send(port, "GET", API + "/project/detail/%s?View=Detailed".formatted(project), type, "");
        send(port, "GET", API + "/picklist/projects", type, "");
        send(port, "GET", API + "/staff", type, "");
      }
      String overview = send(port, "GET", API + "/help", "text/html", "");
      send(port, "GET", API + found(PAGE, overview).getFirst(), "text/html", "");
      String made =
          send(
              port,
              "POST",
              API + "/project/detail",
              JSON,
              "{\"Nm\": \"Training\", \"ProjectCode\": \"T-%d\"}".formatted(i));
      send(port, "DELETE", API + "/project/detail/" + found(ID, made).getFirst(), JSON, "");
    }
  }

  private static List<String> found(Pattern pattern, String answer) {
    return pattern.matcher(answer).results().map(found -> found.group(1)).toList();
  }

  /**
   * Sends a request by hand, because the classes of Java's HTTP client would end up in the cache,
   * too.
   *
   * @return the answer, with its headers
   * @throws IllegalStateException if it is a problem, because the training would not cover the
   *     server's usual work
   */
  private static String send(int port, String method, String path, String type, String body)
      throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      OutputStream out = socket.getOutputStream();
      out.write(
          """
          %s %s HTTP/1.1
          Host: localhost
          Connection: close
          Accept: %s
          Content-Type: %s
          Content-Length: %d
          X-Auth-ApiToken: %s
          X-Auth-Realm: %s

          """
              .formatted(method, path, type, type, bytes.length, DemoData.FIRM_TOKEN, DemoData.FIRM)
              .replace("\n", "\r\n")
              .getBytes(StandardCharsets.US_ASCII));
      out.write(bytes);
      out.flush();
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!answer.startsWith("HTTP/1.1 2")) {
        throw new IllegalStateException("%s %s: %s".formatted(method, path, answer));
      }
      return answer;
    }
  }
}
