package dev.stint.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.ApiTest;
import dev.stint.support.Response;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Filters that staff save for themselves: {@code /api/filters}. */
@ApiTest
class SavedFilterTest {
  private static final String ALL =
      "{Resource: 'project', Name: 'All', Query: 'ShowInactive=true'}";

  private final TestFirm firm;
  private final TestFirm.Person owner;

  SavedFilterTest(TestServer server) {
    this.firm = server.newFirm();
    this.owner = firm.person("Staff");
  }

  private static Response call(TestFirm.Person caller, String method, String path, String body) {
    return caller
        .api()
        .sendTo(method, "/api/filters" + path, body.getBytes(StandardCharsets.UTF_8));
  }

  private long saved(String body) {
    return call(owner, "POST", "", body).expect(200).json().get("Id").asLong();
  }

  @Test
  void isListedReadChangedAndDeletedByItsOwner() {
    long id = saved(ALL);
    assertThat(call(owner, "GET", "", "").expect(200).json())
        .singleElement()
        .satisfies(filter -> {
          assertThat(filter.get("Resource").asString()).isEqualTo("Project");
          assertThat(filter.get("StaffSid").asLong()).isEqualTo(owner.staffId());
          assertThat(filter.get("DtCreated").asString()).isNotEmpty();
        });
    call(owner, "POST", "/" + id, "{Name: 'Everything'}").expect(200);
    assertThat(call(owner, "GET", "/" + id, "").expect(200).json().get("Name").asString())
        .isEqualTo("Everything");
    call(owner, "DELETE", "/" + id, "").expect(200);
    call(owner, "GET", "/" + id, "").expect(404);
  }

  @ParameterizedTest
  @CsvSource({"GET,", "POST,{Name: 'Mine'}", "DELETE,"})
  void isNotThereForOthersNotEvenForAnAdministrator(String method, String body) {
    long id = saved(ALL);
    TestFirm.Person other = firm.person("Administrator");
    call(other, method, "/" + id, body == null ? "" : body).expect(404);
    assertThat(call(other, "GET", "", "").expect(200).json()).isEmpty();
    assertThat(call(owner, "GET", "/" + id, "").expect(200).json().get("Name").asString())
        .isEqualTo("All");
  }

  @Test
  void staysItsOwnersWhateverIsSent() {
    TestFirm.Person other = firm.person("Staff");
    long id =
        saved(
            "{Resource: 'Task', Name: 'N', Query: 'a=b', StaffSid: %d}".formatted(other.staffId()));
    call(owner, "POST", "/" + id, "{StaffSid: %d}".formatted(other.staffId())).expect(200);
    assertThat(call(owner, "GET", "/" + id, "").expect(200).json().get("StaffSid").asLong())
        .isEqualTo(owner.staffId());
  }

  @Test
  void hasANameThatNoOtherOfItsOwnerHas() {
    saved(ALL);
    call(owner, "POST", "", ALL.replace("'All'", "'ALL'")).expectFaults("Name");
    call(firm.person("Staff"), "POST", "", ALL).expect(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{Resource: 'Invoice', Name: 'N', Query: 'a=b'} | Resource",
        "{Resource: 'Task', Query: 'a=b'} | Name",
        "{Resource: 'Task', Name: 'N'} | Query"
      })
  void isRefusedWithoutWhatItNeeds(String body, String field) {
    call(owner, "POST", "", body).expectFaults(field);
  }

  @Test
  void goesWithItsOwner() {
    saved(ALL);
    firm.admin().delete("/staff/detail/" + owner.staffId()).expect(200);
  }
}
