package dev.stint.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileLimitTest {
  @ParameterizedTest
  @CsvSource({
    "10000, 1048576, 50, 10000",
    "10000, 10178, 50, 10000",
    "10000, 10177, 50, 9999",
    "10000, 1024, 50, 846",
    "10000, 100, 50, 1",
    "100, 1024, 50, 100",
  })
  void leavesFilesForEverythingElse(int wanted, long most, long open, int connections) {
    assertThat(FileLimit.possible(wanted, most, open)).isEqualTo(connections);
  }
}
