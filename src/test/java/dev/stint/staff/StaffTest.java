package dev.stint.staff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.Api;
import dev.stint.support.ApiTest;
import dev.stint.support.InFormat;
import dev.stint.support.Response;
import dev.stint.support.Shape;
import dev.stint.support.Shows;
import dev.stint.support.Table;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;

/** The people of a firm (wider API: Staff; rulings 6.4, 6.6, 8.0 and 9.2). */
@ApiTest
class StaffTest {
  private static final String BASIC =
      "StaffSID FullName FName SName EMail Title ManagerID Phone_Cell Phone_Wk Phone_Hm Notes"
          + " IsInactive Start_dt DtCreated DtModified DefaultRole CostFactor Rate1 Rate2 Rate3"
          + " Rate4 Rate5 Capacity Address";

  private static final String DETAILED =
      BASIC
          + " Status Term_dt CostCenterA CostCenterB CostCenterC HourRateType StaffOrgId StaffType"
          + " HomeTimezone UdfList PostTimeAsBilled QBEmployeeId QBVendorId QBClassDefaultId";

  /** A field, the column it is kept in, what is there (in JSON), what is answered. */
  private static final List<List<String>> FIELDS =
      Table.rows(
          """
          FullName         | full_name              | "Ada Lovelace"          | "Ada Lovelace"
          FName            | first_name             | "Ada"                   | "Ada"
          SName            | last_name              | "Lovelace"              | "Lovelace"
          EMail            | email                  | "ada@example.com"       | "ada@example.com"
          Title            | title                  | "Analyst"               | "Analyst"
          ManagerID        | manager_id             | {manager}               | {manager}
          Phone_Cell       | phone_mobile           | "1"                     | "1"
          Phone_Wk         | phone_work             | "2"                     | "2"
          Phone_Hm         | phone_home             | "3"                     | "3"
          Notes            | notes                  | "two lines"             | "two lines"
          IsInactive       | is_inactive            | true                    | true
          Start_dt         | start_date             | "2020-02-29"            | "2020-02-29"
          DtCreated        | created_at             | "2020-02-02T02:02:02Z"  | "2020-02-02T02:02:02Z"
          DtModified       | modified_at            | "2021-02-02T02:02:02Z"  | "2021-02-02T02:02:02Z"
          DefaultRole      | default_role_id        | {LookupProjectTeamRoles:Analyst} | {LookupProjectTeamRoles:Analyst}
          CostFactor       | cost_factor            | 425000                  | 42.5
          Rate1            | rate_1                 | 1000001                 | 100.0001
          Rate2            | rate_2                 | 9999999999999999        | 999999999999.9999
          Rate3            | rate_3                 | 1000000                 | 100
          Rate4            | rate_4                 | 0                       | 0
          Rate5            | rate_5                 | 1                       | 0.0001
          Capacity         | capacity               | 375000                  | 37.5
          Status           | status_id              | {StatusStaff:On Leave}  | {StatusStaff:On Leave}
          Term_dt          | end_date               | "2030-12-31"            | "2030-12-31"
          CostCenterA      | cost_center_1_id       | {CCenter1:Main Office}  | {CCenter1:Main Office}
          CostCenterB      | cost_center_2_id       | {CCenter2:Unassigned Partner} | {CCenter2:Unassigned Partner}
          CostCenterC      | cost_center_3_id       | {CCenter3:General Department} | {CCenter3:General Department}
          HourRateType     | hourly_type_id         | {LookupStaffHourlyType:Hourly} | {LookupStaffHourlyType:Hourly}
          StaffOrgId       | organization_id        | {StaffOrgList:Firm}     | {StaffOrgList:Firm}
          StaffType        | staff_type_id          | {LookupStaffType:Contractor} | {LookupStaffType:Contractor}
          HomeTimezone     | home_time_zone         | "Europe/London"         | "Europe/London"
          PostTimeAsBilled | posts_time_as_billed   | true                    | true
          QBEmployeeId     | accounting_employee_id | "E-1"                   | "E-1"
          QBVendorId       | accounting_vendor_id   | "V-1"                   | "V-1"
          QBClassDefaultId | accounting_class_id    | 17                      | 17
          """);

  private final TestServer server;
  private final TestFirm firm;
  private final Api admin;
  private final long ada;

  StaffTest(TestServer server) {
    this.server = server;
    this.firm = server.newFirm();
    this.admin = firm.admin();
    this.ada = firm.staff("Ada", "Lovelace");
  }

  private String path() {
    return "/staff/detail/" + ada;
  }

  private String fill(String value, long manager) {
    return value.equals("{manager}") ? Long.toString(manager) : firm.fill(value);
  }

  private static Object column(JsonNode value) {
    return value.isBoolean()
        ? value.asBoolean()
        : value.isNumber() ? (Object) value.asLong() : value.asString();
  }

  private void fillAll() {
    long manager = firm.staff("Charles", "Babbage");
    Map<String, Object> row = new LinkedHashMap<>();
    for (List<String> field : FIELDS) {
      row.put(field.get(1), column(Response.json(fill(field.get(2), manager))));
    }
    row.put("city", "London");
    row.put("street", "12 St James's Square");
    row.put("state", "Greater London");
    row.put("zip", "SW1Y");
    row.put("country", "UK");
    firm.update("staff", ada, row);
  }

