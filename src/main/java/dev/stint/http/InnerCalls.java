package dev.stint.http;

import dev.stint.access.Caller;
import dev.stint.store.Database;
import dev.stint.wire.Node;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Calls that the program makes to itself: they reach the handlers as a client's do, but not over
 * the network, and without the gate's checks.
 */
public final class InnerCalls {
  private final RouteTable routes;
  private final Database database;

  /** For these routes, on this database. */
  public InnerCalls(RouteTable routes, Database database) {
    this.routes = routes;
    this.database = database;
  }

  /**
   * Makes a POST.
   *
   * @param address path and query
   * @return the answer's body, in JSON
   * @throws dev.stint.wire.Problem as a client would get it
   * @throws IllegalArgumentException if there is no such route
   */
  public String post(Caller caller, String address, Node body) {
    int mark = address.indexOf('?');
    String path = mark < 0 ? address : address.substring(0, mark);
    RouteTable.Found found = routes.find(List.of(path.substring(1).split("/", -1)));
    RouteTable.Route route = found.byMethod().get("POST");
    if (route == null || route.handler() == null) {
      throw new IllegalArgumentException("no POST " + path);
    }
    String query = mark < 0 ? null : address.substring(mark + 1);
    Request request = Request.inner(found.parameter(), query, body);
    byte[] answer = route.handler().handle(new Visit(caller, request, database)).bytes();
    return new String(answer, StandardCharsets.UTF_8);
  }
}
