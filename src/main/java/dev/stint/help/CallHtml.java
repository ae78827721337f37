package dev.stint.help;

import dev.stint.call.Call;
import dev.stint.call.Input;
import dev.stint.call.Output;
import dev.stint.call.Parameter;
import dev.stint.call.Parameter.Place;
import dev.stint.call.Value;
import dev.stint.catalog.Field;
import dev.stint.catalog.Resource;
import dev.stint.catalog.View;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A call as HTML: what it does, what it takes and answers, examples, and a form to try it. */
final class CallHtml {
  /** What still fits into a line of a shell. */
  private static final int SHORT = 90;

  private final String base;
  private final ResourceNames names;
  private final Examples examples;

  CallHtml(String base, ResourceNames names, Examples examples) {
    this.base = base;
    this.names = names;
    this.examples = examples;
  }

  void write(Html html, Reference.Entry entry) {
    Call call = entry.call();
    html.tag("article", "class", "call", "id", call.name());
    html.tag("h3").line("a", call.title(), "href", "#" + call.name()).end();
    html.tag("p", "class", "route");
    html.line("span", call.method(), "class", "method " + call.method().toLowerCase(Locale.ROOT));
    html.text(" ").line("code", shortPath(entry.path())).end();
    html.line("p", call.description());
    facts(html, entry);
    parameters(html, call);
    example(html, entry);
    tryIt(html, entry);
    html.end();
  }

  /** Below the base address as the documentation has it; others in full. */
  private String shortPath(String path) {
    return path.startsWith(base + "/") ? path.substring(base.length()) : path;
  }

  private void facts(Html html, Reference.Entry entry) {
    Call call = entry.call();
    html.tag("dl", "class", "facts");
    html.line("dt", "Who may").line("dd", call.permission().words());
    if (call.hasBody() && !(call.input() instanceof Input.None)) {
      html.line("dt", "Body").tag("dd");
      input(html, call.input());
      html.end();
    }
    html.line("dt", "Answers").tag("dd");
    output(html, call);
    html.end();
    html.line("dt", "Statuses").tag("dd");
    String separator = "";
    for (int status : entry.statuses()) {
      html.text(separator)
          .line(
              "a",
              Integer.toString(status),
              "href",
              base + "/help/Overview#status-" + status,
              "title",
              Statuses.of(status).brief());
      separator = ", ";
    }
    html.end();
    if (entry.login() && !entry.throttled()) {
      html.line("dt", "Throttle").line("dd", "Does not count.");
    }
    html.end();
  }

  private void input(Html html, Input input) {
    switch (input) {
      case Input.One(Resource resource, boolean isNew, String unless) -> {
        html.text("The fields of ");
        link(html, resource);
        html.text(" that are marked Update");
        String required =
            resource.fields().stream()
                .filter(field -> field.update() == Field.Update.REQUIRED)
                .map(field -> field.name().text())
                .collect(Collectors.joining(", "));
        html.text(
            isNew && !required.isEmpty()
                ? "; required: %s%s."
                    .formatted(required, unless.isEmpty() ? "" : ", or else " + unless)
                : ", those that change.");
      }
      case Input.Many(Resource resource) -> {
        html.text("A list of ");
        link(html, resource);
        html.text(" records.");
      }
      case Input.Values values -> html.text("A list. " + values.words());
      case Input.None _ -> {}
    }
  }

  private void output(Html html, Call call) {
    switch (call.output()) {
      case Output.One one -> {
        html.text("One ");
        link(html, one.resource());
        html.text(
            one.view() == View.BASIC
                ? " in the view asked for."
                : hasViews(one.resource()) ? " in the Detailed view." : ".");
      }
      case Output.Many many -> {
        html.text("A list of ");
        link(html, many.resource());
        html.text(
            !hasViews(many.resource())
                ? "."
                : many.view() == View.BASIC ? " in the Basic view." : " in the Detailed view.");
      }
      case Output.Success _ -> html.line("code", "{\"success\": true}");
      case Output.Other other -> html.text(other.words());
    }
  }

