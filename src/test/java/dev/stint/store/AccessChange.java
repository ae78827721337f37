package dev.stint.store;

/** What a transaction has said of access. */
public final class AccessChange {
  private AccessChange() {}

  /** Whether the work in this transaction has announced a change of who may do what. */
  public static boolean isAnnouncedIn(Transaction transaction) {
    return transaction.hasAccessChanged();
  }
}
