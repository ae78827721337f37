package dev.stint.demo;

import dev.stint.store.Transaction;
import dev.stint.wire.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A demo firm being created: its tables, and the calls for their rows. */
final class DemoFirm {
  private static final Pattern KIND = Pattern.compile("\\{(\\w+)}");

  private final String folder;
  private final Transaction transaction;
  private final DemoIds ids = new DemoIds();
  private final DemoDays days;
  private final DemoBody body;
  private final DemoCalls calls;

  /**
   * Starts with a firm in the database that has nothing but its default lists.
   *
   * @param folder where its tables are
   * @param transaction within the firm
   * @param id the firm's id in the database
   * @param key its id in the API
   * @param clock when it is made
   */
  DemoFirm(String folder, Transaction transaction, long id, String key, ZoneId zone, Clock clock) {
    this.folder = folder;
    this.transaction = transaction;
    this.days = DemoDays.at(clock, zone);
    this.body = new DemoBody(ids, days);
    this.calls = new DemoCalls(transaction.outsideFirm(), id, key, zone);
  }

  /** The transaction within the firm. */
  Transaction transaction() {
    return transaction;
  }

  /** The ids of its records so far. */
  DemoIds ids() {
    return ids;
  }

  /** Its days. */
  DemoDays days() {
    return days;
  }

  /** One of its tables. */
  DemoTable table(String name) {
    return DemoTable.read("%s/%s.txt".formatted(folder, name));
  }

  /** Sends each row of a table, as {@link #post} does. */
  void postRows(String table, String address, Function<DemoTable.Row, Instant> when) {
    table(table).rows().forEach(row -> post(row, address, when));
  }

  /**
   * Sends each row of a table and keeps the ids of the records created.
   *
   * @param kind the kind of record
   * @param name the columns whose values, joined by spaces, are a record's name
   */
  void makeRows(
      String table,
      String address,
      Function<DemoTable.Row, Instant> when,
      String kind,
      String... name) {
    for (DemoTable.Row row : table(table).rows()) {
      String called = Arrays.stream(name).map(row::text).collect(Collectors.joining(" "));
      ids.add(kind, called, post(row, address, when));
    }
  }

  /**
   * Sends a row.
   *
   * @param address the address; a kind in braces becomes the id of the record named in the row's
   *     first cell
   * @param when when that was
   * @return the id of the record
   */
  long post(DemoTable.Row row, String address, Function<DemoTable.Row, Instant> when) {
    // A column "by" says who makes the call.
    long by = row.has("by") ? ids.get("staff", row.text("by")) : 0;
    return post(row, by, address, body.of(row), when.apply(row));
  }

  /**
   * Sends rows with the same first cell as one list, in one call per list.
   *
   * @param field the field for the list; empty if the list is the whole body
   */
  void postLists(
      String table, String address, String field, Function<DemoTable.Row, Instant> when) {
    Map<String, List<DemoTable.Row>> lists =
        table(table).rows().stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.cells().getFirst(), LinkedHashMap::new, Collectors.toList()));
    for (List<DemoTable.Row> rows : lists.values()) {
      List<?> list = rows.stream().map(body::of).toList();
      DemoTable.Row first = rows.getFirst();
      post(first, 0, address, field.isEmpty() ? list : Map.of(field, list), when.apply(first));
    }
  }

  /** The fields that are sent for a row. */
  Map<String, Object> body(DemoTable.Row row) {
    return body.of(row);
  }

  private long post(DemoTable.Row row, long by, String address, Object sent, Instant when) {
    String name = row.cells().getFirst();
    String path =
        KIND.matcher(address).replaceAll(kind -> Long.toString(ids.get(kind.group(1), name)));
    try {
      return calls.post(by, path, sent, when);
    } catch (Problem problem) {
      throw new IllegalStateException(
          "%s: POST %s: %s".formatted(row.place(), address, problem.getMessage()), problem);
    }
  }

  /**
   * Reserves the id of a later record, so that the other ids are the same on every day of the week.
   */
  void skipId() {
    transaction.newId();
  }

  /** Sends what is not in a table. */
  long post(String address, Object sent, Instant when) {
    return calls.post(0, address, sent, when);
  }
}
