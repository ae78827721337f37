package dev.stint.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.RawClient;
import dev.stint.support.Shows;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import dev.stint.support.WireTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * HTTP/1.1 itself, byte by byte: bodies, connections and what no proper client sends (ruling 5.4).
 */
@WireTest
class ConnectionTest {
  private static final String BASE = "/BigTimeData/api/v2";

  private final TestServer server;
  private final TestFirm firm;
  private final String login;
  private final long client;

  ConnectionTest(TestServer server) {
    this.server = server;
    this.firm = server.newFirm();
    this.login =
        "Host: x\r\nX-Auth-Realm: %s\r\nX-Auth-Token: %s\r\n"
            .formatted(firm.key(), firm.person("Administrator").token());
    this.client = firm.client("Acme");
  }

  private RawClient connect() {
    return new RawClient(server.port());
  }

  private String request(String method, String path, String headers, String body) {
    return "%s %s%s HTTP/1.1\r\n%s%s\r\n%s".formatted(method, BASE, path, login, headers, body);
  }

  private String rename(String headers, String body) {
    return request("POST", "/client/detail/" + client, headers, body);
  }

  private String withLength(String body) {
    return rename("Content-Length: %d\r\n".formatted(body.length()), body);
  }

  private String name() {
    return firm.admin().get("/client/detail/" + client).json().get("Nm").asString();
  }

  private void isStillUsable(RawClient connection) {
    RawClient.Answer next = connection.send(request("GET", "/session", "", "")).read();
    assertThat(next.status()).isEqualTo(200);
    assertThat(next.text()).contains(firm.key());
  }

  @Test
  @DisplayName("a body in chunks")
  void chunkedBody() {
    try (RawClient connection = connect()) {
      connection.send(
          rename(
              "Transfer-Encoding: chunked\r\n", "5\r\n{Nm: \r\n5\r\n'New'\r\n1\r\n}\r\n0\r\n\r\n"));
      assertThat(connection.read().status()).isEqualTo(200);
      isStillUsable(connection);
    }
    assertThat(name()).isEqualTo("New");
  }

  @ParameterizedTest
  @DisplayName(
      "extensions of chunks, and trailers behind the last one, are ignored (RFC 9112, 7.1)")
  @ValueSource(
      strings = {
        "b;a=b\r\n{Nm: 'New'}\r\n0\r\n\r\n",
        "B ; a = \"b;c\" ; d\r\n{Nm: 'New'}\r\n00;last\r\n\r\n",
        "b\r\n{Nm: 'New'}\r\n0\r\nX-Sum: 7\r\nX-Auth-Token: x\r\n\r\n",
        "00000000b\r\n{Nm: 'New'}\r\n0\r\n\r\n",
      })
  void extensionsAndTrailers(String chunks) {
    try (RawClient connection = connect()) {
      connection.send(rename("Transfer-Encoding: chunked\r\n", chunks));
      assertThat(connection.read().status()).isEqualTo(200);
      isStillUsable(connection);
    }
    assertThat(name()).isEqualTo("New");
  }

  @Test
  @DisplayName("a chunk of any length is read to its end, also when its body is not wanted")
  void longChunks() {
    String chunk = "{Nm: 'New'}" + " ".repeat(100_000);
    String chunks = "%x\r\n%s\r\n0\r\n\r\n".formatted(chunk.length(), chunk);
    try (RawClient connection = connect()) {
      connection.send(rename("Transfer-Encoding: chunked\r\n", chunks));
      assertThat(connection.read().status()).isEqualTo(200);
      isStillUsable(connection);
      connection.send(request("POST", "/nothing", "Transfer-Encoding: chunked\r\n", chunks));
      assertThat(connection.read().status()).isEqualTo(404);
      isStillUsable(connection);
    }
    assertThat(name()).isEqualTo("New");
  }

