package dev.stint.access;

import dev.stint.store.Sql;
import dev.stint.store.Transaction;
import dev.stint.store.Values;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The second factor of a login: a secret that the user's authenticator knows, too, and recovery
 * codes for when that is lost (ruling 3.8). All transactions are outside any firm.
 *
 * @param user the login
 * @param secret of the codes, in hexadecimal; null while there is none that was confirmed
 * @param since when it was confirmed; null as long as it is not
 * @param pending a secret that is to be confirmed; null if there is none
 * @param pendingUntil when it can no longer be confirmed
 * @param lastStep the last time step of which a code was used
 * @param recovery the hashes of the recovery codes that are left
 */
public record SecondFactor(
    long user,
    @Nullable String secret,
    @Nullable String since,
    @Nullable String pending,
    String pendingUntil,
    long lastStep,
    List<String> recovery) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SECRET_BYTES = 20;
  private static final int RECOVERY_CODES = 10;
  private static final Duration TIME_TO_CONFIRM = Duration.ofHours(1);

  /** Checked where a login has none, so that it takes as long. */
  private static final SecondFactor NOBODYS =
      new SecondFactor(0, "00".repeat(SECRET_BYTES), null, null, "", 0, List.of());

  private static final Sql READ =
      Sql.of(
          """
          SELECT secret, confirmed_at, pending_secret, pending_until, last_step
          FROM second_factor WHERE user_id = :user\
          """);

  private static final Sql RECOVERY =
      Sql.of("SELECT code_hash FROM recovery_code WHERE user_id = :user");

  private static final Sql USE_STEP =
      Sql.of(
          "UPDATE second_factor SET last_step = :step WHERE user_id = :user AND last_step < :step");

  private static final Sql USE_RECOVERY =
      Sql.of("DELETE FROM recovery_code WHERE user_id = :user AND code_hash = :hash");

  private static final Sql ADD =
      Sql.of(
          """
          INSERT INTO second_factor (user_id, pending_secret, pending_until, last_step)
          VALUES (:user, :secret, :until, 0)\
          """);

  private static final Sql BEGIN_AGAIN =
      Sql.of(
          """
          UPDATE second_factor SET pending_secret = :secret, pending_until = :until
          WHERE user_id = :user\
          """);

  private static final Sql CONFIRM =
      Sql.of(
          """
          UPDATE second_factor
          SET secret = pending_secret, pending_secret = NULL, confirmed_at = :now, last_step = :step
          WHERE user_id = :user AND pending_secret = :secret\
          """);

  private static final Sql ADD_RECOVERY =
      Sql.of("INSERT INTO recovery_code (user_id, code_hash) VALUES (:user, :hash)");

  private static final Sql REMOVE_RECOVERY =
      Sql.of("DELETE FROM recovery_code WHERE user_id = :user");

  private static final Sql REMOVE = Sql.of("DELETE FROM second_factor WHERE user_id = :user");

  /** That of a login, confirmed or not. */
  public static Optional<SecondFactor> of(Transaction transaction, long user) {
    List<String> recovery =
        transaction.query(RECOVERY).set("user", user).list(row -> row.requiredText(1));
    return transaction
        .query(READ)
        .set("user", user)
        .first(row ->
            new SecondFactor(
                user,
                row.text(1),
                row.text(2),
                row.text(3),
                String.valueOf(row.text(4)),
                row.number(5),
                recovery));
  }

  /** Whether the login needs it. */
  public boolean isOn() {
    return secret != null;
  }

  /**
   * Looks at a code, without using it up.
   *
   * @param factor null for a login that has none
   * @param code as sent; null when none was
   * @return how it is used up; null when it is wrong
   */
  public static @Nullable Use check(
      @Nullable SecondFactor factor, @Nullable String code, Clock clock) {
    SecondFactor checked = factor == null || factor.secret == null ? NOBODYS : factor;
    String secret = checked.secret;
    String sent = OneTimeCodes.normalized(code == null ? "" : code);
    Long step =
        secret == null ? null : OneTimeCodes.step(secret, sent, checked.lastStep, clock.instant());
    String hash = hash(sent);
    boolean isRecovery = checked.recovery.contains(hash);
    if (checked.user == 0 || (step == null && !isRecovery)) {
      return null;
    }
    return step == null
        ? transaction ->
            transaction.query(USE_RECOVERY).set("user", checked.user).set("hash", hash).run() == 1
        : transaction ->
            transaction.query(USE_STEP).set("user", checked.user).set("step", step).run() == 1;
  }

  /** Uses up a code that is right. */
  @FunctionalInterface
  public interface Use {
    /**
     * Does so, in a write.
     *
     * @return false when another login was faster: a code counts once
     */
    boolean take(Transaction transaction);
  }

  /** A new secret. */
  public static String newSecret() {
    byte[] secret = new byte[SECRET_BYTES];
    RANDOM.nextBytes(secret);
    return HexFormat.of().formatHex(secret);
  }

  private static String hash(String recoveryCode) {
    return HexFormat.of().formatHex(TokenHash.of(recoveryCode).bytes());
  }

  /** Keeps a secret until the user confirms it; one that is in use stays so until then. */
  public static void begin(Transaction transaction, long user, String secret, Clock clock) {
    Instant until = Instant.parse(Values.now(clock)).plus(TIME_TO_CONFIRM);
    boolean known = transaction.query(READ).set("user", user).exists();
    transaction
        .query(known ? BEGIN_AGAIN : ADD)
        .set("user", user)
        .set("secret", secret)
        .set("until", until.toString())
        .run();
  }

  /**
   * The time step whose code of the pending secret this is; null when it is wrong, or too late.
   *
   * @param code as sent
   */
  public @Nullable Long stepToConfirm(String code, Clock clock) {
    return pending == null || pendingUntil.compareTo(Values.now(clock)) <= 0
        ? null
        : OneTimeCodes.step(pending, OneTimeCodes.normalized(code), 0, clock.instant());
  }

  /**
   * Puts the pending secret in use, with these recovery codes instead of others.
   *
   * @param step the time step whose code has confirmed it
   * @return false when the secret is not pending any more
   */
  public boolean confirm(Transaction transaction, long step, List<String> codes, Clock clock) {
    boolean done =
        transaction
                .query(CONFIRM)
                .set("user", user)
                .set("secret", pending)
                .set("step", step)
                .set("now", Values.now(clock))
                .run()
            == 1;
    if (done) {
      setRecoveryCodes(transaction, user, codes);
    }
    return done;
  }

  /** New recovery codes, in the form that they are shown. */
  public static List<String> newRecoveryCodes() {
    List<String> codes = new ArrayList<>();
    while (codes.size() < RECOVERY_CODES) {
      codes.add(OneTimeCodes.newRecoveryCode(RANDOM));
    }
    return codes;
  }

  /** Replaces the recovery codes. */
  public static void setRecoveryCodes(Transaction transaction, long user, List<String> codes) {
    transaction.query(REMOVE_RECOVERY).set("user", user).run();
    var adding = transaction.query(ADD_RECOVERY);
    for (String code : codes) {
      adding.set("user", user).set("hash", hash(OneTimeCodes.normalized(code))).addBatch();
    }
    adding.runBatch();
  }

  /** Removes all of it, for a login that has lost it or does not want it any more. */
  public static void remove(Transaction transaction, long user) {
    transaction.query(REMOVE_RECOVERY).set("user", user).run();
    transaction.query(REMOVE).set("user", user).run();
    transaction.announceAccessChange();
  }

  @Override
  public String toString() {
    return "of " + user;
  }
}
