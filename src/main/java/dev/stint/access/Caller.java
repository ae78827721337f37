package dev.stint.access;

import dev.stint.store.Database;
import dev.stint.store.FirmDatabase;
import dev.stint.wire.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;

/**
 * Who is calling: a staffer of a firm, through a session or a firm token. A handler for anything
 * but a login takes one, so that no handler can forget to ask.
 *
 * @param firm the caller's firm
 * @param staffId the caller as a staffer
 * @param userId the caller's login
 * @param firstName first (given) name
 * @param lastName last (family) name
 * @param rights what the caller may do
 * @param isOwner whether the caller owns the firm
 * @param firmCount of how many firms the caller's login is an active member
 * @param byFirmToken whether the call came with a firm token, not a session
 * @param token what is kept of the token that the call came with
 */
public record Caller(
    Firm firm,
    long staffId,
    long userId,
    String firstName,
    String lastName,
    Set<Right> rights,
    boolean isOwner,
    long firmCount,
    boolean byFirmToken,
    TokenHash token) {

  /**
   * The caller's firm and those of its settings that calls depend on.
   *
   * @param id the firm's id in the database
   * @param key the firm's id in the API
   * @param timeZone where the firm's days begin
   * @param displayNamePattern how the display name of a project is made (ruling 7.3)
   * @param deployedProjectList whether lists of projects show what the deployed service adds
   *     (ruling 12.1)
   */
  public record Firm(
      long id,
      String key,
      ZoneId timeZone,
      String displayNamePattern,
      boolean deployedProjectList) {
    /** Today, where the firm is. */
    public LocalDate today(Clock clock) {
      return LocalDate.now(clock.withZone(timeZone));
    }
  }

  /** The firm's part of the database; what is written there is kept under the caller's name. */
  public FirmDatabase in(Database database) {
    return database.firm(firm.id, staffId);
  }

  /** Whether the caller has this right. */
  public boolean has(Right right) {
    return rights.contains(right);
  }

  /**
   * Ends the request unless the caller has this right.
   *
   * @param what what it is needed for, such as "create projects"
   * @throws Problem 405 (ruling 5.2)
   */
  public void require(Right right, String what) {
    if (!has(right)) {
      throw Problem.missingRight("You do not have the right to " + what + ".");
    }
  }

  /**
   * Ends a request that only reads unless the caller has this right.
   *
   * @param what what it is needed for, such as "read templates"
   * @throws Problem 403
   */
  public void requireToRead(Right right, String what) {
    if (!has(right)) {
      throw Problem.forbidden("You do not have the right to " + what + ".");
    }
  }

  /** What the queries of the catalog may ask about the caller, by parameter name. */
  public Map<String, Object> parameters() {
    return Map.of(
        "staff", staffId,
        "sees_all_projects", has(Right.SEES_ALL_PROJECTS),
        "edits_all_projects", has(Right.EDITS_ALL_PROJECTS),
        "manages_projects", has(Right.MANAGES_PROJECTS),
        "sees_rates", has(Right.SEES_RATES),
        "administers_time", has(Right.ADMINISTERS_TIME));
  }
}
