package dev.stint.access;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.random.RandomGenerator;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The codes of a second factor (ruling 3.8): of six digits, by RFC 6238 with what every
 * authenticator knows (SHA-1, steps of 30 seconds), and recovery codes.
 */
public final class OneTimeCodes {
  private static final HmacOneTimePasswordGenerator GENERATOR = new HmacOneTimePasswordGenerator();
  private static final int DIGITS = 6;
  private static final long STEP_SECONDS = 30;

  /** How many steps the clocks may differ. */
  private static final int DRIFT = 1;

  /** 120 bits, which leaves nothing to guess: a plain hash of them will do. */
  private static final int RECOVERY_BYTES = 15;

  private static final int RECOVERY_GROUP = 6;
  private static final int LONGEST = 64;
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private OneTimeCodes() {}

  /** A code as it is compared, whatever spaces, hyphens and letter case it was sent with. */
  static String normalized(String sent) {
    String code =
        sent.length() > LONGEST ? "" : sent.replaceAll("[\\s-]++", "").toUpperCase(Locale.ROOT);
    // Sent as a number, a code has lost the zeros that it begins with.
    return code.matches("[0-9]{1,5}") ? "0".repeat(DIGITS - code.length()) + code : code;
  }

  /**
   * The time step of which a code is, one before or after the present one included.
   *
   * @param secret in hexadecimal
   * @param code normalized
   * @param after only a later step counts
   * @return null when it is wrong
   */
  static @Nullable Long step(String secret, String code, long after, Instant now) {
    long present = now.getEpochSecond() / STEP_SECONDS;
    Long found = null;
    for (long step = present - DRIFT; step <= present + DRIFT; step++) {
      boolean same =
          MessageDigest.isEqual(
              code(secret, step).getBytes(StandardCharsets.US_ASCII),
              code.getBytes(StandardCharsets.UTF_8));
      if (same && step > after) {
        found = step;
      }
    }
    return found;
  }

  private static String code(String secret, long step) {
    try {
      int code =
          GENERATOR.generateOneTimePassword(
              new SecretKeySpec(HexFormat.of().parseHex(secret), GENERATOR.getAlgorithm()), step);
      return String.format(Locale.ROOT, "%06d", code);
    } catch (InvalidKeyException e) {
      throw new IllegalStateException("any bytes are a key", e);
    }
  }

  /** A secret as a user can type it: in Base32. */
  public static String typed(String secret) {
    return base32(HexFormat.of().parseHex(secret));
  }

  /** The address by which an authenticator takes a secret, mostly as a QR code. */
  public static String uri(String secret, String email) {
    return "otpauth://totp/Stint:%s?secret=%s&issuer=Stint&algorithm=SHA1&digits=%d&period=%d"
        .formatted(
            URLEncoder.encode(email, StandardCharsets.UTF_8).replace("+", "%20"),
            typed(secret),
            DIGITS,
            STEP_SECONDS);
  }

  static String newRecoveryCode(RandomGenerator random) {
    byte[] bytes = new byte[RECOVERY_BYTES];
    random.nextBytes(bytes);
    return base32(bytes).replaceAll("(.{%d})(?!$)".formatted(RECOVERY_GROUP), "$1-");
  }

  /** Of whole groups of five bytes, so that there is nothing to pad. */
  static String base32(byte[] bytes) {
    int length = bytes.length * 8 / 5;
    String digits = new BigInteger(1, bytes).toString(BASE32.length());
    StringBuilder text = new StringBuilder("A".repeat(length - digits.length()));
    digits
        .chars()
        .forEach(digit -> text.append(BASE32.charAt(Character.digit(digit, BASE32.length()))));
    return text.toString();
  }
}
