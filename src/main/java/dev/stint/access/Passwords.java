package dev.stint.access;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.util.concurrent.Semaphore;
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
  private static final Argon2Function ARGON2 =
      Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);

  /** Each hash takes 19 MiB: this many at once, or a crowd at the door would take all memory. */
  private static final Semaphore ROOM = new Semaphore(4);

  /**
   * What an unknown user's password is compared with, so that it takes as long as a known one's.
   */
  private static final String NOBODYS = hash(TokenHash.newToken());

  private Passwords() {}

  /** What is kept of a password, with its parameters and salt. */
  public static String hash(String password) {
    ROOM.acquireUninterruptibly();
    try {
      return Password.hash(password).addRandomSalt(16).with(ARGON2).getResult();
    } finally {
      ROOM.release();
    }
  }

  /**
   * Whether this is the password that the hash was made of.
   *
   * @param hash null for a user that is not known: false, after the same time
   */
  public static boolean matches(String password, @Nullable String hash) {
    String compared = hash == null ? NOBODYS : hash;
    String looked = password.length() > LONGEST ? "" : password;
    ROOM.acquireUninterruptibly();
    try {
      return Password.check(looked, compared).with(Argon2Function.getInstanceFromHash(compared))
          && hash != null;
    } finally {
      ROOM.release();
    }
  }
}
