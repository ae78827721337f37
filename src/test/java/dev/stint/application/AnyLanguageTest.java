package dev.stint.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.Api;
import dev.stint.support.Response;
import dev.stint.support.StintProcess;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The program does the same in any language of the machine. In Turkish the small letter of {@code
 * I} is another one, which a library took for the names of headers; in Arabic of Egypt a number is
 * formatted with other digits.
 */
class AnyLanguageTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "ar-EG"})
  void knowsHeadersAndWritesNumbers(String locale) {
    List<String> java =
        List.of(
            "-Duser.language=" + locale.substring(0, 2), "-Duser.country=" + locale.substring(3));
    // That it says which port it listens on, in digits that are understood, is waited for.
    try (StintProcess server = StintProcess.serve(java, List.of("--data", folder.toString()))) {
      Api caller = Api.at(server.port());
      String known = caller.sendTo("GET", "/openapi.json", new byte[0]).expect(200).header("ETag");
      Response again =
          caller.with("IF-NONE-MATCH", known).sendTo("GET", "/openapi.json", new byte[0]);
      assertThat(again.status()).isEqualTo(304);
    }
  }
}
