package dev.stint.command;

import dev.stint.access.PasswordRules;
import dev.stint.access.Passwords;
import dev.stint.access.TokenHash;
import dev.stint.config.ServerUrl;
import dev.stint.config.Settings;
import dev.stint.firm.Firms;
import dev.stint.firm.LoginResets;
import dev.stint.firm.NewPassword;
import dev.stint.firm.TokensOfUser;
import dev.stint.firm.Users;
import dev.stint.invitation.ResetApi;
import dev.stint.store.Database;
import dev.stint.store.Transaction;
import dev.stint.wire.Texts;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stint user}. */
@Command(
    name = "user",
    mixinStandardHelpOptions = true,
    description = "Creates users, changes their passwords and resets their logins.",
    subcommands = {UserCommand.Create.class, UserCommand.Password.class, UserCommand.Reset.class})
final class UserCommand {
  private static final String EMAIL_SAYS = "The user's e-mail address, which is also the login.";

  private UserCommand() {}

  /** An e-mail address from the command line, trimmed. */
  private static String address(String given) {
    String email = DataCommand.name("The e-mail address", given);
    if (!Users.isEmail(email)) {
      throw new CommandException("\"%s\" is not an e-mail address.".formatted(email));
    }
    return email;
  }

  @Command(
      name = "create",
      mixinStandardHelpOptions = true,
      description = {
        "Creates a user: a login, and a staffer of a firm.",
        "An existing login joins the firm as well and keeps its password.",
        "Prompts for the password, or reads one line from standard input."
      })
  static final class Create extends DataCommand {
    @Parameters(paramLabel = "EMAIL", description = EMAIL_SAYS)
    private String email = "";

    @Option(names = "--firm", paramLabel = "ID", description = "The firm. Default: the only one.")
    private @Nullable String firmKey;

    @Option(names = "--first-name", required = true, description = "First (given) name.")
    private String firstName = "";

    @Option(names = "--last-name", required = true, description = "Last (family) name.")
    private String lastName = "";

    @Option(
        names = "--group",
        defaultValue = "Staff",
        description =
            "The security group: Administrator, Manager, Staff or one of the firm's own. Default: Staff.")
    private String group = "Staff";

    @Override
    void run() {
      email = address(email);
      String first = name("The first name", firstName);
      String last = name("The last name", lastName);
      try (Database database = openExisting(settings(Map.of()))) {
        boolean known = database.read(transaction -> check(transaction).isPresent());
        String hash =
            known
                ? null
                : TypedPassword.hash(
                    terminal(),
                    password -> PasswordRules.flaw(password, List.of(email, first + " " + last)));
        database.write(transaction -> {
          Firms.Firm firm = firm(transaction, firmKey);
          Optional<Long> user = check(transaction);
          if (user.isEmpty() && hash == null) {
            throw new CommandException("The user was deleted in the meantime; try again.");
          }
          long id =
              user.isPresent()
                  ? user.get()
                  : Users.create(transaction, email, String.valueOf(hash));
          Transaction within = transaction.within(firm.id());
          return Users.addStaff(within, id, groupId(within), first, last, email, clock());
        });
        out()
            .println(
                "Created the user %s%s."
                    .formatted(email, known ? ", who keeps the existing password" : ""));
      }
    }

    /** The login, if there is one; ends the command if the input is invalid. */
    private Optional<Long> check(Transaction transaction) {
      Firms.Firm firm = firm(transaction, firmKey);
      Transaction within = transaction.within(firm.id());
      groupId(within);
      Optional<Long> user = Users.find(transaction, email);
      if (user.isPresent() && Users.staffOf(within, user.get()).isPresent()) {
        throw new CommandException(
            "%s is already a user of the firm %s.".formatted(email, firm.key()));
      }
      return user;
    }

    private long groupId(Transaction firm) {
      Map<String, Long> groups = Users.groups(firm);
      return groups.entrySet().stream()
          .filter(entry -> Texts.same(entry.getKey(), Texts.trimmed(group)))
          .map(Map.Entry::getValue)
          .findFirst()
          .orElseThrow(() ->
              new CommandException(
                  "There is no security group %s; use one of %s."
                      .formatted(group, String.join(", ", groups.keySet()))));
    }
  }

