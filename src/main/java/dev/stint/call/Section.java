package dev.stint.call;

/** A part of the API that has a help page. */
public enum Section {
  /** Logging in and out. */
  SESSION("Session", "Log in, find out who is calling, log out."),
  /** Projects and what hangs below them. */
  PROJECT("Project", "Projects, and everything that hangs below a project."),
  /** The firm's people. */
  STAFF("Staff", "The people of the firm."),
  /** The firm's clients. */
  CLIENT("Client", "Whom the firm works for."),
  /** Tasks of projects. */
  TASK("Task", "The parts that a project's work is split into, with their budgets."),
  /** Time entries. */
  TIME("Time", "The hours that staff book on projects."),
  /** Expenses. */
  EXPENSE("Expense", "What staff spend on projects."),
  /** The lists that records refer to. */
  PICKLIST("Picklist", "The lists that the fields of records refer to."),
  /** What is not of the compatible API. */
  ADMINISTRATION(
      "Administration",
      "What Stint has beside the compatible API: setting up the firm, its users and tokens, the rate of an hour,"
          + " and who changed what."),
  /** For those who run the server. */
  SERVER("Server", "For those who run the server, and for programs that read its documentation.");

  private final String title;
  private final String summary;

  Section(String title, String summary) {
    this.title = title;
    this.summary = summary;
  }

  /** What it is called, also in the address of its page. */
  public String title() {
    return title;
  }

  /** What it is about, in a sentence. */
  public String summary() {
    return summary;
  }
}
