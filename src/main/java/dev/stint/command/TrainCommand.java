package dev.stint.command;

import dev.stint.application.Application;
import dev.stint.config.Settings;
import dev.stint.demo.DemoData;
import dev.stint.http.AccessLog;
import dev.stint.store.Database;
import dev.stint.store.Databases;
import java.io.IOException;
import java.io.InputStream;
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
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/**
 * {@code stint train}: what a server does at its start and for its first requests, for Java to
 * learn it by.
 */
@Command(
    name = "train",
    hidden = true,
    mixinStandardHelpOptions = true,
    description = "Goes through a server's usual work once, so that Java can prepare for it.")
final class TrainCommand implements Callable<Integer> {
  private static final int ROUNDS = 20;
  private static final String BASE = "/BigTimeData/api/v2";

  @Override
  public Integer call() throws IOException {
    Logs.warningsOnly();
    Path folder = Files.createTempDirectory("stint-train");
    try {
      Settings settings =
          Settings.load(
              folder.resolve("stint.properties"),
              Map.of(),
              Map.of(Settings.SERVER_PORT.name(), "0", Settings.THROTTLE_LIMIT.name(), "0"));
      // Twice: the first time makes the database, the second time finds it as every later start
      // does.
      for (int start = 0; start < 2; start++) {
        try (Database database = Databases.sqlite(folder.resolve("train.db"), 2)) {
          DemoData.createIfEmpty(database, Clock.systemUTC());
          AccessLog accessLog =
              new AccessLog(OutputStream.nullOutputStream(), AccessLog.Style.TEXT);
          try (Application application =
              new Application(settings, database, accessLog, Clock.systemUTC(), System::nanoTime)) {
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
        "{\"UserId\": \"admin@example.com\", \"Pwd\": \"%s\"}".formatted(DemoData.PASSWORD);
    request(port, "POST", "/session", "application/json", login);
    for (int i = 0; i < ROUNDS; i++) {
      for (String type : List.of("application/json", "application/xml")) {
        request(port, "GET", "/project", type, "");
        request(port, "GET", "/project/detail/%d?View=Detailed".formatted(i), type, "");
        request(port, "GET", "/picklist/projects", type, "");
        request(port, "GET", "/staff", type, "");
      }
      request(port, "GET", "/help/Project", "text/html", "");
      request(
          port,
          "POST",
          "/project/detail",
          "application/json",
          "{\"Nm\": \"Training\", \"ProjectCode\": \"T-%d\"}".formatted(i));
    }
  }

  private static void request(int port, String method, String path, String type, String body)
      throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      OutputStream out = socket.getOutputStream();
      out.write(
          """
          %s %s%s HTTP/1.1
          Host: localhost
          Connection: close
          Accept: %s
          Content-Type: %s
          Content-Length: %d
          X-Auth-ApiToken: %s
          X-Auth-Realm: %s

          """
              .formatted(
                  method, BASE, path, type, type, bytes.length, DemoData.FIRM_TOKEN, DemoData.FIRM)
              .replace("\n", "\r\n")
              .getBytes(StandardCharsets.US_ASCII));
      out.write(bytes);
      out.flush();
      try (InputStream in = socket.getInputStream()) {
        in.transferTo(OutputStream.nullOutputStream());
      }
    }
  }
}
