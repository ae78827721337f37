package dev.stint.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.catalog.RecordList;
import dev.stint.support.Api;
import dev.stint.support.ApiTest;
import dev.stint.support.Shows;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The AddressList of a project (ruling 8.2). */
@ApiTest
class ProjectAddressTest {
  private final TestFirm firm;
  private final Api admin;
  private final long project;

  ProjectAddressTest(TestServer server) {
    this.firm = server.newFirm();
    this.admin = firm.admin();
    this.project = firm.project("P-1");
  }

  private JsonNode post(String list) {
    return admin
        .post("/project/detail/" + project, "{AddressList: " + list + "}")
        .expect(200)
        .json()
        .get("AddressList");
  }

  @Test
  void anEntryWithoutIdIsANewAddress() {
    JsonNode list =
        post(
            """
            [{Tag: 'client', Address: '1 Main', City: 'Hull', State: 'ER', Zip: 'HU1', Country: 'UK',
              FullAddress: 'ignored'}, {Id: 0, city: 'York'}]\
            """);
    assertThat(list).hasSize(2);
    assertThat(list.get(0).propertyNames())
        .containsExactly("Id", "Address", "City", "State", "Zip", "Country", "FullAddress", "Tag");
    assertThat(list.get(0).get("Tag").asString()).isEqualTo("CLIENT");
    assertThat(list.get(0).get("FullAddress").asString()).isEqualTo("1 Main\nHull, ER HU1\nUK");
    assertThat(list.get(1).get("Tag").asString()).isEqualTo("OTHER");
    assertThat(list.get(1).get("State").isNull()).isTrue();
  }

  @Test
  @Shows({"project.addresses", "ruling 8.2"})
  void theListReplacesTheAddresses() {
    JsonNode before = post("[{City: 'Hull', Zip: '1', Tag: 'PRIMARY'}, {City: 'York'}]");
    long kept = before.get(0).get("Id").asLong();
    JsonNode after = post("[{City: 'Leeds'}, {id: '%d', City: null, State: 'ER'}]".formatted(kept));
    assertThat(after).hasSize(2);
    assertThat(after.get(0).get("Id").asLong()).isEqualTo(kept);
    assertThat(after.get(0).get("FullAddress").asString()).isEqualTo("ER 1");
    assertThat(after.get(0).get("Tag").asString()).as("not given, so kept").isEqualTo("PRIMARY");
    assertThat(after.get(1).get("City").asString()).isEqualTo("Leeds");
  }

  @Test
  void anEmptyListRemovesAllAndNoneLeavesAll() {
    post("[{City: 'Hull'}]");
    admin.post("/project/detail/" + project, "{Notes: 'x'}").expect(200);
    assertThat(firm.count("project_address")).isEqualTo(1);
    assertThat(post("[]")).isEmpty();
    post("[{City: 'Hull'}]");
    assertThat(post("null")).isEmpty();
  }

  @Test
  void theSameInXml() {
    JsonNode before = post("[{City: 'Hull', Tag: 'PRIMARY'}, {City: 'York'}]");
    String answer =
        admin
            .xml()
            .post(
                "/project/detail/" + project,
                """
                <Project><AddressList><Address Id="%d"><Tag>billing</Tag></Address>
                  <Address><City>Leeds</City></Address></AddressList></Project>\
                """
                    .formatted(before.get(0).get("Id").asLong()))
            .expect(200)
            .text();
    assertThat(answer)
        .contains("<AddressList><Address Id=\"" + before.get(0).get("Id").asLong() + "\">")
        .contains("<City>Hull</City><FullAddress>Hull</FullAddress><Tag>BILLING</Tag>")
        .contains("<City>Leeds</City><FullAddress>Leeds</FullAddress><Tag>OTHER</Tag>")
        .doesNotContain("York");
    String emptied =
        admin
            .xml()
            .post("/project/detail/" + project, "<Project><AddressList/></Project>")
            .expect(200)
            .text();
    assertThat(emptied).contains("<AddressList/>");
  }

