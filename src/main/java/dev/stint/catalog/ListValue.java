package dev.stint.catalog;

import dev.stint.store.Sql;
import dev.stint.store.Transaction;
import dev.stint.wire.Texts;
import java.util.Optional;

/**
 * A value of one of the firm's lists (ruling 9.1).
 *
 * @param name as spelled in the list
 */
public record ListValue(long id, String name) {
  private static final Sql FIND =
      Sql.of(
          """
          SELECT id, name FROM picklist_value
          WHERE firm_id = :firm AND list = :list AND (name_folded = :folded OR CAST(id AS TEXT) = :folded)
          ORDER BY is_inactive, id LIMIT 1\
          """);

  /**
   * The value that a caller means, given by name in any letter case or by id, which picklists show
   * as text. An active value is preferred.
   */
  public static Optional<ListValue> find(Transaction transaction, String list, String text) {
    return transaction
        .query(FIND)
        .set("list", list)
        .set("folded", Texts.folded(text))
        .first(row -> new ListValue(row.number(1), row.requiredText(2)));
  }
}
