package dev.stint.call;

import dev.stint.call.Parameter.Place;
import dev.stint.catalog.Resource;
import dev.stint.catalog.Type;
import dev.stint.catalog.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What there is to say of a call: a route of the route table, or one way to use it. Everything that
 * documents the API is made from these, the catalog and the route table.
 */
public final class Call {
  /** The views of a record, as {@code View} names them (ruling 1.2). */
  private static final Type<String> VIEWS = Type.word(List.of("Basic", "Detailed"));

  private final String method;
  private final String path;
  private final String title;
  private final String description;
  private final List<Parameter> parameters;
  private final Permission permission;
  private final Input input;
  private final Output output;
  private final String example;

  private Call(Builder builder, Permission permission) {
    this.method = builder.method;
    this.path = builder.path;
    this.title = builder.title;
    this.description = builder.description;
    this.parameters = List.copyOf(builder.parameters);
    this.permission = permission;
    this.input = builder.input;
    this.output = builder.output;
    this.example = builder.example;
  }

  /**
   * Begins the description of a call.
   *
   * @param path like the route's, with the variable part or without where the route leaves it open
   * @param title what it does, in few words that no other call has
   */
  public static Builder of(String method, String path, String title) {
    return new Builder(method, path, title);
  }

  /** The HTTP method. */
  public String method() {
    return method;
  }

  /** The path, spelled as documented. */
  public String path() {
    return path;
  }

  /** What it does, in few words. */
  public String title() {
    return title;
  }

  /** What more there is to say. */
  public String description() {
    return description;
  }

  /** What a caller sends beside a record. */
  public List<Parameter> parameters() {
    return parameters;
  }

  /** The parameters that stand there. */
  public List<Parameter> parameters(Place place) {
    return parameters.stream().filter(parameter -> parameter.place() == place).toList();
  }

  /** Who may make it. */
  public Permission permission() {
    return permission;
  }

  /** The record or list that a caller sends. */
  public Input input() {
    return input;
  }

  /** Whether there is anything to send in a body. */
  public boolean hasBody() {
    return !(input instanceof Input.None) || !parameters(Place.BODY).isEmpty();
  }

  /** What it answers. */
  public Output output() {
    return output;
  }

  /** A body as JSON, with references to demo records as in a parameter's; empty for none. */
  public String example() {
    return example;
  }

  /** What it is called in a link and by a program: its title in small letters, with dashes. */
  public String name() {
    return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }

  /**
   * The statuses that it can answer with, but for 500.
   *
   * @param login whether it needs one
   */
  public Set<Integer> statuses(boolean login) {
    Set<Integer> statuses = new TreeSet<>(permission.refusals());
    statuses.add(200);
    if (!parameters.isEmpty() || hasBody()) {
      statuses.add(400);
    }
    if (!parameters(Place.PATH).isEmpty()) {
      statuses.add(404);
    }
    if (hasBody()) {
      statuses.addAll(Set.of(413, 415));
    }
    if (login) {
      statuses.addAll(Set.of(401, 503));
    }
    return statuses;
  }

  @Override
  public String toString() {
    return method + " " + path;
  }

  /** A call being described; {@link #allows} ends the description. */
  public static final class Builder {
    private final String method;
    private final String path;
    private final String title;
    private final List<Parameter> parameters = new ArrayList<>();
    private String description = "";
    private Input input = new Input.None();
    private Output output = new Output.Success();
    private String example = "";

    private Builder(String method, String path, String title) {
      this.method = method;
      this.path = path;
      this.title = title;
    }

    /** What more there is to say, in plain sentences. */
    public Builder says(String words) {
      this.description = words;
      return this;
    }

    /** The id in the path. */
    public Builder id(String name, String words, String sample) {
      return add(Place.PATH, name, new Value.Single(Type.NUMBER), true, words, sample);
    }

    /** The variable part of the path, where it is no id. */
    public Builder word(String name, String words, String sample) {
      return add(Place.PATH, name, new Value.Single(Type.TEXT), true, words, sample);
    }

    /** A parameter in the query that may be left out. */
    public Builder query(String name, Type<?> type, String words) {
      return query(name, type, words, "");
    }

    /** The same with an example. */
    public Builder query(String name, Type<?> type, String words, String sample) {
      return add(Place.QUERY, name, new Value.Single(type), false, words, sample);
    }

    /** A parameter in the query that must be there. */
    public Builder requiredQuery(String name, Type<?> type, String words, String sample) {
      return add(Place.QUERY, name, new Value.Single(type), true, words, sample);
    }

    /** A value in the body beside a record's own fields. */
    public Builder body(String name, Type<?> type, boolean required, String words) {
      return add(Place.BODY, name, new Value.Single(type), required, words, "");
    }

    /** A value in the body of another kind. */
    public Builder body(String name, Value value, boolean required, String words) {
      return add(Place.BODY, name, value, required, words, "");
    }

    private Builder add(
        Place place, String name, Value value, boolean required, String words, String sample) {
      parameters.add(new Parameter(place, name, value, required, words, sample));
      return this;
    }

    /** The body has the fields of a new record. */
    public Builder creates(Resource resource) {
      return createsUnless("", resource);
    }

    /** The same, where with this field a new record needs none of those that it else does. */
    public Builder createsUnless(String field, Resource resource) {
      return input(new Input.One(resource, true, field));
    }

    /** The body has those fields of a record that shall change. */
    public Builder changes(Resource resource) {
      return input(new Input.One(resource, false, ""));
    }

    /** The body is a list of records. */
    public Builder takesList(Resource resource) {
      return input(new Input.Many(resource));
    }

    /** The body is a list of values. */
    public Builder takesList(Type<?> type, String words) {
      return input(new Input.Values(type, words));
    }

    private Builder input(Input body) {
      this.input = body;
      return this;
    }

    /** A body to begin with, as JSON. */
    public Builder example(String json) {
      this.example = json;
      return this;
    }

    /** Answers a record that has only one view, or that is shown in its long one. */
    public Builder answers(Resource resource) {
      return output(new Output.One(resource, View.DETAILED));
    }

    /** Answers a record in the view that {@code View} asks for. */
    public Builder answersInView(Resource resource) {
      return view("Detailed").output(new Output.One(resource, View.BASIC));
    }

    /** Answers a list that is read in chunks, so that a part of it can be asked for. */
    public Builder answersList(Resource resource) {
      query("$top", Type.NUMBER, "How many records to answer at most.");
      query("$skip", Type.NUMBER, "How many records to leave out at the beginning.");
      return answersWholeList(resource);
    }

    /** The same in the view that {@code View} asks for. */
    public Builder answersListInView(Resource resource) {
      return view("").answersList(resource);
    }

    private Builder view(String sample) {
      return query(
          "View", VIEWS, "Which fields to show: Basic or Detailed; Basic if left out.", sample);
    }

    /** Answers a list that comes as a whole. */
    public Builder answersWholeList(Resource resource) {
      return output(new Output.Many(resource, View.BASIC));
    }

    /** Answers a list that has the long view of each record. */
    public Builder answersDetailedList(Resource resource) {
      answersList(resource);
      return output(new Output.Many(resource, View.DETAILED));
    }

    /** Answers something else. */
    public Builder answersOther(String contentType, String words) {
      return output(new Output.Other(contentType, words));
    }

    private Builder output(Output answer) {
      this.output = answer;
      return this;
    }

    /** Ends the description with who may make the call. */
    public Call allows(Permission permission) {
      return new Call(this, permission);
    }
  }
}
