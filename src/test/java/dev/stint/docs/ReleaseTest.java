package dev.stint.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@code .ci/release} as docs/releasing.md has it, in a repository of its own whose {@code ./stint
 * test} makes the files of a release without building anything.
 */
class ReleaseTest {
  private static final Map<String, String> FILES =
      Map.of(
          "pom.xml",
          """
          <project>
            <version>0.1.0-SNAPSHOT</version>
            <project.build.outputTimestamp>2026-01-01T00:00:00Z</project.build.outputTimestamp>
          </project>
          """,
          "CHANGELOG.md",
          """
          # Changelog

          ## [Unreleased]: 0.1.0

          - Everything.
          """,
          ".gitignore",
          "/target/\n",
          "stint",
          """
          #!/bin/sh
          if grep -q SNAPSHOT pom.xml; then exit 1; fi
          mkdir -p target
          echo "$@" >target/stint-0.1.0.zip
          cp pom.xml target/stint-0.1.0.cdx.json
          """);

  @TempDir Path repository;

  @BeforeEach
  void aRepositoryToReleaseFrom() throws Exception {
    for (Map.Entry<String, String> file : FILES.entrySet()) {
      Files.writeString(repository.resolve(file.getKey()), file.getValue());
    }
    Path script = Path.of(".ci", "release");
    Files.createDirectory(repository.resolve(".ci"));
    Files.copy(script, repository.resolve(script));
    done("git init --quiet --initial-branch=main");
    done("git config user.name Tester");
    done("git config user.email tester@example.com");
    done("chmod +x stint .ci/release");
    commit();
  }

  private void commit() throws Exception {
    done("git add --all");
    done("git -c commit.gpgsign=false commit --quiet --message Before");
  }

  @Test
  void setsTheVersionTagsAndBeginsTheNext() throws Exception {
    done(".ci/release 0.1.0");
    assertThat(done("git log --format=%s").lines())
        .containsExactly("chore: 0.2.0 begins", "chore(release): 0.1.0", "Before");
    assertThat(done("git rev-parse v0.1.0^{commit}")).isEqualTo(done("git rev-parse HEAD~1"));
    assertThat(done("git show v0.1.0:pom.xml"))
        .contains("<version>0.1.0</version>")
        .doesNotContain("2026-01-01");
    assertThat(done("git show v0.1.0:CHANGELOG.md"))
        .containsPattern("\n## \\[0\\.1\\.0] - \\d{4}-\\d\\d-\\d\\d\n\n- Everything")
        .doesNotContain("Unreleased");
    assertThat(repository.resolve("pom.xml")).content().contains("<version>0.2.0-SNAPSHOT<");
    assertThat(repository.resolve("CHANGELOG.md"))
        .content()
        .containsPattern("\n## \\[Unreleased]\n\n## \\[0\\.1\\.0] - ");
    assertThat(done("git status --porcelain")).isEmpty();
  }

  @Test
  void makesTheFilesWithTheirChecksums() throws Exception {
    done(".ci/release 0.1.0");
    assertThat(repository.resolve("target/release").toFile().list())
        .containsExactlyInAnyOrder("stint-0.1.0.zip", "stint-0.1.0.cdx.json", "SHA256SUMS");
    assertThat(repository.resolve("target/release/stint-0.1.0.zip"))
        .content()
        .isEqualTo("test -Drelease\n");
    assertThat(done("cd target/release && sha256sum --check SHA256SUMS")).contains("zip: OK");
  }

  @Test
  void leavesTheRepositoryAsItIsInADryRun() throws Exception {
    String before = done("git rev-parse HEAD");
    done(".ci/release 0.1.0 --dry-run -DskipTests");
    assertThat(done("git rev-parse HEAD")).isEqualTo(before);
    assertThat(done("git tag")).isEmpty();
    assertThat(repository.resolve("target/release/stint-0.1.0.zip"))
        .content()
        .isEqualTo("test -Drelease -DskipTests\n");
  }

  @Test
  void leavesNothingBehindWhereATestFails() throws Exception {
    Files.writeString(repository.resolve("stint"), "#!/bin/sh\nexit 1\n");
    commit();
    String before = done("git rev-parse HEAD");
    assertThat(run(".ci/release 0.1.0").exit).isEqualTo(1);
    assertThat(done("git rev-parse HEAD")).isEqualTo(before);
    assertThat(done("git tag") + done("git status --porcelain")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "true                                             |                 | name the version",
        "true                                             | 0.1             | name the version",
        "true                                             | 0.1.0-rc1       | name the version",
        "true                                             | 0.1.0 --dry     | --dry is not an option",
        "touch new                                        | 0.1.0           | uncommitted",
        "echo >>pom.xml                                   | 0.1.0 --dry-run | uncommitted",
        "git tag v0.1.0                                   | 0.1.0           | the tag v0.1.0 already exists",
        "git checkout --quiet --detach                    | 0.1.0           | check out the branch",
        "sed -i s/-SNAPSHOT// pom.xml; git commit -qam x  | 0.1.0           | not a SNAPSHOT",
        "sed -i s/^-.*// CHANGELOG.md; git commit -qam x  | 0.1.0           | lists no changes",
        "sed -i s/Unrel// CHANGELOG.md; git commit -qam x | 0.1.0           | no section [Unreleased]",
      })
  void refuses(String before, String arguments, String why) throws Exception {
    done(before);
    Output output = run(".ci/release " + (arguments == null ? "" : arguments));
    assertThat(output.exit).isEqualTo(1);
    assertThat(output.text).startsWith("release: ").contains(why).hasLineCount(1);
    assertThat(repository.resolve("target")).doesNotExist();
  }

  /** What a command prints that ends well. */
  private String done(String command) throws Exception {
    Output output = run(command);
    assertThat(output.exit).as("%s%n%s", command, output.text).isZero();
    return output.text;
  }

  private Output run(String command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(List.of("bash", "-c", command));
    builder.directory(repository.toFile()).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
    Process process = builder.start();
    String text = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Output(process.waitFor(), text);
  }

  private record Output(int exit, String text) {}
}
