package dev.stint.project;

import dev.stint.access.Caller;
import dev.stint.catalog.Changes;
import dev.stint.catalog.Field;
import dev.stint.store.Query;
import dev.stint.store.Sql;
import dev.stint.store.Transaction;
import dev.stint.store.Values;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The display names of projects: made from the firm's pattern unless somebody has set one, and made
 * anew when a part of them changes (ruling 7.3).
 */
public final class DisplayNames {
  /** The pattern of a new firm. */
  public static final String STANDARD_PATTERN = "{Client}:{Project}";

  /** As long as a name that is set may be, so that it can be posted back (ruling 7.8). */
  private static final int LONGEST = 255;

  private static final Pattern TOKEN =
      Pattern.compile("\\{(Client|ClientCode|Project|ProjectCode|Type)}");

  /** The fields of a project that its name is made from, and the name: emptied, it is made anew. */
  private static final List<Field<?>> FOLLOWED =
      List.of(
          ProjectFields.NAME,
          ProjectFields.CODE,
          ProjectFields.CLIENT,
          ProjectFields.TYPE,
          ProjectFields.DISPLAY_NAME);

  private static final String PARTS =
      """
      SELECT p.id, p.name, p.code, c.name, c.code, t.name, p.display_name
      FROM project p
      LEFT JOIN client c ON c.firm_id = p.firm_id AND c.id = p.client_id
      LEFT JOIN picklist_value t ON t.firm_id = p.firm_id AND t.id = p.type_id
      WHERE p.firm_id = :firm AND NOT p.display_name_is_set AND %s\
      """;

  private static final Sql OF_PROJECT = Sql.of(PARTS.formatted("p.id = :id"));
  private static final Sql OF_CLIENT = Sql.of(PARTS.formatted("p.client_id = :id"));
  private static final Sql OF_TYPE = Sql.of(PARTS.formatted("p.type_id = :id"));
  private static final Sql OF_ALL = Sql.of(PARTS.formatted("TRUE"));

  private static final Sql RENAME =
      Sql.of(
          """
          UPDATE project
          SET display_name = :name, display_name_folded = :folded, modified_at = COALESCE(:now, modified_at)
          WHERE firm_id = :firm AND id = :id\
          """);

  private final Transaction transaction;
  private final String pattern;
  private final @Nullable String now;

  /**
   * In a write of this firm's.
   *
   * @param now as {@link Values#now} says it: a project whose name becomes another one has changed
   *     (ruling 7.5)
   */
  public DisplayNames(Transaction transaction, Caller.Firm firm, String now) {
    this(transaction, firm.displayNamePattern(), now);
  }

  /**
   * In a write of a firm with this pattern.
   *
   * @param now null to leave when the projects were changed as it is
   */
  public DisplayNames(Transaction transaction, String pattern, @Nullable String now) {
    this.transaction = transaction;
    this.pattern = pattern;
    this.now = now;
  }

  /**
   * Whether a text can be a pattern: it tells projects apart, and names no part that there is not.
   */
  public static boolean isPattern(String pattern) {
    return (pattern.contains("{Project}") || pattern.contains("{ProjectCode}"))
        && TOKEN.matcher(pattern).replaceAll("").chars().noneMatch(c -> c == '{' || c == '}');
  }

  /** Whether a project's name may be another one after these changes of its fields. */
  static boolean mayFollow(Changes project) {
    return FOLLOWED.stream().anyMatch(project::has);
  }

  /** Makes the name of one project anew, unless it was set. */
  public void refreshProject(long id) {
    refresh(transaction.query(OF_PROJECT).set("id", id));
  }

  /** Makes the names of a client's projects anew. */
  public void refreshClient(long id) {
    refresh(transaction.query(OF_CLIENT).set("id", id));
  }

  /** Makes the names of the projects of a type anew. */
  public void refreshType(long id) {
    refresh(transaction.query(OF_TYPE).set("id", id));
  }

  /** Makes the names of all projects anew: the pattern has changed. */
  public void refreshAll() {
    refresh(transaction.query(OF_ALL));
  }

  private void refresh(Query projects) {
    List<Named> renamed =
        projects
            .list(row ->
                new Named(
                    row.number(1),
                    render(
                        pattern, row.text(2), row.text(3), row.text(4), row.text(5), row.text(6)),
                    row.requiredText(7)))
            .stream()
            .filter(named -> !named.name.equals(named.before))
            .toList();
    if (renamed.isEmpty()) {
      return;
    }
    Query rename = transaction.query(RENAME).set("now", now);
    for (Named named : renamed) {
      rename
          .set("id", named.id)
          .set("name", named.name)
          .set("folded", Values.folded(named.name))
          .addBatch();
    }
    rename.runBatch();
  }

  /**
   * Fills a pattern. What stands between two parts is written only when both are there, so that a
   * project without a client is not called ":Project"; what stands before the first or after the
   * last only when that one is there.
   */
  static String render(
      String pattern,
      @Nullable String name,
      @Nullable String code,
      @Nullable String client,
      @Nullable String clientCode,
      @Nullable String type) {
    Map<String, String> parts =
        Map.of(
            "Project", text(name),
            "ProjectCode", text(code),
            "Client", text(client),
            "ClientCode", text(clientCode),
            "Type", text(type));
    StringBuilder made = new StringBuilder();
    Matcher matcher = TOKEN.matcher(pattern);
    int end = 0;
    boolean lastIsThere = false;
    while (matcher.find()) {
      String part = parts.getOrDefault(matcher.group(1), "");
      lastIsThere = !part.isEmpty();
      if (lastIsThere) {
        if (end == 0 || !made.isEmpty()) {
          made.append(pattern, end, matcher.start());
        }
        made.append(part);
      }
      end = matcher.end();
    }
    if (lastIsThere) {
      made.append(pattern, end, pattern.length());
    }
    String stripped = cut(made.toString().strip());
    return stripped.isEmpty() ? text(name) : stripped;
  }

  private static String cut(String made) {
    return made.codePointCount(0, made.length()) <= LONGEST
        ? made
        : made.substring(0, made.offsetByCodePoints(0, LONGEST)).strip();
  }

  private static String text(@Nullable String part) {
    return part == null ? "" : part;
  }

  private record Named(long id, String name, String before) {}
}
