package dev.stint.fuzz;

import dev.stint.support.Shows;
import dev.stint.support.TestServer;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is sent to whatever writes: the answer is a success or a problem of the caller's (4xx),
 * and after a problem the database is as it was (rulings 5.2, 5.5).
 *
 * <p>Each run makes the same calls, so that it fails for what was changed; {@code -Dfuzz.seed=…}
 * makes others, and {@code bench/fuzz} many more.
 */
class GeneratedInputTest {
  private static final int TRIES = 800;

  private static final long SEED = Long.getLong("fuzz.seed", 20_280_229);

  static Stream<Named<Function<Map<String, String>, TestServer>>> databases() {
    return Stream.of(
        Named.of("SQLite", TestServer::start), Named.of("PostgreSQL", TestServer::startOnPostgres));
  }

  @ParameterizedTest
  @MethodSource("databases")
  @Shows("ruling 5.5")
  void isASuccessOrChangesNothing(Function<Map<String, String>, TestServer> start) {
    try (FuzzedServer server = new FuzzedServer(start.apply(FuzzedServer.WITHOUT_LIMITS))) {
      Generator<GeneratedCall> calls = server.calls();
      SplittableRandom random = new SplittableRandom(SEED);
      for (int i = 0; i < TRIES; i++) {
        GeneratedCall call = calls.next(random);
        try {
          server.check(call);
        } catch (RuntimeException | AssertionError e) {
          Assertions.fail("call %d of the seed %d (-Dfuzz.seed=%2$d)".formatted(i, SEED), e);
        }
      }
      server.expectVariety();
    }
  }
}
