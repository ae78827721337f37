package dev.stint.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What is wrong with a request, collected (ruling 5.1). */
class FaultsTest {
  /** What is wrong first is why the rest is: a value that cannot be read also names nothing. */
  @Test
  void keepsTheFirstOfTwoFaultsOfAField() {
    Faults faults = new Faults();
    faults.add("StaffSid", "must be an id");
    faults.add("StaffSid", "does not match any staffer");
    Faults inList = new Faults();
    inList.add("StaffSid", "is required");
    faults.addAll("", inList);
    faults.addAll("[0].", inList);
    assertThatThrownBy(faults::raise)
        .hasMessage("StaffSid must be an id; [0].StaffSid is required.");
  }

  @Test
  void aCopyIsAddedToByItself() {
    Faults faults = new Faults();
    Faults copy = faults.copy();
    copy.add("StaffSid", "is required");
    faults.raise();
    assertThat(copy.copy().has("StaffSid")).isTrue();
  }
}
