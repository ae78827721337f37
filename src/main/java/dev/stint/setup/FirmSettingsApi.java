package dev.stint.setup;

import dev.stint.access.Caller;
import dev.stint.access.Right;
import dev.stint.catalog.Changes;
import dev.stint.catalog.Faults;
import dev.stint.catalog.Field;
import dev.stint.catalog.Resource;
import dev.stint.catalog.Type;
import dev.stint.http.Answer;
import dev.stint.http.Request;
import dev.stint.project.DisplayNames;
import dev.stint.store.Database;
import dev.stint.store.Row;
import dev.stint.store.Sql;
import dev.stint.store.Transaction;
import dev.stint.store.Values;
import dev.stint.wire.Fields;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The firm's own settings: {@code /api/firm}. */
public final class FirmSettingsApi {
  static final Resource FIRM = firm();
  private static final Field<String> TIME_ZONE = FIRM.field("TimeZone", Type.NAME);
  private static final Field<String> PATTERN = FIRM.field("DisplayNamePattern", Type.NAME);

  /** The settings by their names in the API; the column of each. */
  private static final Map<String, String> COLUMNS = columns();

  private static final Sql READ =
      Sql.of(
          "SELECT firm_key, name, time_zone, display_name_pattern, project_list_fields FROM firm WHERE id = :firm");

  private static final Sql WRITE =
      Sql.of(
          """
          UPDATE firm SET name = :name, time_zone = :time_zone, display_name_pattern = :display_name_pattern,
            project_list_fields = :project_list_fields
          WHERE id = :firm\
          """);

  private final Database database;
  private final Clock clock;

  /** Over this database. */
  public FirmSettingsApi(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  private static Resource firm() {
    Resource.Builder f = Resource.named("Firm", "", "");
    f.field("Firm", Type.TEXT).says("The firm's id: what goes into X-Auth-Realm.");
    f.field("Name", Type.NAME).required().says("The firm's name.");
    f.field("TimeZone", Type.NAME)
        .required()
        .says("The time zone that says what day it is, as in Europe/London.");
    f.field("DisplayNamePattern", Type.NAME)
        .required()
        .says(
            "What display names of projects are made of: {Project} or {ProjectCode}, and {Client}, {ClientCode}, {Type}.");
    f.field("ProjectListFields", Type.word(List.of("Documented", "Deployed")))
        .required()
        .says(
            "Which fields a list of projects has: the documented ones, or also those that the deployed service adds.");
    return f.build();
  }

  private static Map<String, String> columns() {
    Map<String, String> columns = new LinkedHashMap<>();
    columns.put("Name", "name");
    columns.put("TimeZone", "time_zone");
    columns.put("DisplayNamePattern", "display_name_pattern");
    columns.put("ProjectListFields", "project_list_fields");
    return columns;
  }

  /** {@code GET /api/firm}. */
  public Answer get(Caller caller, Request request) {
    caller.requireToRead(Right.ADMINISTERS_FIRM, "set up the firm");
    return caller.in(database).read(transaction -> show(transaction, request));
  }

  private static Answer show(Transaction transaction, Request request) {
    Map<String, String> values = read(transaction);
    return Answer.of(
        request.format(),
        out -> {
          out.startObject(null, FIRM.name());
          values.forEach((name, value) -> out.text(FIRM.name(name), value));
          out.endObject();
        });
  }

  private static Map<String, String> read(Transaction transaction) {
    return transaction.query(READ).first(FirmSettingsApi::values).orElseThrow();
  }

  private static Map<String, String> values(Row row) throws SQLException {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("Firm", row.requiredText(1));
    int column = 2;
    for (String name : COLUMNS.keySet()) {
      values.put(name, row.requiredText(column++));
    }
    return values;
  }

  /**
   * {@code POST /api/firm}: changes the settings given; a new pattern renames the projects that
   * follow it.
   */
  public Answer save(Caller caller, Request request) {
    caller.require(Right.ADMINISTERS_FIRM, "set up the firm");
    Faults faults = new Faults();
    Map<String, String> given = given(request.fields(), faults);
    faults.raise();
    return caller
        .in(database)
        .write(transaction -> {
          Map<String, String> before = read(transaction);
          Map<String, String> after = new LinkedHashMap<>(before);
          after.putAll(given);
          if (!after.equals(before)) {
            write(transaction, caller, before, after);
          }
          return show(transaction, request);
        });
  }

  private void write(
      Transaction transaction,
      Caller caller,
      Map<String, String> before,
      Map<String, String> after) {
    Map<String, @Nullable Object> columns = new LinkedHashMap<>();
    COLUMNS.forEach((name, column) -> columns.put(column, after.get(name)));
    transaction.query(WRITE).setAll(columns).run();
    transaction.note("firm", caller.firm().id(), "update", columns);
    transaction.announceAccessChange();
    String pattern = after.getOrDefault("DisplayNamePattern", DisplayNames.STANDARD_PATTERN);
    if (!pattern.equals(before.get("DisplayNamePattern"))) {
      new DisplayNames(transaction, pattern, Values.now(clock)).refreshAll();
    }
  }

  private static Map<String, String> given(Fields fields, Faults faults) {
    Changes changes = FIRM.read(fields, faults);
    FIRM.keepRequired(changes, faults);
    String zone = changes.get(TIME_ZONE);
    if (zone != null && !isZone(zone)) {
      faults.add(TIME_ZONE, "is no time zone; an example is Europe/London");
    }
    String pattern = changes.get(PATTERN);
    if (pattern != null && !DisplayNames.isPattern(pattern)) {
      faults.add(
          PATTERN,
          "must name {Project} or {ProjectCode}, and of others {Client}, {ClientCode} and {Type} only");
    }
    Map<String, String> given = new LinkedHashMap<>();
    for (Field<?> field : FIRM.fields()) {
      if (changes.has(field)) {
        given.put(field.name().text(), String.valueOf(changes.get(field)));
      }
    }
    return given;
  }

  private static boolean isZone(String value) {
    try {
      return !ZoneId.of(value).getId().isEmpty();
    } catch (DateTimeException e) {
      return false;
    }
  }
}
