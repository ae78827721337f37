package dev.stint.command;

import dev.stint.config.Settings;
import dev.stint.firm.FirmKey;
import dev.stint.firm.Firms;
import dev.stint.firm.NewFirm;
import dev.stint.store.Database;
import dev.stint.store.Transaction;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stint firm}. */
@Command(
    name = "firm",
    mixinStandardHelpOptions = true,
    description = "Creates and lists firms.",
    subcommands = {FirmCommand.Create.class, FirmCommand.ListAll.class})
final class FirmCommand {
  private FirmCommand() {}

  @Command(
      name = "create",
      mixinStandardHelpOptions = true,
      description =
          "Creates a firm with security groups, statuses, roles, lists, labor codes and expense codes.")
  static final class Create extends DataCommand {
    @Parameters(paramLabel = "NAME", description = "The firm's name.")
    private String name = "";

    @Option(
        names = "--key",
        description =
            "The firm's id, which clients send as X-Auth-Realm. Default: derived from the name.")
    private @Nullable String key;

    @Option(
        names = "--time-zone",
        paramLabel = "ZONE",
        description = "The firm's time zone, such as Europe/London. Default: this machine's.")
    private @Nullable String timeZone;

    @Override
    void run() {
      String called = name("The firm's name", name);
      if (key != null && !FirmKey.isKey(key)) {
        throw new CommandException(
            "A firm's id consists of 3 to 63 letters, digits and hyphens, at least one of them a letter, such"
                + " as harbour-consulting.");
      }
      ZoneId zone = zone();
      Settings settings = settings(Map.of());
      Made made;
      try (Database database = open(settings)) {
        made = database.write(transaction -> make(transaction, called, zone, settings));
      }
      out().println("Created the firm %s with the id %s.".formatted(called, made.key));
      out()
          .println(
              "Labor codes: %s; expense codes: %s."
                  .formatted(
                      String.join(", ", made.laborCodes),
                      String.join(", ", NewFirm.EXPENSE_CODES)));
      out()
          .println(
              "Administrators can change them, and set rates, at /api/laborcodes and /api/picklistvalues.");
      out()
          .println(
              "Next: stint user create EMAIL --firm %s --first-name FIRST --last-name LAST --group Administrator"
                  .formatted(made.key));
    }

    private Made make(Transaction transaction, String called, ZoneId zone, Settings settings) {
      List<String> taken = Firms.all(transaction).stream().map(Firms.Firm::key).toList();
      String chosen = key == null ? FirmKey.from(called, taken) : key;
      if (FirmKey.isAmong(taken, chosen)) {
        throw new CommandException(
            "A firm with the id %s already exists; choose another --key.".formatted(chosen));
      }
      long id = NewFirm.create(transaction, chosen, called, zone, clock());
      Firms.setProjectListFields(transaction.within(id), isDeployed(settings));
      return new Made(chosen, NewFirm.addLaborCodes(transaction.within(id)));
    }

    private record Made(String key, List<String> laborCodes) {}

    private ZoneId zone() {
      try {
        return timeZone == null ? clock().getZone() : ZoneId.of(timeZone);
      } catch (DateTimeException e) {
        throw new CommandException(
            "There is no time zone \"%s\"; use a name such as Europe/London.".formatted(timeZone));
      }
    }
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Lists the firms, oldest first.")
  static final class ListAll extends DataCommand {
    @Override
    void run() {
      try (Database database = openExisting(settings(Map.of()))) {
        List<Firms.Firm> firms = database.read(Firms::all);
        if (firms.isEmpty()) {
          out().println("There is no firm yet; create one with 'stint firm create'.");
        }
        firms.forEach(firm -> out().println("%-32s %s".formatted(firm.key(), firm.name())));
      }
    }
  }
}
