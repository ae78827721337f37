package dev.stint.command;

import dev.stint.config.Settings;
import dev.stint.firm.Firms;
import dev.stint.store.Database;
import dev.stint.store.Databases;
import dev.stint.store.Transaction;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A command on a server's data: its options, settings and database. */
abstract class DataCommand implements Callable<Integer> {
  /** The database of the firms, in the data folder. */
  static final String DATABASE = "stint.db";

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "The data folder: database and stint.properties. Default: STINT_DATA, else data.")
  private @Nullable Path folder;

  @Option(
      names = "--set",
      paramLabel = "name=value",
      description = "Gives a setting another value; 'stint config' lists them. Repeatable.")
  private Map<String, String> given = new LinkedHashMap<>();

  @Spec private @Nullable CommandSpec spec;

  /** Does the command's work. */
  abstract void run();

  @Override
  public final Integer call() {
    run();
    return 0;
  }

  final CommandLine commandLine() {
    if (spec == null) {
      throw new IllegalStateException("picocli sets it");
    }
    return spec.commandLine();
  }

  final Terminal terminal() {
    if (commandLine().getCommandSpec().root().userObject() instanceof Commands commands) {
      return commands.terminal();
    }
    throw new IllegalStateException("every command hangs below Commands");
  }

  final PrintWriter out() {
    return terminal().out();
  }

  final Path folder() {
    return folder == null
        ? Path.of(terminal().environment().getOrDefault("STINT_DATA", "data"))
        : folder;
  }

  final Path settingsFile() {
    return folder().resolve("stint.properties");
  }

  /** The settings, those given here over all others. */
  final Settings settings(Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>(given);
    all.putAll(more);
    return Settings.load(settingsFile(), terminal().environment(), all);
  }

  /**
   * A name from the command line, trimmed (ruling 2.10).
   *
   * @param what what it is, such as "The firm's name"
   */
  static String name(String what, String text) {
    String name = text.strip();
    if (name.isEmpty() || name.length() > 255 || name.chars().anyMatch(Character::isISOControl)) {
      throw new CommandException(
          what + " has 1 to 255 characters, none of which is a control character.");
    }
    return name;
  }

  /** The database of the firms, made when missing. */
  final Database open(Settings settings) {
    return isSqlite(settings)
        ? openFile(settings, DATABASE)
        : Databases.postgres(
            settings.get(Settings.STORE_URL),
            Math.toIntExact(settings.get(Settings.STORE_READERS)),
            Math.toIntExact(settings.get(Settings.STORE_WRITERS)));
  }

  /** The database of the firms; a folder named by mistake stays as it is. */
  final Database openExisting(Settings settings) {
    if (isSqlite(settings) && !Files.exists(folder().resolve(DATABASE))) {
      throw new CommandException(
          "There is no database in the data folder %s: make a firm with 'stint firm create', or name another folder with --data."
              .formatted(folder()));
    }
    return open(settings);
  }

  /** Whether the firms are in a file of the data folder. */
  static boolean isSqlite(Settings settings) {
    return settings.get(Settings.STORE_URL).equals(Settings.SQLITE);
  }

  /** A database in a file of the data folder. */
  final Database openFile(Settings settings, String name) {
    return Databases.sqlite(
        folder().resolve(name), Math.toIntExact(settings.get(Settings.STORE_READERS)));
  }

  /**
   * The firm that a command is about.
   *
   * @param key its id, or null for the only one
   */
  static Firms.Firm firm(Transaction transaction, @Nullable String key) {
    if (key != null) {
      return Firms.find(transaction, key)
          .orElseThrow(() ->
              new CommandException(
                  "There is no firm %s; 'stint firm list' lists them.".formatted(key)));
    }
    List<Firms.Firm> firms = Firms.all(transaction);
    if (firms.isEmpty()) {
      throw new CommandException("There is no firm yet; make one with 'stint firm create'.");
    }
    if (firms.size() > 1) {
      throw new CommandException(
          "There are several firms: say which one with --firm; 'stint firm list' lists them.");
    }
    return firms.getFirst();
  }
}
