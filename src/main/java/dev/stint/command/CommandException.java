package dev.stint.command;

/** A command could not do what it was asked to; the message is a sentence for who typed it. */
final class CommandException extends RuntimeException {
  private static final long serialVersionUID = 1;

  CommandException(String message) {
    super(message);
  }
}
