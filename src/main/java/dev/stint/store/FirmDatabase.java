package dev.stint.store;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The database as one firm sees it: every statement is bound to the firm. */
public final class FirmDatabase {
  private final Database database;
  private final long firmId;
  private final @Nullable Audit audit;

  FirmDatabase(Database database, long firmId, @Nullable Audit audit) {
    this.database = database;
    this.firmId = firmId;
    this.audit = audit;
  }

  /** Runs work that only reads. */
  public <T extends @Nullable Object> T read(Database.Work<T> work) {
    return database.read(transaction -> work.run(transaction.within(firmId)));
  }

  /** Runs work that may write. If it throws, nothing is kept. */
  public <T extends @Nullable Object> T write(Database.Work<T> work) {
    return writeAfresh(() -> work);
  }

  /** The same as {@link Database#writeAfresh}. */
  public <T extends @Nullable Object> T writeAfresh(Supplier<Database.Work<T>> works) {
    return database.writeAfresh(() -> {
      Database.Work<T> work = works.get();
      return transaction -> {
        Transaction within = transaction.within(firmId);
        return work.run(audit == null ? within : within.audited(audit));
      };
    });
  }
}
