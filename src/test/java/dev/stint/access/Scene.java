package dev.stint.access;

import dev.stint.support.Api;
import dev.stint.support.Authenticator;
import dev.stint.support.Response;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import dev.stint.time.TimeSamples;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongUnaryOperator;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A firm in which each caller has a project, to which they stand as their name says, and records of
 * their own, made when a call first names them.
 */
final class Scene {
  static final String BASE = "/BigTimeData/api/v2";

  private static final String FILTER = "{Resource: 'Task', Name: 'F-%d', Query: 'a=b'}";

  /** What stands for the id of a record of the caller's. */
  static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)}");

  /** The callers, in the order of the table's columns. */
  enum Who {
    ADMINISTRATOR,
    MANAGER,
    LEAD,
    MEMBER,
    BY_STAFF_TEAM,
    BY_ALL_STAFF,
    OUTSIDER,
    OTHER_FIRM,
    NO_ONE
  }

  private final TestServer server;
  private final TestFirm firm;
  private final Api admin;
  private int made;

  Scene(TestServer server) {
    this.server = server;
    this.firm = server.newFirm();
    this.admin = firm.admin();
  }

  Caller caller(Who who) {
    long project = firm.project("P-" + made++);
    Api api =
        switch (who) {
          case ADMINISTRATOR -> firm.admin();
          case MANAGER -> firm.person("Manager").api();
          case LEAD -> staff(person -> firm.onTeam(project, person.staffId(), true));
          case MEMBER -> staff(person -> firm.onTeam(project, person.staffId(), false));
          case BY_STAFF_TEAM -> staff(person -> firm.byStaffTeam(project, person.staffId()));
          case BY_ALL_STAFF ->
              staff(_ -> firm.update("project", project, Map.of("is_all_staff", true)));
          case OUTSIDER -> staff(_ -> {});
          case OTHER_FIRM -> server.newFirm().admin();
          case NO_ONE -> server.anonymous();
        };
    return new Caller(api, project);
  }

  private Api staff(Consumer<TestFirm.Person> place) {
    TestFirm.Person person = firm.person("Staff");
    place.accept(person);
    return person.api();
  }

  /** A record of this kind, on the project where it is on one; its id. */
  private long make(String kind, long project) {
    return switch (kind) {
      case "project" -> project;
      case "template" -> add("/project/template", "{Nm: 'T', BasicRate: 1}", "SystemId");
      case "client" -> firm.client("Client");
      case "staff" -> firm.staff("Some", "Body");
      case "contact" ->
          add("/project/contact", "{ProjectSid: %d, FName: 'Ada'}".formatted(project), "Id");
      case "activity" ->
          add("/project/activity", "{ProjectSid: %d}".formatted(project), "ActivityId");
      case "task" ->
          add("/task/detail", "{ProjectSid: %d, TaskNm: 'x'}".formatted(project), "TaskSid");
      case "rate" ->
          add(
              "/project/rate",
              "{ProjectSid: %d, StaffSid: 0, CatSid: 0, TaskSid: 0, RateVal: 1}".formatted(project),
              "SID");
      case "laborcode" -> setUp("/laborcodes", "{Code: 'C-%d', Nm: 'Code'}", "SID");
      case "securitygroup" -> setUp("/securitygroups", "{Name: 'G-%d'}", "Id");
      case "picklistvalue" -> setUp("/picklistvalues", "{List: 'CCenter1', Name: 'V-%d'}", "Id");
      case "expensecode" -> setUp("/picklistvalues", "{List: 'ExpenseCodes', Name: 'E-%d'}", "Id");
      case "customfield" -> setUp("/customfields", "{Name: 'F-%d', Kind: 'text'}", "Sid");
      case "filter" -> setUp("/filters", FILTER, "Id");
      case "staffteam" -> setUp("/staffteams", "{TeamNm: 'T-%d'}", "TeamID");
      case "token" -> setUp("/tokens", "{Name: 'T-%d'}", "Id");
      case "user" -> firm.person("Staff").staffId();
      case "session" -> session(admin);
      case "invited" -> invited(firm.staff("Some", "Body"));
      case "login" -> login(firm.staff("Some", "Body"));
      case "time" -> new TimeSamples(firm, project).timeEntry();
      case "expense" -> new TimeSamples(firm, project).expense();
      case "report" -> new TimeSamples(firm, project).expenseReport();
      default -> throw new IllegalArgumentException(kind);
    };
  }

  private long invited(long staff) {
    firm.invite(staff, staff + "@example.com");
    return staff;
  }

  /** Of the staffer {@code 7} it is {@code 7@example.com}, with the password of all test users. */
  private long login(long staff) {
    firm.accept(firm.invite(staff, staff + "@example.com"), TestFirm.PASSWORD).expect(200);
    return staff;
  }

  /** A session of this caller. */
  private static long session(Api caller) {
    return caller
        .sendTo("GET", "/api/me/sessions", new byte[0])
        .expect(200)
        .json()
        .get(0)
        .get("Id")
        .asLong();
  }

  private long add(String path, String body, String key) {
    return admin.post(path, body).expect(200).json().get(key).asLong();
  }

  /** Outside the compatible path; the body has a number of its own in its name. */
  private long setUp(String path, String body, String key) {
    return setUp(admin, path, body, key);
  }

  private long setUp(Api caller, String path, String body, String key) {
    byte[] bytes = body.formatted(made++).getBytes(StandardCharsets.UTF_8);
    return caller.sendTo("POST", "/api" + path, bytes).expect(200).json().get(key).asLong();
  }

  /** Somebody, and a project. */
  final class Caller {
    private final Api api;
    private final long project;
    private final Map<String, Long> records = new HashMap<>();

    Caller(Api api, long project) {
      this.api = api;
      this.project = project;
    }

    /** Sends a call of the table, with ids changed. */
    Response send(String call, String format, LongUnaryOperator change) {
      List<String> parts = List.of((call + "  ").split(" ", 3));
      String path = fill(parts.get(1), change);
      return api.with("Accept", format)
          .sendTo(
              parts.get(0),
              path.startsWith("/api/") ? path : BASE + path,
              fill(parts.get(2), change).strip().getBytes(StandardCharsets.UTF_8));
    }

    private long id(String kind) {
      return switch (kind) {
        case "new" -> made++;
        case "ownfilter" ->
            records.computeIfAbsent(kind, _ -> setUp(api, "/filters", FILTER, "Id"));
        case "ownsession" -> session(api);
        case "newcode" -> newCode().get();
        case "code" -> code();
        case "me" -> api.get("/session").json().path("staffsid").asLong();
        default -> records.computeIfAbsent(kind, _ -> make(kind, project));
      };
    }

    /** Codes of a new second factor, one step after the other, which is still to be confirmed. */
    private Supplier<Long> newCode() {
      byte[] body = "{Pwd: '%s'}".formatted(TestFirm.PASSWORD).getBytes(StandardCharsets.UTF_8);
      Authenticator authenticator =
          new Authenticator(
              api.sendTo("POST", "/api/me/second-factor", body)
                  .expect(200)
                  .json()
                  .get("Secret")
                  .asString());
      Iterator<Instant> at =
          Stream.iterate(server.clock().instant(), now -> now.plusSeconds(30)).iterator();
      // As a number, without the zeros that it begins with.
      return () -> Long.valueOf(authenticator.code(at.next()));
    }

    /** A code of a second factor that is on from now on. */
    private long code() {
      Supplier<Long> codes = newCode();
      byte[] body = "{Code: %d}".formatted(codes.get()).getBytes(StandardCharsets.UTF_8);
      api.sendTo("POST", "/api/me/second-factor/confirm", body).expect(200);
      return codes.get();
    }

    /** The call with ids in it; what it names is made, if it is not there yet. */
    String fill(String call) {
      return fill(call, id -> id);
    }

    private String fill(String text, LongUnaryOperator change) {
      return PLACEHOLDER
          .matcher(text)
          .replaceAll(found -> Long.toString(change.applyAsLong(id(found.group(1)))));
    }
  }
}
