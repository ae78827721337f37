package dev.stint.setup;

import dev.stint.access.Caller;
import dev.stint.access.Right;
import dev.stint.catalog.Changes;
import dev.stint.catalog.Current;
import dev.stint.catalog.Faults;
import dev.stint.catalog.Field;
import dev.stint.catalog.ListQuery;
import dev.stint.catalog.RecordQuery;
import dev.stint.catalog.References;
import dev.stint.catalog.Resource;
import dev.stint.catalog.View;
import dev.stint.http.Answer;
import dev.stint.http.Request;
import dev.stint.store.Database;
import dev.stint.store.Dependents;
import dev.stint.store.Sql;
import dev.stint.store.Transaction;
import dev.stint.store.Values;
import dev.stint.wire.Problem;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table of the firm's that administrators list, read, change and delete records of: what all such
 * tables have in common, with the rules of one of them.
 */
public final class SetupTable {
  private static final String SET_UP = "set up the firm";

  private final Database database;
  private final Clock clock;
  private final Definition definition;
  private final Resource resource;
  private final String table;
  private final Rules rules;
  private final List<Sql> uses;
  private final RecordQuery one;
  private final ListQuery all;
  private final Current.Reader currents;
  private final boolean canBeInactive;

  /** Over this database. */
  SetupTable(Database database, Clock clock, Definition definition) {
    this.database = database;
    this.clock = clock;
    this.definition = definition;
    this.resource = definition.resource;
    this.table = definition.table;
    this.rules = definition.rules;
    this.uses = definition.uses.stream().map(Use::sql).toList();
    this.one = new RecordQuery(resource, View.DETAILED, resource.id() + " = :id");
    this.all = new ListQuery(resource, View.DETAILED, "TRUE", definition.order);
    this.currents = new Current.Reader(resource, table);
    this.canBeInactive =
        resource.fields().stream().anyMatch(field -> field.name().text().equals("IsInactive"));
  }

  /** All records. */
  public Answer list(Caller caller, Request request) {
    caller.requireToRead(Right.ADMINISTERS_FIRM, SET_UP);
    return request.list(caller.in(database), all, caller.parameters());
  }

  /** One record. */
  public Answer get(Caller caller, Request request) {
    caller.requireToRead(Right.ADMINISTERS_FIRM, SET_UP);
    long id = request.id("id");
    return caller.in(database).read(transaction -> show(transaction, caller, request, id));
  }

  private Answer show(Transaction transaction, Caller caller, Request request, long id) {
    return request.record(transaction, one, id, caller.parameters(), () -> missing(id));
  }

  /** Creates a record, or changes the fields given. */
  public Answer save(Caller caller, Request request) {
    long id = request.idOrNew();
    if (id != 0) {
      caller.in(database).read(transaction -> current(transaction, id));
    }
    caller.require(Right.ADMINISTERS_FIRM, SET_UP);
    Faults faults = new Faults();
    Changes sent = resource.read(request.fields(), faults);
    return caller
        .in(database)
        .write(transaction -> {
          long saved =
              id == 0
                  ? create(transaction, caller, sent.copy(), faults.copy())
                  : update(transaction, caller, id, sent.copy(), faults.copy());
          return show(transaction, caller, request, saved);
        });
  }

  private long create(Transaction transaction, Caller caller, Changes changes, Faults faults) {
    rules.leaveOut(caller, changes);
    resource.requireAll(changes, faults);
    check(transaction, changes, Optional.empty(), 0, faults);
    long id = transaction.newId();
    Map<String, @Nullable Object> values = new HashMap<>(changes.columns());
    values.putAll(folded(changes));
    rules.defaults().forEach(values::putIfAbsent);
    values.put("id", id);
    transaction.insert(table, values);
    transaction.announceAccessChange();
    return id;
  }

  private long update(
      Transaction transaction, Caller caller, long id, Changes changes, Faults faults) {
    Current current = current(transaction, id);
    rules.leaveOut(caller, changes);
    resource.keepRequired(changes, faults);
    changes.keepDifferences(current);
    check(transaction, changes, Optional.of(current), id, faults);
    if (!changes.isEmpty()) {
      Map<String, @Nullable Object> values = new HashMap<>(changes.columns());
      values.putAll(folded(changes));
      transaction.update(table, id, values);
      rules.changed(transaction, caller, changes, id, Values.now(clock));
      transaction.announceAccessChange();
    }
    return id;
  }

  private void check(
      Transaction transaction, Changes changes, Optional<Current> current, long id, Faults faults) {
    if (definition.label != null) {
      definition.label.check(transaction, changes, current, id, definition.one, faults);
    }
    rules.check(transaction, changes, current, id, faults);
    References.check(transaction, changes, faults);
    faults.raise();
  }

