package dev.stint.account;

import static dev.stint.support.TestFirm.PASSWORD;

import dev.stint.support.Authenticator;
import dev.stint.support.Response;
import dev.stint.support.TestFirm;
import dev.stint.support.TestServer;
import java.time.Duration;
import java.util.List;

/** A user with a second factor, whose clock and the server's show the same. */
final class Enrolled {
  /** How long a code is the present one. */
  static final Duration STEP = Duration.ofSeconds(30);

  private final TestServer server;
  private final TestFirm.Person person;
  private final Authenticator authenticator;
  private final List<String> recoveryCodes;

  private Enrolled(
      TestServer server,
      TestFirm.Person person,
      Authenticator authenticator,
      List<String> recoveryCodes) {
    this.server = server;
    this.person = person;
    this.authenticator = authenticator;
    this.recoveryCodes = recoveryCodes;
  }

  /** Switches it on, with the code before the present one, so that this one is still unused. */
  static Enrolled as(TestServer server, TestFirm.Person person) {
    Authenticator authenticator = begin(person);
    String code = authenticator.code(server.clock().instant().minus(STEP));
    String codes = confirm(person, code).expect(200).json().get("Codes").asString();
    return new Enrolled(server, person, authenticator, List.of(codes.split(" ", -1)));
  }

  /** Begins to set it up: what the user's authenticator then shows. */
  static Authenticator begin(TestFirm.Person person) {
    return new Authenticator(
        Me.post(person.api(), "/second-factor", "{Pwd: '%s'}".formatted(PASSWORD))
            .expect(200)
            .json()
            .get("Secret")
            .asString());
  }

  static Response confirm(TestFirm.Person person, String code) {
    return Me.post(person.api(), "/second-factor/confirm", "{Code: '%s'}".formatted(code));
  }

  TestFirm.Person person() {
    return person;
  }

  /** The code so many steps from now. */
  String code(int steps) {
    return authenticator.code(server.clock().instant().plus(STEP.multipliedBy(steps)));
  }

  List<String> recoveryCodes() {
    return recoveryCodes;
  }

  /** Logs in with the right password and this code. */
  Response login(String code) {
    return login(server, code);
  }

  /** The same at another node. */
  Response login(TestServer node, String code) {
    return node.anonymous()
        .post(
            "/session",
            "{UserId: '%s', Pwd: '%s', Code: '%s'}".formatted(person.email(), PASSWORD, code));
  }
}
