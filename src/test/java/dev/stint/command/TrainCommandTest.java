package dev.stint.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.StintProcess;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Java learns a server's work by. */
class TrainCommandTest {
  @TempDir private Path folder;

  /** Its own: another server of the machine may be training, too. */
  @TempDir private Path temporary;

  /** The command fails where an answer is no success. */
  @Test
  void makesOnlyCallsThatSucceedAndLeavesNothingBehind() {
    Path data = folder.resolve("data");
    Map<String, String> environment = Map.of("JDK_JAVA_OPTIONS", "-Djava.io.tmpdir=" + temporary);
    try (StintProcess training = StintProcess.start(data, environment, "train")) {
      assertThat(training.exitCode()).as(training::err).isZero();
    }
    assertThat(data).doesNotExist();
    assertThat(temporary).isDirectoryNotContaining("glob:**stint-train*");
  }
}
