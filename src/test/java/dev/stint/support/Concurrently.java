package dev.stint.support;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Several callers at once. */
public final class Concurrently {
  private Concurrently() {}

  /** Has so many callers begin at the same moment; their answers in their order. */
  public static List<Response> call(int callers, IntFunction<Response> call) {
    CountDownLatch start = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Response>> answers = new ArrayList<>();
      for (int i = 0; i < callers; i++) {
        int caller = i;
        answers.add(
            threads.submit(() -> {
              start.await();
              return call.apply(caller);
            }));
      }
      start.countDown();
      return answers.stream().map(Concurrently::answer).toList();
    }
  }

  private static Response answer(Future<Response> answer) {
    try {
      return answer.get();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
