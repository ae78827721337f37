package dev.stint.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.Api;
import dev.stint.support.ApiTest;
import dev.stint.support.RawClient;
import dev.stint.support.Response;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lists that are longer than what is read from the database at once (500), and compressed answers.
 */
@ApiTest
class LongListTest {
  private final TestServer server;
  private final TestFirm firm;

  LongListTest(TestServer server) {
    this.server = server;
    this.firm = server.newFirm();
  }

  /** Clients with names of which there are three each, so that the id must tell them apart. */
  private void addClients(int count) {
    firm.database()
        .write(transaction -> {
          for (int i = 0; i < count; i++) {
            String name = "client %04d é".formatted(i * 7 % (count / 3 + 1));
            Map<String, Object> row = new HashMap<>();
            row.put("id", transaction.newId());
            row.put("name", name);
            row.put("name_folded", name);
            row.put("is_inactive", false);
            row.put("created_at", "2026-01-01T00:00:00Z");
            row.put("modified_at", "2026-01-01T00:00:00Z");
            transaction.insert("client", row);
          }
          return true;
        });
  }

  private static List<String> keys(JsonNode list) {
    List<String> keys = new ArrayList<>();
    list.forEach(item ->
        keys.add("%s %012d".formatted(item.get("Nm").asString(), item.get("SystemId").asLong())));
    return keys;
  }

  private static String unzipped(Response response) throws IOException {
    assertThat(response.header("Content-Encoding")).isEqualTo("gzip");
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(response.bytes()))) {
      return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @DisplayName("7.1, 2.7 complete, ordered and without doubles, in every format")
  @ValueSource(ints = {500, 501, 1000, 1203})
  void completeAndOrdered(int count) throws IOException {
    addClients(count);
    Api admin = firm.admin();
    Response json = admin.get("/client").expect(200);
    List<String> keys = keys(json.json());
    assertThat(keys).hasSize(count).doesNotHaveDuplicates().isSorted();

    NodeList ids = admin.xml().get("/client").expect(200).xml().getElementsByTagName("SystemId");
    assertThat(ids.getLength()).isEqualTo(count);
    for (int i = 0; i < count; i++) {
      assertThat(keys.get(i))
          .endsWith(" %012d".formatted(Long.valueOf(ids.item(i).getTextContent())));
    }
    assertThat(unzipped(admin.with("Accept-Encoding", "gzip").get("/client")))
        .isEqualTo(json.text());
    assertThat(unzipped(admin.with("Accept-Encoding", "gzip").xml().get("/client")))
        .isEqualTo(admin.xml().get("/client").text());
  }

  @ParameterizedTest
  @DisplayName("12 $top and $skip cut a piece out of the list")
  @CsvSource({
    "0, 0, 0",
    "1, 0, 1",
    "500, 0, 500",
    "501, 2, 501",
    "1000, 0, 503",
    "502, 1, 502",
    "5000, 500, 3",
    "10, 2000, 0",
    "9223372036854775807, 1, 502"
  })
  void pieces(long top, long skip, int size) {
    addClients(503);
    Api admin = firm.admin();
    List<String> all = keys(admin.get("/client").json());
    List<String> piece =
        keys(admin.get("/client?$top=%d&$skip=%d".formatted(top, skip)).expect(200).json());
    int from = (int) Math.min(skip, all.size());
    assertThat(piece).isEqualTo(all.subList(from, from + size));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"$top=-1", "$skip=-1", "$top=x", "$skip=1.5", "$top=99999999999999999999"})
  void piecesThatCannotBe(String query) {
    firm.admin().get("/client?" + query).expectFaults(query.substring(0, query.indexOf('=')));
  }

  @ParameterizedTest
  @DisplayName("a list on a connection that is to be closed is complete, too")
  @ValueSource(ints = {100, 503})
  void completeBeforeTheConnectionCloses(int count) {
    addClients(count);
    try (RawClient client = new RawClient(server.port())) {
      client.send(
          "GET /BigTimeData/api/v2/client HTTP/1.1\r\nHost: x\r\nConnection: close\r\nX-Auth-Realm: %s\r\nX-Auth-Token: %s\r\n\r\n"
              .formatted(firm.key(), firm.person("Administrator").token()));
      assertThat(JsonMapper.shared().readTree(client.read().text())).hasSize(count);
      assertThat(client.isClosedByServer()).isTrue();
    }
  }

  @Test
  @DisplayName("HEAD says how long the list would be")
  void head() {
    addClients(1203);
    Api admin = firm.admin();
    Response head = admin.send("HEAD", "/client", "").expect(200);
    assertThat(head.header("Content-Length")).isEqualTo("" + admin.get("/client").bytes().length);
    assertThat(head.bytes()).isEmpty();
  }

  @ParameterizedTest
  @DisplayName("gzip for those who take it, whatever else they send")
  @CsvSource(
      delimiter = '|',
      value = {
        "gzip | true",
        "GZIP | true",
        "x-gzip | true",
        "deflate, gzip;q=1.0, *;q=0.5 | true",
        "br, gzip;q=0.1 | true",
        "* | true",
        "gzip;q=0 | false",
        "gzip;q=0, * | false",
        "gzip;q=foo | false",
        "gzip;q= | false",
        "gzip;q=-1 | false",
        "gzip;q=NaN | false",
        "gzip;q=5 | false",
        "identity | false",
        "br | false",
        "'' | false",
        ";;, | false",
        "gzipx | false",
        "*;q=0 | false",
      })
  void whoTakesGzip(String header, boolean gzip) throws IOException {
    addClients(20);
    Api admin = firm.admin();
    Response response = admin.with("Accept-Encoding", header).get("/client").expect(200);
    String text = gzip ? unzipped(response) : response.text();
    assertThat(response.header("Content-Encoding")).isEqualTo(gzip ? "gzip" : "");
    assertThat(response.header("Vary")).contains("Accept-Encoding");
    assertThat(text).isEqualTo(admin.get("/client").text());
  }

  @Test
  @DisplayName("a short answer is not worth compressing")
  void shortAnswers() {
    Response response = firm.admin().with("Accept-Encoding", "gzip").get("/session").expect(200);
    assertThat(response.header("Content-Encoding")).isEmpty();
    assertThat(response.json().has("firm")).isTrue();
  }
}
