package dev.stint.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.Api;
import dev.stint.support.Response;
import dev.stint.support.Shows;
import dev.stint.support.TestServer;
import dev.stint.support.WireTest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * How the body of a request is read: JSON, XML and forms (rulings 2.1, 2.4, 2.5, 2.6, 2.8, 2.10).
 */
@WireTest
class RequestFormatTest {
  private static final String CLIENTS = "/BigTimeData/api/v2/client/detail";

  private final Api admin;

  RequestFormatTest(TestServer server) {
    this.admin = server.newFirm().admin().with("Accept", "application/json");
  }

  private JsonNode createClient(String contentType, byte[] body) {
    return admin.with("Content-Type", contentType).sendTo("POST", CLIENTS, body).expect(200).json();
  }

  private JsonNode createClient(String contentType, String body) {
    return createClient(contentType, body.getBytes(StandardCharsets.UTF_8));
  }

  private JsonNode createProject(String contentType, String fields) {
    return admin
        .with("Content-Type", contentType)
        .post("/project/detail", fields)
        .expect(200)
        .json();
  }

  @ParameterizedTest
  @DisplayName("2.1 the Content-Type says what the body is")
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json | {\"Nm\": \"Acme\"}",
        "text/json | {\"Nm\": \"Acme\"}",
        "Application/JSON; charset=UTF-8 | {\"Nm\": \"Acme\"}",
        "application/json;charset=\"utf-8\";x=y | {\"Nm\": \"Acme\"}",
        "application/json; | {\"Nm\": \"Acme\"}",
        "application/xml | <Client><Nm>Acme</Nm></Client>",
        "text/xml | <Client><Nm>Acme</Nm></Client>",
        "TEXT/XML;charset=utf-8 | <Client><Nm>Acme</Nm></Client>",
        "application/x-www-form-urlencoded | Nm=Acme",
        "application/x-www-form-urlencoded; charset=UTF-8 | Nm=Ac%6De&",
      })
  @Shows({"formats", "ruling 2.1"})
  void bodyByContentType(String contentType, String body) {
    assertThat(createClient(contentType, body).get("Nm").asString()).isEqualTo("Acme");
  }

  @Test
  @DisplayName("2.1 without a Content-Type it is JSON")
  @Shows("ruling 2.1")
  void bodyWithoutContentType() {
    assertThat(
            admin
                .post("/client/detail", "{\"Nm\": \"Acme\"}")
                .expect(200)
                .json()
                .get("Nm")
                .asString())
        .isEqualTo("Acme");
    Checks.problem(admin.post("/client/detail", "Nm=Acme"), 400);
    Checks.problem(admin.post("/client/detail", "<Client><Nm>Acme</Nm></Client>"), 400);
  }

  @ParameterizedTest
  @DisplayName("2.1 anything else with a body is a 415")
  @ValueSource(
      strings = {
        "text/plain", "application/octet-stream", "multipart/form-data; boundary=x",
            "application/jsonx", "json", "xml",
        "application/problem+json", "application/xhtml+xml", "text/html", "*/*", "a/b/c",
            "application/json, text/xml",
        "application/jsonp",
      })
  @Shows({"ruling 2.1", "ruling 5.2"})
  void otherContentTypes(String contentType) {
    Checks.problem(
        admin.with("Content-Type", contentType).post("/client/detail", "{\"Nm\": \"Acme\"}"), 415);
  }

  @ParameterizedTest
  @DisplayName("2.1 a charset that is not read is a 415, which names those that are")
  @ValueSource(
      strings = {
        "application/json; charset=klingon",
        "application/json; charset=windows-1252",
        "application/xml; charset=,",
        "application/xml; charset=utf-32",
        "text/xml;charset=\"ISO-8859-15\"",
        "application/x-www-form-urlencoded; charset=utf-7",
      })
  @Shows("ruling 2.1")
  void otherCharsets(String contentType) {
    Api caller = admin.with("Content-Type", contentType);
    Response answer = Checks.problem(caller.post("/client/detail", "{\"Nm\": \"Acme\"}"), 415);
    assertThat(answer.json().get("detail").asString())
        .contains("UTF-8", "UTF-16", "ISO-8859-1", "US-ASCII");
  }

  @Test
  @DisplayName("2.1 without a body the Content-Type does not matter")
  void noBody() {
    admin.with("Content-Type", "text/plain").get("/client").expect(200);
    admin.with("Content-Type", "text/plain").post("/client/detail?Nm=Acme", "").expect(200);
  }

  @ParameterizedTest
  @DisplayName("2.1 the charset that the Content-Type names, and a byte order mark")
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json | UTF-8 | {'Nm': 'Größe'}",
        "application/json | ISO-8859-1 | {'Nm': 'Größe'}",
        "application/json | UTF-16 | {'Nm': 'Größe'}",
        "application/json | UTF-8 | \uFEFF{'Nm': 'Größe'}",
        "application/xml | UTF-8 | <c><Nm>Größe</Nm></c>",
        "application/xml | UTF-8 | \uFEFF<?xml version='1.0'?><c><Nm>Größe</Nm></c>",
        "application/xml | UTF-16 | <c><Nm>Größe</Nm></c>",
        "application/xml | latin1 | <?xml version='1.0' encoding='UTF-8'?><c><Nm>Größe</Nm></c>",
        "application/xml | US-ASCII | <c><Nm>Gr&#246;&#xDF;e</Nm></c>",
        "application/json | ascii | {'Nm': 'Gr\\u00f6\\u00DFe'}",
        "application/x-www-form-urlencoded | ISO-8859-1 | Nm=Größe",
        "application/x-www-form-urlencoded | ISO-8859-1 | Nm=Gr%F6%DFe",
        "application/x-www-form-urlencoded | UTF-16 | Nm=Größe",
        "application/x-www-form-urlencoded | UTF-8 | Nm=Gr%C3%B6%C3%9Fe",
      })
  @Shows("ruling 2.1")
  void charsets(String type, String charset, String body) {
    byte[] bytes = body.getBytes(Charset.forName(charset));
    assertThat(createClient(type + "; charset=" + charset, bytes).get("Nm").asString())
        .isEqualTo("Größe");
  }

  @ParameterizedTest
  @DisplayName("2.1 UTF-16 with the low byte first, as .NET writes it, without a byte order mark")
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json | {'Nm': 'Größe'}",
        "text/xml | <c><Nm>Größe</Nm></c>",
        "application/x-www-form-urlencoded | Nm=Größe",
      })
  void lowByteFirst(String type, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_16LE);
    assertThat(createClient(type + "; charset=utf-16", bytes).get("Nm").asString())
        .isEqualTo("Größe");
  }

  @ParameterizedTest
  @DisplayName("2.1 bytes that are not of the charset are a 400")
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json; charset=us-ascii | {'Nm': 'Größe'}",
        "application/xml; charset=us-ascii | <c><Nm>Größe</Nm></c>",
        "application/x-www-form-urlencoded; charset=us-ascii | Nm=Größe",
        "application/x-www-form-urlencoded; charset=us-ascii | Nm=Gr%F6%DFe",
        "application/x-www-form-urlencoded | Nm=Gr%F6%DFe",
      })
  void bytesOfAnotherCharset(String contentType, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    Checks.problem(admin.with("Content-Type", contentType).sendTo("POST", CLIENTS, bytes), 400);
  }

  @ParameterizedTest
  @DisplayName("2.1 a body with Content-Encoding: gzip is read, in each format")
  @CsvSource(
      delimiter = '|',
      value = {
        "gzip | application/json | {'Nm': 'Größe'}",
        "GZIP | application/xml | <c><Nm>Größe</Nm></c>",
        "x-gzip | application/x-www-form-urlencoded | Nm=Gr%C3%B6%C3%9Fe",
        "identity, gzip | application/json | {'Nm': 'Größe'}",
      })
  @Shows("ruling 2.1")
  void gzip(String encoding, String type, String body) {
    byte[] bytes = Gzip.of(body.getBytes(StandardCharsets.UTF_8));
    var saved =
        admin
            .with("Content-Type", type)
            .with("Content-Encoding", encoding)
            .sendTo("POST", CLIENTS, bytes)
            .expect(200)
            .json();
    assertThat(saved.get("Nm").asString()).isEqualTo("Größe");
  }

  @ParameterizedTest
  @DisplayName("2.1 what is compressed counts against the limit as it is expanded")
  @CsvSource({"1048576, 200", "1048577, 413", "200000000, 413"})
  @Shows("ruling 2.1")
  void gzipOverTheLimit(int size, int status) {
    byte[] body = new byte[size];
    Arrays.fill(body, (byte) ' ');
    byte[] fields = "{Nm: 'Acme'}".getBytes(StandardCharsets.UTF_8);
    System.arraycopy(fields, 0, body, 0, fields.length);
    admin.with("Content-Encoding", "gzip").sendTo("POST", CLIENTS, Gzip.of(body)).expect(status);
  }

  @Test
  @DisplayName("2.1 what says that it is gzip and is not, or not to its end, is a 400")
  void brokenGzip() {
    byte[] whole = Gzip.of("{Nm: 'Acme'}".getBytes(StandardCharsets.UTF_8));
    byte[] cut = Arrays.copyOf(whole, whole.length - 9);
    Api caller = admin.with("Content-Encoding", "gzip");
    Checks.problem(caller.sendTo("POST", CLIENTS, cut), 400);
    Checks.problem(caller.post("/client/detail", "{Nm: 'Acme'}"), 400);
  }

  @ParameterizedTest
  @DisplayName("2.1 another Content-Encoding is a 415, which says what is read")
  @ValueSource(strings = {"br", "deflate", "zstd", "gzip, gzip", "x"})
  void otherEncodings(String encoding) {
    Response answer =
        Checks.problem(
            admin.with("Content-Encoding", encoding).post("/client/detail", "{Nm: 'Acme'}"), 415);
    assertThat(answer.header("Accept-Encoding")).isEqualTo("gzip, identity");
  }

  @ParameterizedTest
  @DisplayName("XML that names its encoding itself")
  @ValueSource(strings = {"UTF-8", "ISO-8859-1", "UTF-16"})
  @Shows("ruling 2.8")
  void xmlEncodings(String encoding) {
    String body = "<?xml version='1.0' encoding='%s'?><c><Nm>Größe</Nm></c>".formatted(encoding);
    assertThat(
            createClient("application/xml", body.getBytes(Charset.forName(encoding)))
                .get("Nm")
                .asString())
        .isEqualTo("Größe");
  }

  @Test
  @DisplayName("a byte order mark without a charset")
  void byteOrderMark() {
    assertThat(createClient("application/json", "\uFEFF{'Nm': 'Acme'}").get("Nm").asString())
        .isEqualTo("Acme");
    assertThat(createClient("application/xml", "\uFEFF<c><Nm>Acme</Nm></c>").get("Nm").asString())
        .isEqualTo("Acme");
  }

  @ParameterizedTest
  @DisplayName("2.4 JSON is read as leniently as the documentation writes it")
  @ValueSource(
      strings = {
        "{\"Nm\": \"Acme\", \"City\": \"Bremen\"}",
        "{\"city\": \"Bremen\", \"NM\": \"Acme\"}",
        "{Nm: 'Acme', City: 'Bremen',}",
        "{'nM': 'Acme', 'cItY': \"Bremen\"}",
        "{Nm: 'Acme', /* where */ City: 'Bremen' // it is\n}",
        "// a client\n{Nm: 'Acme', City: 'Bremen'}\n/* end */",
        "{Nm: 'Acme', City: 'Bremen', Unknown: {a: [1, {b: null}]}, SystemId: 7, FullAddress: [], DtCreated: 1}",
        "\r\n\t {\"Nm\":\"\\u0041cme\",\"City\":\"Brem\\u0065n\"} \n",
        "{Nm: '  Acme\\t', City: 'Bremen'}",
      })
  @Shows("ruling 2.4")
  void lenientJson(String body) {
    JsonNode saved = createClient("application/json", body);
    assertThat(saved.get("Nm").asString()).isEqualTo("Acme");
    assertThat(saved.get("City").asString()).isEqualTo("Bremen");
  }

  @ParameterizedTest
  @DisplayName(
      "2.8 XML by the same rules: any case and order, attributes count, the root's name does not matter")
  @ValueSource(
      strings = {
        "<Client><Nm>Acme</Nm><City>Bremen</City></Client>",
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<client>\n <city>Bremen</city>\n <nm>Acme</nm>\n</client>\n",
        "<whatever NM=\"Acme\"><CITY><![CDATA[Bremen]]></CITY></whatever>",
        "<x nm='Acme' city='Bremen'/>",
        "<c:Client xmlns:c='urn:x'><c:Nm>Acme</c:Nm><c:City>Bremen</c:City></c:Client>",
        "<Client xmlns='http://schemas.example.com/' xmlns:i='http://www.w3.org/2001/XMLSchema-instance'>"
            + "<Nm>Acme</Nm><City>Bremen</City><Notes i:nil='true'/></Client>",
        "<Client><Nm>A<!-- c -->cm&#101;</Nm><Unknown><a><b/></a></Unknown><?pi x?><City>Br&#x65;men</City></Client>",
        "<Client><SystemId>7</SystemId><Nm>Acme</Nm><City>Bremen</City><ContactList><Contact/></ContactList></Client>",
      })
  @Shows("ruling 2.8")
  void lenientXml(String body) {
    JsonNode saved = createClient("application/xml", body);
    assertThat(saved.get("Nm").asString()).isEqualTo("Acme");
    assertThat(saved.get("City").asString()).isEqualTo("Bremen");
  }

  @ParameterizedTest
  @DisplayName(
      "2.4 numbers and booleans may be strings, booleans 0 and 1; null is 0 and false (2.5)")
  @CsvSource(
      delimiter = '|',
      value = {
        "{'BasicRate': 12.5, 'IsAllStaff': true, 'QBClassDefault': 5} | 12.5 | true | 5",
        "{'BasicRate': '12.50', 'IsAllStaff': 'TRUE', 'QBClassDefault': '5'} | 12.5 | true | 5",
        "{'BasicRate': ' 12.5 ', 'IsAllStaff': 1, 'QBClassDefault': 5.0} | 12.5 | true | 5",
        "{'BasicRate': 125e-1, 'IsAllStaff': '1', 'QBClassDefault': 0.5e1} | 12.5 | true | 5",
        "{'BasicRate': null, 'IsAllStaff': null, 'QBClassDefault': null} | 0 | false | null",
        "{'BasicRate': '', 'IsAllStaff': '', 'QBClassDefault': ''} | 0 | false | null",
        "{'BasicRate': 0, 'IsAllStaff': 0, 'QBClassDefault': 0} | 0 | false | null",
        "{'BasicRate': '0.0', 'IsAllStaff': 'False', 'QBClassDefault': '0'} | 0 | false | null",
        "<p><BasicRate>12.5</BasicRate><IsAllStaff>True</IsAllStaff><QBClassDefault>5</QBClassDefault></p> | 12.5 | true | 5",
        "<p IsAllStaff='1'><BasicRate/><QBClassDefault> 5 </QBClassDefault></p> | 0 | true | 5",
        "BasicRate=12.50&IsAllStaff=1&QBClassDefault=5 | 12.5 | true | 5",
        "BasicRate=&IsAllStaff=&QBClassDefault= | 0 | false | null",
      })
  @Shows("ruling 2.4")
  void numbersAndBooleans(String body, String rate, String flag, String id) {
    String type =
        switch (body.charAt(0)) {
          case '{' -> "application/json";
          case '<' -> "application/xml";
          default -> "application/x-www-form-urlencoded";
        };
    long project =
        createProject(
                "application/json", "{Nm: 'x', ProjectCode: 'P', BasicRate: 1, QBClassDefault: 9}")
            .get("SystemId")
            .asLong();
    JsonNode saved =
        admin
            .with("Content-Type", type)
            .post("/project/detail/" + project, body)
            .expect(200)
            .json();
    assertThat(saved.get("BasicRate").toString()).isEqualTo(rate);
    assertThat(saved.get("IsAllStaff").toString()).isEqualTo(flag);
    assertThat(saved.get("QBClassDefault").toString()).isEqualTo(id);
  }

  @ParameterizedTest
  @DisplayName("2.4 no body, or null, is a body without fields")
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json | ''",
        "application/json | null",
        "application/json | {}",
        "application/json | ' \n\t '",
        "application/json | /* nothing */",
        "application/json | \uFEFF",
        "application/xml | <Client/>",
        "application/xml | <Client>  </Client>",
        "application/x-www-form-urlencoded | ''",
        "application/x-www-form-urlencoded | &",
        "text/plain | ''",
      })
  @Shows("ruling 2.4")
  void bodiesWithoutFields(String contentType, String body) {
    String id = createClient("application/json", "{Nm: 'Acme'}").get("SystemId").asString();
    JsonNode saved =
        admin
            .with("Content-Type", contentType)
            .post("/client/detail/" + id, body)
            .expect(200)
            .json();
    assertThat(saved.get("Nm").asString()).isEqualTo("Acme");
    admin.with("Content-Type", contentType).post("/client/detail", body).expectFaults("Nm");
  }

  @ParameterizedTest
  @DisplayName("2.6 a date is read in either form: its calendar day counts")
  @ValueSource(
      strings = {
        "2031-02-03", "2031-02-03T00:00:00", "2031-02-03T00:00:00Z", "2031-02-03T00:00:00.000Z",
            "2031-02-03T00:00",
        "2031-02-03T00:00:00+14:00", "2031-02-03T00:00:00-1100", "2031-02-03 00:00:00",
            " 2031-02-03 ", "2031-02-03t00:00:00z",
      })
  @Shows("ruling 2.6")
  void dates(String date) {
    assertThat(
            createProject(
                    "application/json", "{Nm: 'x', ProjectCode: 'J', EndDt: '%s'}".formatted(date))
                .get("EndDt")
                .asString())
        .isEqualTo("2031-02-03");
    assertThat(
            createProject(
                    "application/xml",
                    "<p><Nm>x</Nm><ProjectCode>X</ProjectCode><EndDt>%s</EndDt></p>"
                        .formatted(date))
                .get("EndDt")
                .asString())
        .isEqualTo("2031-02-03");
  }

  @ParameterizedTest
  @DisplayName("2.10 up to its limit a text takes every character")
  @CsvSource({"Nm, 255", "City, 255", "Notes, 65536"})
  @Shows("ruling 2.10")
  void longTexts(String field, int limit) {
    String longest = "\uD83D\uDE00".repeat(limit);
    String id = createClient("application/json", "{Nm: 'x'}").get("SystemId").asString();
    JsonNode saved =
        admin
            .post("/client/detail/" + id, "{%s: '%s'}".formatted(field, longest))
            .expect(200)
            .json();
    assertThat(saved.get(field).asString()).isEqualTo(longest);
  }

  @Test
  @DisplayName("2.10 tabs and line ends stay; names are trimmed, other texts are not")
  void whiteSpace() {
    String text = " a\\tb\\nc\\r\\nd ";
    JsonNode saved =
        createClient("application/json", "{Nm: '%s', Notes: '%s'}".formatted(text, text));
    assertThat(saved.get("Nm").asString()).isEqualTo("a\tb\nc\r\nd");
    assertThat(saved.get("Notes").asString()).isEqualTo(" a\tb\nc\r\nd ");
  }
}
