package dev.stint.call;

import dev.stint.call.Parameter.Place;
import dev.stint.catalog.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The description of a call: a route of the route table, or one way to use it. All documentation of
 * the API is generated from these, the catalog and the route table.
 *
 * @param method the HTTP method
 * @param path the path, spelled as documented
 * @param title what it does, in a few words
 * @param description further details
 * @param parameters what a caller sends besides a record
 * @param permission who may make it
 * @param input the record or list that a caller sends
 * @param output what it answers
 * @param example a body as JSON, with references to demo records as in a parameter's example; empty
 *     for none
 */
public record Call(
    String method,
    String path,
    String title,
    String description,
    List<Parameter> parameters,
    Permission permission,
    Input input,
    Output output,
    String example) {
  /**
   * Begins the description of a call.
   *
   * @param path like the route's; if the route's variable part is optional, with or without it
   * @param title what it does, in a few words, unique among all calls
   */
  public static CallBuilder of(String method, String path, String title) {
    return new CallBuilder(method, path, title);
  }

  /** The parameters in this place. */
  public List<Parameter> parameters(Place place) {
    return parameters.stream().filter(parameter -> parameter.place() == place).toList();
  }

  /** Whether the call takes a body. */
  public boolean hasBody() {
    return !(input instanceof Input.None) || !parameters(Place.BODY).isEmpty();
  }

  /** The resources that it returns or takes. */
  public List<Resource> resources() {
    List<Resource> resources = new ArrayList<>();
    switch (output) {
      case Output.One one -> resources.add(one.resource());
      case Output.Many many -> resources.add(many.resource());
      default -> {}
    }
    switch (input) {
      case Input.One one -> resources.add(one.resource());
      case Input.Many many -> resources.add(many.resource());
      default -> {}
    }
    return resources;
  }

  /** Its name in links and for programs: its title in lower case, with dashes. */
  public String name() {
    return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }

  /**
   * The statuses that it can answer with, except 500.
   *
   * @param login whether it needs one
   */
  public Set<Integer> statuses(boolean login) {
    Set<Integer> statuses = new TreeSet<>(permission.refusals());
    // Any call can have an unreadable query.
    statuses.addAll(Set.of(200, 400));
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
}
