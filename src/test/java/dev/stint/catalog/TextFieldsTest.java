package dev.stint.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.Api;
import dev.stint.support.ApiTest;
import dev.stint.support.Response;
import dev.stint.support.SentAs;
import dev.stint.support.Shows;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import dev.stint.time.TimeSamples;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Texts as people write them: what is kept, what is the same, what comes first (ruling 2.10). */
@ApiTest
class TextFieldsTest {
  private final TestServer server;
  private final TestFirm firm;
  private final Api admin;

  TextFieldsTest(TestServer server) {
    this.server = server;
    this.firm = server.newFirm();
    this.admin = firm.admin();
  }

  private static Map<String, String> fields(String text) {
    Map<String, String> fields = new HashMap<>();
    for (String field : text.split("; ", -1)) {
      String[] parts = field.split(": ", 2);
      fields.put(parts[0], parts[1]);
    }
    return fields;
  }

  private Response post(SentAs format, String path, String others, String field, String value) {
    Map<String, String> fields = new HashMap<>(fields(others));
    fields.put(field, value);
    return format.post(admin, path, fields);
  }

  @ParameterizedTest
  @EnumSource(SentAs.class)
  @Shows("ruling 2.10")
  void namesAreTrimmedOfAllThatDoesNotShowAndKeptInNfc(SentAs format) {
    JsonNode client =
        format
            .post(
                admin,
                "/client/detail",
                Map.of(
                    "Nm", "\u00A0\u200BCafe\u0301 \u00A0 Noir\u2060\uFEFF",
                    "ClientId", " \u00ADC-1\u200D",
                    "Notes", "\u00A0e\u0301\u200B"))
            .expect(200)
            .json();
    assertThat(client.get("Nm").asString()).isEqualTo("Caf\u00E9 \u00A0 Noir");
    assertThat(client.get("ClientId").asString()).isEqualTo("C-1");
    assertThat(client.get("Notes").asString()).isEqualTo("\u00A0\u00E9\u200B");
  }

  @ParameterizedTest(name = "{1} of {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /project/detail     | Nm          | ProjectCode: C
          /project/detail     | ProjectCode | Nm: N
          /project/template   | Nm          | Notes: N
          /client/detail      | Nm          | ClientId: C
          /task/detail        | TaskNm      | ProjectSid: {project}
          /project/contact    | FName       | ProjectSid: {project}
          /staff/detail       | FName       | SName: N
          /staff/detail       | SName       | FName: N
          /api/laborcodes     | Code        | Nm: N
          /api/laborcodes     | Nm          | Code: C
          /api/picklistvalues | Name        | List: CCenter1
          /api/customfields   | Name        | Kind: text
          /api/staffteams     | TeamNm      | TeamDesc: N
          /api/securitygroups | Name        | SeesRates: true
          /api/tokens         | Name        | Expires: 9999-01-01
          /api/firm           | Name        | TimeZone: Europe/London
          """)
  @Shows("ruling 2.10")
  void whatDoesNotShowIsNoName(String path, String field, String others) {
    String filled = others.replace("{project}", Long.toString(firm.project("P-1")));
    for (SentAs format : SentAs.values()) {
      for (String blank : List.of("\u00A0", "\u200B", "\u3164\u00AD \u2003", "\uFEFF\uFE0F")) {
        post(format, path, filled, field, blank).expectFaults(field);
      }
      post(format, path, filled, field, "a\u0085").expectFaults(field);
    }
  }

  @ParameterizedTest(name = "{1} of {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /project/detail     | ProjectCode | Nm: N
          /client/detail      | ClientId    | Nm: N
          /api/laborcodes     | Code        | Nm: N
          /api/picklistvalues | Name        | List: CCenter1
          /api/customfields   | Name        | Kind: text
          /api/staffteams     | TeamNm      | TeamDesc: N
          /api/securitygroups | Name        | SeesRates: true
          """)
  @Shows("ruling 2.10")
  void whatLooksTheSameInAnyLetterCaseIsTheSame(String path, String field, String others) {
    List<List<String>> alike =
        List.of(
            List.of("X", "X\u00A0", "\u200Bx"),
            List.of("Straße", "STRASSE", "strasse"),
            List.of("ΟΔΟΣ", "οδος", "οδοσ"),
            List.of("Ärzte", "A\u0308RZTE"),
            List.of("𐐀", "𐐨"));
    for (List<String> group : alike) {
      post(SentAs.JSON, path, others, field, group.getFirst()).expect(200);
      for (SentAs format : SentAs.values()) {
        for (String other : group) {
          post(format, path, others, field, other).expectFaults(field);
        }
      }
    }
    for (String other : List.of("Arzte", "Stra\u00DFen", "X Y")) {
      post(SentAs.JSON, path, others, field, other).expect(200);
    }
  }

