package dev.stint.http;

/** Answers a call from a logged-in caller. */
@FunctionalInterface
public interface Handler {
  /** Answers, or throws a {@link dev.stint.wire.Problem}. */
  Answer handle(Visit visit);

  /** Answers a call that needs no login. */
  @FunctionalInterface
  interface Open {
    /** Answers, or throws a {@link dev.stint.wire.Problem}. */
    Answer handle(Request request);
  }
}
