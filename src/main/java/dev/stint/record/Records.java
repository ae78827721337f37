package dev.stint.record;

import dev.stint.access.ProjectAccess;
import dev.stint.access.Right;
import dev.stint.call.ParameterName;
import dev.stint.catalog.Changes;
import dev.stint.catalog.Current;
import dev.stint.catalog.Faults;
import dev.stint.catalog.Field;
import dev.stint.catalog.References;
import dev.stint.catalog.Resource;
import dev.stint.catalog.View;
import dev.stint.catalog.query.ListQuery;
import dev.stint.catalog.query.RecordQuery;
import dev.stint.http.Answer;
import dev.stint.http.RecordHandler;
import dev.stint.http.Visit;
import dev.stint.store.Dependents;
import dev.stint.store.Sql;
import dev.stint.store.Transaction;
import dev.stint.wire.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A kind of record with plain rules: how its records are listed, read, created, changed and
 * deleted. It maintains {@code created_at} and {@code modified_at} if fields show these columns.
 */
public final class Records implements RecordHandler {
  private static final String CREATED = "created_at";
  private static final String MODIFIED = "modified_at";

  private final String one;
  private final Resource resource;
  private final String table;
  private final ParameterName id;
  private final Rules rules;
  private final List<Label> labels;
  private final List<String> users;
  private final List<Sql> uses;
  private final String untilFree;
  private final Dependents dependents;
  private final @Nullable String inactive;
  private final ListQuery all;
  private final RecordQuery basic;
  private final RecordQuery detailed;
  private final Current.Reader currents;
  private final List<Field<?>> rates;
  private final boolean keepsCreation;
  private final boolean keepsModification;

  Records(Declaration declared, Rules rules) {
    this.one = declared.one;
    this.resource = declared.resource;
    this.table = resource.table();
    this.id = declared.id;
    this.rules = rules;
    this.labels = List.copyOf(declared.labels);
    this.users = List.copyOf(declared.users);
    this.uses = List.copyOf(declared.uses);
    this.untilFree = declared.untilFree;
    this.dependents = declared.dependents;
    this.inactive = declared.inactive;
    this.all = new ListQuery(resource, View.BASIC, declared.listed, declared.order);
    this.basic = new RecordQuery(resource, View.BASIC, resource.id() + " = :id");
    this.detailed = new RecordQuery(resource, View.DETAILED, resource.id() + " = :id");
    this.currents = new Current.Reader(resource, table);
    this.rates = resource.seenIf(ProjectAccess.SEES_ALL_RATES);
    this.keepsCreation = resource.hasColumn(CREATED);
    this.keepsModification = resource.hasColumn(MODIFIED);
  }

  /**
   * Declares a kind of record.
   *
   * @param one what a record is called in a sentence
   */
  public static Declaration of(String one, Resource resource) {
    return new Declaration(one, resource);
  }

  /** What a record is called in a sentence. */
  public String one() {
    return one;
  }

  /** The table of the records. */
  public String table() {
    return table;
  }

  /** The columns that prevent a record from being deleted, each prefixed with its table. */
  public List<String> keptBy() {
    return users;
  }

  /** The fields of a record. */
  public Resource resource() {
    return resource;
  }

  @Override
  public Answer list(Visit visit) {
    rules.requireList(visit);
    Map<String, Object> parameters = visit.parameters();
    if (inactive != null) {
      parameters.put("inactive", visit.request().flag(inactive));
    }
    return visit.list(all, parameters);
  }

  @Override
  public Answer get(Visit visit) {
    long record = visit.request().id(id);
    View view = visit.request().view();
    return visit.read(transaction -> {
      rules.requireRead(visit, transaction, current(transaction, record));
      return show(visit, transaction, record, view);
    });
  }

  private Answer show(Visit visit, Transaction transaction, long record, View view) {
    return visit.record(
        transaction,
        view == View.DETAILED ? detailed : basic,
        record,
        visit.parameters(),
        () -> missing(record));
  }

