package dev.stint.command;

import dev.stint.access.Passwords;
import dev.stint.firm.Firms;
import dev.stint.firm.Users;
import dev.stint.store.Database;
import dev.stint.store.Transaction;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stint user}. */
@Command(
    name = "user",
    mixinStandardHelpOptions = true,
    description = "Makes users and changes their passwords.",
    subcommands = {UserCommand.Create.class, UserCommand.Password.class})
final class UserCommand {
  private static final String EMAIL_SAYS =
      "The user's e-mail address, which is also what it logs in with.";

  private UserCommand() {}

  private static void requireEmail(String email) {
    if (!Users.isEmail(email) || email.length() > 255) {
      throw new CommandException("\"%s\" is no e-mail address.".formatted(email));
    }
  }

  @Command(
      name = "create",
      mixinStandardHelpOptions = true,
      description = {
        "Makes a user: a login and a staffer of a firm.",
        "A login that exists already becomes a member of that firm too, with the password it has.",
        "The password is asked for, or read from standard input (one line)."
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
      requireEmail(email);
      String first = name("The first name", firstName);
      String last = name("The last name", lastName);
      try (Database database = openExisting(settings(Map.of()))) {
        boolean known = database.read(transaction -> check(transaction).isPresent());
        String hash = known ? null : Passwords.hash(NewPassword.ask(terminal()));
        database.write(transaction -> {
          Firms.Firm firm = firm(transaction, firmKey);
          Optional<Long> user = check(transaction);
          if (user.isEmpty() && hash == null) {
            throw new CommandException("The user was deleted meanwhile; try again.");
          }
          long id =
              user.isPresent()
                  ? user.get()
                  : Users.create(transaction, email, String.valueOf(hash));
          Transaction within = transaction.within(firm.id());
          return Users.addStaff(
              within, id, groupId(within), first, last, email.strip(), Map.of(), Clock.systemUTC());
        });
        out()
            .println(
                "Made the user %s%s."
                    .formatted(email.strip(), known ? ", with the password it had" : ""));
      }
    }

    /** The login if there is one; ends the command for what cannot be. */
    private Optional<Long> check(Transaction transaction) {
      Firms.Firm firm = firm(transaction, firmKey);
      Transaction within = transaction.within(firm.id());
      groupId(within);
      Optional<Long> user = Users.find(transaction, email);
      if (user.isPresent() && Users.staffOf(within, user.get()).isPresent()) {
        throw new CommandException(
            "%s is a user of the firm %s already.".formatted(email.strip(), firm.key()));
      }
      return user;
    }

    private long groupId(Transaction firm) {
      Map<String, Long> groups = Users.groups(firm);
      return groups.entrySet().stream()
          .filter(entry -> entry.getKey().equalsIgnoreCase(group.strip()))
          .map(Map.Entry::getValue)
          .findFirst()
          .orElseThrow(() ->
              new CommandException(
                  "There is no security group %s; the firm has %s."
                      .formatted(group, String.join(", ", groups.keySet()))));
    }
  }

  @Command(
      name = "password",
      mixinStandardHelpOptions = true,
      description = {
        "Sets a user's password and ends the user's sessions.",
        "The password is asked for, or read from standard input (one line)."
      })
  static final class Password extends DataCommand {
    @Parameters(paramLabel = "EMAIL", description = EMAIL_SAYS)
    private String email = "";

    @Override
    void run() {
      requireEmail(email);
      try (Database database = openExisting(settings(Map.of()))) {
        long user =
            database
                .read(transaction -> Users.find(transaction, email))
                .orElseThrow(
                    () -> new CommandException("There is no user %s.".formatted(email.strip())));
        String hash = Passwords.hash(NewPassword.ask(terminal()));
        database.write(transaction -> {
          Users.setPassword(transaction, user, hash);
          return true;
        });
      }
      out().println("Set the password of %s and ended the sessions.".formatted(email.strip()));
    }
  }

  /** A password from the terminal, typed twice, or from standard input. */
  private static final class NewPassword {
    private NewPassword() {}

    static String ask(Terminal terminal) {
      Console console = terminal.console();
      String password = console == null ? line(terminal.in()) : typed(console);
      if (password.length() < Passwords.SHORTEST || password.length() > Passwords.LONGEST) {
        throw new CommandException(
            "A password has %d to %d characters.".formatted(Passwords.SHORTEST, Passwords.LONGEST));
      }
      return password;
    }

    private static String typed(Console console) {
      char[] once = console.readPassword("Password: ");
      char[] again = console.readPassword("Again: ");
      if (once == null || !Arrays.equals(once, again)) {
        throw new CommandException("The two passwords differ; nothing was changed.");
      }
      return new String(once);
    }

    private static String line(InputStream stream) {
      StringBuilder line = new StringBuilder();
      Reader in = new InputStreamReader(stream, StandardCharsets.UTF_8);
      try {
        for (int c = in.read();
            c >= 0 && c != '\n' && line.length() <= Passwords.LONGEST;
            c = in.read()) {
          line.append((char) c);
        }
      } catch (IOException e) {
        throw new CommandException("The password could not be read from standard input.");
      }
      return line.toString().replace("\r", "");
    }
  }
}
