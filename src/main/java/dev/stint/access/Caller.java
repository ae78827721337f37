package dev.stint.access;

import dev.stint.store.Author;
import dev.stint.store.Database;
import dev.stint.store.FirmDatabase;
import dev.stint.wire.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is calling: a staffer of a firm, through a session or a firm token. Every handler except a
 * login takes one, so none can forget to authenticate.
 *
 * @param firm the caller's firm
 * @param staffId the caller as a staffer
 * @param userId the caller's login
 * @param login the e-mail address of that login
 * @param firstName first (given) name
 * @param lastName last (family) name
 * @param rights what the caller may do
 * @param isOwner whether the caller owns the firm
 * @param firmCount the number of firms in which the caller's login is active
 * @param firmToken the firm token that the call came with; null for a session
 * @param mustEnrol whether the session is good for setting up a second factor only (ruling 3.8)
 * @param token the hash of the token that the call came with
 * @param clock the time of what the caller writes
 */
public record Caller(
    Firm firm,
    long staffId,
    long userId,
    String login,
    String firstName,
    String lastName,
    Set<Right> rights,
    boolean isOwner,
    long firmCount,
    @Nullable FirmToken firmToken,
    boolean mustEnrol,
    TokenHash token,
    Clock clock) {

  /**
   * The caller's firm and the settings that calls depend on.
   *
   * @param id the firm's id in the database
   * @param key the firm's id in the API
   * @param timeZone the zone that decides what day it is
   * @param displayNamePattern the pattern of projects' display names (ruling 7.3)
   * @param deployedProjectList whether lists of projects show what the deployed service adds
   *     (ruling 12.1)
   * @param laborCodeRequired whether time needs a labor code (ruling 10.3)
   */
  public record Firm(
      long id,
      String key,
      ZoneId timeZone,
      String displayNamePattern,
      boolean deployedProjectList,
      boolean laborCodeRequired) {
    /** Today, in the firm's time zone. */
    public LocalDate today(Clock clock) {
      return LocalDate.now(clock.withZone(timeZone));
    }
  }

  /**
   * A firm token.
   *
   * @param id by which administrators know it
   * @param name what it is for
   * @param scope what it may do of what its creator may
   */
  public record FirmToken(long id, String name, TokenScope scope) {}

  /** Whether the call came with a firm token, not a session. */
  public boolean byFirmToken() {
    return firmToken != null;
  }

  /**
   * Ends a write of a firm token that may only read; the gate has refused the calls that write, so
   * this is for one that was declared wrongly.
   *
   * @throws Problem 403 (ruling 3.9)
   */
  public void requireWriting() {
    if (firmToken != null && firmToken.scope().readOnly()) {
      throw Problem.readOnly();
    }
  }

  /**
   * The firm's part of the database; writes are audited under the caller's name.
   *
   * @param address where the call came from; empty for what the program does itself
   */
  public FirmDatabase in(Database database, String address) {
    String from = address.isEmpty() ? null : address;
    Author author =
        firmToken == null
            ? new Author(staffId, null, null, from)
            : new Author(staffId, firmToken.id(), firmToken.name(), from);
    return database.firm(firm.id, author, clock);
  }

  /** Whether the caller has this right. */
  public boolean has(Right right) {
    return rights.contains(right);
  }

  /**
   * Ends a request that came with a firm token: for what only some requests of a call do. Calls
   * that always need a session say so in the route table.
   *
   * @param what what a session is needed for, such as "invite a user"
   * @throws Problem 403 (ruling 3.9)
   */
  public void requireSession(String what) {
    if (byFirmToken()) {
      throw Problem.forbidden(
              "A firm token cannot %s. Log in with POST /session for that.".formatted(what))
          .aboutRights();
    }
  }

  /**
   * Ends the request unless the caller has this right.
   *
   * @param what what it is needed for, such as "create projects"
   * @throws Problem 405 (ruling 5.2)
   */
  public void require(Right right, String what) {
    if (!has(right)) {
      Problem problem = Problem.missingRight("You do not have the right to " + what + ".");
      throw right == Right.ADMINISTERS_FIRM ? problem.aboutRights() : problem;
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

  /** The caller's rights and ids as query parameters, by name. */
  public Map<String, Object> parameters() {
    return Map.of(
        "staff", staffId,
        "sees_all_projects", has(Right.SEES_ALL_PROJECTS),
        "edits_all_projects", has(Right.EDITS_ALL_PROJECTS),
        "manages_projects", has(Right.MANAGES_PROJECTS),
        "manages_staff", has(Right.MANAGES_STAFF),
        "sees_rates", has(Right.SEES_RATES),
        "administers_time", has(Right.ADMINISTERS_TIME));
  }
}
