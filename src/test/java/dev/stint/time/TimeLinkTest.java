package dev.stint.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.Api;
import dev.stint.support.ApiTest;
import dev.stint.support.EachFormat;
import dev.stint.support.InFormat;
import dev.stint.support.Response;
import dev.stint.support.Shows;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What a link by name, code or e-mail address leads to (ruling 10.4; wider API: Time entries). */
@ApiTest
class TimeLinkTest {
  private static final String DAY = "2026-03-02";

  private final TimeSamples samples;
  private final TestFirm firm;

  TimeLinkTest(TestServer server) {
    this.firm = server.newFirm();
    this.samples = new TimeSamples(firm);
  }

  private Response booked(InFormat format, String kind, int type, String value) {
    String id =
        Map.of("Project", "ProjectSID", "Staff", "StaffSID", "BudgCat", "BudgCatID").get(kind);
    return samples.book(
        format.of(samples.admin),
        DAY,
        "%s: 0, %sLinkValue: '%s', %sLinkType: %d".formatted(id, kind, value, kind, type));
  }

  private static long id(Response answer, String field) {
    JsonNode entry = answer.expect(200).json();
    return entry.get(field).asLong();
  }

  private long project(String name, String code) {
    return samples
        .admin
        .post("/project/detail", "{Nm: '%s', ProjectCode: '%s'}".formatted(name, code))
        .expect(200)
        .json()
        .get("SystemId")
        .asLong();
  }

  private void close(long project) {
    firm.update("project", project, Map.of("status_id", firm.value("StatusProduction", "Closed")));
  }

  private long staffer(String first, String last, String email) {
    return samples
        .admin
        .post("/staff/add", "{FName: '%s', SName: '%s', EMail: '%s'}".formatted(first, last, email))
        .expect(200)
        .json()
        .get("StaffSID")
        .asLong();
  }

  @EachFormat
  @Shows("ruling 10.4")
  void findsWhatIsWrittenInAnyLetterCaseOfAnyAlphabet(InFormat format) {
    long project = project("Étude Ødegård", "É-1");
    assertThat(id(booked(format, "Project", 1, "éTUDE øDEGÅRD"), "ProjectSID")).isEqualTo(project);
    assertThat(id(booked(format, "Project", 2, "é-1"), "ProjectSID")).isEqualTo(project);
    long staffer = staffer("Đorđe", "Ñandú", "Ñandú@example.com");
    assertThat(id(booked(format, "Staff", 1, "đORĐE ñANDÚ"), "StaffSID")).isEqualTo(staffer);
    assertThat(id(booked(format, "Staff", 3, "ñANDÚ@example.com"), "StaffSID")).isEqualTo(staffer);
    long code = samples.laborCode("Ökologie", "ÖKO");
    assertThat(id(booked(format, "BudgCat", 1, "öKOLOGIE"), "BudgCatID")).isEqualTo(code);
    assertThat(id(booked(format, "BudgCat", 2, "öko"), "BudgCatID")).isEqualTo(code);
  }

  @EachFormat
  @Shows("ruling 10.4")
  void findsTheProjectThatIsOpen(InFormat format) {
    close(project("Harbour", "H-1"));
    firm.update("project", project("Harbour", "H-2"), Map.of("end_date", DAY));
    long open = project("harbour", "H-3");
    assertThat(id(booked(format, "Project", 1, "Harbour"), "ProjectSID")).isEqualTo(open);
  }

  /** It says nothing of such a project, not even that there is one (ruling 5.3). */
  @EachFormat
  void findsNoProjectThatTheCallerDoesNotSee(InFormat format) {
    firm.update("project", samples.project, Map.of("is_all_staff", false));
    Api worker = format.of(samples.worker.api());
    for (String link : List.of("'Project P-1', ProjectLinkType: 1", "'P-1', ProjectLinkType: 2")) {
      samples
          .book(worker, DAY, "ProjectSID: 0, ProjectLinkValue: " + link)
          .expectFaults("ProjectLinkValue");
    }
    long seen = project("Project P-1", "P-2");
    firm.update("project", seen, Map.of("is_all_staff", true));
    Response booked =
        samples.book(
            worker, DAY, "ProjectSID: 0, ProjectLinkValue: 'Project P-1', ProjectLinkType: 1");
    assertThat(id(booked, "ProjectSID")).isEqualTo(seen);
  }

  @EachFormat
  void findsTheStafferWhoIsActive(InFormat format) {
    long left = staffer("Kim", "Lee", "kim.lee@example.com");
    long active = staffer("Kim", "Lee", "kim.lee@example.com");
    firm.update("staff", left, Map.of("is_inactive", true, "end_date", "2026-12-31"));
    assertThat(id(booked(format, "Staff", 1, "kim lee"), "StaffSID")).isEqualTo(active);
    assertThat(id(booked(format, "Staff", 3, "kim.lee@example.com"), "StaffSID")).isEqualTo(active);
  }

  @EachFormat
  void findsTheLaborCodeThatTheProjectTakes(InFormat format) {
    firm.update("labor_code", samples.laborCode("Design", "D-1"), Map.of("is_inactive", true));
    samples.laborCode("Design", "D-2");
    long taken = samples.laborCode("Design", "D-3");
    firm.insert(
        "project_labor_code", Map.of("project_id", samples.project, "labor_code_id", taken));
    assertThat(id(booked(format, "BudgCat", 1, "Design"), "BudgCatID")).isEqualTo(taken);
  }

  @EachFormat
  void findsWhatTheProjectOfAnEntryTakesWhenItIsChanged(InFormat format) {
    long entry = TimeSamples.sid(samples.booked(DAY, ""));
    samples.laborCode("Design", "D-1");
    long taken = samples.laborCode("Design", "D-2");
    firm.insert(
        "project_labor_code", Map.of("project_id", samples.project, "labor_code_id", taken));
    String link = "{BudgCatLinkValue: 'design', BudgCatLinkType: 1}";
    Response changed = format.of(samples.admin).post("/time/" + entry, link);
    assertThat(id(changed, "BudgCatID")).isEqualTo(taken);
  }

  @EachFormat
  @Shows("ruling 10.4")
  void saysWhyTheOnlyOneThatMatchesCannotTakeIt(InFormat format) {
    close(project("Harbour", "H-1"));
    booked(format, "Project", 1, "Harbour").expectFaults("ProjectLinkValue");
    firm.update("labor_code", samples.laborCode("Design", "D-1"), Map.of("is_inactive", true));
    String detail = booked(format, "BudgCat", 1, "Design").expectFaults("BudgCatLinkValue").text();
    assertThat(detail).contains("inactive");
  }

  @EachFormat
  void findsNeitherOfTwoThatCouldTakeItNorOfTwoThatCouldNot(InFormat format) {
    samples.laborCode("Design", "D-1");
    samples.laborCode("Design", "D-2");
    booked(format, "BudgCat", 1, "Design").expect(400);
    close(project("Harbour", "H-1"));
    close(project("Harbour", "H-2"));
    booked(format, "Project", 1, "Harbour").expect(400);
  }
}
