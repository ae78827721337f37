package dev.stint.account;

import dev.stint.support.Shows;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whoever has somebody's session cannot try passwords with it (rulings 3.7 and 4.2). */
class GuessedPasswordTest {
  @Test
  @Shows("ruling 4.2")
  void countsAsAFailedLogin() {
    try (TestServer server = TestServer.start(Map.of("login.user.limit", "3"))) {
      TestFirm firm = server.newFirm();
      TestFirm.Person person = firm.person("Staff");
      for (int i = 0; i < 3; i++) {
        Me.post(person.api(), "/password", "{OldPwd: 'wrong', Pwd: 'battery staple'}").expect(400);
      }
      String right = "{OldPwd: '%s', Pwd: 'battery staple'}".formatted(TestFirm.PASSWORD);
      Me.post(person.api(), "/password", right).expect(503);
      server
          .anonymous()
          .post("/session", "{UserId: '%s', Pwd: 'wrong'}".formatted(person.email()))
          .expect(503);
    }
  }
}
