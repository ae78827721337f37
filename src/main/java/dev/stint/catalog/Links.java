package dev.stint.catalog;

import dev.stint.store.Sql;
import dev.stint.store.Transaction;
import dev.stint.wire.Fields;
import dev.stint.wire.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a caller may send instead of ids: a name, code or e-mail address ({@code LinkValue}) and
 * which of these it is ({@code LinkType}). Letter case does not matter. Exactly one record must
 * match: among those that accept the booking or, if none of these matches, among the others (ruling
 * 10.4). An id that is also sent wins.
 */
public final class Links {
  /** The link type of names. */
  public static final long NAME = 1;

  /** The link type of codes. */
  public static final long CODE = 2;

  /** The link type of e-mail addresses. */
  public static final long EMAIL = 3;

  private final List<Link> links;

  private Links(List<Link> links) {
    this.links = links;
  }

  /** Reads links of these kinds from a record; unreadable values are added to the faults. */
  public static Links read(List<Target> kinds, Fields sent, Faults faults) {
    List<Link> links = new ArrayList<>();
    for (Target kind : kinds) {
      String value = Types.NAME.read(sent, kind.valueName(), faults);
      Long type = Types.NUMBER.read(sent, kind.typeName(), faults);
      if (value != null && (type == null || !kind.byType.containsKey(type))) {
        faults.add(
            kind.typeName(), "must be one of " + kind.byType.keySet().stream().sorted().toList());
      }
      for (String name : List.of(kind.typeName(), kind.valueName())) {
        if (faults.has(name)) {
          links.add(new Link(kind, name, null, 0));
        }
      }
      if (value != null && type != null && !faults.has(kind.typeName())) {
        links.add(new Link(kind, kind.valueName(), value, type));
      }
    }
    return new Links(links);
  }

  /**
   * Fills in the ids that the links lead to where the caller has sent none. From then on, faults of
   * such an id name what was sent in its place.
   *
   * @param parameters those of the queries; called for each link, because one link's result may be
   *     the next one's parameter
   */
  public void resolve(
      Transaction transaction,
      Supplier<Map<String, ?>> parameters,
      Changes changes,
      Faults faults) {
    for (Link link : links) {
      if (changes.get(link.kind.field) == null) {
        faults.nameAsSent(link.kind.field, link.sentName);
        if (link.value != null) {
          List<Match> found =
              transaction
                  .query(link.kind.sql(link.type))
                  .setAny(parameters.get())
                  .set("folded", Texts.folded(link.value))
                  .list(row -> new Match(row.number(1), row.flag(2)));
          resolve(found, link.kind.field, changes, faults);
        }
      }
    }
  }

  private static void resolve(
      List<Match> found, Field<Long> field, Changes changes, Faults faults) {
    List<Long> best =
        found.stream()
            .filter(match -> match.takes == found.getFirst().takes)
            .map(Match::id)
            .toList();
    if (best.size() == 1) {
      changes.put(field, best.getFirst());
    } else {
      faults.add(
          field, found.isEmpty() ? "does not match any record" : "matches more than one record");
    }
  }

  /**
   * A kind of link.
   *
   * @param prefix the prefix of its two fields
   * @param field the field that it replaces
   * @param byType how to look for {@code :folded}, by the link's type: see {@link From#where}
   */
  public record Target(String prefix, Field<Long> field, Map<Long, Sql> byType) {
    private String valueName() {
      return prefix + "LinkValue";
    }

    private String typeName() {
      return prefix + "LinkType";
    }

    private Sql sql(long type) {
      Sql sql = byType.get(type);
      if (sql == null) {
        throw new IllegalArgumentException("type " + type);
      }
      return sql;
    }
  }

  /**
   * Where to find records.
   *
   * @param tables the records' tables, with conditions, as SQL
   * @param id the records' own id
   * @param takes whether a record accepts the booking, as SQL
   */
  public record From(String tables, String id, String takes) {
    /** Up to two of the records that meet this condition, those that accept the booking first. */
    public Sql where(String condition) {
      return Sql.of(
          """
          SELECT %s, CASE WHEN %s THEN TRUE ELSE FALSE END AS takes FROM %s AND %s
          ORDER BY takes DESC, %1$s LIMIT 2\
          """
              .formatted(id, takes, tables, condition));
    }
  }

  /**
   * A link that was sent.
   *
   * @param sentName the field that its faults name
   * @param value null if it or its type is unreadable
   */
  private record Link(Target kind, String sentName, @Nullable String value, long type) {}

  private record Match(long id, boolean takes) {}
}
