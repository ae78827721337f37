package dev.stint.call;

/** A part of the API that has a help page. */
public enum Section {
  /** Logging in and out. */
  SESSION("Session", "Log in, find out whom a token belongs to, log out."),
  /** Projects and what belongs to them. */
  PROJECT("Project", "Projects and everything that belongs to them."),
  /** The firm's people. */
  STAFF("Staff", "The people who work for the firm."),
  /** The firm's clients. */
  CLIENT("Client", "The firm's clients."),
  /** Tasks of projects. */
  TASK("Task", "The parts into which a project's work is divided, with their budgets."),
  /** Time entries. */
  TIME("Time", "The hours that staff book to projects."),
  /** Expenses. */
  EXPENSE("Expense", "What staff spend on projects."),
  /** The lists that records refer to. */
  PICKLIST("Picklist", "The lists of values and records that fields refer to."),
  /** What is not part of the compatible API. */
  ADMINISTRATION(
      "Administration",
      "Stint's additions to the compatible API: setting up the firm, its users and tokens, hourly rates,"
          + " budgets, approval, saved filters, CSV, and the audit trail."),
  /** For operators. */
  SERVER("Server", "Health, metrics and documentation, for operators and tools.");

  private final String title;
  private final String summary;

  Section(String title, String summary) {
    this.title = title;
    this.summary = summary;
  }

  /** Its name, which is also part of its page's address. */
  public String title() {
    return title;
  }

  /** What it is about, in a sentence. */
  public String summary() {
    return summary;
  }
}
