package dev.stint.config;

/** A setting is unknown or has an invalid value; the message is a sentence for the operator. */
public final class BadSettingException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** With that sentence. */
  public BadSettingException(String message) {
    super(message);
  }
}
