package dev.stint.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.help.ApiReference;
import dev.stint.support.Api;
import dev.stint.support.ApiTest;
import dev.stint.support.EachFormat;
import dev.stint.support.InFormat;
import dev.stint.support.Response;
import dev.stint.support.Shows;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The home address, the home phone number and the notes of a staffer are for the staffer and for
 * those who manage staff (ruling 6.6), whatever call could show them.
 */
@ApiTest
class PersonalDetailsTest {
  private static final String API = "/BigTimeData/api/v2";

  /** Begins each of the details, so that an answer shows whether it has one. */
  private static final String MARK = "Personal";

  /** The calls that show them to those who may see them. */
  private static final Set<String> SHOWN =
      Set.of(
          API + "/staff",
          API + "/staff/detail/{StaffSID}",
          API + "/project/team/{sid}",
          "/api/audit");

  private static final String ADDRESS =
      """
      {"Address": "Personal street", "City": "Personal city", "State": "Personal state",
       "Zip": "Personal zip", "Country": "Personal country"}\
      """;

  private final TestServer server;
  private final TestFirm firm;
  private final TestFirm.Person person;
  private final Api everything;
  private final Api allButStaff;
  private final long project;

  PersonalDetailsTest(TestServer server) {
    this.server = server;
    this.firm = server.newFirm();
    this.person = firm.personWith();
    this.everything = firm.personWith(Right.values()).api();
    var most = EnumSet.allOf(Right.class);
    most.remove(Right.MANAGES_STAFF);
    this.allButStaff = firm.personWith(most.toArray(Right[]::new)).api();
    this.project = firm.project("P");
    firm.onTeam(project, person.staffId(), false);
    everything
        .post(
            staffer(),
            """
            {"Phone_Hm": "Personal phone", "Notes": "Personal notes", "Title": "Mate", "Address": %s}\
            """
                .formatted(ADDRESS))
        .expect(200);
  }

  private String staffer() {
    return "/staff/detail/" + person.staffId();
  }

  /** The answer to a call about the staffer and the project, as far as it is about them. */
  private Response get(Api caller, String path) {
    String filled =
        path.replaceAll("(?i)\\{staffs?id}", Long.toString(person.staffId()))
            .replaceAll("\\{[^}]*}", Long.toString(project));
    String query =
        "?View=Detailed&ShowInactive=true&StartDt=2026-01-01&EndDt=2026-12-31&staffsid="
            + person.staffId();
    return caller.sendTo("GET", filled + query, new byte[0]);
  }

  private Set<String> showing(Api caller) {
    Set<String> showing = new TreeSet<>();
    for (ApiReference.Entry entry : server.reference().calls()) {
      if (entry.call().method().equals("GET") && get(caller, entry.path()).text().contains(MARK)) {
        showing.add(entry.path());
      }
    }
    return showing;
  }

  @EachFormat
  @Shows("ruling 6.6")
  void areForThoseWhoManageStaffWhateverIsRead(InFormat format) {
    assertThat(showing(format.of(everything))).isEqualTo(SHOWN);
    assertThat(showing(format.of(allButStaff))).isEmpty();
    assertThat(showing(format.of(firm.personWith().api()))).isEmpty();
  }

  @EachFormat
  @Shows("ruling 6.6")
  void areForOneself(InFormat format) {
    Api self = format.of(person.api());
    Response detail = self.sendTo("GET", API + staffer() + "?View=Detailed", new byte[0]);
    assertThat(detail.expect(200).text().split(MARK, -1)).hasSizeGreaterThan(12);
    assertThat(showing(self))
        .containsExactly(
            API + "/project/team/{sid}", API + "/staff", API + "/staff/detail/{StaffSID}");
  }

  @Test
  @Shows("ruling 6.6")
  void leaveTheRestOfTheStafferInPlace() {
    var seen = allButStaff.get(staffer() + "?View=Detailed").expect(200).json();
    assertThat(seen.get("Title").asString()).isEqualTo("Mate");
    assertThat(seen.get("Notes").isNull()).isTrue();
    assertThat(seen.get("Phone_Hm").isNull()).isTrue();
    assertThat(seen.get("Address").get("FullAddress").isNull()).isTrue();
    assertThat(seen.get("Address").get("City").isNull()).isTrue();
  }

  @Test
  @Shows("ruling 6.6")
  void giveWayToAPhoneNumberForWork() {
    firm.update("staff", person.staffId(), Map.of("phone_mobile", "0700"));
    for (Api caller : Arrays.asList(everything, allButStaff, person.api())) {
      var member = caller.get("/project/team/" + project).expect(200).json().get(0);
      assertThat(member.get("PrimaryPhone").asString()).isEqualTo("0700");
    }
  }

  @Test
  @Shows("ruling 6.6")
  void cannotBeWipedByThoseWhoDoNotSeeThem() {
    String before = everything.get(staffer() + "?View=Detailed").expect(200).text();
    for (Api caller : Arrays.asList(allButStaff, person.api())) {
      String shown = caller.get(staffer() + "?View=Detailed").expect(200).text();
      caller.sendTo("POST", API + staffer(), shown.getBytes(UTF_8)).expect(405);
    }
    String team = allButStaff.get("/project/team/" + project).expect(200).text();
    allButStaff.post("/project/team/" + project, team).expect(200);
    assertThat(everything.get(staffer() + "?View=Detailed").expect(200).text()).isEqualTo(before);
  }
}
