package dev.stint.invitation;

import dev.stint.access.TokenHash;
import dev.stint.call.ParameterName;
import dev.stint.catalog.Faults;
import dev.stint.http.Request;
import dev.stint.session.Logins;

/**
 * What is sent by who has followed a link: the secret that was behind its {@code #}, and a
 * password.
 */
record Sent(TokenHash secret, String password) {
  /**
   * Reads it.
   *
   * @param called what the secret is called
   * @throws dev.stint.wire.Problem that names what is missing
   */
  static Sent read(Request request, ParameterName called) {
    request.requireReadableBody();
    String secret = request.secret(called);
    String password = request.secret(Logins.PASSWORD);
    Faults faults = new Faults();
    if (secret == null) {
      faults.add(called.documented(), "is required: what stands behind the # of the link");
    }
    if (password == null) {
      faults.add(Logins.PASSWORD.documented(), "is required");
    }
    faults.raise();
    return new Sent(TokenHash.of(String.valueOf(secret)), String.valueOf(password));
  }
}
