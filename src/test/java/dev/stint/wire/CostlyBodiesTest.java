package dev.stint.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ctc.wstx.util.SymbolTable;
import dev.stint.support.Shows;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.json.JsonFactory;

/** Bodies made so that reading them costs more than others of their size. */
class CostlyBodiesTest {
  private static final int BODIES = 100;
  private static final int NAMES = 200;

  /** Names that are all different, of one length, and of one hash as {@link String} has it. */
  private static List<String> colliding(int body) {
    return IntStream.range(body * NAMES, (body + 1) * NAMES)
        .mapToObj(i ->
            IntStream.range(0, 15)
                .mapToObj(bit -> (i >> bit & 1) == 0 ? "Aa" : "BB")
                .collect(Collectors.joining()))
        .toList();
  }

  /** Names of the same length that have nothing in common. */
  private static List<String> harmless(int body) {
    return IntStream.range(body * NAMES, (body + 1) * NAMES)
        .mapToObj(i -> "n%029d".formatted(i))
        .toList();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] xml(List<String> names) {
    return bytes(
        names.stream().map("<%s/>"::formatted).collect(Collectors.joining("", "<a>", "</a>")));
  }

  private static byte[] json(List<String> names) {
    return bytes(names.stream().map("%s:1"::formatted).collect(Collectors.joining(",", "{", "}")));
  }

  @Test
  void theNamesAreWhatTheyAreMadeFor() {
    assertThat(colliding(3).stream().map(String::hashCode).distinct()).hasSize(1);
    assertThat(colliding(3)).doesNotHaveDuplicates().doesNotContainAnyElementsOf(colliding(4));
  }

  /** How many names the parser looked through, at the end of each body. */
  private static List<Integer> namesInXml(List<List<String>> bodies) {
    List<Integer> names = new ArrayList<>();
    NamesOfOneBody factory =
        new NamesOfOneBody() {
          @Override
          public synchronized void updateSymbolTable(SymbolTable table) {
            names.add(table.size());
            super.updateSymbolTable(table);
          }
        };
    bodies.forEach(body -> XmlReader.read(factory, xml(body)));
    return names;
  }

  @Test
  void theHundredthBodyOfCollidingNamesIsLookedThroughLikeTheFirstOfHarmlessOnes() {
    List<Integer> colliding =
        namesInXml(IntStream.range(0, BODIES).mapToObj(CostlyBodiesTest::colliding).toList());
    List<Integer> harmless = namesInXml(List.of(harmless(0)));
    assertThat(colliding).hasSize(BODIES).containsOnly(harmless.getFirst());
  }

  @Test
  void noNameOfAJsonBodyIsKeptForTheNext() throws ReflectiveOperationException {
    for (int body = 0; body < BODIES; body++) {
      Reading.body(json(colliding(body)), "application/json");
    }
    var names = JsonFactory.class.getDeclaredField("_rootCharSymbols");
    names.setAccessible(true);
    Object table = names.get(JsonReader.FACTORY);
    assertThat(table.getClass().getMethod("size").invoke(table)).isEqualTo(0);
  }

  static Stream<Arguments> limits() {
    String longList = ",1".repeat(Extent.MOST_VALUES - 2);
    String elements = "<b/>".repeat(Extent.MOST_VALUES - 2);
    String form = "&b=1".repeat(Extent.MOST_VALUES - 1);
    return Stream.of(
        Arguments.of("values", "application/json", "{a:[1%s", longList, ",1", "]}"),
        Arguments.of("values", "application/xml", "<a><b/>", elements, "<b/>", "</a>"),
        Arguments.of("values", "application/xml", "<a>", elements, "<b c='1'/>", "</a>"),
        Arguments.of("values", "application/xml", "<a>", elements, "<b/><?c?>", "</a>"),
        Arguments.of("values", "application/x-www-form-urlencoded", "a=1", form, "&b=1", ""));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource
  @Shows("ruling 2.1")
  void limits(String what, String type, String start, String most, String more, String end) {
    String begun = start.replace("%s", "");
    assertThatCode(() -> Reading.body(bytes(begun + most + end), type)).doesNotThrowAnyException();
    assertThatThrownBy(() -> Reading.body(bytes(begun + most + more + end), type))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("more than 20000 " + what);
  }

  @Test
  void aListInAFormHasNoMoreItemsThanAnyOther() {
    Node body =
        Reading.body(
            bytes("a=1" + ",1".repeat(Extent.MOST_VALUES)), "application/x-www-form-urlencoded");
    Fields fields = body.fields();
    Node list = fields == null ? null : fields.get("a");
    assertThatThrownBy(() -> Objects.requireNonNull(list).items()).isInstanceOf(Problem.class);
  }

  static Stream<Arguments> names() {
    List<String> most = IntStream.range(0, Extent.MOST_NAMES).mapToObj(i -> "n" + i).toList();
    List<String> more = Stream.concat(most.stream(), Stream.of("more")).toList();
    return Stream.of("application/json", "application/xml", "application/x-www-form-urlencoded")
        .map(type -> Arguments.of(type, body(type, most), body(type, more)));
  }

  private static byte[] body(String type, List<String> names) {
    return switch (type) {
      case "application/json" -> json(names);
      case "application/xml" ->
          bytes(
              names.stream()
                  .skip(1)
                  .map("<%s/>"::formatted)
                  .collect(Collectors.joining("", "<n0>", "</n0>")));
      default -> bytes(String.join("&", names));
    };
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void names(String type, byte[] most, byte[] more) {
    assertThatCode(() -> Reading.body(most, type)).doesNotThrowAnyException();
    assertThatThrownBy(() -> Reading.body(more, type))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("more than 500 different names");
  }

  @Test
  void anElementHasNoMoreThan64Attributes() {
    String most = attributes(64);
    assertThatCode(() -> Reading.body(bytes("<a %s/>".formatted(most)), "application/xml"))
        .doesNotThrowAnyException();
    assertThatThrownBy(
            () -> Reading.body(bytes("<a %s/>".formatted(attributes(65))), "application/xml"))
        .isInstanceOf(Problem.class);
  }

  private static String attributes(int number) {
    return IntStream.range(0, number)
        .mapToObj("a%d='1'"::formatted)
        .collect(Collectors.joining(" "));
  }
}
