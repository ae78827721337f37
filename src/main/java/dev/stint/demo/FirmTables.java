package dev.stint.demo;

import java.time.ZoneId;

/**
 * What a demonstration firm is made of: tables for {@link DemoTable}, in which rows name each other
 * by their first column. {@link HarbourFirm} shows what each column may hold.
 *
 * <p>Another kind of data is another table here and a class beside {@link DemoProjects} that makes
 * rows of it.
 */
interface FirmTables {
  /** The firm's id in the API. */
  String key();

  /** The firm's name. */
  String name();

  /** Where the firm is. */
  ZoneId zone();

  /** The firm token, and the e-mail address of the user who made it. */
  Token token();

  /** Values of lists beside those that every new firm has: list, name, closes. */
  String lists();

  /** Labor codes: code, name, rates, flags, description. */
  String laborCodes();

  /** Types of projects, and the labor codes that projects and templates of the type take. */
  String laborCodesOfTypes();

  /** Custom fields of projects: name, kind, choices (parted by commas). */
  String customFields();

  /** Staff, managers before those they manage: who, name, contact and place in the firm. */
  String staff();

  /** Staff: cost and rates an hour, cost centers, and how they are employed. */
  String staffTerms();

  /** Staff: home addresses. */
  String staffHomes();

  /** Staff teams: name, order, members, description. */
  String staffTeams();

  /** Clients. */
  String clients();

  /**
   * Contacts of clients; a {@code P} or {@code B} makes one the client's primary or billing one.
   */
  String contacts();

  /** Projects: what and when. */
  String projects();

  /** Templates: the columns of projects but for the client and the end, and a description. */
  String templates();

  /** Projects and templates: how they are billed, and their cost centers. */
  String projectTerms();

  /**
   * Projects and templates: team ({@code *} is a lead, a role after a colon stands in for the
   * staffer's own), staff teams, contacts ({@code P} and {@code B} are the tags).
   */
  String projectPeople();

  /** Addresses of projects: project, tag, address; without an address the client's. */
  String projectAddresses();

  /** Texts of projects: project, column, text. */
  String projectTexts();

  /** Values of custom fields: project, then a column for each field. */
  String projectValues();

  /**
   * Tasks of projects and templates: project, group, task, assigned, status, budget in hours and
   * fees, due.
   */
  String tasks();

  /**
   * Custom rates: project, who, (labor) code and task, each of them any when empty, and the rate.
   */
  String rates();

  /**
   * Activities: project, day, type (a name of the contract), who it is about, by whom it was made,
   * task, flags (done, unread), note.
   */
  String activities();

  /** What may be noted on time: (labor) code, notes (parted by commas). */
  String timeNotes();

  /**
   * Expenses: who, project, day, category, cost, flags (paid by the firm, no-charge), the report
   * that it is submitted in, note.
   */
  String expenses();

  /**
   * A firm token.
   *
   * @param creator an e-mail address
   */
  record Token(String text, String creator) {}
}
