package dev.stint.project;

import dev.stint.access.Caller;
import dev.stint.catalog.Changes;
import dev.stint.catalog.Field;
import dev.stint.store.Query;
import dev.stint.store.Row;
import dev.stint.store.Sql;
import dev.stint.store.Transaction;
import dev.stint.wire.Texts;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The display names of projects: built from the firm's pattern unless set explicitly, and rebuilt
 * when a part of them changes (ruling 7.3).
 */
public final class DisplayNames {
  /** The pattern of a new firm. */
  public static final String DEFAULT_PATTERN = "{Client}:{Project}";

  /** The limit for a name that is set, so that a built one can be posted back (ruling 7.8). */
  private static final int LONGEST = 255;

  private static final Pattern TOKEN =
      Pattern.compile("\\{(Client|ClientCode|Project|ProjectCode|Type)}");

  /**
   * The fields that a project's name is built from, and the name itself, which is rebuilt when
   * emptied.
   */
  private static final List<Field<?>> FOLLOWED =
      List.of(
          ProjectFields.NAME,
          ProjectFields.CODE,
          ProjectFields.CLIENT,
          ProjectFields.TYPE,
          ProjectFields.DISPLAY_NAME);

  /** A client somewhere before the project. */
  private static final Pattern CLIENT_FIRST =
      Pattern.compile("\\{Client}.*\\{Project(Code)?}", Pattern.DOTALL);

  private static final String PARTS =
      """
      SELECT p.id, p.name, p.code, c.name, c.code, t.name, p.display_name, p.grouped_name
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
          SET display_name = :name, display_name_folded = :folded,
            grouped_name = :grouped, grouped_name_folded = :grouped_folded,
            modified_at = COALESCE(:now, modified_at)
          WHERE firm_id = :firm AND id = :id\
          """);

  private final Transaction transaction;
  private final String pattern;
  private final @Nullable String now;

  /**
   * In a write within this firm.
   *
   * @param now from {@link Values#now}; a project whose name changes has changed (ruling 7.5)
   */
  public DisplayNames(Transaction transaction, Caller.Firm firm, String now) {
    this(transaction, firm.displayNamePattern(), now);
  }

  /**
   * In a write within a firm with this pattern.
   *
   * @param now null to keep the projects' modification times
   */
  public DisplayNames(Transaction transaction, String pattern, @Nullable String now) {
    this.transaction = transaction;
    this.pattern = pattern;
    this.now = now;
  }

  /** Whether text is a valid pattern: it contains the project or its code, and no unknown part. */
  public static boolean isPattern(String pattern) {
    return (pattern.contains("{Project}") || pattern.contains("{ProjectCode}"))
        && TOKEN.matcher(pattern).replaceAll("").chars().noneMatch(c -> c == '{' || c == '}');
  }

  /** Whether these changes may change a project's name. */
  static boolean mayFollow(Changes project) {
    return FOLLOWED.stream().anyMatch(project::has);
  }

  /** Rebuilds the name of one project, unless it was set. */
  public void refreshProject(long id) {
    refresh(transaction.query(OF_PROJECT).set("id", id));
  }

  /** Rebuilds the names of a client's projects. */
  public void refreshClient(long id) {
    refresh(transaction.query(OF_CLIENT).set("id", id));
  }

  /** Rebuilds the names of the projects of a type. */
  public void refreshType(long id) {
    refresh(transaction.query(OF_TYPE).set("id", id));
  }

  /** Rebuilds the names of all projects after a change of the pattern. */
  public void refreshAll() {
    refresh(transaction.query(OF_ALL));
  }

  private void refresh(Query projects) {
    boolean clientFirst = CLIENT_FIRST.matcher(pattern).find();
    List<Named> renamed =
        projects
            .list(row -> {
              String name = render(row.text(4), row);
              String grouped = clientFirst ? render(null, row) : name;
              boolean changes =
                  !name.equals(row.requiredText(7)) || !grouped.equals(row.requiredText(8));
              return new Named(row.number(1), name, grouped, changes);
            })
            .stream()
            .filter(Named::changes)
            .toList();
    if (renamed.isEmpty()) {
      return;
    }
    Query rename = transaction.query(RENAME).set("now", now);
    for (Named named : renamed) {
      rename
          .set("id", named.id)
          .set("name", named.name)
          .set("folded", Texts.folded(named.name))
          .set("grouped", named.grouped)
          .set("grouped_folded", Texts.folded(named.grouped))
          .addBatch();
    }
    rename.runBatch();
  }

  private String render(@Nullable String client, Row row) throws SQLException {
    return render(pattern, row.text(2), row.text(3), client, row.text(5), row.text(6));
  }

  /**
   * Fills in a pattern. Text between two parts is only written if both exist, so that a project
   * without a client is not called ":Project"; text before the first or after the last part only if
   * that part exists.
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
    String stripped = cut(Texts.trimmed(made.toString()));
    return stripped.isEmpty() ? text(name) : stripped;
  }

  private static String cut(String made) {
    return made.codePointCount(0, made.length()) <= LONGEST
        ? made
        : Texts.trimmed(made.substring(0, made.offsetByCodePoints(0, LONGEST)));
  }

  private static String text(@Nullable String part) {
    return part == null ? "" : part;
  }

  /**
   * A project's name.
   *
   * @param grouped the name to show next to the client (ruling 9.1)
   * @param changes whether it differs from the present one
   */
  private record Named(long id, String name, String grouped, boolean changes) {}
}
