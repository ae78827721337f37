import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Makes calls up from numbers of a seed and sends them, one after another, to a demo server of its
 * own: every operation of /openapi.json and paths that do not exist, in JSON, XML and as forms, by
 * callers of every kind. Run by bench/fuzz; ends with 1 when anything was found.
 */
final class Fuzz {
  private static final String HELP =
      """
      Makes up calls, good and hostile, and counts what must not be: answers 5xx (but a 503 with Retry-After), calls
      without an answer within 10 s, leaks, and changes to the data after an answer 4xx.

        bench/fuzz                       20,000 calls from a new seed
        bench/fuzz --calls N --seed S    as many calls, from this seed
        bench/fuzz --seed S --round R --until I
                                         the calls of one round up to number I, and prints that call and its answer

      The calls come in rounds of 10,000. Each begins with a new demo on SQLite in a temporary folder, so that calls
      find something left. Operations, parameters and fields are those of /openapi.json.

      A leak is an answer with a text of another firm, with one of a hidden project to somebody who may not see it,
      or with a stack trace, a statement or a path of the server. Changes are looked for in the database's file: what
      a read transaction from before the call sees is compared with what is there after it.
      """;

  private static final int ROUND = 10_000;
  private static final int MOST_MILLIS = 10_000;
  private static final String API = "/BigTimeData/api/v2";
  private static final String FIRM = "demo-firm-0001";
  private static final String OTHER_FIRM = "demo-firm-0002";

  /** In the names of another firm's records, and of a project that the plain staffer may not see. */
  private static final String FOREIGN = "Zqforeign";

  private static final String HIDDEN = "Zqhidden";

  private static final Pattern INTERNAL =
      Pattern.compile(
          "\\bat [a-z]\\w*(\\.[\\w$]+)+\\(|\\w(Exception|Error): |\\bjava\\.lang\\.|SELECT [^\"]* FROM |INSERT INTO"
              + "|\\bSQLITE_|org\\.(sqlite|postgresql)|jdbc:|/tmp/|/home/|/root/");

  /** Tables that a refused call may write to: ids taken in vain, the heartbeat, the audit trail. */
  private static final Set<String> OWN_ACCOUNT =
      Set.of("id_sequence", "heartbeat", "flyway_schema_history", "audit_entry", "sqlite_sequence");

  private enum Finding {
    SERVER_ERROR("answers 5xx"),
    HANG("calls without an answer"),
    LEAK("leaks"),
    CHANGE("changes after a 4xx");

    private final String words;

    Finding(String words) {
      this.words = words;
    }
  }

  /**
   * An operation of the API.
   *
   * @param fields of its body, with their types
   * @param examples of the parameters in its path
   * @param body the example of its body
   */
  private record Operation(
      String method,
      String path,
      List<String> parameters,
      Map<String, String> fields,
      Map<String, String> examples,
      Map<String, Json> body) {}

  /** Who calls. */
  private record Caller(String name, Map<String, String> headers, boolean seesHidden) {}

  /** A request as it is sent. */
  private record Call(
      String method, String target, Map<String, String> headers, byte[] body, Caller caller) {
    @Override
    public String toString() {
      String text = new String(body, StandardCharsets.UTF_8);
      return "%s %s by %s %s%n    %s"
          .formatted(
              method,
              target,
              caller.name,
              headers,
              text.length() > 400 ? text.substring(0, 400) + "…" : text);
    }
  }

  private record Reply(int status, Map<String, String> headers, byte[] body) {
    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  private final String stint;
  private final long seed;
  private final long calls;
  private final Map<Finding, Integer> found = new EnumMap<>(Finding.class);
  private final Map<Integer, Integer> statuses = new TreeMap<>();
  private final Map<String, Integer> accepted = new TreeMap<>();
  private final Set<String> reached = new TreeSet<>();
  private int deliberate;
  private int operationCount;
  private long slowest;

  private Fuzz(String stint, long seed, long calls) {
    this.stint = stint;
    this.seed = seed;
    this.calls = calls;
    Arrays.stream(Finding.values()).forEach(finding -> found.put(finding, 0));
  }

  public static void main(String[] arguments) throws Exception {
    Map<String, Long> options = new HashMap<>();
    for (int i = 1; i < arguments.length; i++) {
      if (arguments[i].matches("--(calls|seed|round|until)") && i + 1 < arguments.length) {
        options.put(arguments[i].substring(2), Long.parseLong(arguments[++i]));
      } else {
        System.out.print(HELP);
        System.exit(arguments[i].equals("--help") ? 0 : 2);
      }
    }
    long seed = options.getOrDefault("seed", System.nanoTime() % 1_000_000_000);
    Fuzz fuzz = new Fuzz(arguments[0], seed, options.getOrDefault("calls", 20_000L));
    if (options.containsKey("round")) {
      int until = options.getOrDefault("until", (long) ROUND - 1).intValue();
      fuzz.round(options.get("round"), until + 1, true);
      fuzz.report();
    } else {
      fuzz.all();
    }
    System.exit(fuzz.found.values().stream().allMatch(count -> count == 0) ? 0 : 1);
  }