  @Override
  public Answer save(Visit visit) {
    return save(visit, visit.request().idOrNew());
  }

  /**
   * Creates a record or changes one.
   *
   * @param record its id; 0 for a new one
   */
  public Answer save(Visit visit, long record) {
    return record == 0 ? create(visit, _ -> {}, _ -> {}) : change(visit, record);
  }

  /**
   * Creates a record.
   *
   * @param first what is done before the rules run
   * @param last what is done once the record is there
   */
  public Answer create(Visit visit, Consumer<Edit> first, Consumer<Edit> last) {
    rules.requireCreate(visit);
    return visit.save(
        faults -> read(visit, faults),
        (transaction, changes, faults) -> {
          Edit edit = new Edit(visit, transaction, 0, null, changes, faults, new HashMap<>());
          rules.sent(edit);
          resource.requireAll(changes, faults);
          first.accept(edit);
          check(edit);
          Edit kept = edit.kept(transaction.newId());
          kept.put("id", kept.id());
          if (keepsCreation) {
            kept.put(CREATED, visit.now());
          }
          Map<String, @Nullable Object> columns = columns(kept);
          // Values not given take the schema's defaults.
          columns.values().removeIf(Objects::isNull);
          transaction.insert(table, columns);
          rules.saved(kept);
          last.accept(kept);
          return show(visit, transaction, kept.id(), View.DETAILED);
        });
  }

  private Answer change(Visit visit, long record) {
    return visit.save(
        transaction -> changeable(visit, transaction, record),
        faults -> read(visit, faults),
        (transaction, current, changes, faults) -> {
          Edit edit =
              new Edit(visit, transaction, record, current, changes, faults, new HashMap<>());
          rules.sent(edit);
          resource.keepRequired(changes, faults);
          changes.keepDifferences(current);
          check(edit);
          if (!changes.isEmpty()) {
            transaction.update(table, record, columns(edit));
            rules.saved(edit);
          }
          return show(visit, transaction, record, View.DETAILED);
        });
  }

  /** Rates sent by a caller who does not see them are the zeros that were shown. */
  private Changes read(Visit visit, Faults faults) {
    Changes changes = resource.read(visit.request().fields(), faults);
    if (!visit.caller().has(Right.SEES_RATES)) {
      changes.removeAll(rates);
    }
    return changes;
  }

  private void check(Edit edit) {
    labels.forEach(label -> label.check(edit, one));
    References.check(edit.transaction(), edit.changes(), edit.faults());
    rules.check(edit);
    edit.faults().raise();
  }

  private Map<String, @Nullable Object> columns(Edit edit) {
    if (keepsModification) {
      edit.put(MODIFIED, edit.visit().now());
    }
    rules.complete(edit);
    Map<String, @Nullable Object> columns = edit.changes().columns();
    columns.putAll(edit.columns());
    return columns;
  }

  @Override
  public Answer delete(Visit visit) {
    return delete(visit, visit.request().id(id));
  }

  /** Deletes the record with this id. */
  public Answer delete(Visit visit, long record) {
    return visit.delete(
        transaction -> changeable(visit, transaction, record),
        (transaction, current) -> {
          if (uses.stream().anyMatch(use -> transaction.query(use).set("id", record).exists())) {
            throw Problem.refused(
                "The %s is in use, so it cannot be deleted. %s".formatted(one, untilFree));
          }
          rules.deleting(visit, transaction, record, current);
          transaction.delete(table, record, dependents);
          rules.deleted(visit, transaction, current);
        });
  }

  private Current changeable(Visit visit, Transaction transaction, long record) {
    Current current = current(transaction, record);
    rules.requireChange(visit, transaction, current);
    return current;
  }

  private Current current(Transaction transaction, long record) {
    return currents.read(transaction, record).orElseThrow(() -> missing(record));
  }

  private Problem missing(long record) {
    return Problem.notFound("There is no %s %d.".formatted(one, record));
  }
}
