package dev.stint.support;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The calls that a test makes through {@link Api}, on its own thread: what {@link ShowsCheck} looks
 * at.
 */
final class Calls {
  private static final ThreadLocal<@Nullable List<Call>> OF_THIS_TEST = new ThreadLocal<>();

  private Calls() {}

  /** Begins to keep the calls of this thread. */
  static List<Call> keep() {
    List<Call> calls = new ArrayList<>();
    OF_THIS_TEST.set(calls);
    return calls;
  }

  /** Ends it. */
  static void forget() {
    OF_THIS_TEST.remove();
  }

  static void made(Call call) {
    List<Call> calls = OF_THIS_TEST.get();
    if (calls != null) {
      calls.add(call);
    }
  }

  /**
   * A call and how it was answered.
   *
   * @param path below the API's base, without the query
   * @param sent what was sent, query and body; empty when nothing was
   * @param sentAs the format of the body; null when there was none
   * @param answeredAs the format of the answer
   */
  record Call(
      String method,
      String path,
      String sent,
      @Nullable InFormat sentAs,
      InFormat answeredAs,
      int status) {
    /** Whether both ways were in this format, as far as there were two. */
    boolean isIn(InFormat format) {
      return answeredAs == format && (sentAs == null || sentAs == format);
    }
  }
}