  @Test
  void addressesMayExchangeTheirTags() {
    JsonNode before = post("[{Tag: 'PRIMARY'}, {Tag: 'BILLING'}]");
    JsonNode after =
        post(
            "[{Id: %d, Tag: 'billing'}, {Id: %d, Tag: 'primary'}, {Tag: 'client'}]"
                .formatted(before.get(0).get("Id").asLong(), before.get(1).get("Id").asLong()));
    assertThat(after.findValuesAsString("Tag")).containsExactly("BILLING", "PRIMARY", "CLIENT");
  }

  @Test
  void aTagMayPassToANewAddress() {
    post("[{Tag: 'PRIMARY', City: 'Hull'}]");
    JsonNode after = post("[{Tag: 'PRIMARY', City: 'York'}]");
    assertThat(after.findValuesAsString("City")).containsExactly("York");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "7                                            | AddressList",
        "{City: 'x'}                                  | AddressList",
        "[{}, true, null]                             | AddressList[1],AddressList[2]",
        "[{}, {Tag: 'HOME'}]                          | AddressList[1].Tag",
        "[{Tag: 'PRIMARY'}, {Tag: 'primary'}]         | AddressList[1].Tag",
        "[{Id: $A, Tag: 'OTHER'}, {Tag: 'CLIENT'}, {Tag: 'client'}] | AddressList[2].Tag",
        "[{Id: $A}, {Tag: 'billing'}]                 | AddressList[1].Tag",
        "[{Id: 999999999}]                            | AddressList[0].Id",
        "[{Id: $A}, {Id: $A}]                         | AddressList[1].Id",
        "[{Id: 'x', City: [1], Zip: {}}]              | AddressList[0].Id,AddressList[0].City,AddressList[0].Zip",
        "[{Id: $B}]                                   | AddressList[0].Id",
      })
  @Shows({"project.addresses", "ruling 8.2"})
  void everyFaultOfTheListIsNamedByItsEntry(String list, String faults) {
    long own = post("[{Tag: 'BILLING', City: 'Hull'}]").get(0).get("Id").asLong();
    long foreign =
        admin
            .post("/project/detail", "{Nm: 'n', ProjectCode: 'P-2', AddressList: [{City: 'x'}]}")
            .json()
            .get("AddressList")
            .get(0)
            .get("Id")
            .asLong();
    String sent = list.strip().replace("$A", "" + own).replace("$B", "" + foreign);
    admin
        .post("/project/detail/" + project, "{AddressList: " + sent + "}")
        .expectFaults(faults.split(",", -1));
    assertThat(
            admin
                .get("/project/detail/" + project + "?View=Detailed")
                .json()
                .get("AddressList")
                .findValuesAsString("City"))
        .containsExactly("Hull");
  }

  @Test
  void aListOfTooManyIsRefused() {
    String list = "[" + "{},".repeat(RecordList.MOST + 1) + "]";
    assertThat(
            admin
                .post("/project/detail/" + project, "{AddressList: " + list + "}")
                .expect(400)
                .text())
        .contains("AddressList must not have more than 10000 addresses");
  }

  @Test
  void theListOfANewProjectIsAllNew() {
    long first = post("[{City: 'Hull'}]").get(0).get("Id").asLong();
    JsonNode copy =
        admin
            .post(
                "/project/detail",
                "{Nm: 'n', ProjectCode: 'P-2', AddressList: [{Id: %d, City: 'Hull', Tag: 'PRIMARY'}]}"
                    .formatted(first))
            .expect(200)
            .json()
            .get("AddressList");
    assertThat(copy.findValuesAsString("City")).containsExactly("Hull");
    assertThat(copy.get(0).get("Id").asLong()).isNotEqualTo(first);
    assertThat(firm.count("project_address")).isEqualTo(2);
  }

  @Test
  void theyGoWithTheProject() {
    post("[{City: 'Hull'}]");
    admin.delete("/project/detail/" + project).expect(200);
    assertThat(firm.count("project_address")).isZero();
  }
}
