package dev.stint.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every field says what it holds: the documentation has no words but these. */
class FieldWordsTest {
  private final Resource thing = Resource.named("Thing", "x", "thing x");

  @Test
  void everyFieldOfTheServerSaysASentence() {
    assertThat(Catalog.resources())
        .hasSizeGreaterThan(20)
        .flatExtracting(Resource::fields)
        .allSatisfy(field -> assertThat(field.description()).as("%s", field).matches(".*\\w.*\\."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ".", "Its name", "Its name. Or not"})
  void whatIsNoSentenceIsRefused(String words) {
    Field.Builder<String> field = thing.text("Nm", "name");
    assertThatThrownBy(() -> field.says(words)).hasMessageContaining("Nm");
  }

  @Test
  void aFieldThatSaysNothingIsNoticedAtTheNextOne() {
    thing.text("Nm", "name").updatable();
    assertThatThrownBy(() -> thing.text("Code", "code")).hasMessageContaining("Nm of Thing");
  }

  @Test
  void aFieldThatSaysNothingIsNoticedWhenTheTableIsUsed() {
    thing.text("Nm", "name").says("Its name.");
    thing.text("Code", "code").updatable();
    assertThatThrownBy(thing::fields).hasMessageContaining("Code of Thing");
  }

  @Test
  void aTableInUseTakesNoMoreFields() {
    thing.text("Nm", "name").says("Its name.");
    thing.fields();
    assertThatThrownBy(() -> thing.text("Code", "code")).hasMessageContaining("Thing is in use");
  }
}
