package dev.stint.command;

import dev.stint.config.BadSettingException;
import dev.stint.store.StoreException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** All commands. */
@Command(
    name = "stint",
    mixinStandardHelpOptions = true,
    versionProvider = Commands.Version.class,
    description =
        "A server for projects, people, rates and time. Its API is that of BigTime, version 2.",
    footer = {"", "Try it:  stint serve --demo"},
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:could not be done: a sentence on standard error says why, and nothing was changed",
      "2:not understood"
    },
    subcommands = {
      ServeCommand.class,
      ConfigCommand.class,
      FirmCommand.class,
      UserCommand.class,
      TokenCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      ExportCommand.class,
      TestCommand.class,
      TrainCommand.class
    })
public final class Commands implements Runnable {
  private final Terminal terminal;

  private Commands(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Runs a command of this process and returns the exit code. */
  public static int run(String... arguments) {
    Logs.warningsOnly();
    return run(Terminal.ofProcess(), arguments);
  }

  /**
   * Runs a command and returns the exit code: 0, 1 when it could not be done, 2 when it was not
   * understood.
   */
  public static int run(Terminal terminal, String... arguments) {
    CommandLine line =
        new CommandLine(new Commands(terminal)).setOut(terminal.out()).setErr(terminal.err());
    line.setExecutionExceptionHandler((exception, failed, _) -> {
      if (!isExpected(exception)) {
        throw exception;
      }
      failed.getErr().println(exception.getMessage());
      return 1;
    });
    int code = line.execute(arguments);
    terminal.out().flush();
    terminal.err().flush();
    return code;
  }

  Terminal terminal() {
    return terminal;
  }

  /**
   * Whether the message is written for who typed the command; anything else is a mistake of the
   * program's.
   */
  private static boolean isExpected(Exception exception) {
    return exception instanceof CommandException
        || exception instanceof BadSettingException
        || exception instanceof StoreException;
  }

  /** Without a command: how to use them. */
  @Override
  public void run() {
    new CommandLine(this).usage(terminal.out());
  }

  /** The version that the jar was built as. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Commands.class.getPackage().getImplementationVersion();
      return new String[] {"Stint " + (version == null ? "(from sources)" : version)};
    }
  }
}
