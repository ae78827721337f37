package dev.stint.catalog;

import dev.stint.store.Sql;
import dev.stint.store.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Looks whether the ids in fields name records of the firm (rulings 5.2, 7.5), with one query for
 * all of them.
 */
public final class References {
  private static final Map<List<Reference>, Sql> QUERIES = new ConcurrentHashMap<>();

  private References() {}

  /** Adds a fault for each changed field whose id names nothing. */
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
    var query = transaction.query(QUERIES.computeIfAbsent(references, References::query));
    for (int i = 0; i < fields.size(); i++) {
      query.set("id" + i, changes.get(fields.get(i)));
    }
    for (int missing : query.list(row -> (int) row.number(1))) {
      faults.add(fields.get(missing), "names no " + references.get(missing).what());
    }
  }

  private static Sql query(List<Reference> references) {
    return Sql.of(
        IntStream.range(0, references.size())
            .mapToObj(i ->
                "SELECT %d WHERE NOT EXISTS (SELECT 1 FROM %s WHERE firm_id = :firm AND id = :id%d AND %s)"
                    .formatted(i, references.get(i).table(), i, references.get(i).condition()))
            .collect(Collectors.joining(" UNION ALL ")));
  }
}
