package dev.stint.store;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Remembers that a database was found to be damaged, until the server is restarted: other calls may
 * still work, but somebody has to look at it.
 */
final class Damage {
  private static final Logger LOG = System.getLogger(Damage.class.getName());

  private final AtomicBoolean met = new AtomicBoolean();

  /** Notes whether a failure is due to damage, and returns it. */
  StoreException note(StoreException failure) {
    if (failure.isDamage() && met.compareAndSet(false, true)) {
      LOG.log(
          Level.ERROR,
          "The database is damaged (%s): stop the server and restore a backup."
              .formatted(failure.getMessage()));
    }
    return failure;
  }

  /** The damage found, as a sentence; empty if there was none. */
  Optional<String> sentence() {
    return met.get() ? Optional.of("The database is damaged.") : Optional.empty();
  }
}