  private static boolean hasViews(Resource resource) {
    return resource.members().stream()
        .anyMatch(m -> !m.views().contains(View.BASIC) && m.views().contains(View.DETAILED));
  }

  private void link(Html html, Resource resource) {
    html.line("a", names.name(resource), "href", "#" + names.name(resource));
  }

  private void parameters(Html html, Call call) {
    if (call.parameters().isEmpty()) {
      return;
    }
    html.tag("table", "class", "parameters").tag("thead").tag("tr");
    for (String heading : List.of("Parameter", "In", "Type", "Description")) {
      html.line("th", heading, "scope", "col");
    }
    html.end().end().tag("tbody");
    for (Parameter parameter : call.parameters()) {
      html.tag("tr").tag("th", "scope", "row").line("code", parameter.name()).end();
      html.line("td", parameter.place().word(), "class", "place");
      html.tag("td", "class", "type");
      type(html, parameter.value());
      html.end().tag("td").text(parameter.description());
      if (parameter.required()) {
        html.text(" ").line("em", "Required.");
      }
      html.end().end();
    }
    html.end().end();
  }

  private void type(Html html, Value value) {
    switch (value) {
      case Value.Single single -> html.text(single.type().kind().words());
      case Value.Several several -> html.text("list of " + several.type().kind().words());
      case Value.Inner inner -> link(html, inner.resource());
      case Value.Inners inners -> {
        html.text("list of ");
        link(html, inners.resource());
      }
    }
  }

  private void example(Html html, Reference.Entry entry) {
    Call call = entry.call();
    html.tag("div", "class", "example");
    if (call.output() instanceof Output.Other) {
      html.tag("pre", "class", "curl", "tabindex", "0", "aria-label", "With curl")
          .line("code", curl(entry, null, ""))
          .end();
      html.end();
      return;
    }
    @Nullable Object body = body(call);
    String bodyXml = call.hasBody() ? Xml.body("Request", body, resource(call.input())) : "";
    sample(
        html,
        "json",
        "curl",
        "With curl, JSON",
        curl(entry, "json", call.hasBody() ? shortest(body) : ""));
    sample(html, "xml", "curl", "With curl, XML", curl(entry, "xml", bodyXml));
    html.tag("details").line("summary", "What it answers");
    sample(html, "json", "answer", "The answer as JSON", answerJson(call.output()));
    sample(html, "xml", "answer", "The answer as XML", answerXml(call.output()));
    html.end().end();
  }

  private static String shortest(@Nullable Object body) {
    String line = Json.inOneLine(body);
    return line.length() > SHORT ? Json.pretty(body) : line;
  }

  private @Nullable Object body(Call call) {
    return call.hasBody() ? Json.read(examples.fill(call.example())) : null;
  }

  private static @Nullable Resource resource(Input input) {
    return switch (input) {
      case Input.One one -> one.resource();
      case Input.Many many -> many.resource();
      default -> null;
    };
  }

  private static void sample(Html html, String format, String kind, String label, String text) {
    html.tag("pre", "class", kind + " " + format, "tabindex", "0", "aria-label", label)
        .line("code", text)
        .end();
  }

  private String answerJson(Output output) {
    return switch (output) {
      case Output.One one -> Json.pretty(examples.record(one.resource(), View.DETAILED));
      case Output.Many many -> Json.pretty(List.of(examples.record(many.resource(), many.view())));
      default -> "{\"success\": true}";
    };
  }

  private String answerXml(Output output) {
    return switch (output) {
      case Output.One one ->
          Xml.record(one.resource(), examples.record(one.resource(), View.DETAILED));
      case Output.Many many ->
          Xml.list(many.resource(), List.of(examples.record(many.resource(), many.view())));
      default -> "<Result>\n  <success>true</success>\n</Result>";
    };
  }

