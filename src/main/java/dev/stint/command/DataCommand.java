package dev.stint.command;

import dev.stint.catalog.BadValue;
import dev.stint.catalog.Types;
import dev.stint.config.Settings;
import dev.stint.firm.Firms;
import dev.stint.store.Database;
import dev.stint.store.Databases;
import dev.stint.store.Transaction;
import dev.stint.wire.Node;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command on a server's data: its options, settings and database. */
abstract class DataCommand implements Callable<Integer> {
  /** The database of the firms, in the data folder. */
  static final String DATABASE = "stint.db";

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "The data folder, with the database and stint.properties. Default: STINT_DATA, else data.")
  private @Nullable Path folder;

  @Option(
      names = "--set",
      paramLabel = "name=value",
      description = "Overrides a setting; 'stint config' lists them. Repeatable.")
  private List<String> given = new ArrayList<>();

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
      throw new IllegalStateException("not set by picocli");
    }
    return spec.commandLine();
  }

  final Terminal terminal() {
    return Commands.terminal(commandLine().getCommandSpec());
  }

  final PrintWriter out() {
    return terminal().out();
  }

  final Clock clock() {
    return terminal().clock();
  }

  final Path folder() {
    return folder == null
        ? Path.of(terminal().environment().getOrDefault("STINT_DATA", "data"))
        : folder;
  }

  final Path settingsFile() {
    return folder().resolve("stint.properties");
  }

  /** The settings; those given here override all others. */
  final Settings settings(Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>();
    for (String setting : given) {
      int equals = setting.indexOf('=');
      if (equals < 1) {
        throw new ParameterException(
            commandLine(),
            "--set takes name=value, such as throttle.limit=60, not \"%s\".".formatted(setting));
      }
      all.put(setting.substring(0, equals), setting.substring(equals + 1));
    }
    all.putAll(more);
    return Settings.load(settingsFile(), terminal().environment(), all);
  }

  /**
   * A name from the command line, trimmed (ruling 2.10).
   *
   * @param what what it is, such as "The firm's name"
   */
  static String name(String what, String text) {
    try {
      String name = Types.NAME.read(Node.text(text));
      if (name == null) {
        throw new BadValue("must not be blank");
      }
      if (name.lines().count() > 1) {
        throw new BadValue("must be a single line");
      }
      return name;
    } catch (BadValue e) {
      throw new CommandException("%s %s.".formatted(what, e.message()));
    }
  }

  /** The database of the firms, created if missing; commands have no time limit. */
  final Database open(Settings settings) {
    return open(settings, Duration.ZERO);
  }

  /**
   * The same.
   *
   * @param timeout how long PostgreSQL may be silent; zero for as long as it takes
   */
  final Database open(Settings settings, Duration timeout) {
    return isSqlite(settings)
        ? openFile(settings, DATABASE)
        : Databases.postgres(
            settings.get(Settings.STORE_URL),
            Math.toIntExact(settings.get(Settings.STORE_READERS)),
            Math.toIntExact(settings.get(Settings.STORE_WRITERS)),
            timeout);
  }

  /** The database of the firms, which must exist, so that a mistyped folder is not created. */
  final Database openExisting(Settings settings) {
    if (isSqlite(settings) && !Files.exists(folder().resolve(DATABASE))) {
      throw new CommandException(
          "There is no database in the data folder %s: create a firm with 'stint firm create', or choose another folder with --data."
              .formatted(folder()));
    }
    return open(settings);
  }

  /** Whether the firms are in a file of the data folder. */
  static boolean isSqlite(Settings settings) {
    return settings.get(Settings.STORE_URL).equals(Settings.SQLITE);
  }

  /** Whether new firms answer like the deployed service (ruling 12.1). */
  static boolean isDeployed(Settings settings) {
    return settings.get(Settings.COMPATIBILITY).equals("deployed");
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
                  "There is no firm \"%s\"; 'stint firm list' lists them.".formatted(key)));
    }
    List<Firms.Firm> firms = Firms.all(transaction);
    if (firms.isEmpty()) {
      throw new CommandException("There is no firm yet; create one with 'stint firm create'.");
    }
    if (firms.size() > 1) {
      throw new CommandException(
          "There are several firms: choose one with --firm; 'stint firm list' lists them.");
    }
    return firms.getFirst();
  }
}
