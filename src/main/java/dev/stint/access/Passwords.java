package dev.stint.access;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import dev.stint.wire.Texts;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Passwords: Argon2id with OWASP's parameters (ruling 3.4). */
public final class Passwords {
  private static final int MEMORY_KIB = 19_456;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int HASH_BYTES = 32;
  private static final int SALT_BYTES = 16;
  private static final Argon2Function ARGON2 =
      Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);

  /**
   * Dedicated threads, because hashing is pure computation, which on virtual threads would keep all
   * others waiting. Few of them, because each hash takes 19 MiB and requests need cores, too.
   */
  private static final ExecutorService HASHING =
      Executors.newFixedThreadPool(
          Math.clamp(Runtime.getRuntime().availableProcessors() / 2, 1, 4),
          Thread.ofPlatform().daemon().name("stint-password-", 0).factory());

  /**
   * A hash to compare an unknown user's password with, so that it takes as long as for a known
   * user. No password produces it.
   */
  static final String NOBODYS =
      "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
          .formatted(MEMORY_KIB, PASSES, LANES, randomText(SALT_BYTES), randomText(HASH_BYTES));

  private Passwords() {}

  /**
   * The stored form of a password: its hash with parameters and salt. The password is composed
   * (Unicode's NFC) first, because keyboards differ in how they send an é.
   */
  public static String hash(String password) {
    String composed = Texts.composed(password);
    return onItsThread(
        () -> Password.hash(composed).addRandomSalt(SALT_BYTES).with(ARGON2).getResult());
  }

  /**
   * Whether the hash was made from this password.
   *
   * @param hash null for an unknown user: false, after the same time
   */
  public static boolean matches(String password, @Nullable String hash) {
    String compared = hash == null ? NOBODYS : hash;
    String composed = Texts.composed(password);
    String looked = composed.length() > PasswordRules.LONGEST ? "" : composed;
    boolean same =
        onItsThread(() ->
            Password.check(looked, compared).with(Argon2Function.getInstanceFromHash(compared)));
    return same && hash != null;
  }

  private static <T> T onItsThread(Supplier<T> work) {
    return CompletableFuture.supplyAsync(work, HASHING).join();
  }

  private static String randomText(int length) {
    byte[] bytes = new byte[length];
    new SecureRandom().nextBytes(bytes);
    return Base64.getEncoder().withoutPadding().encodeToString(bytes);
  }
}
