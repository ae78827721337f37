package dev.stint.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.Api;
import dev.stint.support.ApiTest;
import dev.stint.support.EachFormat;
import dev.stint.support.InFormat;
import dev.stint.support.Shows;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Deleting projects (ruling 7.7). */
@ApiTest
class ProjectDeletionTest {
  private final TestFirm firm;
  private final Api admin;

  ProjectDeletionTest(TestServer server) {
    this.firm = server.newFirm();
    this.admin = firm.admin();
  }

  @EachFormat
  @Shows({"DELETE /project/detail/{sid}", "delete.200", "ruling 7.7"})
  void answersSuccess(InFormat format) {
    Api caller = format.of(admin);
    String path = "/project/detail/" + firm.project("P-1");
    assertThat(caller.delete(path).expect(200).text())
        .endsWith(
            switch (format) {
              case JSON -> "{\"success\":true}";
              case XML -> "<Result><success>true</success></Result>";
            });
    caller.get(path).expect(404);
  }

  @Test
  void leavesNoProject() {
    String path = "/project/detail/" + firm.project("P-1");
    admin.delete(path).expect(200);
    admin.get(path).expect(404);
    admin.post(path, "{}").expect(404);
    admin.delete(path).expect(404);
    assertThat(admin.get("/project?ShowInactive=true").expect(200).json()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "project_team",
        "project_staff_team",
        "project_contact",
        "project_address",
        "project_custom_value"
      })
  @Shows("ruling 7.7")
  void takesAlongWhatHangsBelow(String table) {
    long project = firm.project("P-1");
    below(project, contact(null));
    assertThat(firm.count(table)).isOne();
    admin.delete("/project/detail/" + project).expect(200);
    assertThat(firm.count(table)).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "project_team",
        "project_staff_team",
        "project_contact",
        "project_address",
        "project_custom_value"
      })
  void leavesWhatHangsBelowOthers(String table) {
    below(firm.project("P-1"), contact(null));
    long project = firm.project("P-2");
    admin.delete("/project/detail/" + project).expect(200);
    assertThat(firm.count(table)).isOne();
  }

  /** A contact with neither project nor client left goes (ruling 8.1). */
  @ParameterizedTest
  @CsvSource({"false, false, 0", "true, false, 1", "false, true, 1"})
  void takesAlongContactsThatAreNobodysAnyMore(boolean ofAClient, boolean onAnother, int left) {
    long contact = contact(ofAClient ? firm.client("Client") : null);
    long project = firm.project("P-1");
    link(project, contact);
    if (onAnother) {
      link(firm.project("P-2"), contact);
    }
    admin.delete("/project/detail/" + project).expect(200);
    assertThat(firm.count("contact")).isEqualTo(left);
  }

  @Test
  void needsAnIdInThePath() {
    admin.delete("/project/detail").expect(405);
    admin.delete("/project/detail?id=" + firm.project("P-1")).expect(405);
    assertThat(firm.count("project")).isOne();
  }

  private long contact(@Nullable Long client) {
    Map<String, Object> row = Map.of("full_name", "Pia", "address_id", firm.id() + 1_000_000);
    long contact = firm.insertNew("contact", row);
    if (client != null) {
      firm.update("contact", contact, Map.of("client_id", client));
    }
    return contact;
  }

  private void link(long project, long contact) {
    firm.insert(
        "project_contact",
        Map.of(
            "project_id", project, "contact_id", contact, "is_primary", true, "is_billing", true));
  }

  private void below(long project, long contact) {
    long staff = firm.staff("Sam", "Carter");
    firm.onTeam(project, staff, true);
    firm.byStaffTeam(project, staff);
    link(project, contact);
    firm.insertNew("project_address", Map.of("project_id", project, "tag", "OTHER"));
    long field = firm.insertNew("custom_field", Map.of("name", "Region", "kind", "text"));
    firm.insert(
        "project_custom_value",
        Map.of("project_id", project, "field_id", field, "text_value", "East"));
  }
}
