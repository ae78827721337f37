package dev.stint.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.stint.store.Database;
import dev.stint.store.Row;
import dev.stint.store.Sql;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Identifies callers by their token and caches them, so that most calls cost no query. A write that
 * changes staff, groups, sessions, tokens or firms announces it, which empties the cache.
 */
public final class Callers {
  private static final List<Right> RIGHTS = List.of(Right.values());

  /** The column of the first right. */
  private static final int FIRST_RIGHT = 18;

  private static final String CALLER =
      """
      SELECT f.id, f.firm_key, f.time_zone, f.display_name_pattern, f.project_list_fields,
        s.id, s.user_id, s.first_name, s.last_name, s.is_owner, t.expires_at,
        (SELECT COUNT(*) FROM staff o WHERE o.user_id = s.user_id AND NOT o.is_inactive),
        f.labor_code_required, %%s, %s,
        CASE WHEN f.second_factor_required AND NOT EXISTS
          (SELECT 1 FROM second_factor x WHERE x.user_id = s.user_id AND x.secret IS NOT NULL)
          THEN TRUE ELSE FALSE END,
        (SELECT a.email FROM user_account a WHERE a.id = s.user_id)
      FROM firm f
      JOIN %%s
      JOIN staff s ON s.firm_id = f.id AND s.id = %%s
      JOIN security_group g ON g.firm_id = f.id AND g.id = s.security_group_id
      WHERE %s AND t.token_hash = :hash AND NOT s.is_inactive AND s.user_id IS NOT NULL\
      """
          .formatted(
              RIGHTS.stream().map(r -> "g." + r.column()).collect(Collectors.joining(", ")),
              Realm.NAMED);

  private static final Sql BY_SESSION =
      Sql.of(
          CALLER.formatted(
              "NULL, NULL, FALSE, NULL", "user_session t ON t.firm_id = f.id", "t.staff_id"));
  private static final Sql BY_FIRM_TOKEN =
      Sql.of(
          CALLER.formatted(
              "t.id, t.name, t.read_only, t.resources",
              "firm_token t ON t.firm_id = f.id AND t.revoked_at IS NULL AND t.login_removed_at IS NULL",
              "t.creator_id"));

  private final Database database;
  private final Clock clock;
  private final Cache<Key, Known> known =
      Caffeine.newBuilder().maximumSize(100_000).expireAfterWrite(Duration.ofMinutes(10)).build();

  /** Invalid tokens, so that a client that keeps sending one does not cost a query each time. */
  private final Cache<Key, Boolean> unknown =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofMinutes(10)).build();

  private final AtomicLong forgotten = new AtomicLong();

  /** Over this database. */
  public Callers(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
    database.onAccessChange(this::forget);
  }

  /**
   * The caller with this session token in this firm, unless it is unknown or expired, or its
   * staffer is inactive.
   */
  public Optional<Caller> bySession(String realm, TokenHash token) {
    return find(realm, token, false);
  }

  /**
   * The caller with this firm token: its creator, with that creator's present rights (ruling 3.3).
   */
  public Optional<Caller> byFirmToken(String realm, TokenHash token) {
    return find(realm, token, true);
  }

  private Optional<Caller> find(String named, TokenHash token, boolean firmToken) {
    Realm realm = Realm.of(named);
    Key key = new Key(realm, token, firmToken);
    Known found = known.getIfPresent(key);
    if (found == null && unknown.getIfPresent(key) == null) {
      long before = forgotten.get();
      found = read(realm, token, firmToken).orElse(null);
      if (found == null) {
        unknown.put(key, true);
      } else {
        known.put(key, found);
      }
      if (forgotten.get() != before) {
        // The cache may have been emptied since the read, so the result may be stale.
        unknown.invalidate(key);
        known.invalidate(key);
      }
    }
    return found == null || found.isOver(clock.instant())
        ? Optional.empty()
        : Optional.of(found.caller);
  }

  private Optional<Known> read(Realm realm, TokenHash token, boolean firmToken) {
    return database.read(transaction ->
        transaction
            .query(firmToken ? BY_FIRM_TOKEN : BY_SESSION)
            .set("realm", realm.key())
            .set("number", realm.number())
            .set("hash", token.bytes())
            .first(row -> known(row, firmToken, token)));
  }

  private Known known(Row row, boolean firmToken, TokenHash token) throws SQLException {
    Set<Right> rights = EnumSet.noneOf(Right.class);
    for (int i = 0; i < RIGHTS.size(); i++) {
      if (row.flag(FIRST_RIGHT + i)) {
        rights.add(RIGHTS.get(i));
      }
    }
    Caller.Firm firm =
        new Caller.Firm(
            row.number(1),
            row.requiredText(2),
            ZoneId.of(row.requiredText(3)),
            row.requiredText(4),
            row.requiredText(5).equals("Deployed"),
            row.flag(13));
    String expires = row.text(11);
    return new Known(
        new Caller(
            firm,
            row.number(6),
            row.number(7),
            row.requiredText(FIRST_RIGHT + RIGHTS.size() + 1),
            row.requiredText(8),
            row.requiredText(9),
            Set.copyOf(rights),
            row.flag(10),
            row.number(12),
            firmToken ? firmToken(row) : null,
            !firmToken && row.flag(FIRST_RIGHT + RIGHTS.size()),
            token,
            clock),
        expires == null ? null : Instant.parse(expires));
  }

  private static Caller.FirmToken firmToken(Row row) throws SQLException {
    return new Caller.FirmToken(
        row.number(14), row.requiredText(15), TokenScope.stored(row.flag(16), row.text(17)));
  }

  private void forget() {
    forgotten.incrementAndGet();
    known.invalidateAll();
    unknown.invalidateAll();
  }

  private record Key(Realm realm, TokenHash token, boolean firmToken) {}

  private record Known(Caller caller, @Nullable Instant expires) {
    boolean isOver(Instant now) {
      return expires != null && !now.isBefore(expires);
    }
  }
}
