package dev.stint.command;

/** A command failed; the message is a sentence for the person who typed it. */
final class CommandException extends RuntimeException {
  private static final long serialVersionUID = 1;

  CommandException(String message) {
    super(message);
  }
}
