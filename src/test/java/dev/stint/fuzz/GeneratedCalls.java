package dev.stint.fuzz;

import dev.stint.catalog.Catalog;
import dev.stint.catalog.Field;
import dev.stint.catalog.Resource;
import dev.stint.catalog.Type;
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
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
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

  Arbitrary<GeneratedCall> calls() {
    List<RouteTable.Route> deletes =
        writes.stream().filter(route -> route.method().equals("DELETE")).toList();
    List<RouteTable.Route> others =
        writes.stream().filter(route -> !deletes.contains(route)).toList();
    // Seldom: what is deleted cannot be called any more.
    return Arbitraries.frequencyOf(
            Tuple.of(1, Arbitraries.of(deletes)), Tuple.of(4, Arbitraries.of(others)))
        .flatMap(this::callOf);
  }

  private Arbitrary<GeneratedCall> callOf(RouteTable.Route route) {
    List<Sent> fields = fields(route.path());
    return Combinators.combine(path(route), query(fields), bodies(fields))
        .as((path, query, body) ->
            new GeneratedCall(
                route.path(), route.method(), path + query, body.get1(), body.get2()));
  }

  private Arbitrary<String> path(RouteTable.Route route) {
    String fixed = route.path().replaceFirst("/\\{.*", "");
    String rest = route.path().replaceFirst(".*}", "");
    if (!route.path().contains("{")) {
      return Arbitraries.just(fixed);
    }
    List<String> names = new ArrayList<>(List.of(fixed.substring(1).split("/")));
    names.add(route.path().replaceFirst(".*\\{", "").replaceFirst("\\??}.*", ""));
    names.removeIf(name -> poolsLike(name).isEmpty());
    if (names.isEmpty()) {
      names.add(""); // any
    }
    Arbitrary<String> parameter =
        Arbitraries.frequencyOf(
            Tuple.of(12, Arbitraries.of(names).flatMap(this::idLike).map(id -> "/" + id)),
            Tuple.of(1, Arbitraries.of("/0", "/-1", "/999999999", "/99999999999999999999")),
            Tuple.of(1, anyText().map(text -> "/" + encoded(text))));
    return (route.path().endsWith("?}") ? parameter.injectNull(0.4) : parameter)
        .map(part -> fixed + (part == null ? "" : part) + rest);
  }

  private static Arbitrary<String> query(List<Sent> fields) {
    return some(fields)
        .list()
        .ofMaxSize(2)
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
  private static Arbitrary<Tuple.Tuple2<String, String>> bodies(List<Sent> fields) {
    Arbitrary<JsonNode> trees =
        Arbitraries.frequencyOf(
            Tuple.of(6, objects(fields)),
            Tuple.of(2, objects(fields).list().ofMaxSize(3).map(GeneratedCalls::array)),
            Tuple.of(1, anything()));
    return Arbitraries.frequencyOf(
        Tuple.of(5, trees.map(tree -> Tuple.of("application/json", tree.toString()))),
        Tuple.of(5, trees.map(tree -> Tuple.of("application/xml", xml("a", tree)))),
        Tuple.of(1, anyText().map(text -> Tuple.of("application/json", text))),
        Tuple.of(1, anyText().map(text -> Tuple.of("application/x-www-form-urlencoded", text))),
        Tuple.of(1, anyText().map(text -> Tuple.of("application/xml", "<a>" + text + "</a>"))));
  }

  /** Mostly with what is required. */
  private static Arbitrary<JsonNode> objects(List<Sent> fields) {
    List<Arbitrary<Entry>> required =
        fields.stream().filter(Sent::required).map(Sent::plausibly).toList();
    Arbitrary<List<Entry>> none = Arbitraries.just(List.of());
    Arbitrary<List<Entry>> all =
        required.isEmpty() ? none : Combinators.combine(required).as(entries -> entries);
    Arbitrary<List<Entry>> first = Arbitraries.frequencyOf(Tuple.of(5, all), Tuple.of(1, none));
    return Combinators.combine(first, some(fields).list().ofMaxSize(6))
        .as((entries, more) -> {
          ObjectNode object = JSON.objectNode();
          entries.forEach(entry -> object.set(entry.name(), entry.value()));
          more.forEach(entry -> object.set(entry.name(), entry.value()));
          return object;
        });
  }

  private static Arbitrary<Entry> some(List<Sent> fields) {
    return Arbitraries.of(fields)
        .flatMap(field ->
            Arbitraries.frequencyOf(
                Tuple.of(4, field.plausibly()),
                Tuple.of(1, anything().map(value -> new Entry(field.name(), value)))));
  }

  private static JsonNode array(List<? extends JsonNode> items) {
    return JSON.arrayNode().addAll(items);
  }

  private static Arbitrary<String> anyText() {
    return Arbitraries.frequencyOf(
        Tuple.of(3, Arbitraries.of(EDGES)),
        Tuple.of(1, Arbitraries.strings().all().ofMaxLength(20)));
  }

  /** Any value, a little nested. */
  private static Arbitrary<JsonNode> anything() {
    Arbitrary<JsonNode> scalars =
        Arbitraries.frequencyOf(
            Tuple.of(1, Arbitraries.just(JSON.nullNode())),
            Tuple.of(1, Arbitraries.of(true, false).map(JSON::booleanNode)),
            Tuple.of(1, Arbitraries.longs().map(JSON::numberNode)),
            Tuple.of(1, Arbitraries.bigDecimals().ofScale(6).map(JSON::numberNode)),
            Tuple.of(3, anyText().map(JSON::stringNode)));
    Arbitrary<JsonNode> lists = scalars.list().ofMaxSize(3).map(GeneratedCalls::array);
    Arbitrary<JsonNode> objects =
        Combinators.combine(Arbitraries.of("id", "Sid", "City", "x"), scalars)
            .as((name, value) -> JSON.objectNode().set(name, value));
    return Arbitraries.frequencyOf(Tuple.of(6, scalars), Tuple.of(1, lists), Tuple.of(1, objects));
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
  private Arbitrary<JsonNode> plausible(Field<?> field) {
    Type<?> type = field.type();
    if (type.equals(Type.ID) || type.equals(Type.ID_OR_ZERO) || type.equals(Type.ID_OR_ANY)) {
      String reference = Catalog.reference(field);
      Arbitrary<String> found =
          pools.contains(reference) ? idOf(List.of(reference)) : idLike(field.name().text());
      return Arbitraries.frequencyOf(Tuple.of(9, found), Tuple.of(1, Arbitraries.just("0")))
          .map(JSON::stringNode);
    }
    if (type.equals(Type.FLAG)) {
      return Arbitraries.of(true, false).map(JSON::booleanNode);
    }
    if (type.equals(Type.DATE)) {
      return Arbitraries.integers().between(10, 28).map(day -> JSON.stringNode("2026-03-" + day));
    }
    if (type.equals(Type.AMOUNT) || type.equals(Type.HOURS)) {
      return Arbitraries.bigDecimals()
          .between(BigDecimal.ZERO, BigDecimal.TEN)
          .ofScale(4)
          .map(JSON::numberNode);
    }
    if (type.equals(Type.NUMBER)) {
      return Arbitraries.integers().between(0, 10).map(JSON::numberNode);
    }
    return plausible(field.name().text());
  }

  /** Values that something of this name could take. */
  private Arbitrary<JsonNode> plausible(String name) {
    return Arbitraries.frequencyOf(
        Tuple.of(
            3, Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(8).map(JSON::stringNode)),
        Tuple.of(1, idLike(name).map(JSON::stringNode)),
        Tuple.of(
            1, idLike(name).map(JSON::stringNode).list().ofMaxSize(3).map(GeneratedCalls::array)),
        Tuple.of(1, Arbitraries.integers().between(0, 10).map(JSON::numberNode)));
  }

  /** An id from a table that the name says, else from any. */
  private Arbitrary<String> idLike(String name) {
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

  private Arbitrary<String> idOf(List<String> some) {
    return Combinators.combine(
            Arbitraries.of(some), Arbitraries.integers().between(0, KnownIds.MOST - 1))
        .as((pool, index) -> KnownIds.placeholder(pools.indexOf(pool), index));
  }

  /**
   * Something that may be sent.
   *
   * @param values some that could be right
   */
  private record Sent(String name, boolean required, Arbitrary<JsonNode> values) {
    Arbitrary<Entry> plausibly() {
      return values.map(value -> new Entry(name, value));
    }
  }

  /** A field with a value. */
  private record Entry(String name, JsonNode value) {}
}
