package dev.stint.http;

import dev.stint.wire.Node;
import dev.stint.wire.Reading;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Reads bodies where nobody has to wait for it: a virtual thread that computes occupies its core
 * until it is done, so large bodies are read on a few dedicated threads.
 */
final class Parsing {
  /**
   * Up to this many bytes are read immediately: that takes hardly more work than passing them on.
   */
  private static final int SMALL = 16 * 1024;

  private static final ExecutorService THREADS =
      Executors.newFixedThreadPool(
          Math.clamp(Runtime.getRuntime().availableProcessors() / 2, 1, 4),
          Thread.ofPlatform().daemon().name("stint-parsing-", 0).factory());

  private Parsing() {}

  /**
   * Reads a body.
   *
   * @throws dev.stint.wire.Problem 400 if it cannot be read, 415 if its type is not supported
   */
  static Node body(byte[] body, @Nullable String contentType) {
    if (body.length <= SMALL) {
      return Reading.body(body, contentType);
    }
    try {
      return CompletableFuture.supplyAsync(() -> Reading.body(body, contentType), THREADS).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }
}
