package dev.stint.firm;

import dev.stint.store.Author;
import dev.stint.store.Sql;
import dev.stint.store.Transaction;
import dev.stint.store.Values;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The firm tokens that a login has made, in all firms: they go on with a new password (ruling 3.7).
 * All methods take a transaction outside any firm.
 */
public final class TokensOfUser {
  private static final String GOOD_ONES =
      """
      WHERE revoked_at IS NULL AND login_removed_at IS NULL
        AND (expires_at IS NULL OR expires_at > :now)
        AND EXISTS (SELECT 1 FROM staff s WHERE s.firm_id = firm_token.firm_id
          AND s.id = firm_token.creator_id AND s.user_id = :user)\
      """;

  private static final Sql GOOD =
      Sql.of(
          "SELECT firm_id, id, creator_id FROM firm_token " + GOOD_ONES + " ORDER BY firm_id, id");

  private static final Sql REVOKE = Sql.of("UPDATE firm_token SET revoked_at = :now " + GOOD_ONES);

  private TokensOfUser() {}

  /**
   * Those that are neither revoked nor expired; those of a firm where the user is inactive among
   * them, which would work again with the user.
   */
  public static List<Token> good(Transaction transaction, long user, Clock clock) {
    return transaction
        .query(GOOD)
        .set("user", user)
        .set("now", Values.now(clock))
        .list(row -> new Token(row.number(1), row.number(2), row.number(3)));
  }

  /**
   * Revokes them, under the name of their creator.
   *
   * @param address where the call came from; null for the shell
   * @return how many
   */
  public static int revoke(
      Transaction transaction, long user, @Nullable String address, Clock clock) {
    List<Token> tokens = good(transaction, user, clock);
    transaction.query(REVOKE).set("user", user).set("now", Values.now(clock)).run();
    tokens.forEach(token ->
        transaction
            .within(token.firmId, new Author(token.creatorId, null, null, address), clock)
            .note("firm_token", token.id, "revoke", Map.of()));
    transaction.announceAccessChange();
    return tokens.size();
  }

  /** A firm token that works. */
  public record Token(long firmId, long id, long creatorId) {}
}
