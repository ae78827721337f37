package dev.stint.demo;

import dev.stint.firm.Users;
import dev.stint.store.Sql;
import dev.stint.store.Transaction;
import java.util.HashMap;
import java.util.Map;

/** The ids of a demo firm's records, by kind and by their names in the tables. */
final class DemoIds {
  private static final Sql VALUES =
      Sql.of("SELECT id, list, name FROM picklist_value WHERE firm_id = :firm");

  private final Map<Named, Long> ids = new HashMap<>();

  /** Keeps the values of lists, where each list is a kind, and the security groups. */
  void addLists(Transaction firm) {
    firm.query(VALUES)
        .each(row -> ids.put(new Named(row.requiredText(2), row.requiredText(3)), row.number(1)));
    Users.groups(firm).forEach((name, id) -> add("SecurityGroups", name, id));
  }

  /** Keeps an id. */
  void add(String kind, String name, long id) {
    if (ids.put(new Named(kind, name), id) != null) {
      throw new IllegalArgumentException("two of %s %s".formatted(kind, name));
    }
  }

  /** The id of an existing record. */
  long get(String kind, String name) {
    Long id = ids.get(new Named(kind, name));
    if (id == null) {
      throw new IllegalArgumentException("no %s %s".formatted(kind, name));
    }
    return id;
  }

  private record Named(String kind, String name) {}
}