  @Test
  @DisplayName("callers who do not send the body of their GET keep nobody from the database")
  void bodiesThatDoNotCome() {
    List<RawClient> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 20; i++) {
        RawClient connection = connect();
        slow.add(connection);
        connection.send(
            request("GET", "/client/detail/" + client, "Content-Length: 10\r\n", "{View"));
      }
      assertThat(name()).isEqualTo("Acme");
      RawClient patient = slow.getFirst();
      assertThat(patient.send(": ''}").read().status()).isEqualTo(200);
      isStillUsable(patient);
    } finally {
      slow.forEach(RawClient::close);
    }
  }

  @ParameterizedTest
  @DisplayName(
      "broken chunks are a 400, and the connection ends: nobody knows where the next request begins")
  @ValueSource(
      strings = {
        "zz\r\n{}\r\n0\r\n\r\n",
        "-1\r\n{}\r\n0\r\n\r\n",
        "7fffffffffffffff\r\n{}",
        "\r\n{}\r\n0\r\n\r\n",
        "0x2\r\n{}\r\n0\r\n\r\n",
        "ffffffff\r\n{}",
        "2\r\n{}0\r\n\r\n",
        "2\r\n{}xx0\r\n\r\n",
        "2\r\n{}\n\r0\r\n\r\n",
        "2\r\n{}\rx0\r\n\r\n",
        "2\r\n{}  0\r\n\r\n",
        "2\n{}\r\n0\r\n\r\n",
        "2\r\n{}\r\n0\r\n\n",
        "2 2\r\n{}\r\n0\r\n\r\n",
        ";2\r\n{}\r\n0\r\n\r\n",
        "+2\r\n{}\r\n0\r\n\r\n",
        "10000000000000002\r\n{}\r\n0\r\n\r\n",
        " \r\n",
      })
  void brokenChunks(String chunks) {
    try (RawClient connection = connect()) {
      connection
          .send(rename("Transfer-Encoding: chunked\r\n", chunks + "GET / HTTP/1.1\r\n\r\n"))
          .endOfSending();
      RawClient.Answer answer = connection.read();
      assertThat(answer.status()).isIn(400, 413);
      Checks.problem(answer.text(), answer.status());
      assertThat(answer.header("connection")).isEqualTo("close");
      assertThat(connection.isClosedByServer()).isTrue();
    }
    assertThat(name()).isEqualTo("Acme");
  }

  @ParameterizedTest
  @DisplayName("lines beside chunks are no longer than headers may be")
  @ValueSource(strings = {"2;%s\r\n{}\r\n0\r\n\r\n", "2\r\n{}\r\n0\r\nX: %s\r\n\r\n"})
  void longLinesBesideChunks(String chunks) {
    brokenChunks(chunks.formatted("a".repeat(20_000)));
  }

  static final List<String> CUT_OFF =
      List.of(
          "Content-Length: 100\r\n\r\n{Nm: 'New'}",
          "Transfer-Encoding: chunked\r\n\r\nb\r\n{Nm: 'New'}",
          "Transfer-Encoding: chunked\r\n\r\nb\r\n{Nm: 'New'}\r\n",
          "Transfer-Encoding: chunked\r\n\r\n99\r\n{Nm: 'New'}");

  @ParameterizedTest
  @DisplayName("a body that is cut off changes nothing")
  @FieldSource("CUT_OFF")
  void cutOffBody(String headerAndBody) {
    try (RawClient connection = connect()) {
      connection.send("POST %s/client/detail/%d HTTP/1.1\r\n".formatted(BASE, client));
      connection.send(login + headerAndBody).endOfSending();
      Checks.problem(connection.read().text(), 400);
      assertThat(connection.isClosedByServer()).isTrue();
    }
    assertThat(name()).isEqualTo("Acme");
  }

  static final List<String> BAD_FRAMING =
      List.of(
          "Content-Length: -1",
          "Content-Length: x",
          "Content-Length: 99999999999999999999",
          "Content-Length: 2\r\nContent-Length: 3",
          "Content-Length: 2\r\nTransfer-Encoding: chunked",
          "Transfer-Encoding: gzip",
          "Transfer-Encoding: chunked, chunked",
          "Transfer-Encoding: gzip, chunked",
          "Bad Header: x",
          "Nm",
          "X: a\r\n b",
          "X: a\u0000b",
          "X: a\nb",
          "X: a\rb",
          "Host: y");

  @ParameterizedTest
  @DisplayName("headers that leave the body's length open, or are none")
  @FieldSource("BAD_FRAMING")
  void badFraming(String headers) {
    try (RawClient connection = connect()) {
      RawClient.Answer answer = connection.send(rename(headers + "\r\n", "{}")).read();
      Checks.problem(answer.text(), 400);
      assertThat(answer.header("content-type")).startsWith("application/problem+json");
      assertThat(connection.isClosedByServer()).isTrue();
    }
  }

  static final List<String> BAD_REQUESTS =
      List.of(
          "garbage\r\n\r\n",
          "GET\r\n\r\n",
          "GET /\r\n\r\n",
          "GET / HTTP/1.0\r\nHost: x\r\n\r\n",
          "GET /healthy HTTP/1.0\r\n\r\n",
          "GET /health/nothing HTTP/1.0\r\n\r\n",
          "GET / HTTP/3.0\r\nHost: x\r\n\r\n",
          "GET / HTTP/1.1\r\n\r\n",
          "GET / HTTP/1.1\r\nHost:\r\n\r\n",
          "GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n",
          "GET /% HTTP/1.1\r\nHost: x\r\n\r\n",
          "GET /?a=%zz HTTP/1.1\r\nHost: x\r\n\r\n",
          "GET /\u00ff HTTP/1.1\r\nHost: x\r\n\r\n",
          "GET /?\u00ff HTTP/1.1\r\nHost: x\r\n\r\n",
          "GET /?a=\u00e9\u00e9 HTTP/1.1\r\nHost: x\r\n\r\n",
          "GET /?a b HTTP/1.1\r\nHost: x\r\n\r\n",
          "GET /?a=\t HTTP/1.1\r\nHost: x\r\n\r\n",
          "GET /?a=\u0001 HTTP/1.1\r\nHost: x\r\n\r\n",
          "GET /?a=\u007f HTTP/1.1\r\nHost: x\r\n\r\n",
          "GET /?a#b#c HTTP/1.1\r\nHost: x\r\n\r\n",
          "GET /?a=% HTTP/1.1\r\nHost: x\r\n\r\n",
          "GET /?a=%4 HTTP/1.1\r\nHost: x\r\n\r\n",
          "GET /\\ HTTP/1.1\r\nHost: x\r\n\r\n",
          "GET /<x> HTTP/1.1\r\nHost: x\r\n\r\n",
          "G\u0000T / HTTP/1.1\r\nHost: x\r\n\r\n",
          "GET / / HTTP/1.1\r\nHost: x\r\n\r\n",
          "GET / HTTP/1.1\r\nHost: x:y\r\n\r\n",
          "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\r\n\r\n",
          "GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: x\r\n\r\n",
          "GET / HTTP/1.1\r\nHost: x\r\nX: " + "a".repeat(20_000) + "\r\n\r\n");

  @ParameterizedTest
  @DisplayName("what is no request at all gets a 4xx problem, never a 500")
  @FieldSource("BAD_REQUESTS")
  void badRequests(String request) {
    try (RawClient connection = connect()) {
      RawClient.Answer answer = connection.send(request).read();
      assertThat(answer.status()).isBetween(400, 499);
      Checks.problem(answer.text(), answer.status());
    }
  }

  @ParameterizedTest
  @DisplayName("1.1 what a strict client would escape in a query is taken as it is")
  @ValueSource(
      strings = {
        "Acme%20[Phase%201]",
        "{a}[b]|c^d\\e\"f<g>`",
        "Größe",
        "Σ項目\uD83D\uDE00",
        "a/b?c:d@e!$'()*,;",
      })
  @Shows("ruling 1.1")
  void rawQueries(String name) {
    try (RawClient connection = connect()) {
      String path = "/client/detail/%d?Nm=%s".formatted(client, name);
      byte[] request = request("POST", path, "", "").getBytes(StandardCharsets.UTF_8);
      assertThat(connection.send(request).read().status()).isEqualTo(200);
      connection.send(
          request("GET", "/client?{ShowInactive=true}", "Accept: application/json\r\n", ""));
      assertThat(connection.read().status()).isEqualTo(200);
    }
    assertThat(name()).isEqualTo(name.replace("%20", " "));
  }

  @Test
  @DisplayName("1.1 raw UTF-8 is read in requests sent at once, and in pieces")
  void rawQueriesInPieces() {
    try (RawClient connection = connect()) {
      byte[] request =
          request("POST", "/client/detail/" + client + "?Nm=Größe", "", "")
              .getBytes(StandardCharsets.UTF_8);
      byte[] both = Arrays.copyOf(request, request.length * 2);
      System.arraycopy(request, 0, both, request.length, request.length);
      for (byte b : both) {
        connection.send(new byte[] {b});
      }
      assertThat(connection.read().text()).contains("Größe");
      assertThat(connection.read().text()).contains("Größe");
      connection.send(both);
      assertThat(connection.read().text()).contains("Größe");
      assertThat(connection.read().text()).contains("Größe");
    }
  }

  @ParameterizedTest
  @DisplayName("questions about the server's health are answered in HTTP/1.0, too")
  @CsvSource({
    "GET, /health/live",
    "GET, /health/ready",
    "GET, /Health//Live/?a=b",
    "HEAD, /health/live"
  })
  void oldHealthChecks(String method, String path) {
    for (String headers : List.of("", "Host: x\r\nConnection: keep-alive\r\n")) {
      try (RawClient connection = connect()) {
        boolean isHead = method.equals("HEAD");
        connection.send("%s %s HTTP/1.0\r\n%s\r\n".formatted(method, path, headers));
        RawClient.Answer answer = connection.read(isHead);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo(isHead ? "" : "{\"status\":\"UP\"}");
        assertThat(connection.isClosedByServer()).isTrue();
      }
    }
  }

  @Test
  @DisplayName("5.2 what is wrong with such a question is said like anything else")
  void badOldHealthChecks() {
    try (RawClient connection = connect()) {
      RawClient.Answer answer = connection.send("POST /health/live HTTP/1.0\r\n\r\n").read();
      Checks.problem(answer.text(), 405);
      assertThat(answer.header("allow")).isEqualTo("GET, HEAD");
    }
  }

  @Test
  @DisplayName("long but proper addresses and headers are fine")
  void longAddresses() {
    try (RawClient connection = connect()) {
      connection.send(
          request(
              "GET", "/client?ids=" + "1,".repeat(6_000), "X: " + "a".repeat(8_000) + "\r\n", ""));
      assertThat(connection.read().status()).isEqualTo(200);
    }
  }

  @Test
  @DisplayName("a target that is a whole URL (RFC 9112, 3.2.2)")
  void absoluteTarget() {
    try (RawClient connection = connect()) {
      connection.send(
          "GET http://example.com%s/client?ShowInactive=true HTTP/1.1\r\n%s\r\n"
              .formatted(BASE, login));
      assertThat(connection.read().text()).contains("Acme");
    }
  }

  @ParameterizedTest
  @DisplayName("Connection: close closes the socket after the answer")
  @CsvSource({
    "GET, /session, 200",
    "GET, /client, 200",
    "GET, /nothing, 404",
    "PUT, /session, 405",
    "HEAD, /client, 200",
    "GET, /picklist/clients, 200",
  })
  void closes(String method, String path, int status) {
    for (String value : List.of("close", "Close", "keep-alive, close")) {
      try (RawClient connection = connect()) {
        connection.send(request(method, path, "Connection: " + value + "\r\n", ""));
        RawClient.Answer answer = connection.read(method.equals("HEAD"));
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("connection")).isEqualTo("close");
        assertThat(connection.isClosedByServer()).isTrue();
      }
    }
  }

  @Test
  @DisplayName("requests one after the other, sent at once; what follows a close is not looked at")
  void pipelined() {
    try (RawClient connection = connect()) {
      String read = request("GET", "/client/detail/" + client, "", "");
      connection.send(
          read
              + withLength("{Nm: 'New'}")
              + read
              + request("GET", "/session", "Connection: close\r\n", "")
              + withLength("{Nm: 'Stray'}"));
      assertThat(connection.read().text()).contains("Acme");
      assertThat(connection.read().status()).isEqualTo(200);
      assertThat(connection.read().text()).contains("New");
      assertThat(connection.read().status()).isEqualTo(200);
      assertThat(connection.isClosedByServer()).isTrue();
    }
    assertThat(name()).isEqualTo("New");
  }

  @ParameterizedTest
  @DisplayName("who sends a large body to no avail gets the answer, and may go on")
  @CsvSource({
    "POST, /nothing, 404",
    "POST, /client, 405",
    "POST, /client/detail/999999999, 404",
    "POST, /client/detail, 413",
    "GET, /client, 413",
    "GET, /session, 413",
    "DELETE, /client/detail/999999999, 404",
  })
  void unwantedBody(String method, String path, int status) {
    String body = "x".repeat(3_000_000);
    try (RawClient connection = connect()) {
      connection.send(
          request(method, path, "Content-Length: %d\r\n".formatted(body.length()), body));
      assertThat(connection.read().status()).isEqualTo(status);
      isStillUsable(connection);
      connection.send(
          request(
              method,
              path,
              "Transfer-Encoding: chunked\r\n",
              "2dc6c0\r\n" + body + "\r\n0\r\n\r\n"));
      assertThat(connection.read().status()).isEqualTo(status);
      isStillUsable(connection);
      connection.send(
          request(
              method,
              path,
              "Connection: close\r\nContent-Length: %d\r\n".formatted(body.length()),
              body));
      assertThat(connection.read().status()).isEqualTo(status);
      assertThat(connection.isClosedByServer()).isTrue();
    }
  }

  @Test
  @DisplayName("401 for a large body without a login")
  void unwantedBodyOfAnybody() {
    String body = "x".repeat(3_000_000);
    try (RawClient connection = connect()) {
      connection.send(
          "POST %s/client/detail HTTP/1.1\r\nHost: x\r\nContent-Length: %d\r\n\r\n%s"
              .formatted(BASE, body.length(), body));
      Checks.problem(connection.read().text(), 401);
      isStillUsable(connection);
    }
  }

  @Test
  @DisplayName("Expect: 100-continue is answered when the body is wanted")
  void expectsContinue() {
    try (RawClient connection = connect()) {
      connection.send(rename("Expect: 100-continue\r\nContent-Length: 11\r\n", ""));
      assertThat(connection.read().status()).isEqualTo(100);
      assertThat(connection.send("{Nm: 'New'}").read().status()).isEqualTo(200);
      isStillUsable(connection);
    }
  }

  @Test
  @DisplayName(
      "Expect: 100-continue: a body that is not wanted is not asked for, and the connection ends")
  void expectsContinueInVain() {
    try (RawClient connection = connect()) {
      connection.send(
          "POST %s/client/detail HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 1000000\r\n\r\n"
              .formatted(BASE));
      RawClient.Answer answer = connection.read();
      Checks.problem(answer.text(), 401);
      assertThat(answer.header("connection")).isEqualTo("close");
      assertThat(connection.isClosedByServer()).isTrue();
    }
  }

  @ParameterizedTest
  @DisplayName("Expect: 100-continue: a body announced over the limit is a 413 before it is sent")
  @CsvSource({"POST, /client/detail", "GET, /client", "DELETE, /session"})
  void expectsContinueForTooLargeABody(String method, String path) {
    try (RawClient connection = connect()) {
      connection.send(
          request(method, path, "Expect: 100-continue\r\nContent-Length: 1048577\r\n", ""));
      RawClient.Answer answer = connection.read();
      Checks.problem(answer.text(), 413);
      assertThat(answer.header("connection")).isEqualTo("close");
      assertThat(connection.isClosedByServer()).isTrue();
    }
  }

  @ParameterizedTest
  @DisplayName(
      "2.1 a body that cannot be expanded is refused, but not before a 401; identity is none")
  @CsvSource({
    "gzip, 400",
    "br, 415",
    "x, 415",
    "'gzip, br', 415",
    "identity, 200",
    "IDENTITY, 200"
  })
  void contentEncodings(String encoding, int status) {
    String header = "Content-Encoding: %s\r\nContent-Length: 11\r\n".formatted(encoding);
    try (RawClient connection = connect()) {
      assertThat(connection.send(rename(header, "{Nm: 'New'}")).read().status()).isEqualTo(status);
      isStillUsable(connection);
      connection.send(
          "POST %s/client/detail HTTP/1.1\r\nHost: x\r\n%s\r\n{Nm: 'New'}".formatted(BASE, header));
      assertThat(connection.read().status()).isEqualTo(401);
    }
    assertThat(name()).isEqualTo(status == 200 ? "New" : "Acme");
  }

  @ParameterizedTest
  @DisplayName("HEAD answers the headers of GET, and nothing else")
  @ValueSource(
      strings = {
        "/session",
        "/client",
        "/client?$top=1",
        "/nothing",
        "/client/detail/abc",
        "/picklist/fieldValues/StatusProduction"
      })
  void head(String path) {
    try (RawClient connection = connect()) {
      RawClient.Answer get = connection.send(request("GET", path, "", "")).read();
      RawClient.Answer head = connection.send(request("HEAD", path, "", "")).read(true);
      assertThat(head.status()).isEqualTo(get.status());
      for (String name : List.of("content-type", "content-length", "vary", "cache-control")) {
        assertThat(head.header(name)).as(name).isEqualTo(get.header(name));
      }
      isStillUsable(connection);
    }
  }

  @Test
  @DisplayName("a header may come in any letter case")
  void headerNames() {
    try (RawClient connection = connect()) {
      String lower =
          login.replace("X-Auth-Realm", "x-auth-realm").replace("X-Auth-Token", "X-AUTH-TOKEN");
      connection.send("GET %s/session HTTP/1.1\r\n%s\r\n".formatted(BASE, lower));
      assertThat(connection.read().status()).isEqualTo(200);
    }
  }
}
