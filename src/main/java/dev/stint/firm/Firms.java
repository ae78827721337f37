package dev.stint.firm;

import dev.stint.store.Row;
import dev.stint.store.Sql;
import dev.stint.store.Transaction;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The firms of a server. */
public final class Firms {
  private static final Sql BY_KEY =
      Sql.of("SELECT id, firm_key, name FROM firm WHERE firm_key = :key");
  private static final Sql ALL =
      Sql.of("SELECT id, firm_key, name FROM firm ORDER BY created_at, id");

  private Firms() {}

  /** The firm with this id in the API. */
  public static Optional<Firm> find(Transaction transaction, String key) {
    return transaction.query(BY_KEY).set("key", key).first(Firms::firm);
  }

  /** All firms, the oldest first. */
  public static List<Firm> all(Transaction transaction) {
    return transaction.query(ALL).list(Firms::firm);
  }

  private static Firm firm(Row row) throws SQLException {
    return new Firm(row.number(1), row.requiredText(2), row.requiredText(3));
  }

  /**
   * A firm.
   *
   * @param id in the database
   * @param key its id in the API
   */
  public record Firm(long id, String key, String name) {}
}
