package dev.stint.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stint.store.Database;
import dev.stint.store.StoreException;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Counts in memory: no more than so many, and none is lost to a write that fails. */
class SecurityEventsTest {
  private static final String HERE = "192.0.2.1";

  private final TestServer server = TestServer.start(Map.of());
  private final TestFirm firm = server.newFirm();
  private final long user =
      firm.person("Staff").api().get("/session").expect(200).json().get("userid").asLong();
  private final AtomicBoolean fails = new AtomicBoolean();
  private final SecurityEvents events =
      new SecurityEvents(failing(), server.clock(), System::nanoTime);

  @AfterEach
  void stop() {
    server.close();
  }

  /** The database, which does what it is told and says that it has failed. */
  private Database failing() {
    return (Database)
        Proxy.newProxyInstance(
            Database.class.getClassLoader(),
            new Class<?>[] {Database.class},
            (_, method, arguments) -> {
              if (fails.get()) {
                throw new StoreException("the disk is full", null);
              }
              try {
                return method.invoke(server.database(), arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  @Test
  void waitUntilTheyAreWritten() {
    events.loginFailed(user, HERE);
    fails.set(true);
    assertThatThrownBy(events::write).isInstanceOf(StoreException.class);
    events.loginFailed(user, HERE);
    assertThat(events.waiting()).isEqualTo(1);
    fails.set(false);
    events.write();
    assertThat(events.waiting()).isZero();
    assertThat(firm.sum("audit_entry", "occurrences")).isEqualTo(2);
  }

  @Test
  void areWrittenOnce() {
    events.loginFailed(user, HERE);
    events.write();
    long before = server.databaseWrites();
    events.write();
    assertThat(server.databaseWrites()).isEqualTo(before);
    assertThat(firm.sum("audit_entry", "occurrences")).isEqualTo(1);
  }

  @Test
  void areNoMoreThanMemoryIsKeptFor() {
    for (int address = 0; address < 10_100; address++) {
      events.loginFailed(user, "10.0.%d.%d".formatted(address / 256, address % 256));
    }
    events.loginFailed(user, "10.0.0.0");
    assertThat(events.waiting()).isEqualTo(10_000);
    events.write();
    assertThat(firm.count("audit_entry")).isEqualTo(10_000);
    assertThat(firm.sum("audit_entry", "occurrences")).isEqualTo(10_001);
  }
}
