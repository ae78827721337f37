package dev.stint.picklist;

import dev.stint.access.Caller;
import dev.stint.access.ProjectAccess;
import dev.stint.catalog.ListQuery;
import dev.stint.http.Answer;
import dev.stint.http.Handler;
import dev.stint.http.Request;
import dev.stint.project.BillingRate;
import dev.stint.store.Database;
import dev.stint.store.FirmDatabase;
import dev.stint.wire.Name;
import dev.stint.wire.Problem;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The lists that records refer to: {@code /picklist} (ruling 9.1). */
public final class PicklistApi {
  private static final Name ITEM = Name.of("PickItem");
  private static final Name ID = Name.of("Id");
  private static final Name NAME = Name.of("Name");
  private static final Name GROUP = Name.of("Group");
  private static final Name IS_INACTIVE = Name.of("IsInactive");

  private static final Pattern PLACE =
      Pattern.compile(
          "(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+");

  /** The lists whose values the contract fixes, by name. */
  private static final Map<String, Map<?, String>> FIXED =
      namedInAnyCase(
          Map.of(
              "rateTypeSimple",
              BillingRate.displayTexts(),
              "InvoiceType_subttl",
              new TreeMap<>(
                  Map.of(
                      0L,
                      "None",
                      1L,
                      "Staff",
                      2L,
                      "Labor Code",
                      3L,
                      "Task",
                      4L,
                      "Team Role",
                      5L,
                      "Title"))));

  /** Places all over the world; the id is the zone's in the IANA time zone database. */
  private static final Map<String, String> TIME_ZONES =
      ZoneId.getAvailableZoneIds().stream()
          .filter(id -> PLACE.matcher(id).matches())
          .collect(
              Collectors.toMap(
                  id -> id, id -> id.replace('_', ' '), (one, _) -> one, TreeMap::new));

  private final Database database;

  private static Map<String, Map<?, String>> namedInAnyCase(Map<String, Map<?, String>> lists) {
    Map<String, Map<?, String>> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    byName.putAll(lists);
    return byName;
  }

  /** The names of the lists whose values are fixed. */
  static Set<String> fixedNames() {
    return FIXED.keySet();
  }

  /** Over this database. */
  public PicklistApi(Database database) {
    this.database = database;
  }

  /** {@code GET /picklist/projects}. */
  public Handler projects() {
    return (caller, request) -> list(caller, request, PickLists.PROJECTS);
  }

  /** {@code GET /picklist/clients}. */
  public Handler clients() {
    return (caller, request) -> list(caller, request, PickLists.CLIENTS);
  }

  /** {@code GET /picklist/staff}. */
  public Handler staff() {
    return (caller, request) -> list(caller, request, PickLists.STAFF);
  }

  /** {@code GET /picklist/laborcodes}. */
  public Handler laborCodes() {
    return (caller, request) -> list(caller, request, PickLists.LABOR_CODES);
  }

  /** {@code GET /picklist/AllTasksByProject/{id}}: in process, unless asked for all. */
  public Answer allTasks(Caller caller, Request request) {
    return tasks(caller, request, PickLists.ALL_TASKS);
  }

  /** {@code GET /picklist/TasksByProject/{id}}: those that the caller may book on. */
  public Answer tasks(Caller caller, Request request) {
    return tasks(caller, request, PickLists.TASKS);
  }

  private Answer tasks(Caller caller, Request request, ListQuery list) {
    long project = request.id("ProjectSid");
    FirmDatabase firm = caller.in(database);
    return firm.read(transaction -> {
      ProjectAccess.toProjectOrTemplate(transaction, caller, project);
      Map<String, Object> parameters = new HashMap<>(caller.parameters());
      parameters.put("inactive", request.flag("showinactive"));
      parameters.put("project", project);
      return request.list(transaction, firm, list, parameters);
    });
  }

  /** {@code GET /picklist/TaskStatus}. */
  public Handler taskStatus() {
    return (caller, request) -> list(caller, request, PickLists.TASK_STATUS);
  }

  /** {@code GET /picklist/TaskPriority}. */
  public Handler taskPriority() {
    return (caller, request) -> list(caller, request, PickLists.TASK_PRIORITY);
  }

  /** {@code GET /picklist/ExpenseCodes}. */
  public Handler expenseCodes() {
    return (caller, request) -> list(caller, request, PickLists.EXPENSE_CODES);
  }

  /** {@code GET /picklist/TimeZones}: what HomeTimezone of a staffer may say. */
  public Answer timeZones(Caller caller, Request request) {
    return fixed(request, TIME_ZONES);
  }

  /** {@code GET /picklist/fieldValues/{list}}. */
  public Answer fieldValues(Caller caller, Request request) {
    String name = request.pathParameter();
    Map<?, String> fixed = FIXED.get(name);
    if (fixed != null) {
      return fixed(request, fixed);
    }
    ListQuery list = PickLists.fieldValues(name);
    if (list == null) {
      throw Problem.notFound("There is no such list.");
    }
    return list(caller, request, list);
  }

  private Answer list(Caller caller, Request request, ListQuery list) {
    Map<String, Object> parameters = new HashMap<>(caller.parameters());
    parameters.put("inactive", request.flag("showinactive"));
    return request.list(caller.in(database), list, parameters);
  }

  private static Answer fixed(Request request, Map<?, String> items) {
    return Answer.of(
        request.format(),
        out -> {
          out.startList(null, ITEM);
          items.forEach((id, name) -> {
            out.startObject(null, ITEM);
            out.text(ID, id.toString());
            out.text(NAME, name);
            out.nothing(GROUP);
            out.flag(IS_INACTIVE, false);
            out.endObject();
          });
          out.endList();
        });
  }
}