  private Map<String, @Nullable Object> folded(Changes changes) {
    Label label = definition.label;
    String name = label == null ? null : changes.get(label.field);
    return label == null || name == null ? Map.of() : Map.of(label.column, Values.folded(name));
  }

  /** Deletes a record that nothing refers to. */
  public Answer delete(Caller caller, Request request) {
    long id = request.id("id");
    caller
        .in(database)
        .write(transaction -> {
          current(transaction, id);
          caller.require(Right.ADMINISTERS_FIRM, SET_UP);
          request.requireReadableBody();
          if (uses.stream().anyMatch(use -> transaction.query(use).set("id", id).exists())) {
            throw Problem.refused(
                "The %s is in use, so it cannot be deleted. %s"
                    .formatted(
                        definition.one,
                        canBeInactive ? "Make it inactive instead." : definition.untilFree));
          }
          transaction.delete(table, id, rules.dependents());
          transaction.announceAccessChange();
          return true;
        });
    return Answer.success(request.format());
  }

  private Current current(Transaction transaction, long id) {
    return currents.read(transaction, id).orElseThrow(() -> missing(id));
  }

  private Problem missing(long id) {
    return Problem.notFound("There is no %s %d.".formatted(definition.one, id));
  }

  /**
   * What one table is.
   *
   * @param one what a record is called in a sentence
   * @param resource its fields
   * @param label what tells its records apart; null where its rules say that
   * @param table its name in the database
   * @param order how the list is ordered; together with the id it tells any two records apart
   * @param uses tables and columns that refer to these records: while one does, a record cannot be
   *     deleted
   * @param untilFree what to do about that, where a record cannot be made inactive
   */
  record Definition(
      String one,
      Resource resource,
      @Nullable Label label,
      String table,
      List<ListQuery.Order> order,
      List<Use> uses,
      String untilFree,
      Rules rules) {}

  /**
   * A name or code that no two records have, in any letter case.
   *
   * @param column where it is kept in small letters
   * @param within the field whose value two records must share to be told apart; null for none
   */
  record Label(Field<String> field, String column, @Nullable Field<String> within, Sql taken) {
    static Label of(String table, Field<String> field, String column) {
      return new Label(field, column, null, taken(table, column, "TRUE"));
    }

    /** Of the records that have the same value in this field, which is kept in this column. */
    static Label within(
        Field<String> within, String ofColumn, String table, Field<String> field, String column) {
      return new Label(field, column, within, taken(table, column, ofColumn + " = :within"));
    }

    private static Sql taken(String table, String column, String condition) {
      return Sql.of(
          "SELECT 1 FROM %s WHERE firm_id = :firm AND %s = :name AND id <> :id AND %s"
              .formatted(table, column, condition));
    }

    void check(
        Transaction transaction,
        Changes changes,
        Optional<Current> current,
        long id,
        String one,
        Faults faults) {
      String name = changes.get(field);
      if (name == null) {
        return;
      }
      Map<String, @Nullable Object> parameters = new HashMap<>();
      parameters.put("name", Values.folded(name));
      parameters.put("id", id);
      if (within != null) {
        parameters.put("within", changes.result(within, current.orElse(null)));
      }
      if (transaction.query(taken).setAll(parameters).exists()) {
        faults.add(field, "is that of another " + one);
      }
    }
  }

  /**
   * Where records are referred to.
   *
   * @param columns the columns, any of which may have a record's id
   */
  record Use(String inTable, List<String> columns) {
    static Use of(String table, String... columns) {
      return new Use(table, List.of(columns));
    }

    Sql sql() {
      return Sql.of(
          "SELECT 1 FROM %s WHERE firm_id = :firm AND (%s)"
              .formatted(
                  inTable,
                  columns.stream().map(c -> c + " = :id").collect(Collectors.joining(" OR "))));
    }
  }

  /** What one table has of its own; nothing unless said otherwise. */
  interface Rules {
    /** Columns of a new record that were not given. */
    default Map<String, @Nullable Object> defaults() {
      return Map.of();
    }

    /** Leaves out of the changes what this caller cannot mean to change. */
    default void leaveOut(Caller caller, Changes changes) {}

    /** Adds a fault for each rule that the change breaks. */
    default void check(
        Transaction transaction,
        Changes changes,
        Optional<Current> current,
        long id,
        Faults faults) {}

    /** Does what follows from a change. */
    default void changed(
        Transaction transaction, Caller caller, Changes changes, long id, String now) {}

    /** What belongs to a record, and goes with it. */
    default Dependents dependents() {
      return new Dependents();
    }
  }
}
