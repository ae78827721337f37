package dev.stint.config;

/**
 * A setting that is unknown or has a value it does not take; the message is a sentence for the
 * operator.
 */
public final class BadSettingException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** With that sentence. */
  public BadSettingException(String message) {
    super(message);
  }
}
