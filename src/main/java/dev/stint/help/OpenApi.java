package dev.stint.help;

import dev.stint.call.Call;
import dev.stint.call.Input;
import dev.stint.call.Output;
import dev.stint.call.Parameter;
import dev.stint.call.Parameter.Place;
import dev.stint.call.Section;
import dev.stint.call.Value;
import dev.stint.catalog.Resource;
import dev.stint.catalog.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** The OpenAPI 3.1 document, made from the calls and the catalog. */
public final class OpenApi {
  private static final String JSON = "application/json";
  private static final String XML = "application/xml";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String PROBLEM = "Problem";

  private final Examples examples;
  private final Schemas schemas;
  private final Tree document;

  /**
   * Of these calls.
   *
   * @param version of the server
   */
  public OpenApi(Reference reference, Examples examples, String version) {
    this.examples = examples;
    this.schemas = new Schemas(new ResourceNames(reference));
    Tree paths = new Tree();
    for (Reference.Entry entry : reference.calls()) {
      Tree path = (Tree) paths.computeIfAbsent(entry.path(), _ -> new Tree());
      path.put(entry.call().method().toLowerCase(Locale.ROOT), operation(entry));
    }
    this.document =
        new Tree()
            .with("openapi", "3.1.1")
            .with("info", info(version))
            .with("servers", List.of(new Tree().with("url", "/")))
            .with("tags", tags(reference))
            .with("paths", paths)
            .with("components", components());
  }

  /** As JSON. */
  public String json() {
    return Json.compact(document) + "\n";
  }

