package dev.stint.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries and forms (rulings 1.2 and 1.3). */
class FormReaderTest {
  private static String scalar(Fields fields, String name) {
    Node node = fields.get(name);
    Node.Scalar scalar = node == null ? null : node.scalar();
    return scalar == null ? "none" : scalar.text();
  }

  @ParameterizedTest
  @CsvSource({
    "a=1, 1",
    "A=1, 1",
    "b=2&a=1, 1",
    "&&a=1&, 1",
    "a=1=2, 1=2",
    "%61=%31, 1",
    "a=x+y, x y",
    "a=x%2By, x+y",
    "a=%C3%A9, é",
    "a=é, é",
    "a=%26%3D%25, &=%",
    "a, ''",
    "a=, ''",
    "b=1, none",
    "'', none",
  })
  void valuesByName(String form, String value) {
    assertThat(scalar(FormReader.read(form), "a")).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a=1&a=2&a=3", "a=1,2,3", "a=1,2&A=3", "a=1%2C2,3", "a= 1 ,,2&a=&a=3,"})
  void listsAreRepeatedOrBetweenCommas(String form) {
    Node node = Objects.requireNonNull(FormReader.read(form).get("a"));
    List<Node> items = node.items();
    assertThat(items).extracting(Node::scalar).extracting("text").containsExactly("1", "2", "3");
  }

  @Test
  void anEmptyValueInAQueryIsNotGiven() {
    assertThat(FormReader.readQuery("a=&b").get("a")).isNull();
    assertThat(FormReader.readQuery("a=&b").get("b")).isNull();
    assertThat(FormReader.read("a=&b").get("a")).isNotNull();
  }

  @Test
  void aNameGivenTwiceIsNoSingleValue() {
    Node node = Objects.requireNonNull(FormReader.read("a=1&a=1").get("a"));
    assertThat(node.scalar()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a=%",
        "a=%4",
        "a=%4x",
        "%zz=1",
        "a=%FF",
        "a=%C3",
        "a=%ED%A0%80",
        "a=%C0%AF",
        "a=%F5%80%80%80"
      })
  void brokenEscapesAreRefused(String form) {
    assertThatThrownBy(() -> FormReader.read(form))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.status()).isEqualTo(400));
  }

  @Test
  void whatIsOverHidesWhatIsBelow() {
    Fields both = FormReader.read("a=query").over(FormReader.read("A=body&b=body"));
    assertThat(scalar(both, "a")).isEqualTo("query");
    assertThat(scalar(both, "b")).isEqualTo("body");
  }

  @Test
  void aPlusInAPathIsAPlus() {
    assertThat(FormReader.decode("a+b%20c", false)).isEqualTo("a+b c");
    assertThat(FormReader.decode("a+b%20c", true)).isEqualTo("a b c");
  }
}
