package dev.stint.access;

import dev.stint.access.Scene.Who;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Who is answered what: the patterns that the calls of {@link RightsTest} have in common, as a
 * status for each {@link Who}. Member, staff team and all-staff see the project in one of the three
 * ways of ruling 6.2; to the outsider it is hidden; the other firm's administrator calls with the
 * ids of this firm.
 */
enum Permitted {
  // admin, manager, lead, member, staff team, all-staff, outsider, other firm, no one
  /** Everybody who is logged in. */
  ANYBODY("200 200 200 200 200 200 200 200 401"),
  /** The same, with a body that is not valid. */
  ANYBODY_INVALID("400 400 400 400 400 400 400 400 401"),
  /** Everybody of the firm that the record belongs to. */
  OWN_FIRM("200 200 200 200 200 200 200 404 401"),
  /** Nobody: there is no such record for anybody. */
  NOWHERE("404 404 404 404 404 404 404 404 401"),
  /** Who sees the project: its team, and the office. */
  SEES("200 200 200 200 200 200 403 404 401"),
  /** The same where the body names the project (ruling 5.3). */
  SEES_BY_BODY("200 200 200 200 200 200 403 400 401"),
  /** Who may change the project: its leads, and the office. */
  EDITS("200 200 200 405 405 405 403 404 401"),
  /** The same where the body names the project. */
  EDITS_BY_BODY("200 200 200 405 405 405 403 400 401"),
  /** The same people, where the others may not so much as see it. */
  LEADS("200 200 200 403 403 403 403 404 401"),
  /** The same, with a body that is not valid. */
  LEADS_INVALID("400 400 400 403 403 403 403 404 401"),
  /** Administrators and managers: a list. */
  OFFICE_LISTS("200 200 403 403 403 403 403 200 401"),
  /** The same: a record. */
  OFFICE_READS("200 200 403 403 403 403 403 404 401"),
  /** The same where the body names the record. */
  OFFICE_READS_BY_BODY("200 200 403 403 403 403 403 400 401"),
  /** Administrators and managers: a new record. */
  OFFICE_CREATES("200 200 405 405 405 405 405 200 401"),
  /** The same: a record that is there. */
  OFFICE_EDITS("200 200 405 405 405 405 405 404 401"),
  /** The same where the body names the record. */
  OFFICE_EDITS_BY_BODY("200 200 405 405 405 405 405 400 401"),
  /** The same of a project, which is hidden from an outsider. */
  OFFICE_DELETES("200 200 405 405 405 405 403 404 401"),
  /** Administrators: a list. */
  ADMINISTRATOR_LISTS("200 403 403 403 403 403 403 200 401"),
  /** Administrators: a record. */
  ADMINISTRATOR_READS("200 403 403 403 403 403 403 404 401"),
  /** Administrators: a new record. */
  ADMINISTRATOR_CREATES("200 405 405 405 405 405 405 200 401"),
  /** Administrators: a record that is there. */
  ADMINISTERS("200 405 405 405 405 405 405 404 401"),
  /** The same, with a body that is not valid. */
  ADMINISTERS_INVALID("400 405 405 405 405 405 405 404 401");

  private final String statuses;

  Permitted(String statuses) {
    this.statuses = statuses;
  }

  /** The status that each caller is answered with. */
  Map<Who, Integer> statuses() {
    Iterator<String> each = List.of(statuses.split(" ")).iterator();
    Map<Who, Integer> byCaller = new EnumMap<>(Who.class);
    for (Who who : Who.values()) {
      byCaller.put(who, Integer.valueOf(each.next()));
    }
    return byCaller;
  }
}