  /** As YAML. */
  public String yaml() {
    DumpSettings settings =
        DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.BLOCK)
            .setDereferenceAliases(true)
            .setWidth(120)
            // Most readers take 02210 for a number, which JSON does not know.
            .setSchema(new CoreSchema())
            .build();
    return new Dump(settings).dumpToString(document);
  }

  private static Tree info(String version) {
    return new Tree()
        .with("title", "Stint")
        .with("summary", "Projects, people, rates and time; compatible with the BigTime API v2.")
        .with(
            "description",
            "Paths match in any letter case. Bodies come as JSON, XML or, where they are flat, as a form; answers"
                + " as JSON or XML, whichever Accept asks for. Wherever a GET has an id in its path, the id may"
                + " come in the query instead, as id.")
        .with("version", version)
        .with("license", new Tree().with("name", "Apache-2.0").with("identifier", "Apache-2.0"));
  }

  private static List<Tree> tags(Reference reference) {
    List<Tree> tags = new ArrayList<>();
    for (Section section : reference.sections().keySet()) {
      tags.add(new Tree().with("name", section.title()).with("description", section.summary()));
    }
    return tags;
  }

  private Tree operation(Reference.Entry entry) {
    Call call = entry.call();
    Tree operation =
        new Tree()
            .with("tags", List.of(entry.section().title()))
            .with("operationId", Schemas.camelCase(call.title(), false))
            .with("summary", call.title())
            .with("description", call.description() + "\n\nWho may: " + call.permission().words());
    List<Tree> parameters = new ArrayList<>();
    for (Parameter parameter : call.parameters()) {
      if (parameter.place() != Place.BODY) {
        parameters.add(parameter(parameter));
      }
    }
    if (!parameters.isEmpty()) {
      operation.put("parameters", parameters);
    }
    if (call.hasBody()) {
      operation.put("requestBody", requestBody(call));
    }
    operation.put("responses", responses(entry));
    operation.put(
        "security",
        entry.login()
            ? List.of(needs("SessionToken", "Firm"), needs("FirmToken", "Firm"))
            : List.of());
    return operation;
  }

  private static Tree needs(String... schemes) {
    Tree all = new Tree();
    for (String scheme : schemes) {
      all.put(scheme, List.of());
    }
    return all;
  }

  private Tree parameter(Parameter parameter) {
    Tree tree =
        new Tree()
            .with("name", parameter.name())
            .with("in", parameter.place().word())
            .with("required", parameter.required())
            .with("description", parameter.description())
            .with("schema", Schemas.parameter(parameter));
    String example = examples.fill(parameter.example());
    boolean isNumber = example.matches("\\d{1,18}");
    return tree.withIfAny("example", isNumber ? Long.valueOf(example) : (Object) example);
  }

  private Tree requestBody(Call call) {
    Tree schema = schemas.body(call);
    Object example = Json.read(examples.fill(call.example()));
    Tree content = new Tree();
    content.put(JSON, new Tree().with("schema", schema).with("example", example));
    content.put(
        XML,
        new Tree()
            .with("schema", schema)
            .with("example", Xml.body("Request", example, resource(call.input()))));
    boolean isFlat =
        call.input() instanceof Input.None
            && call.parameters(Place.BODY).stream()
                .allMatch(parameter -> parameter.value() instanceof Value.Single);
    if (isFlat) {
      content.put(FORM, new Tree().with("schema", schema));
    }
    return new Tree().with("required", true).with("content", content);
  }

  private static @Nullable Resource resource(Input input) {
    return switch (input) {
      case Input.One one -> one.resource();
      case Input.Many many -> many.resource();
      default -> null;
    };
  }

  private Tree responses(Reference.Entry entry) {
    Tree responses = new Tree();
    for (int status : entry.statuses()) {
      responses.put(
          Integer.toString(status),
          status == 200
              ? success(entry.call())
              : new Tree().with("$ref", "#/components/responses/" + PROBLEM + status));
    }
    return responses.with(
        "500", new Tree().with("$ref", "#/components/responses/" + PROBLEM + 500));
  }

  private Tree success(Call call) {
    Tree response = new Tree();
    switch (call.output()) {
      case Output.One one -> {
        Tree example = examples.record(one.resource(), View.DETAILED);
        response.put("description", "One %s.".formatted(one.resource().name().text()));
        response.put(
            "content",
            content(
                schemas.reference(one.resource()), example, Xml.record(one.resource(), example)));
      }
      case Output.Many many -> {
        List<Tree> example = List.of(examples.record(many.resource(), many.view()));
        response.put(
            "description", "A list of %s records.".formatted(many.resource().name().text()));
        response.put(
            "content",
            content(
                schemas.answerList(many.resource()), example, Xml.list(many.resource(), example)));
      }
      case Output.Success _ -> {
        response.put("description", "It is done.");
        response.put(
            "content",
            content(
                new Tree().with("$ref", "#/components/schemas/Result"),
                new Tree().with("success", true),
                "<Result>\n  <success>true</success>\n</Result>"));
      }
      case Output.Other other -> {
        response.put("description", other.words());
        response.put(
            "content",
            new Tree()
                .with(
                    other.contentType(),
                    new Tree().with("schema", new Tree().with("type", "string"))));
      }
    }
    return response;
  }

  private static Tree content(Tree schema, Object json, String xml) {
    return new Tree()
        .with(JSON, new Tree().with("schema", schema).with("example", json))
        .with(XML, new Tree().with("schema", schema).with("example", xml));
  }

  private Tree components() {
    Tree all = schemas.components();
    all.put("Result", result());
    all.put(PROBLEM, problem());
    return new Tree()
        .with("schemas", all)
        .with("responses", problems())
        .with("securitySchemes", securitySchemes());
  }

  private static Tree result() {
    return new Tree()
        .with("type", "object")
        .with("required", List.of("success"))
        .with("properties", new Tree().with("success", new Tree().with("type", "boolean")))
        .with("xml", new Tree().with("name", "Result"));
  }

  private static Tree problem() {
    Tree error =
        new Tree()
            .with("type", "object")
            .with("required", List.of("field", "message"))
            .with(
                "properties",
                new Tree()
                    .with("field", text("The field at fault."))
                    .with("message", text("What is wrong with it.")));
    return new Tree()
        .with("type", "object")
        .with("description", "Problem details, as RFC 9457 has them.")
        .with("required", List.of("type", "title", "status", "detail", "instance"))
        .with(
            "properties",
            new Tree()
                .with("type", text("The kind of problem."))
                .with("title", text("The kind of problem in words."))
                .with(
                    "status", new Tree().with("type", "integer").with("description", "The status."))
                .with("detail", text("What is wrong with this request."))
                .with("instance", text("This occurrence; the log has it under the same id."))
                .with(
                    "errors",
                    new Tree()
                        .with("type", "array")
                        .with("items", error)
                        .with("description", "Every field at fault.")
                        .with("xml", new Tree().with("wrapped", true))))
        .with("xml", new Tree().with("name", "problem").with("namespace", "urn:ietf:rfc:7807"));
  }

  private static Tree text(String description) {
    return new Tree().with("type", "string").with("description", description);
  }

  private static Tree problems() {
    Tree responses = new Tree();
    Statuses.all()
        .forEach((status, meaning) -> {
          if (status != 200) {
            Tree response = new Tree().with("description", meaning.words());
            if (status == 503) {
              Tree seconds = new Tree().with("type", "integer").with("minimum", 1);
              response.put(
                  "headers",
                  new Tree()
                      .with(
                          "Retry-After",
                          new Tree()
                              .with("description", "How many seconds to wait.")
                              .with("schema", seconds)));
            }
            Tree schema = new Tree().with("$ref", "#/components/schemas/" + PROBLEM);
            response.put(
                "content",
                new Tree()
                    .with("application/problem+json", new Tree().with("schema", schema))
                    .with("application/problem+xml", new Tree().with("schema", schema)));
            responses.put(PROBLEM + status, response);
          }
        });
    return responses;
  }

  private static Tree securitySchemes() {
    return new Tree()
        .with("SessionToken", header("X-Auth-Token", "The token of a session: see POST /session."))
        .with("FirmToken", header("X-Auth-ApiToken", "A firm token, in place of a session's."))
        .with("Firm", header("X-Auth-Realm", "The firm's id, beside either token."));
  }

  private static Tree header(String name, String description) {
    return new Tree()
        .with("type", "apiKey")
        .with("in", "header")
        .with("name", name)
        .with("description", description);
  }
}
