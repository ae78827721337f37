package dev.stint.command;

import dev.stint.config.Settings;
import dev.stint.firm.Firms;
import dev.stint.store.Database;
import dev.stint.store.Databases;
import dev.stint.store.Transaction;
import java.io.PrintWriter;
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
      defaultValue = "${env:STINT_DATA:-data}",
      description =
          "The data folder: database and stint.properties. Default: STINT_DATA, else data.")
  private Path folder = Path.of("data");

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
    out().flush();
    return 0;
  }

  final CommandLine commandLine() {
    if (spec == null) {
      throw new IllegalStateException("picocli sets it");
    }
    return spec.commandLine();
  }

  final PrintWriter out() {
    return commandLine().getOut();
  }

  final Path folder() {
    return folder;
  }

  final Path settingsFile() {
    return folder.resolve("stint.properties");
  }

  /** The settings, those given here over all others. */
  final Settings settings(Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>(given);
    all.putAll(more);
    return Settings.load(settingsFile(), System.getenv(), all);
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

  /** Whether the firms are in a file of the data folder. */
  static boolean isSqlite(Settings settings) {
    return settings.get(Settings.STORE_URL).equals("sqlite");
  }

  /** A database in a file of the data folder. */
  final Database openFile(Settings settings, String name) {
    return Databases.sqlite(
        folder.resolve(name), Math.toIntExact(settings.get(Settings.STORE_READERS)));
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
