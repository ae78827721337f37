package dev.stint.store;

/**
 * The server's only sequence of ids, taken from the database in blocks; no id is ever assigned
 * twice.
 */
interface Ids {
  /** The number of ids taken from the database at once. */
  int BLOCK = 100;

  /** Takes a block; returns the first id after it. */
  Sql TAKE = Sql.of("UPDATE id_sequence SET next_id = next_id + :block RETURNING next_id");

  /**
   * The first of this many consecutive ids, for rows of this transaction.
   *
   * @param count how many; at least one
   */
  long next(Transaction transaction, long count);
}
