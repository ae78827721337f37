package dev.stint.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.Shows;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tokens and passwords are nowhere to be found (ruling 3.4). */
class SecretsTest {
  @Test
  @Shows("ruling 3.4")
  void areInNoFileNoLogAndNoProblem() throws IOException {
    try (TestServer server = TestServer.start(Map.of())) {
      TestFirm firm = server.newFirm();
      TestFirm.Person person = firm.person("Staff");
      String wrong = "a-wrong-password";
      String unknown = "an-unknown-token";
      String session =
          Membership.login(server, person.email(), TestFirm.PASSWORD)
              .expect(200)
              .json()
              .get("token")
              .asString();
      String firmToken = firm.firmToken(person.staffId(), null);
      List<String> problems =
          List.of(
              Membership.login(server, person.email(), wrong).expect(401).text(),
              server
                  .anonymous()
                  .post("/session?UserId=%s&Pwd=%s".formatted(person.email(), wrong), "{")
                  .expect(400)
                  .text(),
              server.anonymous().post("/session", "{Pwd: '%s',, }".formatted(wrong)).text(),
              firm.as(unknown).get("/project").expect(401).text(),
              firm.asFirmToken(firmToken).get("/" + unknown + "?x=" + wrong).expect(404).text());
      firm.as(session).get("/project").expect(200);
      firm.as(session).delete("/session").expect(200);

      List<String> secrets =
          List.of(TestFirm.PASSWORD, wrong, unknown, session, firmToken, person.token());
      assertThat(problems).noneMatch(problem -> secrets.stream().anyMatch(problem::contains));
      assertThat(server.accessLog())
          .contains("/BigTimeData/api/v2/session")
          .doesNotContain(secrets);
      try (Stream<Path> files = Files.list(server.folder())) {
        assertThat(files.toList())
            .isNotEmpty()
            .allSatisfy(file ->
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                    .doesNotContain(secrets));
      }
    }
  }
}
