package dev.stint.help;

import dev.stint.call.Call;
import dev.stint.call.Input;
import dev.stint.call.Output;
import dev.stint.call.Parameter;
import dev.stint.call.Parameter.Place;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The calls as OpenAPI operations. */
final class Operations {
  private static final String JSON = "application/json";
  private static final String XML = "application/xml";
  private static final String FORM = "application/x-www-form-urlencoded";

  private final Schemas schemas;
  private final Examples examples;

  /**
   * @param schemas collects the schemas of the bodies
   */
  Operations(Schemas schemas, Examples examples) {
    this.schemas = schemas;
    this.examples = examples;
  }

  /** A call. */
  Tree of(ApiReference.Entry entry) {
    Call call = entry.call();
    Tree operation =
        new Tree()
            .with("tags", List.of(entry.section().title()))
            .with("operationId", OperationName.method(call))
            .with("summary", call.title())
            .with(
                "description",
                call.description() + "\n\nWho may call it: " + call.permission().words())
            .withIfAny("parameters", parameters(call));
    if (call.hasBody()) {
      operation.put("requestBody", requestBody(call));
    }
    return operation
        .with("responses", responses(entry))
        .with("security", entry.login() ? List.of(by("SessionToken"), by("FirmToken")) : List.of());
  }

  private static Tree by(String token) {
    return new Tree().with(token, List.of()).with("Firm", List.of());
  }

  private List<Tree> parameters(Call call) {
    return call.parameters().stream()
        .filter(parameter -> parameter.place() != Place.BODY)
        .map(this::parameter)
        .toList();
  }

  private Tree parameter(Parameter parameter) {
    Tree schema = Schemas.parameter(parameter);
    String example = examples.fill(parameter.example());
    boolean isText = "string".equals(schema.get("type")) || example.isEmpty();
    return new Tree()
        .with("name", parameter.name())
        .with("in", parameter.place().word())
        .with("required", parameter.required())
        .with("description", parameter.description())
        .with("schema", schema)
        .withIfAny("example", isText ? example : Json.read(example));
  }

  private Tree requestBody(Call call) {
    Tree schema = schemas.body(call);
    CallExamples sent = new CallExamples(call, examples);
    Tree content = media(schema, sent.body());
    if (takesForm(call)) {
      Tree form = new Tree().with("schema", Schemas.form(call));
      content.put(FORM, form.with("example", sent.formBody()));
    }
    return new Tree().with("required", true).with("content", content);
  }

  /** Whether the body has fields, as a form has. */
  static boolean takesForm(Call call) {
    return call.input() instanceof Input.None || call.input() instanceof Input.One;
  }

  private Tree responses(ApiReference.Entry entry) {
    Tree responses = new Tree();
    Stream.concat(entry.statuses().stream(), Stream.of(500))
        .forEach(status ->
            responses.put(
                status.toString(),
                status == 200
                    ? success(entry.call())
                    : new Tree().with("$ref", "#/components/responses/Problem" + status)));
    return responses;
  }

  private Tree success(Call call) {
    Object example = new CallExamples(call, examples).answer();
    return switch (call.output()) {
      case Output.One one ->
          answer(
              "One %s.".formatted(one.resource().name().text()),
              media(schemas.reference(one.resource()), example));
      case Output.Many many ->
          answer(
              "A list of %s records.".formatted(many.resource().name().text()),
              media(schemas.answerList(many.resource()), example));
      case Output.Success _ -> answer("Success.", media(Schemas.reference("Result"), example));
      case Output.Other other ->
          answer(
              other.words(),
              new Tree()
                  .with(
                      other.contentType(),
                      new Tree().with("schema", new Tree().with("type", "string"))));
    };
  }

  private static Tree answer(String description, Tree content) {
    return new Tree().with("description", description).with("content", content);
  }

  /** The schema's {@code xml} says how the same example is written in XML. */
  private static Tree media(Tree schema, @Nullable Object example) {
    Tree media = new Tree().with("schema", schema).with("example", example);
    return new Tree().with(JSON, media).with(XML, media);
  }
}
