package dev.stint.time;

import dev.stint.access.Caller;
import dev.stint.access.ProjectAccess;
import dev.stint.catalog.BadValue;
import dev.stint.catalog.Changes;
import dev.stint.catalog.Faults;
import dev.stint.catalog.Field;
import dev.stint.catalog.Type;
import dev.stint.store.Sql;
import dev.stint.store.Transaction;
import dev.stint.store.Values;
import dev.stint.wire.Fields;
import dev.stint.wire.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a caller may send in place of an id: a name, code or e-mail address ({@code LinkValue}) and
 * which of these it is ({@code LinkType}). Any letter case will do; exactly one record must match.
 * An id that is sent, too, beats it.
 */
final class TimeLinks {
  private static final long NAME = 1;
  private static final long CODE = 2;
  private static final long EMAIL = 3;

  private static final String PROJECTS =
      "SELECT p.id FROM project p WHERE p.firm_id = :firm AND NOT p.is_template AND %s AND "
          .formatted(ProjectAccess.VISIBLE);

  private static final String STAFF = "SELECT s.id FROM staff s WHERE s.firm_id = :firm AND ";

  private static final String LABOR_CODES =
      "SELECT l.id FROM labor_code l WHERE l.firm_id = :firm AND ";

  private static final List<Kind> KINDS =
      List.of(
          new Kind(
              "Project",
              TimeFields.PROJECT,
              Map.of(
                  NAME,
                  find(PROJECTS, "(p.name = :value OR p.display_name_folded = :folded)"),
                  CODE,
                  find(PROJECTS, "p.code_folded = :folded"))),
          new Kind(
              "Staff",
              TimeFields.STAFF,
              Map.of(
                  NAME,
                  find(STAFF, "s.full_name_folded = :folded"),
                  EMAIL,
                  find(STAFF, "(s.email = :value OR LOWER(s.email) = :folded)"))),
          new Kind(
              "BudgCat",
              TimeFields.LABOR_CODE,
              Map.of(
                  NAME,
                  find(LABOR_CODES, "(l.name = :value OR LOWER(l.name) = :folded)"),
                  CODE,
                  find(LABOR_CODES, "l.code_folded = :folded"))));

  private final List<Link> links;

  private TimeLinks(List<Link> links) {
    this.links = links;
  }

  private static Sql find(String from, String condition) {
    return Sql.of(from + condition + " LIMIT 2");
  }

  /** Reads the links out of an entry. */
  static TimeLinks read(Fields sent, Faults faults) {
    List<Link> links = new ArrayList<>();
    for (Kind kind : KINDS) {
      String value = read(sent, kind.valueName(), Type.NAME, faults);
      Long type = read(sent, kind.typeName(), Type.NUMBER, faults);
      if (value != null && type != null && kind.byType.containsKey(type)) {
        links.add(new Link(kind, value, type));
      } else if (value != null) {
        faults.add(
            kind.typeName(), "must be one of " + kind.byType.keySet().stream().sorted().toList());
      }
    }
    return new TimeLinks(links);
  }

  private static <T> @Nullable T read(Fields sent, String name, Type<T> type, Faults faults) {
    Node node = sent.get(name);
    try {
      return node == null || node.isEmpty() ? null : type.read(node);
    } catch (BadValue e) {
      faults.add(name, e.message());
      return null;
    }
  }

  /** Puts the ids that the links lead to where the caller has sent none. */
  void resolve(Transaction transaction, Caller caller, Changes changes, Faults faults) {
    for (Link link : links) {
      if (changes.get(link.kind.field) == null) {
        List<Long> found =
            transaction
                .query(link.kind.sql(link.type))
                .setAny(caller.parameters())
                .setAny(Map.of("value", link.value, "folded", Values.folded(link.value)))
                .list(row -> row.number(1));
        if (found.size() == 1) {
          changes.put(link.kind.field, found.getFirst());
        } else {
          faults.add(
              link.kind.field,
              "is not sent, and %s matches %s"
                  .formatted(link.kind.valueName(), found.isEmpty() ? "nothing" : "several"));
        }
      }
    }
  }

  private record Kind(String prefix, Field<Long> field, Map<Long, Sql> byType) {
    String valueName() {
      return prefix + "LinkValue";
    }

    String typeName() {
      return prefix + "LinkType";
    }

    Sql sql(long type) {
      Sql sql = byType.get(type);
      if (sql == null) {
        throw new IllegalArgumentException("type " + type);
      }
      return sql;
    }
  }

  private record Link(Kind kind, String value, long type) {}
}
