package dev.stint.help;

import static java.util.stream.Collectors.toSet;

import dev.stint.call.Call;
import dev.stint.call.Input;
import dev.stint.call.Parameter;
import dev.stint.call.Parameter.Place;
import dev.stint.call.ParameterName;
import dev.stint.call.Value;
import dev.stint.catalog.Field;
import dev.stint.catalog.Resource;
import dev.stint.catalog.Type;
import dev.stint.catalog.ValueKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A call as shown by its template: its parameters, and the form to try it. */
final class ShownCall {
  private final String base;
  private final Examples examples;
  private final ApiReference.Entry entry;
  private final Call call;

  /**
   * A call of the reference.
   *
   * @param base where the API is
   */
  ShownCall(String base, Examples examples, ApiReference.Entry entry) {
    this.base = base;
    this.examples = examples;
    this.entry = entry;
    this.call = entry.call();
  }

  ApiReference.Entry entry() {
    return entry;
  }

  Call call() {
    return call;
  }

  /** The method as a CSS class. */
  String methodClass() {
    return call.method().toLowerCase(Locale.ROOT);
  }

  /** The path relative to the base address; outside it, the whole path. */
  String path() {
    return ApiReference.below(base, entry.path());
  }

  CurlExample curl() {
    return new CurlExample(base, entry, examples);
  }

  CallExamples examples() {
    return new CallExamples(call, examples);
  }

  /**
   * What a caller sends, required parameters first, including the required fields of a new record.
   */
  List<Parameter> parameters() {
    List<Parameter> all = new ArrayList<>(call.parameters());
    if (call.input() instanceof Input.One(Resource resource, boolean isNew, String unless)
        && isNew) {
      Set<String> known = call.parameters().stream().map(Parameter::name).collect(toSet());
      resource.fields().stream()
          .filter(field -> field.update() == Field.Update.REQUIRED)
          .filter(field -> !known.contains(field.name().text()))
          .forEach(field -> all.add(parameter(field, unless)));
    }
    all.sort(Comparator.comparing(parameter -> !parameter.required()));
    return all;
  }

  private static Parameter parameter(Field<?> field, String unless) {
    String words =
        field.description() + (unless.isEmpty() ? "" : " Not required with " + unless + ".");
    ParameterName name = ParameterName.of(field.name().text());
    return new Parameter(Place.BODY, name, new Value.Single(field.type()), true, words, "");
  }

  /** The parameters with a field in the form; those of the body are in its text. */
  List<Parameter> formParameters() {
    return call.parameters().stream().filter(p -> p.place() != Place.BODY).toList();
  }

  /** The possible values of a parameter; empty if they are not a closed list. */
  List<String> choices(Parameter parameter) {
    if (!(parameter.value() instanceof Value.Single(Type<?> type))) {
      return List.of();
    }
    return type.kind().json() == ValueKind.Json.BOOLEAN
        ? List.of("true", "false")
        : type.kind().values().stream().map(String::valueOf).toList();
  }

  /** The initial value of the form's field; null for none. */
  @Nullable String value(Parameter parameter) {
    return isPrefilled(parameter) ? example(parameter) : null;
  }

  /** The placeholder of the form's field; null for none. */
  @Nullable String placeholder(Parameter parameter) {
    String example = example(parameter);
    return example == null || isPrefilled(parameter) ? null : "such as " + example;
  }

  /**
   * A call that changes or deletes a record is not prefilled, because an example id might be a real
   * one.
   */
  private boolean isPrefilled(Parameter parameter) {
    return parameter.required()
        && (call.method().equals("GET") || parameter.place() == Place.QUERY);
  }

  private @Nullable String example(Parameter parameter) {
    String example = examples.fill(parameter.example());
    return example.isEmpty() ? null : example;
  }
}
