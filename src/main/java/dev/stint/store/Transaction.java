package dev.stint.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a piece of work sees of the database: one consistent state of it, and for a write, all or
 * nothing.
 *
 * <p>A transaction that belongs to a firm binds {@code :firm} in every statement and refuses a
 * statement without it, so that no feature can reach over to another firm by forgetting a
 * condition.
 */
public final class Transaction {
  /** Bounded: which columns a statement has is up to what callers send. */
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
   * A new id, unique over all firms of the server, never used before and never again. Only within a
   * write.
   */
  public long newId() {
    return newIds(1);
  }

  /**
   * The first of so many new ids that follow each other, for statements that add many rows at once.
   * Only within a write.
   *
   * @param count how many; at least one
   */
  public long newIds(long count) {
    return ids.next(this, count);
  }

  /** The same transaction seen as a firm's: for work that makes a firm and then fills it. */
  public Transaction within(long firmId) {
    return new Transaction(statements, firmId, null, ids, announced);
  }

  /** The same transaction outside any firm: for logins, which may belong to several. */
  public Transaction outsideFirm() {
    return new Transaction(statements, null, null, ids, announced);
  }

  /** The same, with what is written kept under the name of who writes it. */
  Transaction audited(Audit by) {
    return new Transaction(statements, firm, by, ids, announced);
  }

  /**
   * Keeps a note of a change that is made with statements of one's own; {@link #insert}, {@link
   * #update} and {@link #delete} do so by themselves.
   *
   * @param record what was changed: a table's name
   * @param written what was written to it, by column; what is no text, number or flag is left out
   */
  public void note(
      String record, long id, String action, Map<String, ? extends @Nullable Object> written) {
    if (audit != null) {
      audit.note(this, record, id, action, written);
    }
  }

  /**
   * Says that this write changes who may do what. Once it is committed, whoever listens by {@link
   * Database#onAccessChange} hears of it before the write returns, other processes within seconds.
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
   * @return whether the row was there
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
   * @return whether the row was there
   */
  public boolean delete(String table, long id) {
    return delete(table, id, new Dependents());
  }

  /** The same, after what refers to the row is gone or has forgotten it. */
  public boolean delete(String table, long id, Dependents dependents) {
    Map<String, Long> rows = dependents.resolve(this, id);
    Sql sql =
        COMPOSED.get(
            "-" + table,
            _ -> Sql.of("DELETE FROM %s WHERE firm_id = :firm AND id = :id".formatted(table)));
    boolean there = query(sql).set("id", id).run() == 1;
    if (there) {
      note(table, id, "delete", rows);
    }
    return there;
  }

  Statements statements() {
    return statements;
  }
}
