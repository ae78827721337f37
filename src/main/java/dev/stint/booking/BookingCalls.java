package dev.stint.booking;

import dev.stint.call.CallBuilder;
import dev.stint.call.Permission;
import dev.stint.catalog.Types;

/** Shared descriptions of the calls for time and for expenses. */
public final class BookingCalls {
  /** Who may see what a staffer has booked. */
  public static final Permission SEES_OWN = owner(403, 404);

  /** Who may write what a staffer has booked. */
  public static final Permission WRITES_OWN = owner(403, 404, 405);

  /** Who may read what is waiting for approval. */
  public static final Permission READS_PENDING = administrator(403);

  /** What accepts no new bookings (rulings 10 and 10.1), for the calls that book. */
  public static final String TAKES_NOTHING_NEW =
      " A project accepts no new bookings while it is inactive or from its EndDt on, and a task none once"
          + " it is archived. For an inactive staffer, callers with the right to administer time can book up to"
          + " the last day (Term_dt), if there is one.";

  /** What is still possible on closed projects, for the calls that change bookings. */
  public static final String MAY_BECOME_LESS =
      " On a project that accepts no new bookings it can be reduced, annotated, submitted and deleted,"
          + " but not increased or moved to another day, project, task or staffer.";

  /** What a link to a project can be. */
  public static final String PROJECT_LINK = "the project: 1 its name, 2 its code";

  private BookingCalls() {}

  private static Permission owner(Integer... refusals) {
    return Permission.of(
        "The staffer whose booking it is, and callers with the right to administer time.",
        refusals);
  }

  /** Who may approve and reject, and what others get. */
  public static Permission administrator(Integer... refusals) {
    return Permission.of("Callers with the right to administer time.", refusals);
  }

  /** Adds the required first and last day. */
  public static CallBuilder period(CallBuilder call) {
    return call.requiredQuery("StartDt", Types.DATE, "The first day.", "2026-10-01")
        .requiredQuery("EndDt", Types.DATE, "The last day.", "2026-10-31");
  }

  /** Adds the parameters of a CSV download. */
  public static CallBuilder csv(CallBuilder call) {
    return period(call)
        .query(
            "Bom",
            Types.FLAG,
            "Whether the file begins with a byte order mark. Some spreadsheets need one to recognise UTF-8 and"
                + " show accented letters correctly.");
  }

  /** Adds the optional first and last day. */
  public static CallBuilder anyPeriod(CallBuilder call) {
    return call.query("StartDt", Types.DATE, "The first day.")
        .query("EndDt", Types.DATE, "The last day.");
  }

  /**
   * Adds a link, which can be sent instead of an id.
   *
   * @param what what its two fields begin with
   * @param words what it refers to, and its types
   */
  public static CallBuilder link(CallBuilder call, String what, String words) {
    return call.body(
            what + "LinkValue",
            Types.NAME,
            false,
            "The name or other identifier of "
                + words
                + ", in any letter case. Exactly one must match: among those that accept new bookings or, if none of"
                + " these matches, among the others.")
        .body(what + "LinkType", Types.NUMBER, false, "Which of these the value is.");
  }
}
