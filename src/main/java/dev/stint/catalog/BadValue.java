package dev.stint.catalog;

/** A value that its field cannot hold; the message follows the field's name. */
public final class BadValue extends Exception {
  private static final long serialVersionUID = 1;

  /** With a message such as "must be true or false". */
  public BadValue(String message) {
    super(message, null, false, false);
  }

  /** The message, never null. */
  public String message() {
    return String.valueOf(getMessage());
  }
}
