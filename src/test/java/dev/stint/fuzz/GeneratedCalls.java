package dev.stint.fuzz;

import static dev.stint.fuzz.Generator.weighing;

import dev.stint.catalog.Catalog;
import dev.stint.catalog.Field;
import dev.stint.catalog.Resource;
import dev.stint.catalog.Type;
import dev.stint.catalog.Types;
import dev.stint.http.RouteTable;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes up calls for every POST and DELETE of the route table. What is sent has the fields of the
 * resources that the path is about, as the catalog and the answers of the path know them; most
 * values could be right, so that calls get past the checks, and some are anything.
 */
final class GeneratedCalls {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** What calls take that is no field of a record. */
  private static final List<String> PARAMETERS =
      List.of(
          "id",
          "ActivityId",
          "CustomFields",
          "Firm",
          "FirmId",
          "Pwd",
          "TemplateID",
          "Token",
          "UserId",
          "View",
          "inviteUser",
          "laborCodesToAdd",
          "laborCodesToRemove",
          "projectId",
          "$skip",
          "$top");

  /** Where numbers, dates and texts have their edges. */
  private static final List<String> EDGES =
      List.of(
          "",
          " ",
          "0",
          "-1",
          "1.5",
          "00012",
          "1e9",
          "1e999999999",
          "-1e-999999999",
          "9223372036854775807",
          "9223372036854775808",
          "999999999999.9999",
          "1000000000000",
          "0.00001",
          "NaN",
          "Infinity",
          "0x10",
          "true",
          "FALSE",
          "null",
          "2026-02-28",
          "2026-02-30",
          "0000-00-00",
          "-0001-01-01",
          "+12026-01-01",
          "9999-12-31T00:00:00Z",
          "2026-01-01T23:59:60+25:00",
          "PRIMARY",
          "Administrator",
          "a@example.com",
          "'; DROP TABLE project; --",
          "%_\\",
          "{Client}:{Project}",
          "\u0000",
          "a\u0001b",
          "\uFFFE",
          "\uD800",
          "İıẞ\u0301",
          "x".repeat(256),
          "y".repeat(70_000));

  private static final Generator<Long> LONGS = RandomGenerator::nextLong;

  /** Of any size, with six places. */
  private static final Generator<BigDecimal> DECIMALS =
      random -> BigDecimal.valueOf(random.nextLong(), 6);

  private final List<RouteTable.Route> writes;
  private final List<String> pools;
  private final Map<String, List<String>> answered;
  private final List<Resource> resources = Catalog.resources();

  /**
   * For these routes.
   *
   * @param pools what ids can be taken from: tables, and what fields refer to (see {@link
   *     KnownIds})
   * @param answered the fields of the records that a path lists
   */
  GeneratedCalls(
      List<RouteTable.Route> routes, List<String> pools, Map<String, List<String>> answered) {
    this.writes = routes.stream().filter(route -> !route.method().equals("GET")).toList();
    this.pools = pools;
    this.answered = answered;
  }

  /** How many routes there are calls of. */
  int routes() {
    return writes.size();
  }

  Generator<GeneratedCall> calls() {
    List<RouteTable.Route> deletes =
        writes.stream().filter(route -> route.method().equals("DELETE")).toList();
    List<RouteTable.Route> others =
        writes.stream().filter(route -> !deletes.contains(route)).toList();
    // Seldom: what is deleted cannot be called any more.
    return Generator.<RouteTable.Route>either(
            weighing(1, Generator.of(deletes)), weighing(4, Generator.of(others)))
        .then(this::callOf);
  }

  private Generator<GeneratedCall> callOf(RouteTable.Route route) {
    List<Sent> fields = fields(route.path());
    Generator<String> paths = path(route);
    Generator<String> queries = query(fields);
    Generator<Body> bodies = bodies(fields);
    return random -> {
      String path = paths.next(random) + queries.next(random);
      Body body = bodies.next(random);
      return new GeneratedCall(route.path(), route.method(), path, body.contentType(), body.text());
    };
  }

  private Generator<String> path(RouteTable.Route route) {
    String fixed = route.path().replaceFirst("/\\{.*", "");
    String rest = route.path().replaceFirst(".*}", "");
    if (!route.path().contains("{")) {
      return Generator.just(fixed);
    }
    List<String> names = new ArrayList<>(List.of(fixed.substring(1).split("/")));
    names.add(route.path().replaceFirst(".*\\{", "").replaceFirst("\\??}.*", ""));
    names.removeIf(name -> poolsLike(name).isEmpty());
    if (names.isEmpty()) {
      names.add(""); // any
    }
    Generator<String> parameter =
        Generator.either(
            weighing(12, Generator.of(names).then(this::idLike).map(id -> "/" + id)),
            weighing(1, Generator.of(List.of("/0", "/-1", "/999999999", "/99999999999999999999"))),
            weighing(1, anyText().map(text -> "/" + encoded(text))));
    Generator<String> perhaps =
        route.path().endsWith("?}")
            ? Generator.either(weighing(3, parameter), weighing(2, Generator.just("")))
            : parameter;
    return perhaps.map(part -> fixed + part + rest);
  }

