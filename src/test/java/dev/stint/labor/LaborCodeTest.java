package dev.stint.labor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.Api;
import dev.stint.support.ApiTest;
import dev.stint.support.Concurrently;
import dev.stint.support.EachFormat;
import dev.stint.support.InFormat;
import dev.stint.support.Modified;
import dev.stint.support.Response;
import dev.stint.support.Shows;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Labor codes of the firm and of a project (contract: Project Labor Codes; ruling 8.6). */
@ApiTest
class LaborCodeTest {
  private static final String PATH = "/project/laborCode";
  private static final String TYPES = "/project/laborCodeTypes";

  private final TestServer server;
  private final TestFirm firm;
  private final Api admin;
  private final long project;
  private final long audit;
  private final long design;
  private final long travel;

  LaborCodeTest(TestServer server) {
    this.server = server;
    this.firm = server.newFirm();
    this.admin = firm.admin();
    this.project = firm.project("P-1");
    this.design = laborCode(firm, "des", 1, false);
    this.audit = laborCode(firm, "AUD", 1, false);
    this.travel = laborCode(firm, "ABC", 2, false);
  }

  private static long laborCode(TestFirm firm, String code, long order, boolean inactive) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("code", code);
    row.put("name", "Name of " + code);
    row.put("is_inactive", inactive);
    row.put("rate_1", 1_255_000L);
    row.put("sort_order", order);
    return firm.insertNew("labor_code", row);
  }

  private Response add(String ids) {
    return add(admin, ids);
  }

  private Response add(Api caller, String ids) {
    return caller.post(PATH, "{id: %d, laborCodesToAdd: %s}".formatted(project, ids));
  }

  private Response remove(String path, String ids) {
    return remove(admin, path, ids);
  }

  private Response remove(Api caller, String path, String ids) {
    return caller.send(
        "DELETE", path, "{\"id\": %d, \"laborCodesToRemove\": %s}".formatted(project, ids));
  }

  private static List<Long> ids(Response response) {
    return StreamSupport.stream(response.expect(200).json().spliterator(), false)
        .map(code -> code.get("SID").asLong())
        .toList();
  }

  private List<Long> codes() {
    return ids(admin.get(PATH + "?projectId=" + project));
  }

  @Test
  @Shows({"GET /project/laborCodeTypes", "labor-codes.fields"})
  void ofTheFirmHaveTheDocumentedFields() {
    assertThat(admin.get(TYPES).expect(200).text())
        .contains(
            """
            {"SID":%d,"AcctSysSID":0,"AcctSysSID2":0,"AcctSysSID_nm":null,"Code":"AUD","Desc":null,\
            "InUse":0,"IsInactive":false,"IsLocked":false,"IsNoCharge":false,"IsTaxable":false,\
            "Nm":"Name of AUD","Rate1":125.5,"Rate2":0,"Rate3":0,"Rate4":0,"Rate5":0,"SortOrd":1}\
            """
                .formatted(audit));
  }

  @Test
  @Shows(value = "GET /project/laborCodeTypes", in = InFormat.XML)
  void ofTheFirmAreWrittenInXml() {
    assertThat(admin.xml().get(TYPES).expect(200).text())
        .contains("<ArrayOfLaborCode><LaborCode><SID>%d</SID>".formatted(audit))
        .contains("<Rate1>125.5</Rate1>");
  }

  @Test
  @Shows({"labor-codes.inactive", "ruling 8.0"})
  void ofTheFirmAreOrderedBySortOrdThenCodeInactiveOnesOnlyWhenAskedFor() {
    long old = laborCode(firm, "OLD", 0, true);
    assertThat(ids(admin.get(TYPES))).containsExactly(audit, design, travel);
    assertThat(ids(admin.get(TYPES + "?showInactive=true")))
        .containsExactly(old, audit, design, travel);
  }

  @Test
  @Shows("ruling 8.6")
  void countTheProjectsThatUseThemButNoTemplates() {
    long other = firm.project("P-2");
    long template = firm.project("T-1");
    firm.database()
        .write(transaction -> transaction.update("project", template, Map.of("is_template", true)));
    for (long each : new long[] {project, other, template}) {
      firm.insert("project_labor_code", Map.of("project_id", each, "labor_code_id", audit));
    }
    assertThat(admin.get(TYPES).json().get(0).get("InUse").asLong()).isEqualTo(2);
    assertThat(admin.get(TYPES).json().get(1).get("InUse").asLong()).isZero();
  }

  /** Ruling 6.4. */
  @Test
  @Shows("ruling 6.4")
  void hideTheirRatesFromThoseWhoMayNotSeeRates() {
    add("[%d]".formatted(audit)).expect(200);
    var person = firm.person("Staff");
    firm.onTeam(project, person.staffId(), false);
    for (String path : List.of(TYPES, PATH + "?projectId=" + project)) {
      assertThat(person.api().get(path).json().get(0).get("Rate1").asDouble()).isZero();
      assertThat(admin.get(path).json().get(0).get("Rate1").asDouble()).isEqualTo(125.5);
    }
  }

  @Test
  void ofAProjectAreNoneToBeginWith() {
    assertThat(admin.get(PATH + "?projectId=" + project).expect(200).text()).isEqualTo("[]");
  }

  @Test
  @Shows("ruling 8.6")
  void ofAProjectNeedItsId() {
    admin.get(PATH).expectFaults("projectId");
    admin.get(PATH + "?projectId=0").expectFaults("projectId");
    admin.get(PATH + "?projectId=x").expectFaults("projectId");
    admin.get(PATH + "?projectId=999999999").expect(404);
    admin.post(PATH, "{laborCodesToAdd: [%d]}".formatted(audit)).expectFaults("id");
    admin.send("DELETE", PATH, "{}").expectFaults("id");
  }

  @Test
  @Shows({"labor-codes.answer", "ruling 8.6"})
  void areAddedBesideThoseThatAreThereAndAnsweredAfterwards() {
    assertThat(ids(add("[%d]".formatted(travel)))).containsExactly(travel);
    assertThat(ids(add("[%d, %d, '%d', %d]".formatted(audit, travel, design, audit))))
        .containsExactly(audit, design, travel);
    assertThat(codes()).containsExactly(audit, design, travel);
  }

  @EachFormat
  @Shows({
    "GET /project/laborCode",
    "POST /project/laborCode",
    "DELETE /project/laborCode",
    "DELETE /project/activity with laborCodesToRemove",
    "labor-codes.answer",
    "labor-codes.address",
    "ruling 8.6"
  })
  void areRemovedAtBothDocumentedAddresses(InFormat format) {
    Api caller = format.of(admin);
    add(caller, "[%d, %d, %d]".formatted(audit, design, travel)).expect(200);
    assertThat(ids(remove(caller, PATH, "[%d]".formatted(audit)))).containsExactly(design, travel);
    assertThat(ids(remove(caller, "/project/activity", "[%d, %d]".formatted(travel, audit))))
        .containsExactly(design);
    assertThat(ids(caller.get(PATH + "?projectId=" + project))).containsExactly(design);
  }

  @Test
  void areAddedAndRemovedInXml() {
    String added =
        "<a><id>%d</id><laborCodesToAdd><int>%d</int><int>%d</int></laborCodesToAdd></a>"
            .formatted(project, audit, design);
    assertThat(admin.xml().post(PATH, added).expect(200).text())
        .contains("<ArrayOfLaborCode><LaborCode><SID>%d</SID>".formatted(audit));
    String removed =
        "<a Id='%d'><LABORCODESTOREMOVE><x>%d</x></LABORCODESTOREMOVE></a>"
            .formatted(project, audit);
    admin.xml().send("DELETE", PATH, removed).expect(200);
    assertThat(codes()).containsExactly(design);
  }

  /** Ruling 1.3. */
  @Test
  void areAddedAndRemovedByQueryAndForm() {
    admin
        .post(PATH + "?id=%d&laborCodesToAdd=%d,%d".formatted(project, audit, design), "")
        .expect(200);
    admin
        .with("Content-Type", "application/x-www-form-urlencoded")
        .send(
            "DELETE",
            PATH,
            "projectId=%d&laborCodesToRemove=%d&laborCodesToRemove=%d"
                .formatted(project, audit, travel))
        .expect(200);
    assertThat(codes()).containsExactly(design);
  }

  @Test
  void needAListToAddOrRemove() {
    add("[%d]".formatted(audit)).expect(200);
    for (String no : List.of("null", "7", "{}", "''")) {
      add(no).expectFaults("laborCodesToAdd");
      remove(PATH, no).expectFaults("laborCodesToRemove");
    }
    admin.post(PATH, "{id: %d}".formatted(project)).expectFaults("laborCodesToAdd");
    assertThat(ids(add("[]"))).containsExactly(audit);
    assertThat(ids(remove(PATH, "[]"))).containsExactly(audit);
  }

  @Test
  @Shows("labor-codes.200-403-4xx")
  void nameEveryFaultByItsPlaceAndChangeNothing() {
    add("[%d]".formatted(audit)).expect(200);
    long elsewhere = laborCode(server.newFirm(), "ELS", 1, false);
    add("[%d, %d, 999999999]".formatted(design, elsewhere))
        .expectFaults("laborCodesToAdd[1]", "laborCodesToAdd[2]");
    add("[%d, 'x', null]".formatted(design))
        .expectFaults("laborCodesToAdd[1]", "laborCodesToAdd[2]");
    remove(PATH, "[%d, %d]".formatted(audit, elsewhere)).expectFaults("laborCodesToRemove[1]");
    assertThat(codes()).containsExactly(audit);
  }

  @Test
  void changeTheProjectsDtModifiedOnlyWhenTheyDoChange() {
    String codes = "[%d]".formatted(audit);
    assertThat(Modified.by(firm, project, () -> add(codes).expect(200))).isTrue();
    assertThat(Modified.by(firm, project, () -> add(codes).expect(200))).isFalse();
    assertThat(Modified.by(firm, project, () -> remove(PATH, codes).expect(200))).isTrue();
    assertThat(Modified.by(firm, project, () -> remove(PATH, codes).expect(200))).isFalse();
  }

  @Test
  void goWithTheirProject() {
    add("[%d]".formatted(audit)).expect(200);
    admin.delete("/project/detail/" + project).expect(200);
    assertThat(firm.count("project_labor_code")).isZero();
  }

  @Test
  void areAddedOnceWhenManyAddThemAtOnce() {
    String codes = "[%d, %d]".formatted(audit, design);
    for (Response answer : Concurrently.call(6, _ -> add(codes))) {
      assertThat(ids(answer)).containsExactly(audit, design);
    }
  }

  @Test
  void areKeptInTheHistory() {
    add("[%d]".formatted(audit)).expect(200);
    remove(PATH, "[%d]".formatted(audit)).expect(200);
    var history =
        admin
            .sendTo("GET", "/api/audit?Record=ProjectLaborCode&RecordId=" + project, new byte[0])
            .expect(200)
            .json();
    assertThat(history.findValues("Action"))
        .extracting(action -> action.asString())
        .containsExactly("delete", "insert");
  }
}