  /** The call as a line for a shell in which BASE, TOKEN and FIRM are set. */
  private String curl(Reference.Entry entry, @Nullable String format, String body) {
    Call call = entry.call();
    StringBuilder line = new StringBuilder("curl ");
    if (!call.method().equals("GET") && !(call.method().equals("POST") && !body.isEmpty())) {
      line.append("-X ").append(call.method()).append(' ');
    }
    line.append("\"$").append(entry.path().startsWith(base) ? "BASE" : "SERVER");
    line.append(shortPath(address(entry))).append('"');
    if (format != null) {
      line.append(" \\\n  -H \"Accept: application/").append(format).append('"');
    }
    if (!body.isEmpty()) {
      line.append(" \\\n  -H \"Content-Type: application/").append(format).append('"');
    }
    if (entry.login()) {
      line.append(" \\\n  -H \"X-Auth-Token: $TOKEN\" -H \"X-Auth-Realm: $FIRM\"");
    }
    if (!body.isEmpty()) {
      line.append(" \\\n  -d '").append(body.replace("'", "'\\''")).append('\'');
    }
    return line.toString();
  }

  /** The address with example values: those in the path, and those in the query that have one. */
  private String address(Reference.Entry entry) {
    String path = entry.path();
    List<String> query = new ArrayList<>();
    for (Parameter parameter : entry.call().parameters()) {
      String value = encoded(examples.fill(parameter.example()));
      if (parameter.place() == Place.PATH) {
        path = path.replace("{" + parameter.name() + "}", value);
      } else if (parameter.place() == Place.QUERY && !value.isEmpty()) {
        query.add(parameter.name() + "=" + value);
      }
    }
    return query.isEmpty() ? path : path + "?" + String.join("&", query);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private void tryIt(Html html, Reference.Entry entry) {
    Call call = entry.call();
    html.tag("details", "class", "try").line("summary", "Try it");
    html.tag(
        "form",
        "data-method",
        call.method(),
        "data-path",
        entry.path(),
        "data-login",
        Boolean.toString(entry.login()));
    for (Parameter parameter : call.parameters()) {
      if (parameter.place() != Place.BODY) {
        field(html, call, parameter);
      }
    }
    if (call.hasBody()) {
      Object body = body(call);
      html.tag("label", "class", "body").line("span", "Body");
      html.line("textarea", Json.pretty(body), "name", "body", "spellcheck", "false", "rows", "7");
      html.end();
      html.line("template", Json.pretty(body), "class", "json");
      html.line("template", Xml.body("Request", body, resource(call.input())), "class", "xml");
    }
    html.tag("p", "class", "buttons");
    html.line(
        "button",
        call.method(),
        "type",
        "submit",
        "class",
        call.method().toLowerCase(Locale.ROOT),
        "aria-label",
        "%s: %s".formatted(call.method(), call.title()));
    html.line("span", "", "class", "state", "role", "status").end();
    html.tag("div", "class", "result", "hidden", "").end();
    html.end().end();
  }

  private void field(Html html, Call call, Parameter parameter) {
    String example = examples.fill(parameter.example());
    // What changes or removes a record must name it: an example might hit a real one.
    boolean prefilled = call.method().equals("GET") || parameter.place() == Place.QUERY;
    List<String> attributes =
        new ArrayList<>(
            List.of(
                "name",
                parameter.name(),
                "data-in",
                parameter.place().word(),
                "autocomplete",
                "off",
                "spellcheck",
                "false"));
    if (parameter.required()) {
      attributes.addAll(List.of("required", ""));
    }
    if (!example.isEmpty()) {
      attributes.addAll(
          List.of(
              prefilled && parameter.required() ? "value" : "placeholder",
              (prefilled && parameter.required() ? "" : "such as ") + example));
    }
    html.tag("label").line("span", parameter.name());
    html.tag("input", attributes.toArray(String[]::new)).end();
  }
}
