package dev.stint.expense;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.ApiTest;
import dev.stint.support.SentAs;
import dev.stint.support.Shows;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import dev.stint.time.TimeSamples;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** A field under another name that deployed clients send (ruling 12.2). */
@ApiTest
class ExpenseAliasTest {
  private final TimeSamples samples;
  private final String path;

  ExpenseAliasTest(TestServer server) {
    TestFirm firm = server.newFirm();
    this.samples = new TimeSamples(firm);
    this.path = "/expense/detail/" + samples.expense();
  }

  private JsonNode post(SentAs format, Map<String, String> fields) {
    return format.post(samples.admin, path, fields).expect(200).json();
  }

  @ParameterizedTest
  @EnumSource(SentAs.class)
  @Shows("ruling 12.2")
  void notesAreReadAsNt(SentAs format) {
    JsonNode expense = post(format, Map.of("Notes", "taxi"));
    assertThat(expense.get("Nt").asString()).isEqualTo("taxi");
    assertThat(expense.has("notes")).isFalse();
    assertThat(post(format, Map.of("notes", "")).get("Nt").isNull()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(SentAs.class)
  void bothNamesMustSayTheSame(SentAs format) {
    assertThat(post(format, Map.of("Nt", "taxi", "notes", "taxi")).get("Nt").asString())
        .isEqualTo("taxi");
    format.post(samples.admin, path, Map.of("Nt", "taxi", "notes", "train")).expectFaults("Nt");
  }

  @ParameterizedTest
  @EnumSource(SentAs.class)
  @Shows("ruling 12.2")
  void aFaultNamesTheFieldAsItWasSent(SentAs format) {
    format.post(samples.admin, path, Map.of("notes", "a\u0085")).expectFaults("notes");
    format.post(samples.admin, path, Map.of("Nt", "a\u0085")).expectFaults("Nt");
  }
}
