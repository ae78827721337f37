package dev.stint.record;

import dev.stint.catalog.Current;
import dev.stint.http.Visit;
import dev.stint.store.Transaction;

/** The rules of one kind of record; by default, none. */
public interface Rules {
  /** Ends the call unless the caller may list the records. */
  default void requireList(Visit visit) {}

  /** Ends the call unless the caller may read this record. */
  default void requireRead(Visit visit, Transaction transaction, Current record) {
    requireList(visit);
  }

  /** Ends the call unless the caller may create records, whatever they are to be. */
  void requireCreate(Visit visit);

  /** Ends the call unless the caller may change this record, or delete it. */
  default void requireChange(Visit visit, Transaction transaction, Current record) {
    requireCreate(visit);
  }

  /** Examines what was sent before it is compared with the record's present values. */
  default void sent(Edit edit) {}

  /** Adds a fault for each rule that the change breaks. */
  default void check(Edit edit) {}

  /** Adds values for columns without a field; what was sent is valid. */
  default void complete(Edit edit) {}

  /** Does what follows from a change, after it is stored. */
  default void saved(Edit edit) {}

  /**
   * Ends the call if the record cannot be deleted; does what has to be done before its deletion.
   *
   * @param record its present values
   */
  default void deleting(Visit visit, Transaction transaction, long id, Current record) {}

  /** Does what follows from the deletion. */
  default void deleted(Visit visit, Transaction transaction, Current record) {}
}