  private static Generator<String> query(List<Sent> fields) {
    return some(fields)
        .list(0, 2)
        .map(entries -> {
          StringBuilder query = new StringBuilder();
          for (Entry entry : entries) {
            query
                .append(query.isEmpty() ? '?' : '&')
                .append(encoded(entry.name()))
                .append('=')
                .append(encoded(entry.value().asString("")));
          }
          return query.toString();
        })
        .map(query -> query.length() > 4000 ? "" : query);
  }

  /** Media types and bodies. */
  private static Generator<Body> bodies(List<Sent> fields) {
    Generator<JsonNode> trees =
        Generator.either(
            weighing(6, objects(fields)),
            weighing(2, objects(fields).list(0, 3).map(GeneratedCalls::array)),
            weighing(1, anything()));
    return Generator.either(
        weighing(5, trees.map(tree -> new Body("application/json", tree.toString()))),
        weighing(5, trees.map(tree -> new Body("application/xml", xml("a", tree)))),
        weighing(1, anyText().map(text -> new Body("application/json", text))),
        weighing(1, anyText().map(text -> new Body("application/x-www-form-urlencoded", text))),
        weighing(1, anyText().map(text -> new Body("application/xml", "<a>" + text + "</a>"))));
  }

  /** Mostly with what is required. */
  private static Generator<JsonNode> objects(List<Sent> fields) {
    Generator<List<Entry>> required =
        Generator.each(fields.stream().filter(Sent::required).map(Sent::plausibly).toList());
    Generator<List<Entry>> first =
        Generator.either(weighing(5, required), weighing(1, Generator.just(List.of())));
    Generator<List<Entry>> more = some(fields).list(0, 6);
    return random -> {
      ObjectNode object = JSON.objectNode();
      first.next(random).forEach(entry -> object.set(entry.name(), entry.value()));
      more.next(random).forEach(entry -> object.set(entry.name(), entry.value()));
      return object;
    };
  }

  private static Generator<Entry> some(List<Sent> fields) {
    return Generator.of(fields)
        .then(field ->
            Generator.either(
                weighing(4, field.plausibly()),
                weighing(1, anything().map(value -> new Entry(field.name(), value)))));
  }

  private static JsonNode array(List<? extends JsonNode> items) {
    return JSON.arrayNode().addAll(items);
  }

  private static Generator<String> anyText() {
    return Generator.either(
        weighing(3, Generator.of(EDGES)),
        weighing(1, Generator.text(0, 20, Character.MIN_VALUE, Character.MAX_VALUE)));
  }

  /** Any value, a little nested. */
  private static Generator<JsonNode> anything() {
    Generator<JsonNode> scalars =
        Generator.either(
            weighing(1, Generator.just(JSON.nullNode())),
            weighing(1, Generator.of(List.of(true, false)).map(JSON::booleanNode)),
            weighing(1, LONGS.map(JSON::numberNode)),
            weighing(1, DECIMALS.map(JSON::numberNode)),
            weighing(3, anyText().map(JSON::stringNode)));
    Generator<JsonNode> lists = scalars.list(0, 3).map(GeneratedCalls::array);
    Generator<JsonNode> objects =
        Generator.of(List.of("id", "Sid", "City", "x"))
            .then(name -> scalars.map(value -> JSON.objectNode().set(name, value)));
    return Generator.either(weighing(6, scalars), weighing(1, lists), weighing(1, objects));
  }

