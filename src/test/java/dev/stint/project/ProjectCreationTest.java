package dev.stint.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.Api;
import dev.stint.support.ApiTest;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import org.junit.jupiter.api.Test;

/** Creating projects (ruling 7.3). */
@ApiTest
class ProjectCreationTest {
  private final TestFirm firm;
  private final Api admin;

  ProjectCreationTest(TestServer server) {
    this.firm = server.newFirm();
    this.admin = firm.admin();
  }

  @Test
  void needsNameAndCode() {
    admin.post("/project/detail", "{}").expectFaults("Nm", "ProjectCode");
  }

  @Test
  void answersTheRecordInItsDetailedView() {
    var project =
        admin
            .post("/project/detail", "{Nm: 'My Test Project', ProjectCode: 'TEST-1',}")
            .expect(200)
            .json();
    assertThat(project.get("Nm").asString()).isEqualTo("My Test Project");
    assertThat(project.get("ContactList").isArray()).isTrue();
    assertThat(project.get("BillingRate").asString()).isEqualTo("StaffRate1");
  }

  @Test
  void refusesACodeThatAnotherProjectHasInAnyLetterCase() {
    firm.project("ABC-1");
    admin.post("/project/detail", "{Nm: 'x', ProjectCode: 'abc-1'}").expectFaults("ProjectCode");
  }
}
