package dev.stint.picklist;

import dev.stint.call.ParameterName;
import dev.stint.catalog.Resource;
import dev.stint.catalog.query.ListQuery;
import dev.stint.http.Answer;
import dev.stint.http.Handler;
import dev.stint.http.Visit;
import dev.stint.project.BillingRate;
import dev.stint.wire.Problem;
import dev.stint.wire.Texts;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The lists that records refer to: {@code /picklist} (ruling 9.1). */
public final class PicklistApi {
  static final ParameterName PROJECT = ParameterName.PROJECT.documentedAs("ProjectSid");

  private static final Resource ITEM = Resource.named("PickItem", "", "");

  static {
    ITEM.text("Id", "").says("The id.");
    ITEM.text("Name", "").says("What to show.");
    ITEM.text("Group", "").says("None.");
    ITEM.flag("IsInactive", "").says("Whether it is inactive.");
  }

  private static final Pattern PLACE =
      Pattern.compile(
          "(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+");

  /** The lists whose values the contract fixes, by name. */
  private static final Map<String, Map<?, String>> FIXED =
      Map.of(
          "rateTypeSimple",
          BillingRate.displayTexts(),
          "InvoiceType_subttl",
          numbered("None", "Staff", "Labor Code", "Task", "Team Role", "Title"));

  /** Time zones by name; the id is the one in the IANA time zone database. */
  private static final Map<String, String> TIME_ZONES =
      ZoneId.getAvailableZoneIds().stream()
          .filter(id -> PLACE.matcher(id).matches())
          .sorted(Comparator.comparing(id -> Texts.folded(name(id))))
          .collect(
              Collectors.toMap(id -> id, PicklistApi::name, (one, _) -> one, LinkedHashMap::new));

  /** These texts, each by its number, from 0 on. */
  private static Map<Long, String> numbered(String... texts) {
    Map<Long, String> numbered = new TreeMap<>();
    for (String text : texts) {
      numbered.put((long) numbered.size(), text);
    }
    return numbered;
  }

  private static String name(String zone) {
    return zone.replace('_', ' ');
  }

  /** The names of the lists whose values are fixed. */
  static Set<String> fixedNames() {
    return FIXED.keySet();
  }

  /** Answers one of the {@link PickLists}. */
  public static Handler of(ListQuery list) {
    return visit -> list(visit, list);
  }

  /** {@code GET /picklist/AllTasksByProject/{id}}: by default, those in process. */
  public static Answer allTasks(Visit visit) {
    return tasks(visit, PickLists.ALL_TASKS);
  }

  /** {@code GET /picklist/TasksByProject/{id}}: those that the caller may book to. */
  public static Answer tasks(Visit visit) {
    return tasks(visit, PickLists.TASKS);
  }

  private static Answer tasks(Visit visit, ListQuery list) {
    return visit.listBelow(visit.request().id(PROJECT), list, () -> parameters(visit));
  }

  /** {@code GET /picklist/TimeZones}: the values of a staffer's HomeTimezone. */
  public static Answer timeZones(Visit visit) {
    return fixed(visit, TIME_ZONES);
  }

  /** {@code GET /picklist/fieldValues/{list}}. */
  public static Answer fieldValues(Visit visit) {
    String name = visit.request().pathParameter();
    for (var fixed : FIXED.entrySet()) {
      if (Texts.same(fixed.getKey(), name)) {
        return fixed(visit, fixed.getValue());
      }
    }
    ListQuery list = PickLists.fieldValues(name);
    if (list == null) {
      throw Problem.notFound("There is no such list.");
    }
    return list(visit, list);
  }

  private static Answer list(Visit visit, ListQuery list) {
    return visit.list(list, parameters(visit));
  }

  private static Map<String, Object> parameters(Visit visit) {
    return visit.parameters("inactive", visit.request().flag("showinactive"));
  }

  private static <T> Answer fixed(Visit visit, Map<T, String> items) {
    return visit.list(
        ITEM.name(),
        items.entrySet(),
        (out, item) -> ITEM.write(out, item.getKey().toString(), item.getValue(), null, false));
  }
}
