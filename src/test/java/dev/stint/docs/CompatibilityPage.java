package dev.stint.docs;

import dev.stint.support.Contract;
import dev.stint.support.InFormat;
import dev.stint.support.ShownBy;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The page {@code docs/compatibility.md}, made from the documented calls and remarks and from what
 * tests say that they show.
 */
final class CompatibilityPage {
  /** What makes the page anew. */
  static final String COMMAND =
      "./stint test -Dtest=CompatibilityPageTest -Dcompatibility.page=write";

  private static final String START =
      """
      # Compatibility

      <!-- Generated: @COMMAND@ -->

      What the documentation of the BigTime API v2 says about sessions and projects, and the tests that show that Stint
      does it. The tests run with every build; those that involve the database run on both SQLite and PostgreSQL. A test
      listed here for a call makes that call successfully, in that format, each time it runs; the build fails if a call
      has no test in JSON or in XML, or if a remark has none at all. Numbers in parentheses are those of
      [rulings](rulings.md), which say why.

      ## Calls

      Paths are below `/BigTimeData/api/v2`.

      | call | what it does | in JSON | in XML |
      | --- | --- | --- | --- |
      """;

  private final Rulings rulings = Rulings.read();
  private final List<ShownBy> shown;
  private final List<String> further;

  private CompatibilityPage(List<ShownBy> shown, List<String> further) {
    this.shown = shown;
    this.further = further;
  }

  /**
   * The page.
   *
   * @param further the calls of the route table that are not documented
   */
  static String of(List<ShownBy> shown, List<String> further) {
    return new CompatibilityPage(shown, further).text();
  }

  private String text() {
    StringBuilder page = new StringBuilder(START.replace("@COMMAND@", COMMAND));
    for (Contract.Call call : Contract.calls()) {
      page.append(
          row(
              call(call),
              call.does(),
              tests(call.key(), InFormat.JSON),
              tests(call.key(), InFormat.XML)));
    }
    page.append("\nIn addition, from what is known about the rest of the API:\n\n");
    further.forEach(call -> page.append("- `%s`\n".formatted(call)));
    page.append(
        """

        ## Remarks

        What the documentation says in addition to its calls, paraphrased. Where Stint departs from it, the next section says so.

        | about | it says | tests |
        | --- | --- | --- |
        """);
    for (Contract.Remark remark : Contract.remarks()) {
      page.append(
          row(remark.section(), remark.says(), tests(remark.key(), InFormat.JSON, InFormat.XML)));
    }
    page.append(
        """

        ## Where Stint departs from the documentation

        | about | it says | Stint |
        | --- | --- | --- |
        """);
    for (Contract.Remark remark : Contract.remarks()) {
      if (!remark.departs().isEmpty()) {
        page.append(row(remark.section(), remark.says(), rulings.linked(remark.departs())));
      }
    }
    page.append(
        """

        ## Rulings

        What is decided where the documentation is silent or contradicts itself, and the tests that show it. Parts of some are
        [not built yet](rulings.md#not-built-yet).

        | ruling | tests |
        | --- | --- |
        """);
    for (String ruling : rulings.rulings()) {
      page.append(
          row(rulings.link(ruling), tests(Rulings.key(ruling), InFormat.JSON, InFormat.XML)));
    }
    page.append(
        """

        ## Fields

        The documented fields, spelled exactly so, in the views that the documentation marks; those that it marks Update can be
        sent. `CompatibilityPageTest` compares them with the field tables that produce the answers.

        | record | fields |
        | --- | --- |
        """);
    Contract.fields().stream()
        .map(Contract.FieldRow::resource)
        .distinct()
        .forEach(resource -> page.append(row(resource, fields(resource))));
    return page.toString();
  }

  private static String row(String... cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }

  private static String call(Contract.Call call) {
    String with = call.with().isEmpty() ? "" : " with `%s`".formatted(call.with());
    return "`%s %s`%s".formatted(call.method(), call.path(), with);
  }

  private String tests(String key, InFormat... formats) {
    return shown.stream()
        .filter(one -> one.what().equals(key) && List.of(formats).contains(one.format()))
        .map(CompatibilityPage::link)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String link(ShownBy one) {
    Class<?> file = one.test().getDeclaringClass();
    return "[%s](../src/test/java/%s.java)"
        .formatted(one.testName(), file.getName().replaceFirst("\\$.*", "").replace('.', '/'));
  }

  private static String fields(String resource) {
    return Contract.fields().stream()
        .filter(field -> field.resource().equals(resource))
        .map(field -> "`" + field.field() + "`")
        .collect(Collectors.joining(", "));
  }
}
