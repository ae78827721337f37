package dev.stint.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.Api;
import dev.stint.support.ApiTest;
import dev.stint.support.Shows;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What is nothing in XML, what is a text, a record, a list (ruling 2.8). */
@ApiTest
class XmlAsSentTest {
  private final TestFirm firm;
  private final Api admin;
  private final Api xml;
  private final String project;

  XmlAsSentTest(TestServer server) {
    this.firm = server.newFirm();
    this.admin = firm.admin();
    this.xml = admin.with("Content-Type", "application/xml").with("Accept", "application/json");
    this.project = "/project/detail/" + firm.project("P-1");
  }

  private JsonNode read(String path) {
    return admin.get(path + "?View=Detailed").expect(200).json();
  }

  @ParameterizedTest
  @DisplayName("an element with nothing in it empties its field, whatever attributes it has")
  @ValueSource(
      strings = {
        "<@/>",
        "<@></@>",
        "<@>\n  </@>",
        "<@> <!-- none --> </@>",
        "<@ type='string'/>",
        "<@ xml:space='preserve'>  </@>",
        "<@ nil='true'/>",
        "<@ nil='1'>\n</@>",
        "<@ nil='true'>5</@>",
        "<@ xsi:nil='true' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'/>",
        "<@ d3p1:nil='true' xmlns:d3p1='urn:whatever'/>",
      })
  @Shows("ruling 2.8")
  void emptied(String element) {
    admin
        .post(
            project,
            "{EndDt: '2099-01-01', StatusProd: %d, BasicRate: 5, IsAllStaff: true, StatusProd_nt: 'x'}"
                .formatted(firm.value("StatusProduction", "On Hold")))
        .expect(200);
    StringBuilder body = new StringBuilder("<p>");
    List.of("EndDt", "StatusProd", "BasicRate", "IsAllStaff", "StatusProd_nt")
        .forEach(field -> body.append(element.replace("@", field)));
    JsonNode saved = xml.post(project, body.append("</p>").toString()).expect(200).json();
    assertThat(saved.get("EndDt").isNull()).isTrue();
    assertThat(saved.get("StatusProd").isNull()).isTrue();
    assertThat(saved.get("BasicRate").asInt()).isZero();
    assertThat(saved.get("IsAllStaff").asBoolean()).isFalse();
    assertThat(saved.get("StatusProd_nt").isNull()).isTrue();
  }

  @ParameterizedTest
  @DisplayName("a required field is not emptied that way")
  @ValueSource(
      strings = {
        "<Nm> </Nm>",
        "<Nm nil='true'/>",
        "<Nm nil='true'>N</Nm>",
        "<Nm lang='en'/>",
        "<Nm><![CDATA[ ]]></Nm>"
      })
  void required(String name) {
    xml.post(project, "<p>%s</p>".formatted(name)).expectFaults("Nm");
  }

  @ParameterizedTest
  @DisplayName("in a text, white space in CDATA or beside other text counts")
  @CsvSource(
      quoteCharacter = '"',
      nullValues = "none",
      value = {
        "\"<![CDATA[  ]]>\", \"  \"",
        "\" <![CDATA[\t]]>\", \" \t\"",
        "\" a \", \" a \"",
        "\"a<!-- x --> \", \"a \"",
        "\"a<![CDATA[ <b> ]]>c\", \"a <b> c\"",
        "\"<![CDATA[]]>\", none",
        "\" <!-- x --> \", none",
      })
  @Shows("ruling 2.8")
  void texts(String content, String kept) {
    admin.post(project, "{Notes: 'before'}").expect(200);
    JsonNode notes =
        xml.post(project, "<p><Notes>%s</Notes></p>".formatted(content))
            .expect(200)
            .json()
            .get("Notes");
    assertThat(notes.isNull() ? null : notes.asString()).isEqualTo(kept);
  }

