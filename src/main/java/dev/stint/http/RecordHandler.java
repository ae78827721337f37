package dev.stint.http;

/** Answers the four calls of a kind of record. */
public interface RecordHandler {
  /** All records, or those that the caller may see. */
  Answer list(Visit visit);

  /** One record. */
  Answer get(Visit visit);

  /** Creates a record, or changes the fields given. */
  Answer save(Visit visit);

  /** Deletes a record. */
  Answer delete(Visit visit);
}
