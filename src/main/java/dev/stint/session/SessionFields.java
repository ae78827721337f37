package dev.stint.session;

import dev.stint.catalog.Resource;
import dev.stint.catalog.Types;

/** The fields of a session (ruling 3.1). They come from the caller, not from a table. */
final class SessionFields {
  static final Resource SESSION = session();

  /** The answer for a firm token, which is not a session. */
  static final Resource FIRM_SESSION = firmSession();

  private SessionFields() {}

  private static Resource session() {
    Resource s = Resource.named("Session", "", "");
    s.field("firm", Types.TEXT).says("The firm's id, to send in X-Auth-Realm.");
    s.field("FirmId", Types.NUMBER)
        .says("The firm's number, which X-Auth-Realm accepts as well. Returned by GET only.");
    s.field("token", Types.TEXT)
        .says("The session's token, to send in X-Auth-Token. Returned by the login only.");
    s.field("staffsid", Types.NUMBER).says("The caller's staffer.");
    s.field("userid", Types.NUMBER).says("The caller's login.");
    s.field("fname", Types.TEXT).says("First (given) name.");
    s.field("sname", Types.TEXT).says("Last (family) name.");
    s.field("IsFirmAdmin", Types.FLAG).says("Whether the caller may administer the firm.");
    s.field("IsFirmOwner", Types.FLAG).says("Whether the caller owns the firm.");
    s.field("FirmCount", Types.NUMBER).says("The number of firms that the login belongs to.");
    s.field("SubscriptionType", Types.TEXT).says("The firm's plan; always Premier.");
    return s;
  }

  private static Resource firmSession() {
    Resource s = Resource.named("Session", "", "").documentedAs("FirmSession");
    s.field("firm", Types.TEXT).says("The firm's id, to send in X-Auth-Realm.");
    s.field("token", Types.TEXT).says("The firm token, to send in X-Auth-ApiToken.");
    return s;
  }
}
