package dev.stint.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.demo.DemoData;
import dev.stint.support.Api;
import dev.stint.support.Patience;
import dev.stint.support.RawClient;
import dev.stint.support.Shows;
import dev.stint.support.StintProcess;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code stint serve} as it is used: a process that is started, asked and stopped. */
class ServeProcessTest {
  private static final String PASSWORD = "correct horse battery";

  @TempDir Path folder;

  @Test
  void whatIsUnderWayIsFinishedWhenItIsAskedToStopAndNothingElseIsBegun()
      throws IOException, InterruptedException {
    Path data = folder.resolve("data");
    Shell shell = new Shell(data);
    shell.firm("one");
    shell.user("ann@example.com", "one", PASSWORD);
    String body = "{\"UserId\": \"ann@example.com\", \"Pwd\": \"%s\"}".formatted(PASSWORD);
    try (StintProcess server =
            StintProcess.start(
                data,
                Map.of("STINT_SERVER_PORT", "0", "STINT_LOG_FORMAT", "json"),
                "serve",
                "--set",
                "server.stop.grace=10m");
        Slow idle = new Slow(server.port());
        Slow slow = new Slow(idle.port)) {
      idle.send("GET /health/ready HTTP/1.1\r\nHost: a\r\n\r\n");
      assertThat(idle.line()).isEqualTo("HTTP/1.1 200 OK");
      slow.send(
          """
          POST /BigTimeData/api/v2/session HTTP/1.1\r
          Host: a\r
          Expect: 100-continue\r
          Content-Length: %d\r
          \r
          """
              .formatted(body.length()));
      // Under way for certain: the server waits for the body.
      assertThat(slow.line()).startsWith("HTTP/1.1 100");
      assertThat(slow.line()).isEmpty();
      slow.send(body.substring(0, 10));
      Api api = Api.at(idle.port);
      String token = api.post("/session", body).expect(200).json().get("token").asString();

      server.askToStop();
      awaitRefusal(idle.port);
      slow.send(body.substring(10));
      assertThat(slow.line()).isEqualTo("HTTP/1.1 200 OK");

      // Well before the ten minutes: what is idle is not waited for.
      assertThat(server.exitCode()).isEqualTo(143);
      assertThat(server.err()).isEmpty();
      assertThat(server.out()).allSatisfy(ServeProcessTest::isJson);
      assertThat(server.out())
          .anyMatch(line -> line.contains("\"route\":\"/BigTimeData/api/v2/session\""))
          .noneMatch(line -> line.contains(PASSWORD) || line.contains(token));
    }
    // Closed in order: the log of the database is part of it again.
    assertThat(files(data)).containsExactly("stint.db", "stint.db.lock");
  }

  @Test
  @Shows("ruling 11")
  void theDemoKeepsWhatIsChangedUntilItIsMadeAfresh() throws IOException {
    Path data = folder.resolve("data");
    try (StintProcess server = demo(data)) {
      Api api = demoApi(server.port());
      api.post("/client/detail", "{Nm: 'Kept'}").expect(200);
      server.stop();
      assertThat(String.join("\n", server.out()))
          .contains(DemoData.FIRM, DemoData.SECOND_FIRM, DemoData.PASSWORD, DemoData.FIRM_TOKEN);
      assertThat(server.err()).isEmpty();
    }
    assertThat(files(data)).containsExactly("demo.db", "demo.db.lock");
    try (StintProcess server = demo(data)) {
      int port = server.port();
      assertThat(demoApi(port).get("/client").expect(200).text()).contains("Kept");
      assertThat(Api.at(port).get("/help").expect(200).text())
          .as("the login of a demo")
          .contains("data-user=\"admin@example.com\"");
      server.stop();
    }
    try (StintProcess server = demo(data, "--fresh")) {
      assertThat(demoApi(server.port()).get("/client").expect(200).text()).doesNotContain("Kept");
      server.stop();
    }
  }

  /** Ruling 12.1. */
  @Test
  @Shows("ruling 12.1")
  void theDemoAnswersLikeTheDeployedServiceWheneverItIsStartedSo() throws IOException {
    Path data = folder.resolve("data");
    for (boolean deployed : List.of(true, false, true)) {
      String setting = "compatibility=" + (deployed ? "deployed" : "documented");
      try (StintProcess server = demo(data, "--set", setting)) {
        assertThat(
                demoApi(server.port()).get("/project").expect(200).json().get(0).has("InputFees"))
            .isEqualTo(deployed);
        server.stop();
      }
    }
  }