  @Command(
      name = "password",
      mixinStandardHelpOptions = true,
      description = {
        "Sets a user's password and ends the user's sessions, in all firms.",
        "The user's firm tokens go on working unless --revoke-tokens is given.",
        "Prompts for the password, or reads one line from standard input."
      })
  static final class Password extends DataCommand {
    @Parameters(paramLabel = "EMAIL", description = EMAIL_SAYS)
    private String email = "";

    @Option(
        names = "--revoke-tokens",
        description = "Also revokes the user's firm tokens, in all firms.")
    private boolean revokeTokens;

    @Override
    void run() {
      email = address(email);
      try (Database database = openExisting(settings(Map.of()))) {
        long user = database.read(transaction -> user(transaction, email));
        String hash =
            TypedPassword.hash(
                terminal(),
                password ->
                    database.read(transaction -> NewPassword.flaw(transaction, user, password)));
        database.write(transaction -> {
          Users.setPassword(transaction, user, hash);
          return revokeTokens ? TokensOfUser.revoke(transaction, user, null, clock()) : 0;
        });
        out().println("Set the password of %s and ended the user's sessions.".formatted(email));
        long left =
            database.read(transaction -> TokensOfUser.good(transaction, user, clock()).size());
        if (left > 0) {
          out()
              .println(
                  "Firm tokens of the user that still work: %d. To revoke them, give --revoke-tokens as well."
                      .formatted(left));
        }
      }
    }
  }

  @Command(
      name = "reset",
      mixinStandardHelpOptions = true,
      description = {
        "Prints a link by which a user who has lost the password chooses a new one.",
        "It works once, for a day, and ends the user's sessions, in all firms. Until then nothing changes.",
        "Another link replaces it, and a new password voids it."
      })
  static final class Reset extends DataCommand {
    @Parameters(paramLabel = "EMAIL", description = EMAIL_SAYS)
    private String email = "";

    @Option(
        names = "--second-factor",
        description = "The link also removes the second factor: for a user who has lost it.")
    private boolean secondFactor;

    @Override
    void run() {
      email = address(email);
      Settings settings = settings(Map.of());
      String secret = TokenHash.newToken();
      try (Database database = openExisting(settings)) {
        Instant expires =
            database.write(transaction ->
                LoginResets.add(
                    transaction, user(transaction, email), null, secondFactor, secret, clock()));
        Optional<ServerUrl> url = settings.get(Settings.SERVER_URL);
        terminal()
            .err()
            .println(
                "Send this link to %s and to nobody else; it works once, until %s.%s"
                    .formatted(
                        email,
                        expires,
                        url.isEmpty()
                            ? " Put the server's address before it: server.url is not set."
                            : ""));
        out().println(ServerUrl.link(url, ResetApi.PAGE, secret));
      }
    }
  }

  /** The login with this address. */
  private static long user(Transaction transaction, String email) {
    return Users.find(transaction, email)
        .orElseThrow(() -> new CommandException("There is no user %s.".formatted(email)));
  }

  /** A password from the terminal, typed twice, or from standard input. */
  private static final class TypedPassword {
    private TypedPassword() {}

    /**
     * Its hash.
     *
     * @param flaws says why a password is refused, or null
     */
    static String hash(Terminal terminal, Function<String, @Nullable String> flaws) {
      Console console = terminal.console();
      String password = console == null ? line(terminal.in()) : typed(console);
      if (password.isEmpty()) {
        throw new CommandException(
            "No password was given: type it at the prompt, or pass it as a line on standard input.");
      }
      String flaw = flaws.apply(password);
      if (flaw != null) {
        throw new CommandException("The password %s.".formatted(flaw));
      }
      return Passwords.hash(password);
    }

    private static String typed(Console console) {
      char[] once = console.readPassword("Password: ");
      char[] again = console.readPassword("Again: ");
      if (!Arrays.equals(once, again)) {
        throw new CommandException("The passwords do not match; nothing was changed.");
      }
      return once == null ? "" : new String(once);
    }

    private static String line(InputStream stream) {
      StringBuilder line = new StringBuilder();
      Reader in = new InputStreamReader(stream, StandardCharsets.UTF_8);
      try {
        for (int c = in.read();
            c >= 0 && c != '\n' && line.length() <= PasswordRules.LONGEST;
            c = in.read()) {
          line.append((char) c);
        }
      } catch (IOException e) {
        throw new CommandException("Cannot read the password from standard input.");
      }
      return line.toString().replace("\r", "");
    }
  }
}
