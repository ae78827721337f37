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

      What the documentation of the BigTime API v2 says about sessions and projects, and the tests that show it of
      Stint. The tests run with every build, those of what is in the database on SQLite and on PostgreSQL. One that is named
      here for a call makes that call with success, in that format, each time it runs; the build fails where a call lacks a
      test in JSON or in XML, or a remark lacks one at all. Numbers in parentheses are those of the rulings that comments and tests cite.

      ## Calls

      Paths are below `/BigTimeData/api/v2`.

      | call | what it does | in JSON | in XML |
      | --- | --- | --- | --- |
      """;

  private final List<ShownBy> shown;
  private final List<String> further;

  private CompatibilityPage(List<ShownBy> shown, List<String> further) {
    this.shown = shown;
    this.further = further;
  }

  /**
   * The page.
   *
   * @param further the calls of the route table that are none of the documented ones
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
    page.append("\nBesides these, from what is known of the rest of the API:\n\n");
    further.forEach(call -> page.append("- `%s`\n".formatted(call)));
    page.append(
        """

        ## Remarks

        What the documentation says beside its calls, in other words. Where Stint does otherwise, the next section says so.

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
        page.append(row(remark.section(), remark.says(), remark.departs()));
      }
    }
    page.append(
        """

        ## Fields

        The documented fields, each spelled so and in the views that the documentation marks; those that it marks Update
        can be sent. `CompatibilityPageTest` holds them against the field tables that make the answers.

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
