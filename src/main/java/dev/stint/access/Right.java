package dev.stint.access;

import java.util.Locale;

/**
 * A right that a security group gives its members (ruling 6.1). The name in lower case is the
 * group's column.
 */
public enum Right {
  /** See every project, not just their own. */
  SEES_ALL_PROJECTS,
  /** Create and delete projects; see and change templates. */
  MANAGES_PROJECTS,
  /** Change every project that they can see. */
  EDITS_ALL_PROJECTS,
  /** See rates and amounts. */
  SEES_RATES,
  /** Create, change and delete clients. */
  MANAGES_CLIENTS,
  /** Create, change and delete staff. */
  MANAGES_STAFF,
  /** See and change everybody's time and expenses, and approve them. */
  ADMINISTERS_TIME,
  /** Set up the firm: its lists, groups, users and tokens. */
  ADMINISTERS_FIRM;

  /** The column of the security group that holds this right. */
  public String column() {
    return name().toLowerCase(Locale.ROOT);
  }
}