  @ParameterizedTest
  @FieldSource("FIELDS")
  @Shows("ruling 9.2")
  void areShownWithEachField(List<String> field) {
    long manager = firm.staff("Charles", "Babbage");
    Object stored = column(Response.json(fill(field.get(2), manager)));
    firm.update("staff", ada, Map.of(field.get(1), stored));
    JsonNode answered = Response.json(fill(field.get(3), manager));

    var json = admin.get(path() + "?View=Detailed").expect(200).json();
    assertThat(json.get(field.getFirst())).hasToString(answered.toString());

    var xml = admin.xml().get(path() + "?View=Detailed").expect(200).xml();
    assertThat(Shape.text(xml.getDocumentElement(), field.getFirst()))
        .isEqualTo(answered.asString());
  }

  @ParameterizedTest
  @CsvSource({"'', false", "?View=Basic, false", "?View=Detailed, true", "?view=detailed, true"})
  void areBasicUnlessAskedFor(String query, boolean detailed) {
    assertThat(Shape.of(admin.get(path() + query).expect(200).json()))
        .isEqualTo(detailed ? DETAILED : BASIC);
  }

  @Test
  @Shows("GET /staff")
  void areBasicInTheList() {
    assertThat(Shape.of(admin.get("/staff").expect(200).json().get(0))).isEqualTo(BASIC);
  }

  @Test
  @Shows(value = "GET /staff", in = InFormat.XML)
  void haveTheSameFieldsInXml() {
    fillAll();
    Element detailed =
        admin.xml().get(path() + "?View=Detailed").expect(200).xml().getDocumentElement();
    assertThat(detailed.getNodeName()).isEqualTo("Staff");
    assertThat(Shape.of(detailed)).isEqualTo(DETAILED);
    Element list =
        admin.xml().get("/staff?ShowInactive=true").expect(200).xml().getDocumentElement();
    assertThat(list.getNodeName()).isEqualTo("ArrayOfStaff");
    assertThat(Shape.of(Shape.child(list, "Staff"))).startsWith("StaffSID FullName FName SName");
  }

  /** Ruling 2.5: never null are booleans, rates and hours. */
  @Test
  void showWhatIsUnset() {
    JsonNode json = admin.get(path() + "?View=Detailed").expect(200).json();
    assertThat(json.properties().stream().filter(e -> e.getValue().isNull()).map(Map.Entry::getKey))
        .containsExactly(
            ("EMail Title ManagerID Phone_Cell Phone_Wk Phone_Hm Notes Start_dt DefaultRole Status"
                    + " Term_dt CostCenterA CostCenterB CostCenterC HourRateType StaffOrgId"
                    + " StaffType HomeTimezone QBEmployeeId QBVendorId QBClassDefaultId")
                .split(" "));
    assertThat(json.get("UdfList").toString()).isEqualTo("[]");
  }

  @Test
  void haveAnAddress() {
    fillAll();
    assertThat(admin.get(path()).expect(200).json().get("Address"))
        .hasToString(
            ("{\"Id\":%d,\"Address\":\"12 St James's Square\",\"City\":\"London\","
                    + "\"State\":\"Greater London\",\"Zip\":\"SW1Y\",\"Country\":\"UK\","
                    + "\"FullAddress\":\"12 St James's Square\\nLondon, Greater London SW1Y\\nUK\"}")
                .formatted(ada));
    Element address =
        Shape.child(admin.xml().get(path()).expect(200).xml().getDocumentElement(), "Address");
    assertThat(Shape.of(address)).isEqualTo("@Id Address City State Zip Country FullAddress");
  }

  private List<String> names(String path) {
    List<String> names = new ArrayList<>();
    admin.get(path).expect(200).json().forEach(one -> names.add(one.get("FullName").asString()));
    names.remove("Administrator Person");
    return names;
  }

  @Test
  void areOrderedByFullNameInLowerCaseThenById() {
    firm.staff("ada", "abel");
    firm.staff("Émile", "Zola");
    firm.staff("zoe", "A");
    firm.staff("Ben", "Z");
    assertThat(names("/staff"))
        .containsExactly("ada abel", "Ada Lovelace", "Ben Z", "zoe A", "Émile Zola");
  }

  @ParameterizedTest
  @CsvSource({
    "'', Ada Lovelace",
    "?ShowInactive=false, Ada Lovelace",
    "?ShowInactive=true, Ada Lovelace Gone Long",
    "?showinactive=1&$top=9, Ada Lovelace Gone Long"
  })
  void areListedWithInactiveOnesOnlyWhenAskedFor(String query, String expected) {
    firm.update("staff", firm.staff("Gone", "Long"), Map.of("is_inactive", true));
    assertThat(String.join(" ", names("/staff" + query))).isEqualTo(expected);
  }

  @Test
  void areFoundThoughInactive() {
    firm.update("staff", ada, Map.of("is_inactive", true));
    assertThat(admin.get(path()).expect(200).json().get("IsInactive").asBoolean()).isTrue();
  }

  @Test
  void areOfTheFirmOnly() {
    server.newFirm().staff("Someone", "Else");
    assertThat(names("/staff?ShowInactive=true")).containsExactly("Ada Lovelace");
  }
}
