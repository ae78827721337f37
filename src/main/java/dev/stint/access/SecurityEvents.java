package dev.stint.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.stint.access.Memberships.Membership;
import dev.stint.store.Author;
import dev.stint.store.Counted;
import dev.stint.store.Database;
import dev.stint.store.Transaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What the audit trail has beside changes and logins: failed logins, refused changes of rights, and
 * firm tokens that are used from a new address (ruling 12.3). None of them is a write of its own,
 * or a stranger could fill the disk: they are counted here and written together, now and then. What
 * has not been written when the process is killed is lost.
 */
public final class SecurityEvents {
  /** Of different ones that wait to be written; further ones are not kept. */
  private static final int MOST_WAITING = 10_000;

  /** Of the addresses of tokens that need no look at the database. */
  private static final int MOST_KNOWN = 100_000;

  /** How many are written at once: others wait for a write. */
  private static final int AT_ONCE = 200;

  private final Database database;
  private final Clock clock;
  private final ConcurrentMap<Event, Waiting> waiting = new ConcurrentHashMap<>();

  /** Looked at again each day, so that an entry that was removed is made again (audit.keep). */
  private final Cache<TokenAddress, Boolean> known;

  /**
   * None so far.
   *
   * @param nanoTime like {@link System#nanoTime}
   */
  public SecurityEvents(Database database, Clock clock, LongSupplier nanoTime) {
    this.database = database;
    this.clock = clock;
    this.known =
        Caffeine.newBuilder()
            .maximumSize(MOST_KNOWN)
            .expireAfterWrite(Duration.ofDays(1))
            .ticker(nanoTime::getAsLong)
            .build();
  }

  /**
   * A login that there is has failed, with a wrong password, code or firm: noted in each firm that
   * has staff with it.
   *
   * @param user the login
   * @param address where it came from
   */
  public void loginFailed(long user, String address) {
    Instant now = clock.instant();
    count(
        new Event(Kind.LOGIN_FAILED, 0, user, null, null, "", network(address), hour(now)),
        address,
        now);
  }

  /**
   * A call that decides who may do what was refused.
   *
   * @param call its method and the path of its route
   * @param address where it came from
   */
  public void refused(Caller caller, String call, String address) {
    Instant now = clock.instant();
    Caller.FirmToken token = caller.firmToken();
    count(
        new Event(
            Kind.REFUSED,
            caller.firm().id(),
            caller.staffId(),
            token == null ? null : token.id(),
            token == null ? null : token.name(),
            call,
            network(address),
            hour(now)),
        address,
        now);
  }

  /** A caller's firm token, if any, is used: noted when it is the first time from this address. */
  public void tokenUsed(Caller caller, String address) {
    Caller.FirmToken token = caller.firmToken();
    if (token == null) {
      return;
    }
    TokenAddress used = new TokenAddress(token.id(), address);
    if (known.getIfPresent(used) != null) {
      return;
    }
    Event event =
        new Event(
            Kind.NEW_ADDRESS,
            caller.firm().id(),
            caller.staffId(),
            token.id(),
            token.name(),
            "",
            network(address),
            "");
    if (count(event, address, clock.instant())) {
      known.put(used, true);
    }
  }

  private static String network(String address) {
    return ClientNetwork.of(address);
  }

  private static String hour(Instant now) {
    return now.truncatedTo(ChronoUnit.HOURS).toString();
  }

  /** Counts an event, unless too many different ones wait. */
  private boolean count(Event event, String address, Instant now) {
    if (waiting.size() >= MOST_WAITING && !waiting.containsKey(event)) {
      return false;
    }
    waiting.merge(event, new Waiting(address, now, 1), (old, _) -> old.plus(1));
    return true;
  }

  /**
   * Writes what waits. What cannot be written waits for the next time.
   *
   * @throws dev.stint.store.StoreException if the database cannot be written to
   */
  public synchronized void write() {
    List<Map.Entry<Event, Waiting>> all = new ArrayList<>();
    waiting.forEach((event, since) -> all.add(Map.entry(event, since)));
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      List<Map.Entry<Event, Waiting>> some =
          all.subList(from, Math.min(from + AT_ONCE, all.size()));
      database.write(transaction -> {
        some.forEach(entry -> write(transaction, entry.getKey(), entry.getValue()));
        return some;
      });
      // Only now: what was counted meanwhile stays, and everything if the write fails.
      some.forEach(entry ->
          waiting.computeIfPresent(
              entry.getKey(), (_, now) -> now.without(entry.getValue().times)));
    }
  }

  /** How many different events wait to be written. */
  public int waiting() {
    return waiting.size();
  }

  private static void write(Transaction transaction, Event event, Waiting waiting) {
    if (event.kind == Kind.LOGIN_FAILED) {
      Memberships.of(transaction, event.who)
          .forEach(membership -> write(transaction, event, waiting, membership));
    } else {
      write(transaction, event, waiting, new Membership(event.firm, event.who));
    }
  }

  private static void write(
      Transaction transaction, Event event, Waiting waiting, Membership staffer) {
    Long token = event.kind == Kind.NEW_ADDRESS ? event.token : null;
    String name =
        String.join(
            "|",
            event.kind.action,
            Long.toString(staffer.staffId()),
            String.valueOf(event.token),
            event.network,
            event.call,
            event.hour);
    transaction
        .within(
            staffer.firmId(),
            new Author(staffer.staffId(), event.token, event.tokenName, waiting.address),
            Clock.fixed(waiting.first, ZoneOffset.UTC))
        .count(
            token == null ? "staff" : "firm_token",
            token == null ? staffer.staffId() : token,
            event.kind.action,
            event.call.isEmpty() ? Map.of() : Map.of("call", event.call),
            new Counted(name, event.kind == Kind.NEW_ADDRESS ? 0 : waiting.times));
  }

  private enum Kind {
    LOGIN_FAILED("login failed"),
    REFUSED("refused"),
    NEW_ADDRESS("new address");

    private final String action;

    Kind(String action) {
      this.action = action;
    }
  }

  /**
   * What is counted as one.
   *
   * @param firm 0 for a login, which may belong to several
   * @param who the staffer; where there is no firm, the login
   * @param token the firm token of the call; null if it came with none
   * @param call empty where it makes no difference
   * @param network of the address, as limits have it
   * @param hour in which it was; empty for what is noted once
   */
  private record Event(
      Kind kind,
      long firm,
      long who,
      @Nullable Long token,
      @Nullable String tokenName,
      String call,
      String network,
      String hour) {}

  /**
   * What waits to be written of an event.
   *
   * @param address of the first time
   * @param first when that was
   */
  private record Waiting(String address, Instant first, long times) {
    Waiting plus(long more) {
      return new Waiting(address, first, times + more);
    }

    @Nullable Waiting without(long written) {
      return times == written ? null : plus(-written);
    }
  }

  /**
   * Where a token has been used.
   *
   * @param address as it is: to find its network for each call would take longer than the rest
   */
  private record TokenAddress(long token, String address) {}
}
