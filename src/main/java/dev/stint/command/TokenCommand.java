package dev.stint.command;

import dev.stint.access.ScopeResource;
import dev.stint.access.TokenHash;
import dev.stint.access.TokenScope;
import dev.stint.catalog.BadValue;
import dev.stint.catalog.Types;
import dev.stint.firm.FirmTokens;
import dev.stint.firm.Firms;
import dev.stint.firm.Users;
import dev.stint.store.Database;
import dev.stint.store.Transaction;
import dev.stint.wire.Node;
import dev.stint.wire.Texts;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code stint token}. */
@Command(
    name = "token",
    mixinStandardHelpOptions = true,
    description =
        "Creates, lists and revokes firm tokens, which carry the rights of the user they were created for.",
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
      description = "Creates a firm token and shows it once: only its hash is kept.")
  static final class Create extends DataCommand {
    @Option(names = "--firm", paramLabel = "ID", description = FIRM_SAYS)
    private @Nullable String firmKey;

    @Option(
        names = "--user",
        required = true,
        paramLabel = "EMAIL",
        description = "The user whose rights the token carries.")
    private String email = "";

    @Option(names = "--name", required = true, description = "What the token is for.")
    private String name = "";

    @Option(
        names = "--expires",
        paramLabel = "YYYY-MM-DD",
        description = "The day, in UTC, on which the token expires. Default: never.")
    private @Nullable String expires;

    @Option(names = "--read-only", description = "The token may change nothing.")
    private boolean readOnly;

    @Option(
        names = "--resource",
        paramLabel = "NAME",
        split = ",",
        description =
            "What the token may read and change; several times for several: ${COMPLETION-CANDIDATES}. Default:"
                + " everything but the audit trail.",
        completionCandidates = Resources.class)
    private List<String> resources = new ArrayList<>();

    @Override
    void run() {
      TokenScope scope = TokenScope.of(readOnly, resources.stream().map(this::resource).toList());
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
                              "%s is not a user of the firm %s."
                                  .formatted(Texts.trimmed(email), found.key())));
              FirmTokens.add(within, token, called, creator, until, scope, clock());
              return found;
            });
        out().println(token);
        terminal()
            .err()
            .println(
                "Save it now: it is not shown again. Send it as X-Auth-ApiToken, with X-Auth-Realm: "
                    + firm.key());
      }
    }

    private ScopeResource resource(String word) {
      try {
        return ScopeResource.of(Texts.folded(Texts.trimmed(word)));
      } catch (IllegalArgumentException e) {
        throw new ParameterException(
            commandLine(),
            "--resource must be one of %s, not \"%s\"."
                .formatted(String.join(", ", ScopeResource.words()), word));
      }
    }

    /** The names, for the help. */
    private static final class Resources extends ArrayList<String> {
      private static final long serialVersionUID = 1;

      Resources() {
        super(ScopeResource.words());
      }
    }

    private String instant(String day) {
      try {
        LocalDate date = Types.DATE.read(Node.text(day));
        if (date == null || !date.isAfter(LocalDate.now(clock().withZone(ZoneOffset.UTC)))) {
          throw new CommandException("--expires must be a day in the future.");
        }
        return date.atStartOfDay(ZoneOffset.UTC).toInstant().toString();
      } catch (BadValue e) {
        throw new CommandException("--expires %s.".formatted(e.message()));
      }
    }
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Lists a firm's tokens without their secrets.")
  static final class ListAll extends DataCommand {
    @Option(names = "--firm", paramLabel = "ID", description = FIRM_SAYS)
    private @Nullable String firmKey;

    @Override
    void run() {
      try (Database database = openExisting(settings(Map.of()))) {
        List<FirmTokens.Token> tokens =
            database.read(transaction ->
                FirmTokens.all(transaction.within(firm(transaction, firmKey).id()), clock()));
        if (tokens.isEmpty()) {
          out().println("The firm has no tokens.");
          return;
        }
        out()
            .println(
                "%-8s %-24s %-32s %-20s %-32s %s"
                    .formatted("ID", "NAME", "RIGHTS OF", "CREATED", "VALID", "SCOPE"));
        for (FirmTokens.Token token : tokens) {
          out()
              .println(
                  "%-8d %-24s %-32s %-20s %-32s %s"
                      .formatted(
                          token.id(),
                          token.name(),
                          token.creator(),
                          token.createdAt(),
                          good(token),
                          scope(token.scope())));
        }
      }
    }

    private static String scope(TokenScope scope) {
      String words = scope.words();
      return (scope.readOnly() ? "read-only " : "") + (words == null ? "all" : words);
    }

    private static String good(FirmTokens.Token token) {
      if (token.revokedAt() != null) {
        return "revoked " + token.revokedAt();
      }
      if (!token.status().equals(FirmTokens.VALID)) {
        return "no: " + token.status();
      }
      return token.expiresAt() == null ? "until revoked" : "until " + token.expiresAt();
    }
  }

  @Command(
      name = "revoke",
      mixinStandardHelpOptions = true,
      description = "Revokes a firm token; a running server follows within seconds.")
  static final class Revoke extends DataCommand {
    @Parameters(paramLabel = "TOKEN-ID", description = "The token's id: see 'stint token list'.")
    private String given = "";

    @Option(names = "--firm", paramLabel = "ID", description = FIRM_SAYS)
    private @Nullable String firmKey;

    @Override
    void run() {
      long id = id();
      try (Database database = openExisting(settings(Map.of()))) {
        boolean revoked =
            database.write(transaction ->
                FirmTokens.revoke(
                    transaction.within(firm(transaction, firmKey).id()), id, clock()));
        if (!revoked) {
          throw new CommandException(
              "Token %d does not exist or has already been revoked.".formatted(id));
        }
      }
      out().println("Revoked token %d.".formatted(id));
    }

    private long id() {
      try {
        return Long.parseLong(given.strip());
      } catch (NumberFormatException e) {
        throw new ParameterException(
            commandLine(),
            "TOKEN-ID must be a number from 'stint token list', not \"%s\".".formatted(given));
      }
    }
  }
}
