package dev.stint.firm;

import dev.stint.access.TokenHash;
import dev.stint.store.Row;
import dev.stint.store.Sql;
import dev.stint.store.Transaction;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sessions of a login, in all firms; all methods take a transaction outside any firm. */
public final class Sessions {
  /** A list ends after so many: a program may log in for each of its calls. */
  private static final int MOST = 1_000;

  /** No token has an empty hash. */
  private static final byte[] NONE = new byte[0];

  private static final Sql LIST =
      Sql.of(
          """
          SELECT t.id, f.firm_key, f.name, t.created_at, t.expires_at, t.address,
            CASE WHEN t.token_hash = :current THEN TRUE ELSE FALSE END
          FROM user_session t
          JOIN firm f ON f.id = t.firm_id
          JOIN staff s ON s.firm_id = t.firm_id AND s.id = t.staff_id
          WHERE s.user_id = :user AND NOT s.is_inactive AND t.expires_at > :now
          ORDER BY t.created_at DESC, t.id DESC LIMIT %d\
          """
              .formatted(MOST));

  private static final String OF_USER =
      """
      EXISTS (SELECT 1 FROM staff s
        WHERE s.firm_id = user_session.firm_id AND s.id = user_session.staff_id AND s.user_id = :user)\
      """;

  private static final Sql END = Sql.of("DELETE FROM user_session WHERE id = :id AND " + OF_USER);

  private static final Sql END_ALL_BUT =
      Sql.of("DELETE FROM user_session WHERE token_hash <> :kept AND " + OF_USER);

  private Sessions() {}

  /**
   * Those that are good at this moment, newest first; at most 1,000.
   *
   * @param current the session that asks
   * @param now as the database keeps it
   */
  public static List<Session> list(
      Transaction transaction, long user, TokenHash current, String now) {
    return transaction
        .query(LIST)
        .set("user", user)
        .set("current", current.bytes())
        .set("now", now)
        .list(Sessions::session);
  }

  private static Session session(Row row) throws SQLException {
    return new Session(
        row.number(1),
        row.requiredText(2),
        row.requiredText(3),
        row.requiredText(4),
        row.requiredText(5),
        row.requiredText(6),
        row.flag(7));
  }

  /**
   * Ends one of them.
   *
   * @return whether the login has this session
   */
  public static boolean end(Transaction transaction, long user, long id) {
    transaction.announceAccessChange();
    return transaction.query(END).set("user", user).set("id", id).run() == 1;
  }

  /**
   * Ends all of them.
   *
   * @param kept the one that goes on; null for none
   * @return how many have ended
   */
  public static int endAllBut(Transaction transaction, long user, @Nullable TokenHash kept) {
    transaction.announceAccessChange();
    return transaction
        .query(END_ALL_BUT)
        .set("user", user)
        .set("kept", kept == null ? NONE : kept.bytes())
        .run();
  }

  /**
   * A session, without its token.
   *
   * @param id says nothing of the token
   * @param firmKey the firm's id in the API
   * @param address where the login came from
   * @param isCurrent whether it is the one that asks
   */
  public record Session(
      long id,
      String firmKey,
      String firmName,
      String createdAt,
      String expiresAt,
      String address,
      boolean isCurrent) {}
}
