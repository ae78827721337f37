package dev.stint.command;

import dev.stint.access.TokenHash;
import dev.stint.firm.Firms;
import dev.stint.firm.Users;
import dev.stint.store.Database;
import dev.stint.store.Transaction;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stint token}. */
@Command(
    name = "token",
    mixinStandardHelpOptions = true,
    description =
        "Makes, lists and revokes firm tokens: permanent passes with the rights of who made them.",
    subcommands = {
      TokenCommand.Create.class,
      TokenCommand.ListAll.class,
      TokenCommand.Revoke.class
    })
final class TokenCommand {
  private static final String FIRM_SAYS = "The firm. Default: the only one.";

  private TokenCommand() {}

  @Command(
      name = "create",
      mixinStandardHelpOptions = true,
      description = "Makes a firm token and shows it, this once: only its hash is kept.")
  static final class Create extends DataCommand {
    @Option(names = "--firm", paramLabel = "ID", description = FIRM_SAYS)
    private @Nullable String firmKey;

    @Option(
        names = "--user",
        required = true,
        paramLabel = "EMAIL",
        description = "Whose rights the token has.")
    private String email = "";

    @Option(names = "--name", required = true, description = "What the token is for.")
    private String name = "";

    @Option(
        names = "--expires",
        paramLabel = "YYYY-MM-DD",
        description = "The day, in UTC, from which on it is not good any more. Default: never.")
    private @Nullable String expires;

    @Override
    void run() {
      String called = name("The token's name", name);
      String until = expires == null ? null : instant(expires);
      String token = TokenHash.newToken();
      try (Database database = openExisting(settings(Map.of()))) {
        Firms.Firm firm =
            database.write(transaction -> {
              Firms.Firm found = firm(transaction, firmKey);
              Transaction within = transaction.within(found.id());
              long creator =
                  Users.find(transaction, email)
                      .flatMap(user -> Users.staffOf(within, user))
                      .orElseThrow(() ->
                          new CommandException(
                              "%s is no user of the firm %s."
                                  .formatted(email.strip(), found.key())));
              Users.addToken(within, token, called, creator, until, Clock.systemUTC());
              return found;
            });
        out().println(token);
        terminal()
            .err()
            .println(
                "Keep it now: it is not shown again. Send it as X-Auth-ApiToken, with X-Auth-Realm: "
                    + firm.key());
      }
    }

    private static String instant(String day) {
      try {
        LocalDate date = LocalDate.parse(day);
        if (!date.isAfter(LocalDate.now(ZoneOffset.UTC))) {
          throw new CommandException("--expires is a day to come.");
        }
        return date.atStartOfDay(ZoneOffset.UTC).toInstant().toString();
      } catch (DateTimeParseException e) {
        throw new CommandException("--expires takes a day like 2027-01-31.");
      }
    }
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Lists a firm's tokens, without their secrets.")
  static final class ListAll extends DataCommand {
    @Option(names = "--firm", paramLabel = "ID", description = FIRM_SAYS)
    private @Nullable String firmKey;

    @Override
    void run() {
      try (Database database = openExisting(settings(Map.of()))) {
        List<Users.Token> tokens =
            database.read(
                transaction -> Users.tokens(transaction.within(firm(transaction, firmKey).id())));
        if (tokens.isEmpty()) {
          out().println("The firm has no tokens.");
          return;
        }
        out()
            .println(
                "%-8s %-24s %-32s %-20s %s".formatted("ID", "NAME", "RIGHTS OF", "MADE", "GOOD"));
        for (Users.Token token : tokens) {
          out()
              .println(
                  "%-8d %-24s %-32s %-20s %s"
                      .formatted(
                          token.id(),
                          token.name(),
                          token.creator(),
                          token.createdAt(),
                          good(token)));
        }
      }
    }

    private static String good(Users.Token token) {
      if (token.revokedAt() != null) {
        return "revoked " + token.revokedAt();
      }
      return token.expiresAt() == null ? "until revoked" : "until " + token.expiresAt();
    }
  }

  @Command(
      name = "revoke",
      mixinStandardHelpOptions = true,
      description = "Makes a firm token worthless, within seconds also on a running server.")
  static final class Revoke extends DataCommand {
    @Parameters(
        paramLabel = "TOKEN-ID",
        description = "The token's id, as 'stint token list' shows it.")
    private long id;

    @Option(names = "--firm", paramLabel = "ID", description = FIRM_SAYS)
    private @Nullable String firmKey;

    @Override
    void run() {
      try (Database database = openExisting(settings(Map.of()))) {
        boolean revoked =
            database.write(transaction ->
                Users.revokeToken(
                    transaction.within(firm(transaction, firmKey).id()), id, Clock.systemUTC()));
        if (!revoked) {
          throw new CommandException(
              "The firm has no token %d, or it is revoked already.".formatted(id));
        }
      }
      out().println("Revoked the token %d.".formatted(id));
    }
  }
}
