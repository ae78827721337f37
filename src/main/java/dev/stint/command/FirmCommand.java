package dev.stint.command;

import dev.stint.access.TokenHash;
import dev.stint.firm.Firms;
import dev.stint.firm.NewFirm;
import dev.stint.store.Database;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stint firm}. */
@Command(
    name = "firm",
    mixinStandardHelpOptions = true,
    description = "Makes and lists firms.",
    subcommands = {FirmCommand.Create.class, FirmCommand.ListAll.class})
final class FirmCommand {
  private FirmCommand() {}

  @Command(
      name = "create",
      mixinStandardHelpOptions = true,
      description = "Makes a firm with the standard security groups, statuses, roles and lists.")
  static final class Create extends DataCommand {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{2,62}");
    private static final int SLUG = 24;

    @Parameters(paramLabel = "NAME", description = "The firm's name.")
    private String name = "";

    @Option(
        names = "--key",
        description =
            "The firm's id, which clients send as X-Auth-Realm. Default: made from the name.")
    private @Nullable String key;

    @Option(
        names = "--time-zone",
        paramLabel = "ZONE",
        description =
            "Where the firm's days begin, such as Europe/London. Default: this machine's.")
    private @Nullable String timeZone;

    @Override
    void run() {
      String called = name("The firm's name", name);
      String wanted = key == null ? keyFor(name) : key;
      if (!KEY.matcher(wanted).matches()) {
        throw new CommandException(
            "A firm's id has 3 to 63 letters, digits and hyphens, such as harbour-consulting.");
      }
      ZoneId zone = zone();
      try (Database database = open(settings(Map.of()))) {
        database.write(transaction -> {
          if (Firms.find(transaction, wanted).isPresent()) {
            throw new CommandException(
                "There is a firm %s already; choose another --key.".formatted(wanted));
          }
          return NewFirm.create(transaction, wanted, called, zone, Clock.systemUTC());
        });
      }
      out().println("Made the firm %s with the id %s.".formatted(called, wanted));
      out()
          .println(
              "Next: stint user create EMAIL --firm %s --first-name FIRST --last-name LAST --group Administrator"
                  .formatted(wanted));
    }

    /** Something to recognize the firm by, and something that no other firm has. */
    private static String keyFor(String name) {
      String slug =
          name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
      String random =
          TokenHash.newToken()
              .replaceAll("[^A-Za-z0-9]", "")
              .substring(0, 6)
              .toLowerCase(Locale.ROOT);
      String start = slug.isEmpty() ? "firm" : slug.substring(0, Math.min(slug.length(), SLUG));
      return start + "-" + random;
    }

    private ZoneId zone() {
      try {
        return timeZone == null ? ZoneId.systemDefault() : ZoneId.of(timeZone);
      } catch (DateTimeException e) {
        throw new CommandException(
            "There is no time zone %s; an example is Europe/London.".formatted(timeZone));
      }
    }
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Lists the firms, the oldest first.")
  static final class ListAll extends DataCommand {
    @Override
    void run() {
      try (Database database = openExisting(settings(Map.of()))) {
        database
            .read(Firms::all)
            .forEach(firm -> out().println("%-32s %s".formatted(firm.key(), firm.name())));
      }
    }
  }
}
