package dev.stint.http;

import dev.stint.support.Api;
import dev.stint.support.Shows;
import dev.stint.support.TestServer;
import dev.stint.support.WireTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How large a body may be (ruling 5.2). */
@WireTest
class BodyLimitTest {
  private final Api anonymous;

  BodyLimitTest(TestServer server) {
    this.anonymous = server.anonymous();
  }

  @ParameterizedTest
  @DisplayName("5.2 where no login is needed, a body has 8 KiB at most, also expanded")
  @CsvSource({
    "/BigTimeData/api/v2/session, 8192, 401",
    "/BigTimeData/api/v2/session, 8193, 413",
    "/BigTimeData/api/v2/session/firm, 8192, 401",
    "/BigTimeData/api/v2/session/firm, 8193, 413",
  })
  @Shows("ruling 5.2")
  void withoutALogin(String path, int size, int status) {
    byte[] body = ("{a: 1}" + " ".repeat(size - 6)).getBytes(StandardCharsets.UTF_8);
    anonymous.sendTo("POST", path, body).expect(status);
    anonymous.with("Content-Encoding", "gzip").sendTo("POST", path, Gzip.of(body)).expect(status);
  }
}
