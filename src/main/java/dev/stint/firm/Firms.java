package dev.stint.firm;

import dev.stint.store.Row;
import dev.stint.store.Sql;
import dev.stint.store.Transaction;
import dev.stint.wire.Texts;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The firms of a server. */
public final class Firms {
  private static final Sql BY_KEY =
      Sql.of("SELECT id, firm_key, name FROM firm WHERE firm_key_folded = :key");
  private static final Sql ALL =
      Sql.of("SELECT id, firm_key, name FROM firm ORDER BY created_at, id");

  private static final Sql SET_PROJECT_LIST_FIELDS =
      Sql.of("UPDATE firm SET project_list_fields = :fields WHERE id = :firm");

  private Firms() {}

  /** The firm with this id in the API, in any letter case. */
  public static Optional<Firm> find(Transaction transaction, String key) {
    return transaction
        .query(BY_KEY)
        .set("key", Texts.folded(Texts.trimmed(key)))
        .first(Firms::firm);
  }

  /** All firms, oldest first. */
  public static List<Firm> all(Transaction transaction) {
    return transaction.query(ALL).list(Firms::firm);
  }

  /**
   * Sets which fields a firm's lists of projects have (ruling 12.1), whatever they had.
   *
   * @param deployed whether they include those that the deployed service adds
   */
  public static void setProjectListFields(Transaction firm, boolean deployed) {
    firm.query(SET_PROJECT_LIST_FIELDS).set("fields", deployed ? "Deployed" : "Documented").run();
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