  @Test
  @DisplayName("nil='false' says nothing; white space round a value of another kind is dropped")
  void values() {
    JsonNode saved =
        xml.post(
                project,
                "<p><EndDt nil='false'>\n 2099-01-31+02:00 </EndDt>"
                    + "<BasicRate><![CDATA[ 5 ]]></BasicRate><IsAllStaff> TRUE </IsAllStaff></p>")
            .expect(200)
            .json();
    assertThat(saved.get("EndDt").asString()).isEqualTo("2099-01-31");
    assertThat(saved.get("BasicRate").asInt()).isEqualTo(5);
    assertThat(saved.get("IsAllStaff").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @DisplayName("an empty element where a record stands gives nothing; only with nil it is null")
  @CsvSource(
      delimiter = '|',
      value = {
        "<c><Address/></c> | Kiel | 24103",
        "<c><Address> <!-- nothing --> </Address></c> | Kiel | 24103",
        "<c><Address City='Bonn'/></c> | Bonn | 24103",
        "<c><Address type='home'><City>Bonn</City></Address></c> | Bonn | 24103",
        "<c><Address><City/></Address></c> | null | 24103",
        "<c><Address nil='true'/></c> | null | null",
        "<c><Address a:nil='1' xmlns:a='urn:x'><City>Bonn</City></Address></c> | null | null",
        "{Address: {}} | Kiel | 24103",
        "{Address: {City: 'Bonn'}} | Bonn | 24103",
        "{Address: null} | null | null",
      })
  @Shows("ruling 2.8")
  void records(String body, String city, String zip) {
    String before = "Address: {City: 'Kiel', Zip: '24103'}";
    String contact =
        "{ProjectSid: %s, FName: 'A', %s}".formatted(project.replaceAll("\\D", ""), before);
    for (Map.Entry<String, JsonNode> record :
        Map.of(
                "/project/contact/",
                admin.post("/project/contact", contact).expect(200).json().get("Id"),
                "/staff/detail/",
                admin
                    .post("/staff/detail", "{FName: 'A', SName: 'B', %s}".formatted(before))
                    .expect(200)
                    .json()
                    .get("StaffSID"))
            .entrySet()) {
      String path = record.getKey() + record.getValue().asLong();
      JsonNode address =
          (body.startsWith("<") ? xml : admin).post(path, body).expect(200).json().get("Address");
      assertThat(address.get("City").asString("null")).as(path).isEqualTo(city);
      assertThat(address.get("Zip").asString("null")).as(path).isEqualTo(zip);
    }
  }

  @Test
  @DisplayName("a list is the children of its element, or of the root, whatever they are called")
  @Shows("ruling 2.8")
  void lists() {
    long one = firm.staff("Ann", "One");
    long two = firm.staff("Bob", "Two");
    String team = "/project/team/" + project.replaceAll("\\D", "");
    for (String body :
        List.of(
            "<a><b><StaffSid>%d</StaffSid></b><c StaffSid='%d'/></a>",
            "<ArrayOfTeamMember xmlns='urn:x'><TeamMember StaffSid='%d' TeamLead='true'/>"
                + "<TeamMember><StaffSid>%d</StaffSid></TeamMember></ArrayOfTeamMember>")) {
      xml.post(team, body.formatted(one, two)).expect(200);
      assertThat(admin.get(team).json()).hasSize(2);
    }
    xml.post(team, "<a>\n<!-- nobody --></a>").expect(200);
    assertThat(admin.get(team).json()).isEmpty();
    for (String item : List.of("<int>%d</int>", "<x Sid='%d'/>", "<y><sid>%d</sid><Nm/></y>")) {
      JsonNode saved =
          xml.post(
                  "/task/detail",
                  "<t><TaskNm>N</TaskNm><ProjectSid>%s</ProjectSid><AssignmentList>%s</AssignmentList></t>"
                      .formatted(project.replaceAll("\\D", ""), item.formatted(one)))
              .expect(200)
              .json();
      assertThat(saved.get("AssignmentList").get(0).get("Sid").asLong()).isEqualTo(one);
    }
  }

  @Test
  @DisplayName("a project's detail, posted back in XML as it was read, stays as it is")
  void postedBack() {
    JsonNode before = read(project);
    String read = admin.xml().get(project + "?View=Detailed").expect(200).text();
    xml.post(project, read.replace("/>", "> \n </>").replaceAll("<(\\w+)> \n </>", "<$1> \n </$1>"))
        .expect(200);
    assertThat(read(project)).isEqualTo(before);
  }
}
