package dev.stint.firm;

import dev.stint.access.PasswordRules;
import dev.stint.store.Sql;
import dev.stint.store.Transaction;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a login may get a password (ruling 3.7). */
public final class NewPassword {
  private static final Sql KNOWN =
      Sql.of(
          """
          SELECT u.email, s.full_name FROM user_account u
          LEFT JOIN staff s ON s.user_id = u.id WHERE u.id = :user\
          """);

  private NewPassword() {}

  /**
   * Why a password is refused for a login that exists, as the rest of a sentence that begins with
   * what it is called; null if it is accepted. For one that does not exist yet, see {@link
   * PasswordRules#flaw}.
   *
   * @param transaction outside any firm
   */
  public static @Nullable String flaw(Transaction transaction, long user, String password) {
    Set<String> known = new HashSet<>();
    transaction
        .query(KNOWN)
        .set("user", user)
        .each(row -> {
          known.add(row.requiredText(1));
          String name = row.text(2);
          return name == null || known.add(name);
        });
    return PasswordRules.flaw(password, known);
  }
}
