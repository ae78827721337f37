package dev.stint.call;

import dev.stint.call.Parameter.Place;
import dev.stint.catalog.RecordList;
import dev.stint.catalog.Resource;
import dev.stint.catalog.Type;
import dev.stint.catalog.Types;
import dev.stint.catalog.View;
import java.util.ArrayList;
import java.util.List;

/** A call being described; {@link #allows} ends the description. */
public final class CallBuilder {
  /** The views of a record, as {@code View} names them (ruling 1.2). */
  private static final Type<String> VIEWS = Types.word(List.of("Basic", "Detailed"));

  private final String method;
  private final String path;
  private final String title;
  private final List<Parameter> parameters = new ArrayList<>();
  private String description = "";
  private Input input = new Input.None();
  private Output output = new Output.Success();
  private String example = "";

  CallBuilder(String method, String path, String title) {
    this.method = method;
    this.path = path;
    this.title = title;
  }

  /** Further details, in plain sentences. */
  public CallBuilder says(String words) {
    this.description = words;
    return this;
  }

  /** The id in the path. */
  public CallBuilder id(String name, String words, String sample) {
    return add(Place.PATH, name, new Value.Single(Types.NUMBER), true, words, sample);
  }

  /** The same for an id that a GET may have in the query, under any of these names. */
  public CallBuilder id(ParameterName name, String words, String sample) {
    ParameterName called = method.equals("GET") ? name.orId() : ParameterName.of(name.documented());
    return add(Place.PATH, called, new Value.Single(Types.NUMBER), true, words, sample);
  }

  /** The variable part of a path that is not an id. */
  public CallBuilder word(String name, String words, String sample) {
    return add(Place.PATH, name, new Value.Single(Types.TEXT), true, words, sample);
  }

  /** An optional parameter in the query. */
  public CallBuilder query(String name, Type<?> type, String words) {
    return query(name, type, words, "");
  }

  /** The same with an example. */
  public CallBuilder query(String name, Type<?> type, String words, String sample) {
    return query(ParameterName.of(name), type, words, sample);
  }

  /** The same for a parameter with several names. */
  public CallBuilder query(ParameterName name, Type<?> type, String words) {
    return query(name, type, words, "");
  }

  /** The same with an example. */
  public CallBuilder query(ParameterName name, Type<?> type, String words, String sample) {
    return add(Place.QUERY, name, new Value.Single(type), false, words, sample);
  }

  /** A required parameter in the query. */
  public CallBuilder requiredQuery(String name, Type<?> type, String words, String sample) {
    return requiredQuery(ParameterName.of(name), type, words, sample);
  }

  /** The same for a parameter with several names. */
  public CallBuilder requiredQuery(ParameterName name, Type<?> type, String words, String sample) {
    return add(Place.QUERY, name, new Value.Single(type), true, words, sample);
  }

  /** A value in the body besides a record's own fields. */
  public CallBuilder body(String name, Type<?> type, boolean required, String words) {
    return body(ParameterName.of(name), type, required, words);
  }

  /** The same for a value with several names. */
  public CallBuilder body(ParameterName name, Type<?> type, boolean required, String words) {
    return add(Place.BODY, name, new Value.Single(type), required, words, "");
  }

  /** A value in the body of another kind. */
  public CallBuilder body(String name, Value value, boolean required, String words) {
    return add(Place.BODY, name, value, required, words, "");
  }

  private CallBuilder add(
      Place place, String name, Value value, boolean required, String words, String sample) {
    return add(place, ParameterName.of(name), value, required, words, sample);
  }

  private CallBuilder add(
      Place place, ParameterName name, Value value, boolean required, String words, String sample) {
    String others =
        name.others().isEmpty()
            ? ""
            : " Also known as %s.".formatted(String.join(", ", name.others()));
    parameters.add(new Parameter(place, name, value, required, words + others, sample));
    return this;
  }

  /** The body has the fields of a new record. */
  public CallBuilder creates(Resource resource) {
    return createsUnless("", resource);
  }

  /** The same, but a new record with this field does not need the required ones. */
  public CallBuilder createsUnless(String field, Resource resource) {
    return input(new Input.One(resource, true, field));
  }

  /** The body has the fields of a record that should change. */
  public CallBuilder changes(Resource resource) {
    return input(new Input.One(resource, false, ""));
  }

  /** The body is a list of records, as {@link RecordList} reads it. */
  public CallBuilder takesList(Resource resource) {
    return input(new Input.Many(resource, RecordList.MOST));
  }

  /** The body is a list of at most this many values. */
  public CallBuilder takesList(Type<?> type, int most, String words) {
    return input(new Input.Values(type, most, words));
  }

  private CallBuilder input(Input body) {
    this.input = body;
    return this;
  }

  /** An example body, as JSON. */
  public CallBuilder example(String json) {
    this.example = json;
    return this;
  }

  /** Returns a record with a single view, or in the Detailed view. */
  public CallBuilder answers(Resource resource) {
    return output(new Output.One(resource, View.DETAILED));
  }

  /** Returns a record in the view that {@code View} asks for. */
  public CallBuilder answersInView(Resource resource) {
    return view("Detailed").output(new Output.One(resource, View.BASIC));
  }

  /** Returns a list, which can be paged. */
  public CallBuilder answersList(Resource resource) {
    return page().output(new Output.Many(resource, View.BASIC));
  }

  /** The list can be paged, like every list (ruling 12.0). */
  public CallBuilder page() {
    query("$top", Types.NUMBER, "The maximum number of records to return.");
    return query("$skip", Types.NUMBER, "The number of records to skip.");
  }

  /** The same in the view that {@code View} asks for. */
  public CallBuilder answersListInView(Resource resource) {
    return view("").answersList(resource);
  }

  private CallBuilder view(String sample) {
    return query("View", VIEWS, "Which fields to show: Basic (the default) or Detailed.", sample);
  }

  /** Returns a list of records in the Detailed view. */
  public CallBuilder answersDetailedList(Resource resource) {
    answersList(resource);
    return output(new Output.Many(resource, View.DETAILED));
  }

  /** Answers something else. */
  public CallBuilder answersOther(String contentType, String words) {
    return output(new Output.Other(contentType, words));
  }

  private CallBuilder output(Output answer) {
    this.output = answer;
    return this;
  }

  /** Ends the description with who may call. */
  public Call allows(Permission permission) {
    return new Call(
        method,
        path,
        title,
        description,
        List.copyOf(parameters),
        permission,
        input,
        output,
        example);
  }
}
