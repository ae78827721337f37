package dev.stint.access;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the scope of a firm token can name (ruling 3.9). The name in lower case is the one in the
 * API.
 */
public enum ScopeResource {
  /** Projects and templates, with their addresses, team, activities and custom fields. */
  PROJECTS,
  /** Tasks and their budgets. */
  TASKS,
  /** Clients. */
  CLIENTS,
  /** Contacts of projects and clients. */
  CONTACTS,
  /** Staff, and who is on which team. */
  STAFF,
  /** Time entries. */
  TIME,
  /** Expenses and their reports. */
  EXPENSES,
  /** Hourly rates of projects. */
  RATES,
  /** The values of the firm's lists, and its labor codes. */
  LISTS,
  /** The filters that the token's creator has saved. */
  FILTERS,
  /** What administrators set up. */
  SETUP,
  /** Who has a login, and firm tokens. */
  USERS,
  /** Who changed what: only for tokens whose scope names it. */
  AUDIT;

  private static final Map<String, ScopeResource> BY_WORD =
      Arrays.stream(values()).collect(Collectors.toMap(ScopeResource::word, r -> r));

  /** The names in the API. */
  public static List<String> words() {
    return Arrays.stream(values()).map(ScopeResource::word).toList();
  }

  /**
   * The one of this name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static ScopeResource of(String word) {
    ScopeResource found = BY_WORD.get(word);
    if (found == null) {
      throw new IllegalArgumentException(word);
    }
    return found;
  }

  /** The name in the API. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
