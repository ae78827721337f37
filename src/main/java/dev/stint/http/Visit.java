package dev.stint.http;

import dev.stint.access.Caller;
import dev.stint.access.ProjectAccess;
import dev.stint.catalog.Faults;
import dev.stint.catalog.query.ListQuery;
import dev.stint.catalog.query.RecordQuery;
import dev.stint.store.Database;
import dev.stint.store.FirmDatabase;
import dev.stint.store.Transaction;
import dev.stint.store.Values;
import dev.stint.wire.Name;
import dev.stint.wire.Problem;
import dev.stint.wire.WireWriter;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A call in progress: the caller, the request, the caller's firm in the database, and the clock.
 * Everything that a handler reads, saves and deletes goes through it.
 */
public final class Visit {
  private final Caller caller;
  private final Request request;
  private final FirmDatabase firm;

  /** A call of this caller, to be answered from this database. */
  Visit(Caller caller, Request request, Database database) {
    this.caller = caller;
    this.request = request;
    this.firm = caller.in(database, request.address());
  }

  /** The caller. */
  public Caller caller() {
    return caller;
  }

  /** The request. */
  public Request request() {
    return request;
  }

  /** The clock. */
  public Clock clock() {
    return caller.clock();
  }

  /** The current instant, as the database stores it. */
  public String now() {
    return Values.now(clock());
  }

  /** The caller's parameters for statements, by name; more may be added. */
  public Map<String, Object> parameters() {
    return new HashMap<>(caller.parameters());
  }

  /** The same with one more parameter. */
  public Map<String, Object> parameters(String name, Object value) {
    Map<String, Object> parameters = parameters();
    parameters.put(name, value);
    return parameters;
  }

  /** Runs work that only reads, within the caller's firm. */
  public <T extends @Nullable Object> T read(Database.Work<T> work) {
    return firm.read(work);
  }

  /** Answers a list of the firm's, chunk by chunk. */
  public Answer list(ListQuery query, Map<String, ?> parameters) {
    return Answer.list(
        request.format(), query.resource().name(), chunks(query, parameters, request.page()));
  }

  /** The chunks of a list, each from a separate transaction. */
  private Answer.Chunks chunks(ListQuery query, Map<String, ?> parameters, ListQuery.Page page) {
    return (cursor, out) ->
        firm.read(transaction -> query.write(transaction, parameters, cursor, page, out));
  }

  /**
   * Answers a list from within a transaction, which the first chunk is read in: after a write, it
   * shows what was written.
   */
  public Answer list(Transaction transaction, ListQuery query, Map<String, ?> parameters) {
    ListQuery.Page page = request.page();
    Answer.Chunks later = chunks(query, parameters, page);
    return Answer.list(
        request.format(),
        query.resource().name(),
        (cursor, out) ->
            cursor == null
                ? query.write(transaction, parameters, null, page, out)
                : later.write(cursor, out));
  }

  /**
   * Answers a list of what belongs to a project or template, if the caller sees it.
   *
   * @param asked reads the other parameters; {@code :project} is added
   */
  public Answer listBelow(
      long project, ListQuery query, Supplier<? extends Map<String, Object>> asked) {
    return firm.read(transaction -> {
      ProjectAccess.toProjectOrTemplate(transaction, caller, project);
      Map<String, Object> parameters = asked.get();
      parameters.put("project", project);
      return list(transaction, query, parameters);
    });
  }

  /** Answers a list of known items, or the part of it that was asked for (ruling 12.0). */
  public <T> Answer list(Name element, Collection<T> items, BiConsumer<WireWriter, T> writing) {
    ListQuery.Page page = request.page();
    return Answer.of(
        request.format(),
        out -> {
          out.startList(null, element);
          items.stream()
              .skip(page.skip())
              .limit(page.top())
              .forEach(item -> writing.accept(out, item));
          out.endList();
        });
  }

  /**
   * Answers a list as CSV, with columns named like the fields, and with a byte order mark if the
   * caller asks for one with {@code Bom}.
   */
  public Answer csv(ListQuery query, Map<String, ?> parameters, String fileName) {
    Answer.Chunks chunks = chunks(query, parameters, request.page());
    return Answer.csv(
        fileName, query.names(), query.resource().name(), request.flag("Bom"), chunks);
  }

  /**
   * Answers one record as the transaction sees it.
   *
   * @param missing the problem if there is none
   */
  public Answer record(
      Transaction transaction,
      RecordQuery query,
      long id,
      Map<String, ?> parameters,
      Supplier<Problem> missing) {
    Map<String, Object> all = new HashMap<>(parameters);
    all.put("id", id);
    return Answer.of(
        request.format(),
        out -> {
          if (!query.write(transaction, all, out)) {
            throw missing.get();
          }
        });
  }

  /**
   * Saves what was sent, in one write. The check runs before the body is read, so that a caller who
   * lacks the right is told that first (ruling 5.4), and again in the write, where it counts.
   *
   * @param check finds what {@code saving} needs, or throws a problem
   * @param reading reads what was sent into something that {@code saving} may change; it runs again
   *     if the write is retried
   * @param saving saves it and answers
   */
  public <A extends @Nullable Object, S> Answer save(
      Database.Work<A> check, Function<Faults, S> reading, Saving<A, S> saving) {
    firm.read(check);
    return save(
        reading,
        (transaction, sent, faults) ->
            saving.save(transaction, check.run(transaction), sent, faults));
  }

  /**
   * The same without a check: the caller has the right, or the body decides which right is needed.
   */
  public <S> Answer save(Function<Faults, S> reading, SavingNew<S> saving) {
    caller.requireWriting();
    return firm.writeAfresh(() -> {
      Faults faults = new Faults();
      S sent = reading.apply(faults);
      return transaction -> saving.save(transaction, sent, faults);
    });
  }

  /**
   * Deletes something, in one write. A body has no meaning here, but an unreadable one is refused
   * (rulings 1.3 and 2.4), unless the caller lacks the right.
   *
   * @param check finds what {@code deleting} needs, or throws a problem
   */
  public <A extends @Nullable Object> Answer delete(Database.Work<A> check, Deleting<A> deleting) {
    if (request.hasBody()) {
      // Read before the write, which others wait for.
      firm.read(check);
      request.requireReadableBody();
    }
    caller.requireWriting();
    return firm.write(transaction -> {
      deleting.delete(transaction, check.run(transaction));
      return Answer.success(request.format());
    });
  }

  /**
   * Saves what was sent and answers.
   *
   * @param <A> what the check found
   * @param <S> what was sent
   */
  @FunctionalInterface
  public interface Saving<A extends @Nullable Object, S> {
    /** Does so. */
    Answer save(Transaction transaction, A found, S sent, Faults faults);
  }

  /**
   * Saves what was sent and answers, without a check.
   *
   * @param <S> what was sent
   */
  @FunctionalInterface
  public interface SavingNew<S> {
    /** Does so. */
    Answer save(Transaction transaction, S sent, Faults faults);
  }

  /**
   * Deletes something.
   *
   * @param <A> what the check found
   */
  @FunctionalInterface
  public interface Deleting<A extends @Nullable Object> {
    /** Does so. */
    void delete(Transaction transaction, A found);
  }
}
