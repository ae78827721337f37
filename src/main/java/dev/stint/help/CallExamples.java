package dev.stint.help;

import dev.stint.call.Call;
import dev.stint.call.Input;
import dev.stint.call.Output;
import dev.stint.catalog.Resource;
import dev.stint.catalog.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The example body and answer of a call, as values, in JSON and in XML. */
final class CallExamples {
  private final Call call;
  private final Examples examples;

  CallExamples(Call call, Examples examples) {
    this.call = call;
    this.examples = examples;
  }

  /** The body; null if there is none. */
  @Nullable Object body() {
    return call.hasBody() ? Json.read(examples.fill(call.example())) : null;
  }

  String bodyJson() {
    return Json.pretty(body());
  }

  String bodyXml() {
    Resource resource =
        switch (call.input()) {
          case Input.One one -> one.resource();
          case Input.Many many -> many.resource();
          default -> null;
        };
    String element = resource == null ? "Request" : resource.name().text();
    return XmlExample.of(element, body(), resource, false);
  }

  /** The part of the body that a form can have: everything except nested records. */
  Tree formBody() {
    Tree fields = Tree.of(body());
    Schemas.innerRecords(call).forEach(fields::remove);
    return fields;
  }

  /** The answer; null if it is neither a record nor a list. */
  @Nullable Object answer() {
    return switch (call.output()) {
      case Output.One one -> examples.record(one.resource(), View.DETAILED);
      case Output.Many many -> List.of(examples.record(many.resource(), many.view()));
      case Output.Success _ -> new Tree().with("success", true);
      case Output.Other _ -> null;
    };
  }

  String answerJson() {
    return Json.pretty(answer());
  }

  String answerXml() {
    Resource resource =
        switch (call.output()) {
          case Output.One one -> one.resource();
          case Output.Many many -> many.resource();
          default -> null;
        };
    String element = resource == null ? "Result" : resource.name().text();
    return XmlExample.of(element, answer(), resource, true);
  }
}