  /** Not escaped but for what would end an element: what XML cannot carry is sent, too. */
  private static String xml(String name, JsonNode value) {
    StringBuilder xml = new StringBuilder("<" + name + ">");
    if (value.isArray()) {
      value.forEach(item -> xml.append(xml("i", item)));
    } else if (value.isObject()) {
      value.properties().forEach(field -> xml.append(xml(field.getKey(), field.getValue())));
    } else {
      xml.append(value.asString("").replace("&", "&amp;").replace("<", "&lt;"));
    }
    return xml.append("</").append(name).append('>').toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** What may be sent to a path: fields of what it is about, else of anything. */
  private List<Sent> fields(String path) {
    List<String> parts =
        Arrays.stream(path.toLowerCase(Locale.ROOT).split("/"))
            .filter(part -> !part.isEmpty() && !part.startsWith("{"))
            .toList();
    Map<String, Sent> fields = new LinkedHashMap<>();
    // The last part of the path that names something says what it is about.
    for (int i = parts.size() - 1; i >= 0 && fields.isEmpty(); i--) {
      String part = parts.get(i);
      for (Resource resource : resources) {
        if (alike(resource.name().text(), part)) {
          resource.fields().forEach(field -> fields.put(field.name().text(), sent(field)));
        }
      }
    }
    for (String name : answered.getOrDefault(path.replaceFirst("/\\{.*", ""), List.of())) {
      fields.putIfAbsent(name, new Sent(name, false, plausible(name)));
    }
    for (String name : PARAMETERS) {
      fields.putIfAbsent(name, new Sent(name, false, plausible(name)));
    }
    return List.copyOf(fields.values());
  }

  /** Whether one begins with the other, whatever the letter case: team and TeamMember. */
  private static boolean alike(String one, String other) {
    String a = one.toLowerCase(Locale.ROOT).replace("_", "");
    String b = other.toLowerCase(Locale.ROOT).replace("_", "");
    return a.startsWith(b) || b.startsWith(a);
  }

  private Sent sent(Field<?> field) {
    return new Sent(field.name().text(), field.update() == Field.Update.REQUIRED, plausible(field));
  }

  /** Values that the field could take. */
  private Generator<JsonNode> plausible(Field<?> field) {
    Type<?> type = field.type();
    if (type.equals(Types.ID) || type.equals(Types.ID_OR_ZERO) || type.equals(Types.ID_OR_ANY)) {
      String reference = Catalog.reference(field);
      Generator<String> found =
          pools.contains(reference) ? idOf(List.of(reference)) : idLike(field.name().text());
      return Generator.either(weighing(9, found), weighing(1, Generator.just("0")))
          .map(JSON::stringNode);
    }
    if (type.equals(Types.FLAG)) {
      return Generator.of(List.of(true, false)).map(JSON::booleanNode);
    }
    if (type.equals(Types.DATE)) {
      return Generator.between(10, 28).map(day -> JSON.stringNode("2026-03-" + day));
    }
    if (type.equals(Types.AMOUNT) || type.equals(Types.QUANTITY) || type.equals(Types.HOURS)) {
      return Generator.between(0, 100_000)
          .map(number -> JSON.numberNode(BigDecimal.valueOf(number, 4)));
    }
    if (type.equals(Types.NUMBER)) {
      return Generator.between(0, 10).map(JSON::numberNode);
    }
    return plausible(field.name().text());
  }

  /** Values that something of this name could take. */
  private Generator<JsonNode> plausible(String name) {
    return Generator.either(
        weighing(3, Generator.text(1, 8, 'A', 'z').map(JSON::stringNode)),
        weighing(1, idLike(name).map(JSON::stringNode)),
        weighing(1, idLike(name).map(JSON::stringNode).list(0, 3).map(GeneratedCalls::array)),
        weighing(1, Generator.between(0, 10).map(JSON::numberNode)));
  }

  /** An id from a table that the name says, else from any. */
  private Generator<String> idLike(String name) {
    List<String> like = poolsLike(name);
    return idOf(like.isEmpty() ? pools : like);
  }

  /** The table that is called like this, else those that have it in their names. */
  private List<String> poolsLike(String name) {
    String like = name.replaceFirst("(_?S?[iI][dD]|s)$", "").toLowerCase(Locale.ROOT);
    List<String> same = pools.stream().filter(pool -> plain(pool).equals(like)).toList();
    return !same.isEmpty() || like.isEmpty()
        ? same
        : pools.stream().filter(pool -> !pool.contains(" ") && plain(pool).contains(like)).toList();
  }

  private static String plain(String pool) {
    return pool.replace("_", "").replace("customrate", "rate");
  }

  private Generator<String> idOf(List<String> some) {
    return Generator.of(some)
        .then(pool ->
            Generator.between(0, KnownIds.MOST - 1)
                .map(index -> KnownIds.placeholder(pools.indexOf(pool), index)));
  }

  /**
   * Something that may be sent.
   *
   * @param values some that could be right
   */
  private record Sent(String name, boolean required, Generator<JsonNode> values) {
    Generator<Entry> plausibly() {
      return values.map(value -> new Entry(name, value));
    }
  }

  /** A body and what it is said to be. */
  private record Body(String contentType, String text) {}

  /** A field with a value. */
  private record Entry(String name, JsonNode value) {}
}
