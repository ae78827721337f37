package dev.stint.access;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Passwords: Argon2id with OWASP's parameters (ruling 3.4). */
public final class Passwords {
  /** The shortest password that is accepted. */
  public static final int SHORTEST = 8;

  /** The longest password that is looked at. */
  public static final int LONGEST = 1024;

  private static final int MEMORY_KIB = 19_456;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int HASH_BYTES = 32;
  private static final int SALT_BYTES = 16;
  private static final Argon2Function ARGON2 =
      Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);

  /**
   * Threads of their own: a hash is a long time of nothing but computing, and virtual threads that
   * compute keep all others waiting. Few of them: each hash takes 19 MiB, and requests need cores
   * too.
   */
  private static final ExecutorService HASHING =
      Executors.newFixedThreadPool(
          Math.clamp(Runtime.getRuntime().availableProcessors() / 2, 1, 4),
          Thread.ofPlatform().daemon().name("stint-password-", 0).factory());

  /**
   * What an unknown user's password is compared with, so that it takes as long as a known one's: it
   * looks like any other, and no password makes it.
   */
  static final String NOBODYS =
      "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
          .formatted(MEMORY_KIB, PASSES, LANES, randomText(SALT_BYTES), randomText(HASH_BYTES));

  private Passwords() {}

  /** What is kept of a password, with its parameters and salt. */
  public static String hash(String password) {
    return onItsThread(
        () -> Password.hash(password).addRandomSalt(SALT_BYTES).with(ARGON2).getResult());
  }

  /**
   * Whether this is the password that the hash was made of.
   *
   * @param hash null for a user that is not known: false, after the same time
   */
  public static boolean matches(String password, @Nullable String hash) {
    String compared = hash == null ? NOBODYS : hash;
    String looked = password.length() > LONGEST ? "" : password;
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