  /** As they are listed: folded, character by character, those beyond U+FFFF last. */
  private static final List<String> IN_ORDER =
      List.of(
          "10",
          "9",
          "Adam",
          "alpha",
          "BETA",
          "\uFB01n",
          "strasse 1",
          "STRAßE 2",
          "strasse 3",
          "Zeta",
          "Ärzte",
          "ärzte 2",
          "Ελλάς",
          "\uFF21",
          "😀");

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /project              | /project/detail     | Nm     | DisplayName | ProjectCode: C
          /project/templates    | /project/template   | Nm     | Nm          | Notes: N
          /picklist/projects    | /project/detail     | Nm     | Name        | ProjectCode: C
          /client               | /client/detail      | Nm     | Nm          | Notes: N
          /picklist/clients     | /client/detail      | Nm     | Name        | Notes: N
          /api/customfields     | /api/customfields   | Name   | Name        | Kind: text
          /api/staffteams       | /api/staffteams     | TeamNm | TeamNm      | TeamSort: 1
          /picklist/fieldValues/StaffTeamList  | /api/staffteams     | TeamNm | Name | TeamSort: 1
          /picklist/fieldValues/CurrencyList   | /api/picklistvalues | Name   | Name | List: CurrencyList
          """)
  @Shows({"ruling 2.10", "ruling 7.1"})
  void listsAreInTheOrderOfFoldedNames(
      String list, String path, String field, String shown, String others) {
    List<String> made = new ArrayList<>(IN_ORDER);
    Collections.shuffle(made, new Random(7));
    for (String name : made) {
      Map<String, String> fields = fields(others);
      fields.computeIfPresent("ProjectCode", (_, code) -> code + name);
      fields.put(field, name);
      SentAs.JSON.post(admin, path, fields).expect(200);
    }
    Response answer =
        list.startsWith("/api/") ? admin.sendTo("GET", list, new byte[0]) : admin.get(list);
    assertThat(answer.expect(200).json().valueStream().map(item -> item.get(shown).asString()))
        .filteredOn(IN_ORDER::contains)
        .containsExactlyElementsOf(IN_ORDER);
  }

  @Test
  void aLinkFindsANameInAnyLetterCase() {
    TimeSamples samples = new TimeSamples(firm);
    long code = samples.laborCode("Straßenbau", "SB");
    firm.update("staff", samples.worker.staffId(), Map.of("email", "Jörg@example.com"));
    for (String link :
        List.of(
            "BudgCatID: 0, BudgCatLinkValue: 'STRASSENBAU\u200B', BudgCatLinkType: 1",
            "BudgCatID: %d, StaffSID: 0, StaffLinkValue: 'JO\u0308RG@EXAMPLE.COM', StaffLinkType: 3"
                .formatted(code))) {
      JsonNode entry = samples.booked("2026-03-02", link);
      assertThat(entry.get("BudgCatID").asLong()).isEqualTo(code);
      assertThat(entry.get("StaffSID").asLong()).isEqualTo(samples.worker.staffId());
    }
  }

  @Test
  void customFieldsAreNamedInAnyLetterCase() {
    firm.insertNew("custom_field", Map.of("name", "Größe", "kind", "text"));
    firm.project("P-1");
    assertThat(
            admin
                .post("/project/customFieldsByName", "['GRO\u0308SSE\u00A0', 'none']")
                .expect(200)
                .json())
        .hasSize(1);
  }

  @Test
  void userAndFirmAreNamedInAnyLetterCase() {
    TestFirm.Person person = firm.person("Staff");
    Api anyone = server.anonymous();
    for (SentAs format : SentAs.values()) {
      String token =
          format
              .post(
                  anyone,
                  "/session",
                  Map.of(
                      "UserId",
                      "\u00A0" + person.email().toUpperCase(Locale.ROOT) + " ",
                      "Pwd",
                      TestFirm.PASSWORD,
                      "Firm",
                      firm.key().toUpperCase(Locale.ROOT)))
              .expect(200)
              .json()
              .get("token")
              .asString();
      anyone
          .with("X-Auth-Token", token)
          .with("X-Auth-Realm", firm.key().toUpperCase(Locale.ROOT))
          .get("/staff")
          .expect(200);
    }
  }

  @ParameterizedTest
  @EnumSource(SentAs.class)
  void anAddressWithUmlautsIsOneLogin(SentAs format) {
    long staff = firm.staff("Jörg", "Müller");
    long other = firm.staff("Jörg", "Maier");
    String domain = "@%s.example.com".formatted(firm.key());
    String secret =
        TestFirm.secret(
            format.post(
                admin, "/api/users/" + staff, Map.of("UserId", "jo\u0308rg" + domain + "\u200B")));
    firm.accept(secret, "correct horse").expect(200);
    format
        .post(admin, "/api/users/" + other, Map.of("UserId", "J\u00D6RG" + domain))
        .expectFaults("UserId");
    format
        .post(
            server.anonymous(),
            "/session",
            Map.of("UserId", "JO\u0308RG" + domain, "Pwd", "correct horse"))
        .expect(200);
  }
}
