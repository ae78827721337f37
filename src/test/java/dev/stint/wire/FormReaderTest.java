package dev.stint.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stint.support.Shows;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
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
    assertThat(scalar(form(form), "a")).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a=1&a=2&a=3", "a=1,2,3", "a=1,2&A=3", "a=1%2C2,3", "a= 1 ,,2&a=&a=3,"})
  @Shows("ruling 1.3")
  void listsAreRepeatedOrBetweenCommas(String form) {
    Node node = Objects.requireNonNull(form(form).get("a"));
    List<Node> items = node.items();
    assertThat(items).extracting(Node::scalar).extracting("text").containsExactly("1", "2", "3");
  }

  @Test
  void anEmptyValueInAQueryIsNotGiven() {
    assertThat(FormReader.readQuery("a=&b").get("a")).isNull();
    assertThat(FormReader.readQuery("a=&b").get("b")).isNull();
    assertThat(form("a=&b").get("a")).isNotNull();
  }

  @Test
  void aNameGivenTwiceIsEveryValue() {
    assertThat(form("a=1&A=1,2").all("a"))
        .extracting(Node::scalar)
        .extracting("text")
        .containsExactly("1", "1,2");
    assertThat(Objects.requireNonNull(form("a=1&a=1").get("a")).scalar()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "{a=1}, 1",
    "{a=1}&b=2, 1",
    "b=2&{a=1}, 1",
    "{b=2&a=1}, 1",
    "{a=1&b=2}, 1",
    "%7Ba=1%7D, 1",
    "{A=1}, 1",
    "a={1}, {1}",
    "a=1}, 1}",
    "{a=}, none",
    "{a=}}, }",
    "{a}, none",
    "{b=1}&a=x}, x}",
  })
  @Shows("ruling 1.1")
  void bracesRoundNamesAndValuesOfAQueryAreDropped(String query, String value) {
    assertThat(scalar(FormReader.readQuery(query), "a")).isEqualTo(value);
  }

  @Test
  void bracesOfAFormStay() {
    assertThat(scalar(form("{a=1}"), "{a")).isEqualTo("1}");
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, a=%C3%A9%E2%82%ACx",
    "ISO-8859-1, a=%E9",
    "UTF-16, a=%FE%FF%00%E9",
  })
  void escapesAreOfTheFormsCharset(String charset, String form) {
    assertThat(scalar(FormReader.readForm(form, Charset.forName(charset)), "a")).startsWith("é");
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
    assertThatThrownBy(() -> form(form))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.status()).isEqualTo(400));
  }

  @Test
  void whatIsOverHidesWhatIsBelow() {
    Fields both = form("a=query").over(form("A=body&b=body"));
    assertThat(scalar(both, "a")).isEqualTo("query");
    assertThat(scalar(both, "b")).isEqualTo("body");
  }

  @Test
  void aPlusInAPathIsAPlus() {
    assertThat(FormReader.decode("a+b%20c")).isEqualTo("a+b c");
  }

  private static Fields form(String text) {
    return FormReader.readForm(text, StandardCharsets.UTF_8);
  }
}