  private void all() throws Exception {
    System.out.printf("%,d calls from the seed %d%n", calls, seed);
    long began = System.nanoTime();
    long calling = 0;
    for (long done = 0; done < calls; done += ROUND) {
      calling += round(done / ROUND, (int) Math.min(ROUND, calls - done), false);
      System.out.printf(
          "%,9d calls, %,d s: %s%n",
          Math.min(calls, done + ROUND), (System.nanoTime() - began) / 1_000_000_000, counts());
    }
    report();
    System.out.printf(
        "%,.0f calls a second, without the starts of the rounds' servers%n",
        calls * 1e9 / Math.max(1, calling));
  }

  private String counts() {
    return found.entrySet().stream()
        .map(entry -> entry.getValue() + " " + entry.getKey().words)
        .collect(Collectors.joining(", "));
  }

  private void report() {
    System.out.printf("seed %d: %s%n", seed, counts());
    System.out.printf("answers by status: %s; of the 503s %d were deliberate%n", statuses, deliberate);
    System.out.printf("successes by caller: %s%n", accepted);
    System.out.printf("operations that succeeded: %d of %d%n", reached.size(), operationCount);
    System.out.printf("the slowest call took %d ms%n", slowest / 1_000_000);
  }

  /** Makes the calls of a round; the nanoseconds that they took. */
  private long round(long round, int count, boolean isPrinted) throws Exception {
    Path folder = Files.createTempDirectory("stint-fuzz");
    try (Server server = new Server(stint, folder)) {
      Scene scene = new Scene(server);
      operationCount = scene.operations.size();
      SplittableRandom random = new SplittableRandom(seed * 1_000_003 + round);
      long began = System.nanoTime();
      try (Watch watch = new Watch(folder.resolve("demo.db"))) {
        for (int i = 0; i < count; i++) {
          Generator generator = new Generator(scene, random.split());
          Call call = generator.call();
          boolean isLast = isPrinted && i == count - 1;
          String where = "--seed %d --round %d --until %d".formatted(seed, round, i);
          Reply reply = check(server, scene, watch, call, where);
          if (isLast && reply != null) {
            System.out.println(
                printable(
                    "%s%n%d %s%n%s"
                        .formatted(call, reply.status, reply.headers, reply.text())));
          }
        }
      }
      return System.nanoTime() - began;
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted((a, b) -> b.compareTo(a)).forEach(file -> file.toFile().delete());
      }
    }
  }

  private Reply check(Server server, Scene scene, Watch watch, Call call, String where)
      throws Exception {
    watch.begin();
    long began = System.nanoTime();
    Reply reply;
    try {
      reply = server.send(call);
    } catch (SocketTimeoutException e) {
      note(Finding.HANG, call, "nothing within %d ms".formatted(MOST_MILLIS), where);
      return null;
    } catch (IOException e) {
      note(Finding.HANG, call, "the connection ended: " + e.getMessage(), where);
      return null;
    }
    long took = System.nanoTime() - began;
    slowest = Math.max(slowest, took);
    statuses.merge(reply.status, 1, Integer::sum);
    if (took > MOST_MILLIS * 1_000_000L) {
      note(Finding.HANG, call, "took %d ms".formatted(took / 1_000_000), where);
    }
    if (reply.status == 503 && reply.headers.containsKey("retry-after")) {
      deliberate++;
    } else if (reply.status >= 500) {
      note(Finding.SERVER_ERROR, call, reply.status + " " + reply.text(), where);
    }
    String leak = leak(server, scene, call, reply);
    if (leak != null) {
      note(Finding.LEAK, call, leak, where);
    }
    if (reply.status / 100 == 4) {
      String changed = watch.changed();
      if (!changed.isEmpty()) {
        note(Finding.CHANGE, call, reply.status + ", but changed: " + changed, where);
      }
    } else if (reply.status / 100 == 2) {
      accepted.merge(call.caller.name, 1, Integer::sum);
      scene.operations.stream()
          .filter(operation ->
              operation.method.equals(call.method)
                  && scene.matches(operation, call.target))
          .forEach(operation -> reached.add(operation.method + " " + operation.path));
    }
    watch.end();
    scene.renew(call, reply);
    return reply;
  }

  private static String leak(Server server, Scene scene, Call call, Reply reply) throws Exception {
    String text = reply.text();
    if (text.contains(FOREIGN) && !call.caller.name.equals("another firm")) {
      return "a text of another firm: " + around(text, text.indexOf(FOREIGN));
    }
    if (text.contains(HIDDEN) && !call.caller.seesHidden && scene.isHiddenFrom(server, call.caller)) {
      return "a text of a hidden project: " + around(text, text.indexOf(HIDDEN));
    }
    var internal = INTERNAL.matcher(text);
    String sent = call.target + new String(call.body, StandardCharsets.UTF_8);
    if (internal.find() && !sent.contains(internal.group()) && !call.target.contains("help")) {
      return "something internal: " + around(text, internal.start());
    }
    return null;
  }

  /** Without what could change a terminal. */
  private static String printable(String text) {
    return text.replaceAll("[\\p{Cntrl}&&[^\n]]", "?");
  }

