package dev.stint.fuzz;

import dev.stint.support.TestServer;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * Whatever is sent to whatever writes: the answer is a success or a problem of the caller's (4xx),
 * and after a problem the database is as it was (rulings 5.2, 5.5).
 *
 * <p>Each run is another one. Its seed stands in its report: {@code @Property(seed = "…")} runs it
 * again.
 */
@PropertyDefaults(
    tries = GeneratedInputTest.TRIES,
    edgeCases = EdgeCasesMode.NONE,
    shrinking = ShrinkingMode.OFF)
class GeneratedInputTest {
  static final int TRIES = 800;

  private static final List<FuzzedServer> STARTED = new ArrayList<>();

  @AfterContainer
  static void stop() {
    STARTED.forEach(FuzzedServer::close);
    STARTED.forEach(server -> server.expectVariety(TRIES));
  }

  @Property
  void onSqlite(@ForAll("callsOnSqlite") GeneratedCall call) {
    OnSqlite.SERVER.check(call);
  }

  @Provide
  Arbitrary<GeneratedCall> callsOnSqlite() {
    return OnSqlite.SERVER.calls();
  }

  @Property
  void onPostgres(@ForAll("callsOnPostgres") GeneratedCall call) {
    OnPostgres.SERVER.check(call);
  }

  @Provide
  Arbitrary<GeneratedCall> callsOnPostgres() {
    return OnPostgres.SERVER.calls();
  }

  private static FuzzedServer started(TestServer server) {
    FuzzedServer fuzzed = new FuzzedServer(server);
    STARTED.add(fuzzed);
    return fuzzed;
  }

  /** Started by the first that needs it. */
  private static final class OnSqlite {
    static final FuzzedServer SERVER = started(TestServer.start(FuzzedServer.WITHOUT_LIMITS));
  }

  private static final class OnPostgres {
    static final FuzzedServer SERVER =
        started(TestServer.startOnPostgres(FuzzedServer.WITHOUT_LIMITS));
  }
}
