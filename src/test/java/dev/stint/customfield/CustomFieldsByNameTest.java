package dev.stint.customfield;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.catalog.IdParameters;
import dev.stint.store.Sql;
import dev.stint.support.Api;
import dev.stint.support.ApiTest;
import dev.stint.support.InFormat;
import dev.stint.support.Response;
import dev.stint.support.Shows;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Custom fields of all projects (contract: project custom fields by field name; ruling 8.7). */
@ApiTest
class CustomFieldsByNameTest {
  private static final String PATH = "/project/customFieldsByName";

  private static final Sql MANY_PROJECTS =
      Sql.of(
          """
          WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 700)
          INSERT INTO project (firm_id, id, is_template, name, name_folded, display_name, display_name_folded,
            display_name_is_set, grouped_name, grouped_name_folded, start_date, is_all_staff, is_no_charge, invoice_subtotal,
            billing_rate, flat_rate, created_at, modified_at)
          SELECT :firm, -i - :project * 1000, FALSE, 'N', 'n', 'N', 'n',
            FALSE, 'N', 'n', '2026-01-01', FALSE, FALSE, 0,
            1, 0, '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z' FROM n\
          """);

  private final TestFirm firm;
  private final Api admin;
  private final long first;
  private final long second;
  private final long order;
  private final long region;

  CustomFieldsByNameTest(TestServer server) {
    this.firm = server.newFirm();
    this.admin = firm.admin();
    this.first = firm.project("A");
    this.second = firm.project("B");
    this.region = CustomFields.define(firm, "Region", "text", null);
    this.order = CustomFields.define(firm, "Order", "text", null);
    CustomFields.set(firm, second, order, "PO 2");
  }

  /** Project and field of each row. */
  private static List<List<Long>> rows(Response response) {
    return StreamSupport.stream(response.expect(200).json().spliterator(), false)
        .map(row -> List.of(row.get("ProjectSid").asLong(), row.get("Sid").asLong()))
        .toList();
  }

  @Test
  @Shows({"POST /project/customFieldsByName", "custom-fields.names"})
  void areThoseWithTheNamesOnEveryProjectSetOrNot() {
    assertThat(admin.post(PATH, "['Order']").expect(200).text())
        .isEqualTo(
            """
            [{"ProjectSid":%1$d,"Sid":%3$d,"Name":"Order","Value":null},\
            {"ProjectSid":%2$d,"Sid":%3$d,"Name":"Order","Value":"PO 2"}]\
            """
                .formatted(first, second, order));
  }

  @Test
  @Shows("ruling 8.7")
  void areFoundInAnyLetterCaseUnknownNamesIgnored() {
    assertThat(rows(admin.post(PATH, "['oRDER', 'None such', ' region ', 'Order', null]")))
        .containsExactly(
            List.of(first, order),
            List.of(first, region),
            List.of(second, order),
            List.of(second, region));
    assertThat(rows(admin.post(PATH, "['None such']"))).isEmpty();
  }

  @Test
  @Shows(value = "POST /project/customFieldsByName", in = InFormat.XML)
  void areNamedAndWrittenInXmlToo() {
    assertThat(admin.xml().post(PATH, "<a><string>Order</string></a>").expect(200).text())
        .endsWith(
            """
            <CustomField><ProjectSid>%d</ProjectSid><Sid>%d</Sid><Name>Order</Name>\
            <Value>PO 2</Value></CustomField></ArrayOfCustomField>\
            """
                .formatted(second, order));
  }

  @Test
  void areNotAskedForByTooManyNamesEvenUnknownOnes() {
    String names = "[" + "'None such',".repeat(IdParameters.MOST + 1) + "]";
    assertThat(admin.post(PATH, names).expect(400).text()).contains("Send at most 500 names");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]"})
  @Shows("custom-fields.names")
  void areAllOfAllProjectsWithoutNames(String none) {
    assertThat(rows(admin.post(PATH, none)))
        .containsExactly(
            List.of(first, order),
            List.of(first, region),
            List.of(second, order),
            List.of(second, region));
  }

  @Test
  void areAllOfAllProjectsForAnEmptyElement() {
    assertThat(admin.xml().post(PATH, "<a/>").expect(200).text()).contains("Region", "Order");
  }

  @Test
  @Shows("ruling 8.7")
  void areThoseOfInactiveProjectsTooButNotOfTemplates() {
    long template = firm.project("T");
    firm.database()
        .write(transaction ->
            transaction.update("project", template, Map.of("is_template", true))
                && transaction.update(
                    "project",
                    first,
                    Map.of("status_id", firm.value("StatusProduction", "Closed"))));
    assertThat(rows(admin.post(PATH, "['Order']")))
        .containsExactly(List.of(first, order), List.of(second, order));
  }

  /** Ruling 6.2. */
  @Test
  @Shows({"custom-fields.hidden", "ruling 6.2"})
  void areThoseOfProjectsThatTheCallerSees() {
    var person = firm.person("Staff");
    assertThat(rows(person.api().post(PATH, "[]"))).isEmpty();
    firm.onTeam(second, person.staffId(), false);
    assertThat(rows(person.api().post(PATH, "['Order']"))).containsExactly(List.of(second, order));
  }

  @Test
  void areRefusedForABodyThatIsNoListOfNames() {
    admin.post(PATH, "{a: 1}").expect(400);
    admin.post(PATH, "7").expect(400);
    admin.post(PATH, "['Order', {}, [], true]").expectFaults("[1]", "[2]", "[3]");
  }

  @Test
  void areCompleteWhenThereAreMoreThanOneChunk() {
    firm.database()
        .write(transaction -> transaction.query(MANY_PROJECTS).set("project", first).run());
    assertThat(rows(admin.post(PATH, "[]"))).hasSize(2 * 702).doesNotHaveDuplicates();
    assertThat(rows(admin.post(PATH, "['Order']"))).hasSize(702).doesNotHaveDuplicates();
  }
}
