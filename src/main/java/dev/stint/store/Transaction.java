package dev.stint.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a piece of work sees of the database: one consistent state and, for a write, all or nothing.
 *
 * <p>A transaction that belongs to a firm binds {@code :firm} in every statement and refuses a
 * statement without it, so that no feature can reach another firm by forgetting a condition.
 */
public final class Transaction {
  /**
   * Stands before the name of a table in what is written of a deletion: how many of its rows went
   * along or lost their reference.
   */
  public static final String ROWS = "*";

  /** Bounded, because the columns of a statement depend on what callers send. */
  private static final Cache<String, Sql> COMPOSED =
      Caffeine.newBuilder().maximumSize(10_000).build();

  private final Statements statements;
  private final @Nullable Long firm;
  private final @Nullable Audit audit;
  private final Ids ids;
  private final AtomicBoolean announced;

  Transaction(Statements statements, Ids ids) {
    this(statements, null, null, ids, new AtomicBoolean());
  }

  private Transaction(
      Statements statements,
      @Nullable Long firm,
      @Nullable Audit audit,
      Ids ids,
      AtomicBoolean announced) {
    this.statements = statements;
    this.firm = firm;
    this.audit = audit;
    this.ids = ids;
    this.announced = announced;
  }

  /** Starts a statement. */
  public Query query(Sql sql) {
    if (sql.isBoundToFirm() != (firm != null)) {
      throw new IllegalArgumentException(
          (firm == null
                  ? "a firm's statement outside a firm: "
                  : "a statement that names no firm: ")
              + sql);
    }
    Query query = new Query(statements, sql);
    return firm == null ? query : query.set(Sql.FIRM, firm);
  }

  /**
   * A new id, unique across all firms of the server, never used before and never again. Only within
   * a write.
   */
  public long newId() {
    return newIds(1);
  }

  /**
   * The first of this many consecutive new ids, for statements that add many rows at once. Only
   * within a write.
   *
   * @param count how many; at least one
   */
  public long newIds(long count) {
    return ids.next(this, count);
  }

  /** The same transaction within a firm, for work that creates a firm and then fills it. */
  public Transaction within(long firmId) {
    return new Transaction(statements, firmId, null, ids, announced);
  }

  /** The same, with what is written kept under the name of its author. */
  public Transaction within(long firmId, Author author, Clock clock) {
    return within(firmId).audited(new Audit(author, clock));
  }

  /** The same transaction outside any firm: for logins, which may belong to several. */
  public Transaction outsideFirm() {
    return new Transaction(statements, null, null, ids, announced);
  }

  /** The same, with what is written recorded under its author. */
  Transaction audited(Audit by) {
    return new Transaction(statements, firm, by, ids, announced);
  }

  /**
   * Records a change that is made by other statements; {@link #insert}, {@link #update} and {@link
   * #delete} do so by themselves.
   *
   * @param record what was changed: a table's name
   * @param written what was written to it, by column; only texts, numbers and flags are recorded
   */
  public void note(
      String record, long id, String action, Map<String, ? extends @Nullable Object> written) {
    if (audit != null) {
      audit.note(this, record, id, action, written);
    }
  }

  /**
   * Records what has happened, and maybe happens again: what is counted as the same is one entry,
   * which says how often, and when first.
   *
   * @param record what it happened to: a table's name
   */
  public void count(
      String record,
      long id,
      String action,
      Map<String, ? extends @Nullable Object> written,
      Counted counted) {
    if (audit != null) {
      audit.count(this, record, id, action, written, counted);
    }
  }

  /**
   * Announces that this write changes somebody's rights. Once it is committed, the listeners of
   * {@link Database#onAccessChange} run before the write returns, and those of other processes
   * within seconds.
   */
  public void announceAccessChange() {
    announced.set(true);
  }

  boolean hasAccessChanged() {
    return announced.get();
  }

  /** Adds a row to a firm's table; the names are columns, and {@code firm_id} is added. */
  public void insert(String table, Map<String, ? extends @Nullable Object> values) {
    String key = "+" + table + values.keySet();
    Sql sql =
        COMPOSED.get(
            key,
            _ ->
                Sql.of(
                    "INSERT INTO %s (firm_id, %s) VALUES (:firm, %s)"
                        .formatted(
                            table,
                            String.join(", ", values.keySet()),
                            values.keySet().stream()
                                .map(c -> ":" + c)
                                .collect(Collectors.joining(", ")))));
    query(sql).setAll(values).run();
    if (values.get("id") instanceof Long id) {
      note(table, id, "insert", values);
    }
  }

  /**
   * Changes columns of one row of a firm's table.
   *
   * @return whether the row existed
   */
  public boolean update(String table, long id, Map<String, ? extends @Nullable Object> values) {
    String key = "~" + table + values.keySet();
    Sql sql =
        COMPOSED.get(
            key,
            _ ->
                Sql.of(
                    "UPDATE %s SET %s WHERE firm_id = :firm AND id = :id"
                        .formatted(
                            table,
                            values.keySet().stream()
                                .map(c -> c + " = :" + c)
                                .collect(Collectors.joining(", ")))));
    Map<String, @Nullable Object> all = new LinkedHashMap<>(values);
    all.put("id", id);
    boolean there = query(sql).setAll(all).run() == 1;
    if (there) {
      note(table, id, "update", values);
    }
    return there;
  }

  /**
   * Removes one row of a firm's table.
   *
   * @return whether the row existed
   */
  public boolean delete(String table, long id) {
    return delete(table, id, new Dependents());
  }

  /** The same, after whatever refers to the row has been deleted or has lost its reference. */
  public boolean delete(String table, long id, Dependents dependents) {
    Map<String, Object> kept = row(table, id);
    Map<String, Long> rows = dependents.resolve(this, id);
    Sql sql =
        COMPOSED.get(
            "-" + table,
            _ -> Sql.of("DELETE FROM %s WHERE firm_id = :firm AND id = :id".formatted(table)));
    boolean there = query(sql).set("id", id).run() == 1;
    if (there) {
      Map<String, Object> written = new LinkedHashMap<>(kept);
      rows.forEach((other, count) -> written.put(ROWS + other, count));
      note(table, id, "delete", written);
    }
    return there;
  }

  /**
   * What a row of a firm's table holds, by column, to be kept by {@link #note} once it is deleted;
   * empty where nothing is kept.
   */
  public Map<String, Object> row(String table, long id) {
    if (audit == null) {
      return Map.of();
    }
    Sql sql =
        COMPOSED.get(
            "=" + table,
            _ -> Sql.of("SELECT * FROM %s WHERE firm_id = :firm AND id = :id".formatted(table)));
    return query(sql).set("id", id).first(Row::values).orElse(Map.of());
  }

  Statements statements() {
    return statements;
  }
}
