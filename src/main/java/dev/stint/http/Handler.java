package dev.stint.http;

import dev.stint.access.Caller;

/** Answers a call of somebody who is logged in. */
@FunctionalInterface
public interface Handler {
  /** Answers, or throws a {@link dev.stint.wire.Problem}. */
  Answer handle(Caller caller, Request request);

  /** Answers a call of anybody: a login, or what is no secret. */
  @FunctionalInterface
  interface Open {
    /** Answers, or throws a {@link dev.stint.wire.Problem}. */
    Answer handle(Request request);
  }
}
