package dev.stint.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Fixed windows (ruling 4.1). */
class FixedWindowsTest {
  private final AtomicLong nanos =
      new AtomicLong(Long.MAX_VALUE - Duration.ofSeconds(30).toNanos());
  private final FixedWindows windows = new FixedWindows(2, Duration.ofSeconds(60), nanos::get);

  @Test
  void lastFromTheFirstCountOnAndNothingIsFreeBeforeTheyClose() {
    assertThat(windows.count("a")).isZero();
    pass("59s");
    assertThat(windows.count("a")).isZero();
    assertThat(windows.count("a")).isEqualTo(1);
    pass("0.999999999s");
    assertThat(windows.count("a")).isEqualTo(1);
    pass("0.000000001s");
    assertThat(windows.count("a")).isZero();
    assertThat(windows.count("a")).isZero();
    assertThat(windows.count("a")).isEqualTo(60);
  }

  @Test
  void tellHowManyWholeSecondsAreLeftAndNeverZero() {
    windows.count("a");
    windows.count("a");
    assertThat(windows.count("a")).isEqualTo(60);
    pass("0.5s");
    assertThat(windows.count("a")).isEqualTo(60);
    pass("0.5s");
    assertThat(windows.count("a")).isEqualTo(59);
    pass("58.9s");
    assertThat(windows.count("a")).isEqualTo(1);
  }

  @Test
  void belongToOneKey() {
    windows.count("a");
    windows.count("a");
    assertThat(windows.count("a")).isPositive();
    assertThat(windows.count("b")).isZero();
  }

  @Test
  void canBeLookedAtWithoutCounting() {
    IntStream.range(0, 10).forEach(_ -> assertThat(windows.look("a")).isZero());
    windows.count("a");
    assertThat(windows.look("a")).isZero();
    windows.count("a");
    assertThat(windows.look("a")).isEqualTo(60);
    pass("60s");
    assertThat(windows.look("a")).isZero();
  }

  @Test
  void letExactlyTheLimitThroughWhenManyCountAtOnce() {
    FixedWindows many = new FixedWindows(30, Duration.ofSeconds(60), nanos::get);
    assertThat(IntStream.range(0, 1000).parallel().filter(_ -> many.count("a") == 0).count())
        .isEqualTo(30);
  }

  @Test
  void withoutALimitRefuseNothing() {
    FixedWindows off = new FixedWindows(0, Duration.ofSeconds(60), nanos::get);
    IntStream.range(0, 100).forEach(_ -> assertThat(off.count("a")).isZero());
    assertThat(off.look("a")).isZero();
  }

  private void pass(String time) {
    nanos.addAndGet(Duration.parse("PT" + time).toNanos());
  }
}
