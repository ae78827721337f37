package dev.stint.catalog;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.stint.store.Sql;
import dev.stint.store.Transaction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Checks that the ids in fields are those of the firm's records (rulings 5.2, 7.5), with one query
 * for all fields of a record, or one for a field of many records.
 */
public final class References {
  /** Bounded, because the combinations of fields depend on what callers send. */
  private static final Cache<List<Reference>, Sql> QUERIES =
      Caffeine.newBuilder().maximumSize(10_000).build();

  private static final Map<Reference, ByIds<Sql>> EXISTING = new ConcurrentHashMap<>();

  private References() {}

  /** Adds a fault for each changed field whose id does not exist. */
  public static void check(Transaction transaction, Changes changes, Faults faults) {
    List<Field<?>> fields = new ArrayList<>();
    List<Reference> references = new ArrayList<>();
    for (Field<?> field : changes.fields()) {
      Reference reference = field.reference();
      if (reference != null && changes.column(field) != null) {
        fields.add(field);
        references.add(reference);
      }
    }
    if (fields.isEmpty()) {
      return;
    }
    var query = transaction.query(QUERIES.get(references, References::query));
    for (int i = 0; i < fields.size(); i++) {
      query.set("id" + i, changes.get(fields.get(i)));
    }
    for (int missing : query.list(row -> (int) row.number(1))) {
      faults.add(fields.get(missing), "does not match any " + references.get(missing).what());
    }
  }

  static Sql query(List<Reference> references) {
    return Sql.of(
        IntStream.range(0, references.size())
            .mapToObj(i ->
                "SELECT %d WHERE NOT EXISTS (SELECT 1 FROM %s WHERE firm_id = :firm AND id = :id%d AND %s)"
                    .formatted(i, references.get(i).table(), i, references.get(i).condition()))
            .collect(Collectors.joining(" UNION ALL ")));
  }

  /** Adds a fault for each field in the entries of a list whose id does not exist. */
  public static void checkAll(Transaction transaction, List<Changes> entries, Faults faults) {
    Set<Field<?>> fields = new LinkedHashSet<>();
    entries.forEach(entry -> entry.fields().forEach(fields::add));
    for (Field<?> field : fields) {
      Reference reference = field.reference();
      if (reference != null) {
        check(transaction, entries, field, reference, faults);
      }
    }
  }

  private static void check(
      Transaction transaction,
      List<Changes> entries,
      Field<?> field,
      Reference reference,
      Faults faults) {
    Set<Long> ids = new LinkedHashSet<>();
    for (Changes entry : entries) {
      if (entry.get(field) instanceof Long id) {
        ids.add(id);
      }
    }
    Set<Long> existing = existing(transaction, reference, ids);
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).get(field) instanceof Long id && !existing.contains(id)) {
        faults.add(i, field, "does not match any " + reference.what());
      }
    }
  }

  /** Whether this id names something. */
  public static boolean exists(Transaction transaction, Reference reference, long id) {
    return !existing(transaction, reference, List.of(id)).isEmpty();
  }

  /** Those of these ids that exist. */
  public static Set<Long> existing(
      Transaction transaction, Reference reference, Collection<Long> ids) {
    Set<Long> existing = new HashSet<>();
    for (List<Long> some : IdParameters.chunks(ids)) {
      int size = IdParameters.size(some.size());
      existing.addAll(
          transaction
              .query(EXISTING.computeIfAbsent(reference, References::existing).of(size))
              .setAll(IdParameters.values(some, size))
              .list(row -> row.number(1)));
    }
    return existing;
  }

  static ByIds<Sql> existing(Reference reference) {
    return new ByIds<>(ids ->
        Sql.of(
            "SELECT id FROM %s WHERE firm_id = :firm AND id IN (%s) AND %s"
                .formatted(reference.table(), ids, reference.condition())));
  }
}
