package dev.stint.command;

import dev.stint.config.BadSettingException;
import dev.stint.store.StoreException;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** All commands. */
@Command(
    name = "stint",
    mixinStandardHelpOptions = true,
    versionProvider = Commands.Version.class,
    description =
        "A server for projects, people, rates and time, compatible with version 2 of the BigTime API.",
    footer = {"", "Try it:  stint serve --demo"},
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:failed: standard error says why, and nothing was changed",
      "2:invalid command line"
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
      TrainCommand.class,
      HelpCommand.class
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
   * Runs a command and returns the exit code: 0 for success, 1 for failure, 2 for an invalid
   * command line.
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
    line.setParameterExceptionHandler((exception, _) -> refuse(exception));
    line.registerConverter(Path.class, Commands::path);
    int code = line.execute(arguments);
    terminal.out().flush();
    terminal.err().flush();
    return code;
  }

  /** The environment of a command. */
  static Terminal terminal(CommandSpec command) {
    if (command.root().userObject() instanceof Commands commands) {
      return commands.terminal;
    }
    throw new IllegalStateException("not a subcommand of Commands");
  }

  /** Prints why a command line is invalid, with suggestions or the usage. */
  private static int refuse(ParameterException exception) {
    PrintWriter err = exception.getCommandLine().getErr();
    err.println(
        exception instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()
            ? "Not recognised: " + String.join(" ", unmatched.getUnmatched())
            : exception.getMessage());
    if (!UnmatchedArgumentException.printSuggestions(exception, err)) {
      exception.getCommandLine().usage(err);
    }
    return 2;
  }

  /** An empty path would mean the current folder. */
  private static Path path(String text) {
    if (text.isBlank()) {
      throw new TypeConversionException("it is empty");
    }
    return Path.of(text);
  }

  /** Whether the message is meant for the person who typed the command; anything else is a bug. */
  private static boolean isExpected(Exception exception) {
    return exception instanceof CommandException
        || exception instanceof BadSettingException
        || exception instanceof StoreException;
  }

  /** Without a command: prints the usage. */
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