  private static String around(String text, int at) {
    return text.substring(Math.max(0, at - 80), Math.min(text.length(), at + 120));
  }

  private void note(Finding finding, Call call, String what, String where) {
    if (found.merge(finding, 1, Integer::sum) <= 20) {
      System.out.printf(
          "%s: %s%n  %s%n  again: bench/fuzz %s%n",
          finding.words, printable(what), printable(call.toString()), where);
    }
  }

  /** A value of JSON: a map, a list, a text, or null for whatever else is not a whole number. */
  private record Json(Object value) {
    private static final JsonFactory FACTORY = new JsonFactory();

    static Json read(String text) {
      try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
        parser.nextToken();
        return new Json(value(parser));
      }
    }

    private static Object value(JsonParser parser) {
      return switch (parser.currentToken()) {
        case START_OBJECT -> {
          Map<String, Json> fields = new LinkedHashMap<>();
          while (parser.nextToken() == tools.jackson.core.JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            fields.put(name, new Json(value(parser)));
          }
          yield fields;
        }
        case START_ARRAY -> {
          List<Json> items = new ArrayList<>();
          while (parser.nextToken() != tools.jackson.core.JsonToken.END_ARRAY) {
            items.add(new Json(value(parser)));
          }
          yield items;
        }
        case VALUE_STRING -> parser.getString();
        case VALUE_NUMBER_INT -> parser.getBigIntegerValue();
        default -> null;
      };
    }

    @SuppressWarnings("unchecked")
    Map<String, Json> fields() {
      return value instanceof Map<?, ?> map ? (Map<String, Json>) map : Map.of();
    }

    @SuppressWarnings("unchecked")
    List<Json> items() {
      return value instanceof List<?> list ? (List<Json>) list : List.of();
    }

    Json path(String... names) {
      Json at = this;
      for (String name : names) {
        at = at.fields().getOrDefault(name, new Json(null));
      }
      return at;
    }

    String text() {
      return value == null ? "" : value.toString();
    }

