package dev.stint.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.catalog.Catalog;
import dev.stint.catalog.Resource;
import dev.stint.catalog.View;
import dev.stint.http.RouteTable;
import dev.stint.support.Contract;
import dev.stint.support.InFormat;
import dev.stint.support.ShownBy;
import dev.stint.support.TestServer;
import dev.stint.support.WireTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page that says what of the contract holds, and that it leaves nothing out. */
@WireTest
class CompatibilityPageTest {
  private static final String BASE = "/BigTimeData/api/v2";
  private static final Path PAGE = Path.of("docs/compatibility.md");
  private static final List<ShownBy> SHOWN = ShownBy.all();

  private final List<RouteTable.Route> routes;

  CompatibilityPageTest(TestServer server) {
    this.routes = server.routes();
  }

  /** A route whatever its letter case and the names of its variable parts. */
  private static String plain(String route) {
    return route.replace(BASE, "").replaceAll("\\{[^}]*}", "{}").toLowerCase(Locale.ROOT);
  }

  /** The calls that a line of the route table answers, plain. */
  private static List<String> calls(RouteTable.Route route) {
    String call = route.method() + " " + route.path();
    return call.endsWith("?}")
        ? List.of(plain(call), plain(call.replaceFirst("/[^/]*$", "")))
        : List.of(plain(call));
  }

  private boolean has(String call) {
    return routes.stream().anyMatch(route -> calls(route).contains(plain(call)));
  }

  /** What the compatible path has beside the documented calls. */
  private List<String> further() {
    Set<String> documented =
        Contract.calls().stream()
            .map(call -> plain(call.method() + " " + call.path()))
            .collect(Collectors.toSet());
    return routes.stream()
        .filter(route -> route.path().startsWith(BASE))
        .filter(route -> calls(route).stream().noneMatch(documented::contains))
        .map(route -> route.method() + " " + route.path().substring(BASE.length()))
        .toList();
  }

  @Test
  void everyDocumentedCallIsInTheRouteTable() {
    assertThat(Contract.calls())
        .allSatisfy(
            call -> assertThat(has(call.method() + " " + call.path())).as("a route").isTrue());
  }

  @Test
  void everyDocumentedCallIsShownInBothFormats() {
    assertThat(Contract.calls())
        .allSatisfy(call ->
            assertThat(formats(call.key()))
                .as("formats in which a test @Shows(\"%s\")", call.key())
                .containsExactly(InFormat.values()));
  }

  private static Set<InFormat> formats(String key) {
    return SHOWN.stream()
        .filter(one -> one.what().equals(key))
        .map(ShownBy::format)
        .sorted()
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  @Test
  void everyRemarkIsShown() {
    assertThat(Contract.remarks())
        .allSatisfy(remark ->
            assertThat(SHOWN)
                .as("tests that @Shows(\"%s\")", remark.key())
                .anyMatch(one -> one.what().equals(remark.key())));
  }

  @Test
  void testsShowOnlyWhatTheContractOrTheRulingsHave() {
    Set<String> keys =
        Stream.of(
                Contract.calls().stream().map(Contract.Call::key),
                Contract.remarks().stream().map(Contract.Remark::key),
                Rulings.read().rulings().stream().map(Rulings::key))
            .flatMap(Function.identity())
            .collect(Collectors.toSet());
    assertThat(SHOWN)
        .allSatisfy(
            one -> assertThat(keys).as("@Shows of %s", one.testName()).contains(one.what()));
  }

  @Test
  void everyDocumentedFieldIsInTheCatalogAndItsViews() {
    assertThat(Contract.fields())
        .allSatisfy(row -> {
          List<Resource> resources =
              Catalog.resources().stream()
                  .filter(resource -> resource.name().text().equals(row.resource()))
                  .toList();
          assertThat(resources).as("field tables of %s", row.resource()).isNotEmpty();
          assertThat(resources)
              .as("%s", row)
              .anySatisfy(resource -> {
                if (row.views().contains("B")) {
                  assertThat(Catalog.shown(resource, View.BASIC)).contains(row.field());
                }
                if (row.views().contains("D")) {
                  assertThat(Catalog.shown(resource, View.DETAILED)).contains(row.field());
                }
                if (row.views().contains("U") && row.remark().isEmpty()) {
                  assertThat(Catalog.taken(resource)).contains(row.field());
                }
              });
        });
  }

  @Test
  void fieldsThatAreMarkedOtherwiseNameTheRemarkThatSaysSo() {
    Set<String> remarks =
        Contract.remarks().stream().map(Contract.Remark::key).collect(Collectors.toSet());
    assertThat(Contract.fields())
        .filteredOn(row -> !row.remark().isEmpty())
        .allSatisfy(row -> assertThat(remarks).contains(row.remark()));
  }

  @Test
  void thePageIsWhatWouldBeMade() throws IOException {
    String made = CompatibilityPage.of(SHOWN, further());
    if (System.getProperty("compatibility.page", "").equals("write")) {
      Files.writeString(PAGE, made);
    }
    assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "")
        .as("%s is out of date; make it anew: %s", PAGE, CompatibilityPage.COMMAND)
        .isEqualTo(made);
  }
}
