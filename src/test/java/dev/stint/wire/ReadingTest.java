package dev.stint.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.Shows;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a body in one format is, and what is the same in the other (rulings 2.4 and 2.8). */
class ReadingTest {
  private static Node read(String body) {
    String type = body.startsWith("<") ? "application/xml" : "application/json";
    return Reading.body(body.getBytes(StandardCharsets.UTF_8), type);
  }

  /** A list of values as text. */
  private static String list(@Nullable Node node) {
    List<Node> items = node == null ? null : node.items();
    return items == null
        ? "no list"
        : items.stream().map(ReadingTest::value).collect(Collectors.joining(" ", "[", "]"));
  }

  private static String value(Node node) {
    Node.Scalar scalar = node.scalar();
    return scalar == null ? "null" : scalar.text();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[1, 2] | [1 2]",
        "['a', null] | [a null]",
        "[] | []",
        "[1,] | [1]",
        "{} | no list",
        "5 | no list",
        "<a><b>1</b><b>2</b></a> | [1 2]",
        "<a><int>1</int><c>2</c></a> | [1 2]",
        "<a/> | []",
        "<a> </a> | []",
        "<a><b/></a> | ['']",
        "<a>1</a> | no list",
      })
  @Shows("ruling 2.8")
  void listsAtTheRoot(String body, String expected) {
    assertThat(list(read(body))).isEqualTo(expected.replace("''", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{id: 7, laborCodesToAdd: [1]} | 7 | [1]",
        "{LABORCODESTOADD: [1, '2'], ID: '7'} | 7 | [1 2]",
        "<a><id>7</id><laborCodesToAdd><int>1</int></laborCodesToAdd></a> | 7 | [1]",
        "<a ID='7'><LaborCodesToAdd><x>1</x><y>2</y></LaborCodesToAdd></a> | 7 | [1 2]",
        "<a id='7'><laborCodesToAdd/></a> | 7 | []",
      })
  @Shows("ruling 2.8")
  void listsInside(String body, String id, String codes) {
    Fields fields = Objects.requireNonNull(read(body).fields());
    assertThat(value(Objects.requireNonNull(fields.get("Id")))).isEqualTo(id);
    assertThat(list(fields.get("laborcodestoadd"))).isEqualTo(codes);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{Id: 1}, {Id: 2}]",
        "<ArrayOfContact><Contact Id='1'/><Contact><Id>2</Id></Contact></ArrayOfContact>"
      })
  void listsOfRecords(String body) {
    List<Node> items = Objects.requireNonNull(read(body).items());
    assertThat(items)
        .map(item -> Objects.requireNonNull(item.fields()).get("id"))
        .map(id -> value(Objects.requireNonNull(id)))
        .containsExactly("1", "2");
  }
}
