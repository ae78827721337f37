package dev.stint.store;

/**
 * The server's one sequence of ids, taken from the database in blocks; none is ever given out
 * twice.
 */
interface Ids {
  /** How many are taken from the database at once. */
  int BLOCK = 100;

  /** Takes a block; the answer is the first id behind it. */
  Sql TAKE = Sql.of("UPDATE id_sequence SET next_id = next_id + :block RETURNING next_id");

  /**
   * The first of so many ids that follow each other, for rows of this transaction.
   *
   * @param count how many; at least one
   */
  long next(Transaction transaction, long count);
}