    static String quoted(String text) {
      StringBuilder quoted = new StringBuilder("\"");
      for (char character : text.toCharArray()) {
        if (character < ' ' || character == '"' || character == '\\') {
          quoted.append("\\u%04x".formatted((int) character));
        } else {
          quoted.append(character);
        }
      }
      return quoted.append('"').toString();
    }
  }

  /** A demo server, and a connection to it. */
  private static final class Server implements AutoCloseable {
    private final Process process;
    private final int port;
    private Socket socket;
    private InputStream in;

    Server(String stint, Path folder) throws Exception {
      try (ServerSocket free = new ServerSocket(0)) {
        port = free.getLocalPort();
      }
      List<String> command = new ArrayList<>(List.of(stint, "serve", "--demo", "--data"));
      command.addAll(List.of(folder.toString(), "--port", Integer.toString(port)));
      for (String setting :
          List.of(
              "throttle.limit=0",
              "login.user.limit=1000000",
              "login.address.limit=1000000",
              "login.delay=0s",
              "token.address.limit=1000000000",
              "log.access=false")) {
        command.addAll(List.of("--set", setting));
      }
      process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("server.log").toFile())
              .start();
      for (int tries = 0; ; tries++) {
        try {
          if (get("/health/ready", Map.of()).status == 200) {
            return;
          }
        } catch (IOException e) {
          if (tries > 600 || !process.isAlive()) {
            throw new IOException(Files.readString(folder.resolve("server.log")), e);
          }
        }
        Thread.sleep(100);
      }
    }

    Reply get(String target, Map<String, String> headers) throws IOException {
      return send(
          new Call("GET", target, headers, new byte[0], new Caller("setup", headers, true)));
    }

    Reply post(String target, Map<String, String> headers, String body) throws IOException {
      Map<String, String> all = new LinkedHashMap<>(headers);
      all.put("Content-Type", "application/json");
      return send(
          new Call(
              "POST",
              target,
              all,
              body.getBytes(StandardCharsets.UTF_8),
              new Caller("setup", headers, true)));
    }

    /** Sends a call; once more on a new connection if the server has closed the kept one. */
    Reply send(Call call) throws IOException {
      boolean isKept = socket != null;
      try {
        return exchange(call);
      } catch (SocketTimeoutException e) {
        disconnect();
        throw e;
      } catch (IOException e) {
        disconnect();
        if (!isKept) {
          throw e;
        }
        try {
          return exchange(call);
        } catch (IOException again) {
          disconnect();
          throw again;
        }
      }
    }

    private void disconnect() throws IOException {
      if (socket != null) {
        socket.close();
        socket = null;
      }
    }

    private Reply exchange(Call call) throws IOException {
      if (socket == null) {
        socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(MOST_MILLIS);
        in = new BufferedInputStream(socket.getInputStream(), 65_536);
      }
      StringBuilder head = new StringBuilder();
      head.append(call.method).append(' ').append(call.target).append(" HTTP/1.1\r\n");
      head.append("Host: 127.0.0.1:").append(port).append("\r\n");
      call.headers.forEach(
          (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
      if (call.body.length > 0 || call.method.equals("POST")) {
        head.append("Content-Length: ").append(call.body.length).append("\r\n");
      }
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      all.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
      all.writeBytes(call.body);
      try {
        all.writeTo(socket.getOutputStream());
      } catch (IOException e) {
        // The server may have answered already, and taken no more of the body.
        if (in.available() == 0) {
          throw e;
        }
      }
      return read(call.method);
    }

    private Reply read(String method) throws IOException {
      String first = line();
      int status = Integer.parseInt(first.split(" ")[1]);
      Map<String, String> headers = new TreeMap<>();
      for (String line = line(); !line.isEmpty(); line = line()) {
        String[] parts = line.split(": ?", 2);
        headers.put(parts[0].toLowerCase(java.util.Locale.ROOT), parts[1]);
      }
      if (status == 100) {
        return read(method);
      }
      ByteArrayOutputStream body = new ByteArrayOutputStream();
      String length = headers.get("content-length");
      if (!method.equals("HEAD") && status != 204 && status != 304) {
        if (headers.getOrDefault("transfer-encoding", "").equals("chunked")) {
          for (int size = chunk(); size > 0; size = chunk()) {
            body.writeBytes(bytes(size));
            line();
          }
          line();
        } else if (length != null) {
          body.writeBytes(bytes(Integer.parseInt(length)));
        } else {
          body.writeBytes(in.readAllBytes());
          disconnect();
        }
      }
      if (headers.getOrDefault("connection", "").equalsIgnoreCase("close")) {
        disconnect();
      }
      return new Reply(status, headers, body.toByteArray());
    }

    private int chunk() throws IOException {
      return Integer.parseInt(line().split(";")[0].trim(), 16);
    }

    private byte[] bytes(int count) throws IOException {
      byte[] bytes = in.readNBytes(count);
      if (bytes.length < count) {
        throw new IOException("the answer ends early");
      }
      return bytes;
    }

    private String line() throws IOException {
      StringBuilder line = new StringBuilder();
      for (int next = in.read(); next != '\n'; next = in.read()) {
        if (next < 0) {
          throw new IOException("closed");
        }
        line.append((char) next);
      }
      return line.toString().strip();
    }

    @Override
    public void close() throws Exception {
      disconnect();
      process.destroy();
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    }
  }

  /** The demo's operations, callers and ids, and the marks that must not be seen. */
  private static final class Scene {
    private static final Map<String, String> TOKEN = firmToken("demo-firm-token-0001", FIRM);
    private static final Map<String, String> OTHER_TOKEN =
        firmToken("demo-firm-token-0002", OTHER_FIRM);

    private final Server server;
    final List<Operation> operations = new ArrayList<>();
    final List<Caller> callers = new ArrayList<>();
    final List<String> ids = new ArrayList<>();
    final Map<String, List<String>> idsByField = new TreeMap<>();
    final List<String> foreignIds = new ArrayList<>();
    private final Map<Operation, Pattern> patterns = new HashMap<>();
    private final String hidden;
    private int failures;

    Scene(Server server) throws Exception {
      this.server = server;
      readOperations();
      callers.add(login("administrator", "admin", true));
      callers.add(login("manager", "manager", true));
      callers.add(login("staff", "staff", false));
      callers.add(new Caller("firm token", TOKEN, true));
      callers.add(new Caller("another firm", OTHER_TOKEN, true));
      callers.add(new Caller("nobody", Map.of(), false));
      callers.add(new Caller("bad token", firmToken("no-such-token", FIRM), false));
      callers.add(
          new Caller("another firm's realm", firmToken("demo-firm-token-0001", OTHER_FIRM), false));
      plant(OTHER_TOKEN, FOREIGN, foreignIds);
      hidden = plant(TOKEN, HIDDEN, ids);
      collect(TOKEN, ids, idsByField);
      collect(OTHER_TOKEN, foreignIds, new TreeMap<>());
    }

    private static Map<String, String> firmToken(String token, String firm) {
      return Map.of("X-Auth-ApiToken", token, "X-Auth-Realm", firm);
    }

    private Caller login(String name, String user, boolean seesHidden) throws IOException {
      String body =
          "{\"UserId\": \"%s@example.com\", \"Pwd\": \"demo-password\", \"Firm\": \"%s\"}"
              .formatted(user, FIRM);
      Reply reply = server.post(API + "/session", Map.of(), body);
      String token = reply.status == 200 ? Json.read(reply.text()).path("token").text() : "";
      return new Caller(
          name,
          Map.of("X-Auth-Token", token, "X-Auth-Realm", FIRM),
          seesHidden);
    }

    /** Logs in again whoever a call has logged out; not if the login is gone. */
    void renew(Call call, Reply reply) throws IOException {
      int at = callers.indexOf(call.caller);
      boolean hasLeft = reply.status == 401 || call.method.equals("DELETE") && reply.status == 200
          && call.target.toLowerCase(java.util.Locale.ROOT).contains("session");
      if (!hasLeft || at < 0 || at > 2 || failures > 20) {
        return;
      }
      Caller again =
          login(call.caller.name, List.of("admin", "manager", "staff").get(at), at < 2);
      if (again.headers.get("X-Auth-Token").isEmpty()) {
        failures++;
      } else {
        callers.set(at, again);
      }
    }

    boolean isHiddenFrom(Server from, Caller caller) throws IOException {
      return from.get(API + "/project/detail/" + hidden, caller.headers).status != 200;
    }

    boolean matches(Operation operation, String target) {
      return patterns
          .computeIfAbsent(
              operation,
              of -> Pattern.compile("(?i)" + of.path.replaceAll("\\{[^}]*}", "[^/?]+") + "/?"))
          .matcher(target.replaceFirst("\\?.*", ""))
          .matches();
    }

    private void readOperations() throws IOException {
      Json document = Json.read(server.get("/openapi.json", Map.of()).text());
      document
          .path("paths")
          .fields()
          .forEach(
              (path, methods) ->
                  methods.fields().entrySet().stream()
                      .filter(entry -> !entry.getValue().path("responses").fields().isEmpty())
                      .forEach(entry -> operations.add(operation(document, path, entry))));
    }

    private static Operation operation(Json document, String path, Map.Entry<String, Json> entry) {
      List<String> parameters =
          entry.getValue().path("parameters").items().stream()
              .filter(parameter -> parameter.path("in").text().equals("query"))
              .map(parameter -> parameter.path("name").text())
              .toList();
      Json body = entry.getValue().path("requestBody", "content", "application/json", "schema");
      Map<String, String> fields = new LinkedHashMap<>();
      addFields(document, body, fields, 0);
      Map<String, String> examples = new HashMap<>();
      for (Json parameter : entry.getValue().path("parameters").items()) {
        examples.put(parameter.path("name").text(), parameter.path("example").text());
      }
      Map<String, Json> example =
          entry.getValue().path("requestBody", "content", "application/json", "example").fields();
      return new Operation(
          entry.getKey().toUpperCase(java.util.Locale.ROOT),
          path,
          parameters,
          fields,
          examples,
          example);
    }

    private static void addFields(
        Json document, Json schema, Map<String, String> fields, int depth) {
      if (depth > 4) {
        return;
      }
      String reference = schema.path("$ref").text();
      if (!reference.isEmpty()) {
        addFields(document, document.path(reference.substring(2).split("/")), fields, depth + 1);
      }
      for (String combined : List.of("allOf", "oneOf", "anyOf")) {
        schema.path(combined).items().forEach(part -> addFields(document, part, fields, depth + 1));
      }
      if (schema.path("items").value != null) {
        addFields(document, schema.path("items"), fields, depth + 1);
      }
      schema
          .path("properties")
          .fields()
          .forEach(
              (name, property) -> {
                Json type = property.path("type");
                String first = type.items().isEmpty() ? type.text() : type.items().get(0).text();
                fields.putIfAbsent(name, first.isEmpty() ? "object" : first);
              });
    }

    /** Makes a record of each kind with this mark in its names; the id of the project. */
    private String plant(Map<String, String> token, String mark, List<String> into)
        throws IOException {
      boolean isForeign = mark.equals(FOREIGN);
      String project =
          made(
              token,
              API + "/project/detail",
              "{\"Nm\": \"%1$s\", \"ProjectCode\": \"%1$s\", \"Notes\": \"%1$s\"}",
              mark,
              "SystemId",
              into);
      made(token, API + "/task/detail", "{\"TaskNm\": \"%s\", \"ProjectSid\": " + project + "}", mark, "TaskSid", into);
      made(token, API + "/project/activity", "{\"Nt\": \"%s\", \"ProjectSid\": " + project + "}", mark, "ActivityId", into);
      if (isForeign) {
        made(token, API + "/client/detail", "{\"Nm\": \"%1$s\", \"Notes\": \"%1$s\"}", mark, "SystemId", into);
        made(token, API + "/staff/detail", "{\"FName\": \"%1$s\", \"SName\": \"%1$s\", \"EMail\": \"%1$s@example.com\"}", mark, "StaffSID", into);
        made(token, API + "/project/contact", "{\"FName\": \"%s\", \"ProjectSid\": " + project + "}", mark, "SystemId", into);
        made(token, API + "/project/template", "{\"Nm\": \"%s\"}", mark, "SystemId", into);
        made(token, "/api/laborcodes", "{\"Nm\": \"%1$s\", \"Code\": \"%1$s\"}", mark, "Id", into);
        made(token, "/api/picklistvalues", "{\"List\": \"CCenter1\", \"Name\": \"%s\"}", mark, "Id", into);
        made(token, "/api/customfields", "{\"Name\": \"%s\", \"Kind\": \"text\"}", mark, "Id", into);
        made(token, "/api/securitygroups", "{\"Name\": \"%s\"}", mark, "Id", into);
        made(token, "/api/staffteams", "{\"TeamNm\": \"%1$s\", \"TeamName\": \"%1$s\", \"Name\": \"%1$s\"}", mark, "Id", into);
        made(token, "/api/filters", "{\"Resource\": \"Project\", \"Name\": \"%1$s\", \"Query\": \"%1$s\"}", mark, "Id", into);
      }
      return project;
    }

    private String made(
        Map<String, String> token, String path, String body, String mark, String id, List<String> into)
        throws IOException {
      Reply reply = server.post(path, token, body.formatted(mark));
      if (reply.status != 200) {
        throw new IOException("%s: %d %s".formatted(path, reply.status, reply.text()));
      }
      String made = Json.read(reply.text()).path(id).text();
      into.add(made);
      return made;
    }

    /** The ids in all lists that need no parameter. */
    private void collect(
        Map<String, String> token, List<String> into, Map<String, List<String>> byField)
        throws IOException {
      for (Operation operation : operations) {
        if (operation.method.equals("GET") && !operation.path.contains("{")) {
          Reply reply = server.get(operation.path, token);
          if (reply.status == 200
              && reply.headers.getOrDefault("content-type", "").startsWith("application/json")) {
            addIds(Json.read(reply.text()), into, byField);
          }
        }
      }
    }

    private static void addIds(Json json, List<String> into, Map<String, List<String>> byField) {
      json.items().stream().limit(40).forEach(item -> addIds(item, into, byField));
      json.fields()
          .forEach(
              (name, value) -> {
                if (value.text().matches("[1-9]\\d{3,8}")) {
                  into.add(value.text());
                  byField.computeIfAbsent(like(name), _ -> new ArrayList<>()).add(value.text());
                }
                addIds(value, into, byField);
              });
    }

    /** The name of a field without what differs from record to record: ProjectSid as ProjectSID. */
    static String like(String name) {
      return name.toLowerCase(java.util.Locale.ROOT).replaceFirst("(sid|id)$", "");
    }
  }

  /** What a call was refused for must be as it was: two looks at the database's file. */
  private static final class Watch implements AutoCloseable {
    private final Connection before;
    private final Connection now;
    private long version;
    private boolean isOpen;

    Watch(Path file) throws SQLException {
      before = open(file);
      before.setAutoCommit(false);
      now = open(file);
    }

    private static Connection open(Path file) throws SQLException {
      return DriverManager.getConnection("jdbc:sqlite:file:" + file + "?mode=ro");
    }

    private static long number(Connection connection, String sql) throws SQLException {
      try (Statement statement = connection.createStatement();
          ResultSet rows = statement.executeQuery(sql)) {
        return rows.next() ? rows.getLong(1) : 0;
      }
    }

    void begin() throws SQLException {
      end();
      version = number(now, "PRAGMA data_version");
      number(before, "SELECT id FROM firm LIMIT 1");
      isOpen = true;
    }

    void end() throws SQLException {
      if (isOpen) {
        before.rollback();
        isOpen = false;
      }
    }

    /** The tables that have changed since the beginning; empty for none. */
    String changed() throws SQLException {
      if (number(now, "PRAGMA data_version") == version) {
        return "";
      }
      Map<String, Long> old = contents(before);
      Map<String, Long> present = contents(now);
      return present.keySet().stream()
          .filter(table -> !present.get(table).equals(old.get(table)))
          .collect(Collectors.joining(", "));
    }

    private static Map<String, Long> contents(Connection connection) throws SQLException {
      Map<String, Long> contents = new TreeMap<>();
      List<String> tables = new ArrayList<>();
      try (Statement statement = connection.createStatement();
          ResultSet rows =
              statement.executeQuery("SELECT name FROM sqlite_master WHERE type = 'table'")) {
        while (rows.next()) {
          tables.add(rows.getString(1));
        }
      }
      tables.removeAll(OWN_ACCOUNT);
      for (String table : tables) {
        try (Statement statement = connection.createStatement();
            ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
          int columns = rows.getMetaData().getColumnCount();
          long sum = 0;
          while (rows.next()) {
            long row = 1;
            for (int i = 1; i <= columns; i++) {
              Object value = rows.getObject(i);
              int hash = value instanceof byte[] bytes ? Arrays.hashCode(bytes) : String.valueOf(value).hashCode();
              row = row * 1_000_003 + hash;
            }
            sum += row;
          }
          contents.put(table, sum);
        }
      }
      return contents;
    }

    @Override
    public void close() throws SQLException {
      before.close();
      now.close();
    }
  }

  /** Makes up one call. */
  private static final class Generator {
    private static final List<String> HOSTILE =
        List.of(
            "", " ", "0", "-1", "1", "9223372036854775807", "9223372036854775808", "-9223372036854775808",
            "1e308", "1e-308", "1e999999999", "NaN", "Infinity", "-0", "0x10", "007", "1.00005", "true", "null",
            "undefined", "{}", "[]", "999999999999.9999", "1000000000000", "2026-02-30", "9999-12-31", "0000-00-00",
            "2026-03-01T00:00:00+14:00", "-2026-01-01", "'; DROP TABLE staff; --", "\" OR 1=1", "%", "_", "\\", "../../etc/passwd",
            "<a>&b</a>", "]]>", "<!-- -->", "${7*7}", "{{7*7}}", "\u0000", "\u0007", "\u00e9", "e\u0301", "\ufeff", "\u202e",
            "\ud83d\ude00", "\ud800", "\uffff", "\u0130\u0131\u00df", "a\nb\r\nc", "\t", "https://example.com/", "demo-firm-0002",
            "admin2@example.com", "x".repeat(300), "\u4e2d".repeat(5000));
    private static final List<String> VERBS =
        List.of("GET", "POST", "DELETE", "PUT", "PATCH", "HEAD", "OPTIONS", "TRACE", "BREW", "get");
    private static final List<String> TYPES =
        List.of(
            "application/json", "application/xml", "text/xml", "application/x-www-form-urlencoded", "text/plain", "multipart/form-data",
            "application/json; charset=utf-16", "application/json; charset=nonsense", "", "/", "application/xml; charset=iso-8859-1");
    private static final List<String> PATHS =
        List.of(
            "/", "/BigTimeData", API, API + "//Staff", API + "/project/detail/1/2", API + "/nothing", "/api", "/api/nothing", "/health/live",
            "/metrics", "/openapi.yaml", "/help", API + "/help/..%2f..", "/%2e%2e/%2e%2e/etc/passwd", API + "/staff/detail/%00", API + "/%ff",
            "*", API + "/project/detail/" + "9".repeat(400), "/api/audit/1", API + "/picklist/fieldValues/%27");

    private final Scene scene;
    private final SplittableRandom random;

    /** Whether it is mostly right, so that it gets past the first checks. */
    private final boolean isTame;

    Generator(Scene scene, SplittableRandom random) {
      this.scene = scene;
      this.random = random;
      this.isTame = once(2);
    }

    private boolean once(int in) {
      return random.nextInt(in) == 0;
    }

    private <T> T of(List<T> some) {
      return some.get(random.nextInt(some.size()));
    }

    Call call() {
      Operation operation = of(scene.operations);
      String method = once(15) ? of(VERBS) : operation.method;
      String path = once(25) ? of(PATHS) : filled(operation);
      if (once(20)) {
        path = path.toUpperCase(java.util.Locale.ROOT) + "/";
      }
      StringBuilder target = new StringBuilder(path);
      int parameters = random.nextInt(4);
      for (int i = 0; i < parameters; i++) {
        String name =
            operation.parameters.isEmpty() || once(5)
                ? of(List.of("View", "$top", "$skip", "id", "ModifiedSince", "ShowInactive", "projectId", "StartDt", "x[]"))
                : of(operation.parameters);
        target.append(i == 0 ? '?' : '&').append(encoded(name)).append('=').append(encoded(value(name)));
        if (once(10)) {
          target.append('&').append(encoded(name)).append('=').append(encoded(value(name)));
        }
      }
      // Administrators get furthest, so they call most.
      Caller caller = once(3) ? of(scene.callers) : scene.callers.get(random.nextInt(3));
      Map<String, String> headers = new LinkedHashMap<>(caller.headers);
      byte[] body = new byte[0];
      if (!method.equals("GET") && !method.equals("HEAD") || once(20)) {
        body = body(operation, headers);
      }
      if (once(2)) {
        headers.put("Accept", of(List.of("application/xml", "application/json", "text/html", "*/*;q=0", "x", "text/csv")));
      }
      if (once(20)) {
        headers.put(
            of(List.of("If-None-Match", "Range", "X-HTTP-Method-Override", "X-Forwarded-For", "Accept-Encoding", "Origin", "Cookie")),
            of(List.of("*", "bytes=0-1", "DELETE", "127.0.0.1", "gzip", "null", "a=b")));
      }
      return new Call(method, target.toString(), headers, body, caller);
    }

    private String filled(Operation operation) {
      StringBuilder filled = new StringBuilder();
      for (String part : operation.path.substring(1).split("/")) {
        String name = part.startsWith("{") ? part.substring(1, part.length() - 1) : "";
        String example = operation.examples.getOrDefault(name, "");
        boolean isExample = isTame && once(2) && !example.isEmpty();
        filled.append('/').append(name.isEmpty() ? part : encoded(isExample ? example : value(name)));
      }
      return filled.toString();
    }

    /** Mostly an id that a field of this name may have. */
    private String value(String name) {
      int kind = isTame && !once(20) ? 0 : random.nextInt(10);
      if (kind < 5) {
        List<String> known = scene.idsByField.getOrDefault(Scene.like(name), List.of());
        if (!known.isEmpty() && !once(4)) {
          return of(known);
        }
        return name.matches("(?i).*(dt|date|since)$") ? "2026-1%d-0%d".formatted(random.nextInt(3), 1 + random.nextInt(9)) : of(scene.ids);
      }
      if (kind < 6) {
        return of(scene.foreignIds);
      }
      return kind < 8 ? Integer.toString(random.nextInt(200)) : of(HOSTILE);
    }

    private static String encoded(String text) {
      return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private byte[] body(Operation operation, Map<String, String> headers) {
      int format = random.nextInt(10);
      String text =
          switch (format) {
            case 0, 1, 2, 3, 4 -> once(6) ? "[" + json(operation) + "," + json(operation) + "]" : json(operation);
            case 5, 6, 7 -> xml(operation);
            case 8 -> form(operation);
            default -> broken(operation);
          };
      String type = TYPES.get(format < 5 ? 0 : format < 8 ? 1 : format == 8 ? 3 : random.nextInt(2));
      if (once(20)) {
        type = of(TYPES);
      }
      if (!type.isEmpty()) {
        headers.put("Content-Type", type);
      }
      byte[] body = text.getBytes(type.contains("utf-16") ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
      if (once(15)) {
        headers.put("Content-Encoding", once(6) ? "br" : "gzip");
        body = once(6) ? body : zipped(body);
      }
      return body;
    }

    private static byte[] zipped(byte[] body) {
      ByteArrayOutputStream zipped = new ByteArrayOutputStream();
      try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
        out.write(body);
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
      return zipped.toByteArray();
    }

    private List<String> names(Operation operation) {
      List<String> all = new ArrayList<>(operation.fields.keySet());
      all.addAll(operation.parameters);
      List<String> some = new ArrayList<>();
      int count = all.isEmpty() ? 0 : random.nextInt(Math.min(all.size(), 12) + 1);
      for (int i = 0; i < count; i++) {
        some.add(once(30) ? "x" + i : of(all));
      }
      return some;
    }

    private String json(Operation operation) {
      Map<String, String> fields = new LinkedHashMap<>();
      if (isTame) {
        operation.body.forEach((name, value) -> fields.put(name, changed(value)));
      }
      if (!isTame || once(2)) {
        names(operation).forEach(name -> fields.put(name, jsonValue(operation, name, 0)));
      }
      return fields.entrySet().stream()
          .map(field -> Json.quoted(field.getKey()) + ": " + field.getValue())
          .collect(Collectors.joining(", ", "{", "}"));
    }

    /** The example's value; a text mostly with a number, since many must be unique. */
    private String changed(Json value) {
      if (!value.fields().isEmpty() || !value.items().isEmpty()) {
        return value.items().isEmpty()
            ? value.fields().entrySet().stream()
                .map(field -> Json.quoted(field.getKey()) + ": " + changed(field.getValue()))
                .collect(Collectors.joining(", ", "{", "}"))
            : value.items().stream().map(this::changed).collect(Collectors.joining(", ", "[", "]"));
      }
      return switch (value.value) {
        case null -> once(2) ? "null" : "[]";
        case String text when text.matches("\\d{4}-.*|\\S+@\\S+") || once(3) -> Json.quoted(text);
        case String text -> Json.quoted(text + random.nextInt(1_000_000));
        default -> value.text();
      };
    }

    private String jsonValue(Operation operation, String name, int depth) {
      if (once(8)) {
        String value = of(HOSTILE);
        return once(2) && value.matches("-?\\d+(\\.\\d+)?(e\\d+)?|true|null|\\{}|\\[]") ? value : Json.quoted(value);
      }
      return switch (operation.fields.getOrDefault(name, "string")) {
        case "integer" -> plainNumber(value(name));
        case "number" -> random.nextInt(1000) + "." + random.nextInt(100);
        case "boolean" -> Boolean.toString(once(2));
        case "array", "object" ->
            depth > 1 || once(2)
                ? "[" + value(name).hashCode() % 2000 + "]"
                : once(2) ? json(operation) : "[" + json(operation) + "]";
        default -> Json.quoted(once(3) ? value(name) : "Text " + random.nextInt(1000));
      };
    }

    private static String plainNumber(String value) {
      return value.matches("-?[1-9]\\d*|0") ? value : Json.quoted(value);
    }

    private String xml(Operation operation) {
      StringBuilder xml = new StringBuilder(once(4) ? "<?xml version=\"1.0\"?><a>" : "<a>");
      if (isTame) {
        operation.body.forEach(
            (name, value) -> {
              if (value.fields().isEmpty() && value.items().isEmpty() && value.value != null) {
                String text = value.text().replace("&", "&amp;").replace("<", "&lt;");
                xml.append("<%s>%s</%1$s>".formatted(name, text));
              }
            });
      }
      for (String name : isTame && once(2) ? List.<String>of() : names(operation)) {
        String value = value(name).replace("&", "&amp;").replace("<", "&lt;");
        xml.append('<').append(name).append('>').append(value).append("</").append(name).append('>');
      }
      return xml.append("</a>").toString();
    }

    private String form(Operation operation) {
      return names(operation).stream()
          .map(name -> encoded(name) + "=" + encoded(value(name)))
          .collect(Collectors.joining("&"));
    }

    private String broken(Operation operation) {
      String whole = once(2) ? json(operation) : xml(operation);
      return switch (random.nextInt(8)) {
        case 0 -> whole.substring(0, random.nextInt(whole.length()));
        case 1 -> "[".repeat(1 + random.nextInt(3000));
        case 2 -> "<a>".repeat(1 + random.nextInt(3000));
        case 3 -> "{\"a\":".repeat(50) + "1" + "}".repeat(50);
        case 4 -> "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a><Nm>&b;</Nm></a>";
        case 5 -> "\ufeff" + whole;
        case 6 -> "{\"Nm\": \"" + "y".repeat(random.nextInt(once(20) ? 1_200_000 : 5_000)) + "\"}";
        default -> of(HOSTILE);
      };
    }
  }
}
