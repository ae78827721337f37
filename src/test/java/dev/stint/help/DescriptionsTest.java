package dev.stint.help;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.call.Call;
import dev.stint.call.Parameter;
import dev.stint.call.Parameter.Place;
import dev.stint.support.TestServer;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The route table and the descriptions of calls say the same. */
class DescriptionsTest {
  private static final Pattern VARIABLE = Pattern.compile("\\{([^}]*)}");

  private final Reference reference =
      TestServer.onOneDatabase().findFirst().orElseThrow().reference();

  private List<Call> calls() {
    return reference.calls().stream().map(Reference.Entry::call).toList();
  }

  @Test
  void everyRouteIsDescribed() {
    assertThat(reference.undescribed())
        .as("routes of application/Routes that nothing is said of: see CONTRIBUTING.md, A route")
        .isEmpty();
  }

  @Test
  void everyDescriptionIsOfARoute() {
    assertThat(reference.unrouted()).as("descriptions of routes that are not there").isEmpty();
  }

  @Test
  void noTwoCallsAreCalledAlike() {
    assertThat(calls()).extracting(Call::name).doesNotHaveDuplicates();
  }

  @Test
  void whateverADescriptionSaysIsASentence() {
    for (Call call : calls()) {
      assertThat(call.description()).as("what is said of %s", call).endsWith(".");
      assertThat(call.permission().words()).as("who may make %s", call).endsWith(".");
      for (Parameter parameter : call.parameters()) {
        assertThat(parameter.description()).as("%s of %s", parameter.name(), call).endsWith(".");
      }
    }
  }

  @Test
  void aVariablePartOfAPathIsAParameter() {
    for (Call call : calls()) {
      List<String> variables =
          VARIABLE.matcher(call.path()).results().map(found -> found.group(1)).toList();
      assertThat(call.parameters(Place.PATH))
          .as("parameters in the path of %s", call)
          .extracting(Parameter::name)
          .isEqualTo(variables);
    }
  }

  @Test
  void aCallThatTakesABodyHasAnExampleOfOne() {
    assertThat(calls())
        .filteredOn(Call::hasBody)
        .allSatisfy(call -> assertThat(call.example()).as("an example for %s", call).isNotBlank());
  }
}
