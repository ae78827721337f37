package dev.stint.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.Patience;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The memory that bodies may have together. */
class BodyRoomTest {
  private static final int MEGABYTE = 1 << 20;

  @Test
  void aBodyWaitsUntilOthersAreDoneWith() {
    BodyRoom room = new BodyRoom(64L * MEGABYTE, MEGABYTE);
    int first = room.take(MEGABYTE);
    int second = room.take(MEGABYTE);
    CompletableFuture<Integer> third =
        CompletableFuture.supplyAsync(() -> room.take(MEGABYTE), Thread::startVirtualThread);
    assertThat(third).isNotDone();
    room.giveBack(first);
    assertThat(Patience.await(third)).isEqualTo(second);
  }

  @Test
  void smallOnesNeverWait() {
    BodyRoom room = new BodyRoom(0, MEGABYTE);
    var _ = room.take(MEGABYTE);
    assertThat(room.take(8 * 1024)).isZero();
  }

  @Test
  void theLargestAlwaysFits() {
    assertThat(new BodyRoom(0, MEGABYTE).take(MEGABYTE)).isPositive();
  }
}