  @Test
  void commandsBesideARunningServerAreNoticed() throws InterruptedException {
    Path data = folder.resolve("data");
    Shell shell = new Shell(data);
    shell.firm("one");
    try (StintProcess server =
        StintProcess.start(data, Map.of(), "serve", "--port", "0", "--set", "throttle.limit=0")) {
      Api anonymous = Api.at(server.port());
      try (StintProcess create =
          StintProcess.start(data, Map.of(), Shell.userCreate("ann@example.com"))
              .type(PASSWORD + "\n")) {
        assertThat(create.exitCode()).as(create.err()).isZero();
      }
      anonymous
          .post("/session", "{UserId: 'ann@example.com', Pwd: '%s'}".formatted(PASSWORD))
          .expect(200);
      String token =
          shell
              .run("token", "create", "--user", "ann@example.com", "--name", "CI")
              .expectDone()
              .out()
              .strip();
      Api api = anonymous.with("X-Auth-ApiToken", token).with("X-Auth-Realm", "one");
      api.get("/project").expect(200);
      String id =
          Shell.firstWord(
              shell.run("token", "list").out().lines().skip(1).findFirst().orElseThrow());
      shell.run("token", "revoke", id).expectDone();
      Patience.until("it is refused", () -> api.get("/project").status() == 401);
      server.stop();
      assertThat(server.err()).isEmpty();
    }
  }

  @Test
  void exitCodesAreThoseOfTheProcess() throws IOException {
    Path data = folder.resolve("data");
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        StintProcess refused =
            StintProcess.start(
                data, Map.of("STINT_SERVER_PORT", "" + taken.getLocalPort()), "serve");
        StintProcess misunderstood = StintProcess.start(data, Map.of(), "surf")) {
      assertThat(refused.exitCode()).isEqualTo(1);
      assertThat(refused.err()).startsWith("Cannot listen on 127.0.0.1").hasLineCount(1);
      assertThat(misunderstood.exitCode()).isEqualTo(2);
    }
    assertThat(data).doesNotExist();
  }

  @Test
  void theDemoAnswersNoPageThatReachesItByAnotherName() throws Exception {
    try (StintProcess server = demo(folder.resolve("data"))) {
      int port = server.port();
      for (String host : List.of("localhost", "127.0.0.1:80", "[::1]:8080", "LOCALHOST.")) {
        assertThat(statusFor(port, host)).as(host).isEqualTo(200);
      }
      assertThat(statusFor(port, "rebound.example.com")).isEqualTo(421);
    }
  }

  private static int statusFor(int port, String host) {
    try (RawClient client = new RawClient(port)) {
      return client.send("GET / HTTP/1.1\r\nHost: %s\r\n\r\n".formatted(host)).read().status();
    }
  }

  private static StintProcess demo(Path data, String... more) {
    return StintProcess.start(
        data,
        Map.of(),
        Stream.concat(Stream.of("serve", "--demo", "--port", "0"), Arrays.stream(more))
            .toArray(String[]::new));
  }

  /** Logged in without naming a firm: the first demo firm is the administrator's oldest. */
  private static Api demoApi(int port) {
    Api api = Api.at(port);
    JsonNode session =
        api.post(
                "/session",
                "{UserId: '%s', Pwd: '%s'}".formatted(DemoData.ADMIN, DemoData.PASSWORD))
            .expect(200)
            .json();
    assertThat(session.get("firm").asString()).isEqualTo(DemoData.FIRM);
    assertThat(session.get("FirmCount").asInt()).isEqualTo(2);
    return api.with("X-Auth-Token", session.get("token").asString())
        .with("X-Auth-Realm", DemoData.FIRM);
  }

  private static void awaitRefusal(int port) throws IOException, InterruptedException {
    while (true) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        assertThat(socket.isConnected()).isTrue();
        Thread.sleep(20);
      } catch (ConnectException e) {
        assertThat(e).isNotNull();
        return;
      }
    }
  }

  private static void isJson(String line) {
    assertThat(JsonMapper.shared().readTree(line).get("time").asString()).endsWith("Z");
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  /** A client that sends its request bit by bit. */
  private static final class Slow implements AutoCloseable {
    private final int port;
    private final Socket socket;

    Slow(int port) throws IOException {
      this.port = port;
      this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
    }

    void send(String text) throws IOException {
      socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
    }

    /** The next line that came back. */
    String line() throws IOException {
      StringBuilder text = new StringBuilder();
      for (int c = socket.getInputStream().read();
          c >= 0 && c != '\n';
          c = socket.getInputStream().read()) {
        text.append((char) c);
      }
      return text.toString().strip();
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
