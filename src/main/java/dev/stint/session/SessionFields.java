package dev.stint.session;

import dev.stint.catalog.Resource;
import dev.stint.catalog.Type;

/** The fields of a session (ruling 3.1). They come from the caller, not from a table. */
final class SessionFields {
  static final Resource SESSION = session();

  /** What is answered for a firm token: it is no session. */
  static final Resource FIRM_SESSION = firmSession();

  private SessionFields() {}

  private static Resource session() {
    Resource.Builder s = Resource.named("Session", "", "");
    s.field("firm", Type.TEXT).says("The firm: what goes into X-Auth-Realm.");
    s.field("token", Type.TEXT)
        .says("The session's token: what goes into X-Auth-Token. Shown at the login only.");
    s.field("staffsid", Type.NUMBER).says("The staffer who is calling.");
    s.field("userid", Type.NUMBER).says("The login that the staffer has.");
    s.field("fname", Type.TEXT).says("First (given) name.");
    s.field("sname", Type.TEXT).says("Last (family) name.");
    s.field("IsFirmAdmin", Type.FLAG).says("Whether the caller may administer the firm.");
    s.field("IsFirmOwner", Type.FLAG).says("Whether the caller owns the firm.");
    s.field("FirmCount", Type.NUMBER).says("How many firms the login belongs to.");
    s.field("SubscriptionType", Type.TEXT).says("The firm's plan. Stint has one: Premier.");
    return s.build();
  }

  private static Resource firmSession() {
    Resource.Builder s = Resource.named("Session", "", "").documentedAs("FirmSession");
    s.field("firm", Type.TEXT).says("The firm: what goes into X-Auth-Realm.");
    s.field("token", Type.TEXT).says("The firm token: what goes into X-Auth-ApiToken.");
    return s.build();
  }
}
