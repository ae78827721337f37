package dev.stint.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.Api;
import dev.stint.support.Response;
import dev.stint.support.Shows;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import dev.stint.support.WireTest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.w3c.dom.Element;

/**
 * What cannot be read or cannot be meant is a 400 that names every fault, shows nothing of the
 * inside and changes nothing (rulings 2.4, 2.6, 2.8 to 2.10, 5.1, 5.5).
 */
@WireTest
class BadInputTest {
  private final TestFirm firm;
  private final Api admin;

  BadInputTest(TestServer server) {
    this.firm = server.newFirm();
    this.admin = firm.admin();
  }

  @ParameterizedTest
  @DisplayName("1.2 a field that is given twice with different values")
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json | {\"Nm\": \"a\", \"Nm\": \"b\"}",
        "application/json | {\"Nm\": \"a\", \"nm\": \"b\"}",
        "application/json | {\"Nm\": \"a\", \"Nm\": null}",
        "application/xml | <c><Nm>a</Nm><NM>b</NM></c>",
        "application/xml | <c Nm='a'><Nm>b</Nm></c>",
        "application/x-www-form-urlencoded | Nm=a&Nm=b",
        "application/x-www-form-urlencoded | Nm=a&nm=",
      })
  void duplicates(String contentType, String body) {
    admin
        .with("Content-Type", contentType)
        .with("Accept", "application/json")
        .post("/client/detail", body)
        .expectFaults("Nm");
    assertThat(firm.count("client")).isZero();
  }

  @ParameterizedTest
  @DisplayName("1.2 a field that is given twice with the same value has that value")
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json | {\"Nm\": \"a\", \"nm\": \"a\"}",
        "application/xml | <c Nm='a'><NM>a</NM></c>",
        "application/x-www-form-urlencoded | Nm=a&nm=a",
      })
  void duplicatesThatAgree(String contentType, String body) {
    var saved =
        admin
            .with("Content-Type", contentType)
            .with("Accept", "application/json")
            .post("/client/detail", body)
            .expect(200)
            .json();
    assertThat(saved.get("Nm").asString()).isEqualTo("a");
  }

  @Test
  @DisplayName("JSON that is sent as a form, as curl does unless told, is told from a form")
  void jsonAsAForm() {
    Response answer =
        admin
            .with("Content-Type", "application/x-www-form-urlencoded")
            .with("Accept", "application/json")
            .post("/client/detail", "{\"Nm\": \"x\"}")
            .expect(400);
    assertThat(answer.json().get("detail").asString())
        .contains("Send Content-Type: application/json");
  }

  static final List<String> BROKEN_JSON =
      List.of(
          "{",
          "{\"Nm\"",
          "{\"Nm\":",
          "{\"Nm\": \"x",
          "{\"Nm\": \"x\"",
          "{\"Nm\": \"x\",",
          "{\"Nm\": \"x\"}}",
          "{\"Nm\": \"x\"} {\"Nm\": \"y\"}",
          "{\"Nm\": \"x\"},",
          "{\"Nm\": \"x\"} x",
          "{\"Nm\": \"x\"}\u0000",
          "null null",
          "[]",
          "[{\"Nm\": \"x\"}]",
          "[\"Nm\"]",
          "\"\"",
          "\"Nm\"",
          "5",
          "true",
          "false",
          "0",
          "nul",
          "NaN",
          "{\"Nm\": NaN}",
          "{\"Nm\": Infinity}",
          "{\"Nm\": 01}",
          "{\"Nm\": .5}",
          "{\"Nm\": 5.}",
          "{\"Nm\": +5}",
          "{\"Nm\": 0x5}",
          "{\"Nm\": 1e}",
          "{\"Nm\": --1}",
          "{\"Nm\": tru}",
          "{\"Nm\": x}",
          "{\"Nm\" = \"x\"}",
          "{Nm}",
          "{,}",
          "{\"a\": 1,, \"Nm\": \"x\"}",
          "{\"Nm\": \"\\u00zz\"}",
          "{\"Nm\": \"\\x41\"}",
          "{\"Nm\": \"\u0000\"}",
          "{\"Nm\": \"\u0001\"}",
          "{\"Nm\": \"a\nb\"}",
          "{\"Nm\": \"x\"} /*",
          "/",
          "<Client><Nm>x</Nm></Client>",
          "Nm=x",
          "}",
          "]",
          "[1, 2",
          "[",
          ":",
          "\u0000",
          "\u001b[0m",
          "{\"Nm\": \"x\", \"a\": %s}".formatted("9".repeat(101)),
          "{\"Nm\": \"x\", \"a\": 0.%s}".formatted("9".repeat(5000)),
          "{\"Nm\": \"x\", \"a\": %s1%s}".formatted("[".repeat(40), "]".repeat(40)),
          "{\"Nm\": \"x\", \"a\": %s".formatted("{\"a\":".repeat(100_000)),
          "[".repeat(500_000),
          "{\"%s\": 1}".formatted("x".repeat(60_000)));

  @ParameterizedTest
  @DisplayName("2.4 JSON that is no object, is cut off, or goes on after its end")
  @FieldSource("BROKEN_JSON")
  @Shows("ruling 2.4")
  void brokenJson(String body) {
    refuses("application/json", body.getBytes(StandardCharsets.UTF_8));
  }

  static final List<String> BROKEN_XML =
      List.of(
          "<",
          "<Client",
          "<Client>",
          "<Client><Nm>x</Client>",
          "<Client><Nm>x</Nm>",
          "<Client/><Client/>",
          "<Client/>x",
          "x<Client/>",
          "x",
          "<Client>Acme</Client>",
          "</Client>",
          "<Client Nm='a' Nm='b'/>",
          "<Client Nm=a/>",
          "<a:Client/>",
          "<Client><Nm>&nbsp;</Nm></Client>",
          "<Client><Nm>a&foo;b</Nm></Client>",
          "<Client Nm='&foo;'/>",
          "<Client><Nm>a & b</Nm></Client>",
          "<Client><Nm>&#0;</Nm></Client>",
          "<Client><Nm>&#1;</Nm></Client>",
          "<Client><Nm>&#xD800;</Nm></Client>",
          "<Client><Nm>&#xFFFF;</Nm></Client>",
          "<Client><Nm>&#x110000;</Nm></Client>",
          "<Client><Nm>\u0001</Nm></Client>",
          "<Client><Nm>\u0000</Nm></Client>",
          "<Client><Nm>\uFFFF</Nm></Client>",
          "<Client><Nm>]]></Nm></Client>",
          "<?xml version='1.0' encoding='klingon'?><Client><Nm>x</Nm></Client>",
          "<?xml version='1.0' encoding='UTF-16'?><Client><Nm>x</Nm></Client>",
          "<?xml version='3.0'?><Client><Nm>x</Nm></Client>",
          " <?xml version='1.0'?><Client><Nm>x</Nm></Client>",
          "<?xml version='1.1'?><Client><Nm>a&#1;b</Nm></Client>",
          "<?xml version='1.1'?><Client><Nm>x</Nm><Unknown>&#1;</Unknown></Client>",
          "<?xml version='1.1'?><Client Unknown='&#x1F;'><Nm>x</Nm></Client>",
          "<Client><Nm>x</Nm><Unknown>&#xFFFE;</Unknown></Client>",
          "<!-- only -->",
          "<?pi only?>",
          "{\"Nm\": \"x\"}",
          "Nm=x",
          "<!DOCTYPE Client><Client><Nm>x</Nm></Client>",
          "<!DOCTYPE Client [<!ELEMENT Client ANY>]><Client><Nm>x</Nm></Client>",
          "<!DOCTYPE Client SYSTEM 'http://127.0.0.1:1/x.dtd'><Client><Nm>x</Nm></Client>",
          "<!DOCTYPE c [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><c><Nm>&x;</Nm></c>",
          "<!DOCTYPE c [<!ENTITY % x SYSTEM 'file:///etc/passwd'> %x;]><c><Nm>x</Nm></c>",
          "<!DOCTYPE c [<!ENTITY a 'xx'><!ENTITY b '&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;'>]><c><Nm>&c;</Nm></c>",
          "<c><Nm>x</Nm>%s%s</c>".formatted("<a>".repeat(40), "</a>".repeat(40)),
          "<a>".repeat(200_000),
          "<c><Nm>x</Nm><a %s/></c>".formatted("x='1' ".repeat(3)));

  @ParameterizedTest
  @DisplayName(
      "2.8 XML that is not well-formed, has a DOCTYPE, or characters that XML cannot carry")
  @FieldSource("BROKEN_XML")
  @Shows("ruling 2.8")
  void brokenXml(String body) {
    refuses("application/xml", body.getBytes(StandardCharsets.UTF_8));
  }

  static final List<byte[]> NOT_UTF8 =
      List.of(
          new byte[] {(byte) 0xff},
          new byte[] {(byte) 0xc3, 0x28},
          new byte[] {(byte) 0xe2, (byte) 0x82},
          new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
          new byte[] {(byte) 0xc0, (byte) 0xaf},
          new byte[] {(byte) 0x80},
          new byte[] {(byte) 0xf5, (byte) 0x80, (byte) 0x80, (byte) 0x80},
          new byte[] {(byte) 0xf0, (byte) 0x80, (byte) 0x80, (byte) 0xaf});

  @ParameterizedTest
  @DisplayName("bodies that are not UTF-8")
  @FieldSource("NOT_UTF8")
  void notUtf8(byte[] bytes) {
    refuses("application/json", around("{\"Nm\": \"a", bytes, "b\"}"));
    refuses("application/json; charset=utf-8", around("{\"Nm\": \"a", bytes, "b\"}"));
    refuses("application/json", around("{\"Nm\": \"x\", \"unknown", bytes, "\": 1}"));
    refuses("application/xml", around("<c><Nm>a", bytes, "b</Nm></c>"));
    refuses("application/xml; charset=utf-8", around("<c><Nm>a", bytes, "b</Nm></c>"));
    refuses("application/x-www-form-urlencoded", around("Nm=a", bytes, "b"));
  }

  private static byte[] around(String before, byte[] bytes, String after) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(before.getBytes(StandardCharsets.UTF_8));
    all.writeBytes(bytes);
    all.writeBytes(after.getBytes(StandardCharsets.UTF_8));
    return all.toByteArray();
  }

  static final List<String> BROKEN_FORMS =
      List.of(
          "Nm=%",
          "Nm=%4",
          "Nm=%zz",
          "Nm=%FF",
          "%FF=1&Nm=x",
          "Nm=%ED%A0%80",
          "Nm=%C0%80",
          "Nm=%-1",
          "Nm=% 41");

  @ParameterizedTest
  @DisplayName("forms with broken escapes")
  @FieldSource("BROKEN_FORMS")
  void brokenForms(String body) {
    refuses("application/x-www-form-urlencoded", body.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @DisplayName("2.10 control characters in forms and queries")
  @CsvSource({"Nm=%00", "Nm=a%01b", "Nm=%7F", "Nm=%C2%85", "Nm=%EF%BF%BF", "Nm=x&City=%1B"})
  @Shows("ruling 2.10")
  void controlCharacters(String form) {
    String field = form.contains("City") ? "City" : "Nm";
    admin.post("/client/detail?" + form, "").expectFaults(field);
    admin
        .with("Content-Type", "application/x-www-form-urlencoded")
        .post("/client/detail", form)
        .expectFaults(field);
  }

  /** A body that cannot be read changes nothing and creates nothing. */
  private void refuses(String contentType, byte[] body) {
    long client = firm.client("Acme");
    long clients = firm.count("client");
    Api caller = admin.with("Content-Type", contentType);
    String path = "/BigTimeData/api/v2/client/detail";
    Checks.problem(caller.with("Accept", "text/json").sendTo("POST", path, body), 400);
    Checks.problem(
        caller.with("Accept", "text/xml").sendTo("POST", path + "/" + client, body), 400);
    assertThat(firm.count("client")).isEqualTo(clients);
    assertThat(admin.get("/client/detail/" + client).json().get("Nm").asString()).isEqualTo("Acme");
  }

  @Test
  @DisplayName("5.1 all faults at once, in the order of the fields")
  @Shows("ruling 5.1")
  void allFaultsAtOnce() {
    Response answer =
        admin.post(
            "/project/detail",
            "{StartDt: 'x', IsAllStaff: 'maybe', ClientId: 7, BasicRate: -1, InvoiceTotals: 9}");
    answer.expectFaults(
        "Nm", "ProjectCode", "StartDt", "IsAllStaff", "ClientId", "BasicRate", "InvoiceTotals");
    Element root =
        admin
            .xml()
            .post("/project/detail", "<p><StartDt>x</StartDt><Nm>n</Nm></p>")
            .expect(400)
            .xml()
            .getDocumentElement();
    assertThat(root.getElementsByTagNameNS("urn:ietf:rfc:7807", "i").getLength()).isEqualTo(2);
    assertThat(firm.count("project")).isZero();
  }

  @ParameterizedTest
  @DisplayName("a login with nonsense is a 401, not a mistake of the server's")
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"UserId\": [], \"Pwd\": {}}",
        "{\"UserId\": 5, \"Pwd\": true}",
        "{\"UserId\": \"\\u0000\", \"Pwd\": \"\\ud800\"}",
        "{\"UserId\": \"a\", \"Pwd\": \"b\", \"Firm\": [1]}",
        "{}",
        "null",
        "{\"token\": [1], \"firmid\": 2}",
        "{\"token\": \"\\u0000\", \"firmid\": \"\\udfff\"}",
      })
  void nonsenseLogins(String body) {
    Api anyone = firm.as("x").with("X-Auth-Token", "");
    String path = body.contains("token") ? "/session/firm" : "/session";
    Checks.problem(anyone.post(path, body), 401);
  }
}
