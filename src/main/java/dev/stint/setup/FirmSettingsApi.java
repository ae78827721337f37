package dev.stint.setup;

import dev.stint.access.Right;
import dev.stint.catalog.Changes;
import dev.stint.catalog.Current;
import dev.stint.catalog.Faults;
import dev.stint.catalog.Field;
import dev.stint.catalog.Resource;
import dev.stint.catalog.Types;
import dev.stint.catalog.View;
import dev.stint.catalog.query.RecordQuery;
import dev.stint.http.Answer;
import dev.stint.http.Visit;
import dev.stint.project.DisplayNames;
import dev.stint.store.Sql;
import dev.stint.store.Transaction;
import dev.stint.wire.Fields;
import dev.stint.wire.Problem;
import java.util.List;
import java.util.Map;

/** The firm's own settings: {@code /api/firm}. */
public final class FirmSettingsApi {
  /** With the firm's id as {@code firm_id}, like every other table. */
  private static final String TABLE = "(SELECT id AS firm_id, firm.* FROM firm) f";

  static final Resource FIRM = Resource.named("Firm", "f", TABLE).of("firm");

  static {
    FIRM.field("Firm", Types.TEXT)
        .shows("f.firm_key")
        .says("The firm's id, to send in X-Auth-Realm.");
    FIRM.name("Name", "name").required().says("The firm's name.");
    FIRM.field("TimeZone", Types.TIME_ZONE)
        .column("time_zone")
        .required()
        .says("The firm's time zone, which decides what day it is, such as Europe/London.");
  }

  private static final Field<String> PATTERN =
      FIRM.name("DisplayNamePattern", "display_name_pattern")
          .required()
          .says(
              "The pattern of projects' display names: {Project} or {ProjectCode}, and optionally {Client},"
                  + " {ClientCode} and {Type}.");

  static {
    FIRM.field("ProjectListFields", Types.word(List.of("Documented", "Deployed")))
        .column("project_list_fields")
        .required()
        .says(
            "The fields in a list of projects: the documented ones only, or also those that the deployed"
                + " service adds.");
    FIRM.flag("LaborCodeRequired", "labor_code_required")
        .required()
        .says(
            "Whether time needs a labor code (BudgCatID). Time without one is priced at the rate for any labor"
                + " code.");
    FIRM.flag("SecondFactorRequired", "second_factor_required")
        .required()
        .says(
            "Whether users must have a second factor. Sessions of those who have none are good for setting one"
                + " up only, at once. Firm tokens are not affected.");
  }

  private static final RecordQuery READ = new RecordQuery(FIRM, View.DETAILED, "TRUE");

  private static final Current.Reader CURRENT = new Current.Reader(FIRM, TABLE);

  private static final Sql WRITE =
      Sql.of(
          """
          UPDATE firm SET name = :name, time_zone = :time_zone, display_name_pattern = :display_name_pattern,
            project_list_fields = :project_list_fields, labor_code_required = :labor_code_required,
            second_factor_required = :second_factor_required
          WHERE id = :firm\
          """);

  /** {@code GET /api/firm}. */
  public static Answer get(Visit visit) {
    visit.caller().requireToRead(Right.ADMINISTERS_FIRM, "set up the firm");
    return visit.read(transaction -> show(transaction, visit));
  }

  private static Answer show(Transaction transaction, Visit visit) {
    long id = visit.caller().firm().id();
    return visit.record(transaction, READ, id, Map.of(), FirmSettingsApi::missing);
  }

  private static Problem missing() {
    return Problem.notFound("The firm does not exist.");
  }

  /**
   * {@code POST /api/firm}: changes the settings given; a new pattern renames the projects that
   * follow it.
   */
  public static Answer save(Visit visit) {
    visit.caller().require(Right.ADMINISTERS_FIRM, "set up the firm");
    return visit.save(
        faults -> {
          Changes given = given(visit.request().fields(), faults);
          faults.raise();
          return given;
        },
        (transaction, changes, _) -> {
          Current current =
              CURRENT
                  .read(transaction, visit.caller().firm().id())
                  .orElseThrow(FirmSettingsApi::missing);
          changes.keepDifferences(current);
          if (!changes.isEmpty()) {
            write(transaction, visit, changes, current);
          }
          return show(transaction, visit);
        });
  }

  private static void write(
      Transaction transaction, Visit visit, Changes changes, Current current) {
    transaction.note("firm", visit.caller().firm().id(), "update", changes.columns());
    String pattern = changes.get(PATTERN);
    current.fields().forEach(field -> changes.putIfAbsent(field, current));
    transaction.query(WRITE).setAll(changes.columns()).run();
    transaction.announceAccessChange();
    if (pattern != null) {
      new DisplayNames(transaction, pattern, visit.now()).refreshAll();
    }
  }

  private static Changes given(Fields fields, Faults faults) {
    Changes changes = FIRM.read(fields, faults);
    FIRM.keepRequired(changes, faults);
    String pattern = changes.get(PATTERN);
    if (pattern != null && !DisplayNames.isPattern(pattern)) {
      faults.add(
          PATTERN,
          "must contain {Project} or {ProjectCode}, and may contain {Client}, {ClientCode} and {Type}");
    }
    return changes;
  }
}
