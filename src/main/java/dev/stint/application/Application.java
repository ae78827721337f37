package dev.stint.application;

import dev.stint.access.Callers;
import dev.stint.access.Delays;
import dev.stint.access.FixedWindows;
import dev.stint.access.LoginFailures;
import dev.stint.access.SecurityEvents;
import dev.stint.access.Timing;
import dev.stint.account.AccountApi;
import dev.stint.account.SecondFactorApi;
import dev.stint.audit.AuditApi;
import dev.stint.config.Settings;
import dev.stint.demo.DemoLogin;
import dev.stint.help.ApiReference;
import dev.stint.help.HelpApi;
import dev.stint.http.AccessLog;
import dev.stint.http.Gate;
import dev.stint.http.HealthApi;
import dev.stint.http.MetricsApi;
import dev.stint.http.RouteTable;
import dev.stint.http.Server;
import dev.stint.invitation.InvitationApi;
import dev.stint.invitation.Invitations;
import dev.stint.invitation.ResetApi;
import dev.stint.metrics.Metrics;
import dev.stint.session.Logins;
import dev.stint.session.SessionApi;
import dev.stint.setup.LoginResetApi;
import dev.stint.store.Database;
import dev.stint.store.Heartbeat;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Assembles the server: its parts on one database, behind one gate. */
public final class Application implements AutoCloseable {
  private final HealthApi health;
  private final Delays delays;
  private final LoginFailures failures;
  private final Metrics metrics;
  private final Housekeeping housekeeping;
  private final RouteTable routes;
  private final Server server;
  private final HelpApi help;

  /**
   * Assembles the server without starting it.
   *
   * @param heartbeat by which the server knows whether the database can be used
   * @param accessLog where requests are logged
   * @param clock the current day and time
   * @param timing the throttle's time
   * @param offered the users that the help pages offer at the login: only those of the demo
   */
  public Application(
      Settings settings,
      Database database,
      Heartbeat heartbeat,
      AccessLog accessLog,
      Clock clock,
      Timing timing,
      List<DemoLogin> offered) {
    Callers callers = new Callers(database, clock);
    FixedWindows throttle =
        new FixedWindows(
            settings.get(Settings.THROTTLE_LIMIT),
            settings.get(Settings.THROTTLE_WINDOW),
            timing::nanoTime);
    this.delays = new Delays(delayLimit(settings), timing);
    this.failures =
        new LoginFailures(
            failedLogins(settings, settings.get(Settings.LOGIN_USER_LIMIT), timing),
            failedLogins(settings, settings.get(Settings.LOGIN_ADDRESS_LIMIT), timing),
            failedLogins(settings, LoginFailures.LONGEST_DELAY_AFTER, timing),
            settings.get(Settings.LOGIN_DELAY),
            timing);
    FixedWindows badTokens =
        new FixedWindows(
            settings.get(Settings.TOKEN_ADDRESS_LIMIT),
            settings.get(Settings.TOKEN_WINDOW),
            timing::nanoTime);
    this.health = new HealthApi(heartbeat);
    this.metrics = new Metrics(database);
    SecurityEvents events = new SecurityEvents(database, clock, timing::nanoTime);
    Logins logins = new Logins(database, failures, events, clock, metrics);
    this.help = new HelpApi(Routes.BASE, version(), Descriptions::all, offered);
    this.routes =
        Routes.table(
            new SessionApi(
                database,
                logins,
                callers,
                failures,
                events,
                settings.get(Settings.SESSION_LIFETIME),
                clock),
            new AccountApi(logins),
            new SecondFactorApi(logins),
            Invitations.of(settings),
            new InvitationApi(database, logins, failures, clock),
            new ResetApi(database, failures, clock),
            new LoginResetApi(settings.get(Settings.SERVER_URL)),
            health,
            new MetricsApi(metrics, settings),
            new AuditApi(() -> Descriptions.all().resources()),
            help);
    Gate gate =
        new Gate(
            Routes.CLOSED, routes, database, callers, throttle, delays, badTokens, events, metrics);
    this.server = new Server(settings, gate, accessLog, metrics, help.problemPage(), timing);
    this.housekeeping =
        new Housekeeping(events, database, settings.get(Settings.AUDIT_KEEP), clock, timing);
  }

  private static FixedWindows failedLogins(Settings settings, long limit, Timing timing) {
    return new FixedWindows(limit, settings.get(Settings.LOGIN_WINDOW), timing::nanoTime);
  }

  private static Duration delayLimit(Settings settings) {
    return settings.get(Settings.THROTTLE_MODE).equals("delay")
        ? settings.get(Settings.THROTTLE_DELAY_LIMIT)
        : Duration.ZERO;
  }

  /** Every call of the server, in the order of the route table. */
  public List<RouteTable.Route> routes() {
    return routes.routes();
  }

  private static String version() {
    String version = Application.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  /** The calls as they are documented. */
  public ApiReference reference() {
    return help.reference();
  }

  /**
   * Starts listening.
   *
   * @return the port
   */
  public int start() {
    return server.start();
  }

  /** Lets requests in progress finish, then stops. The database stays open. */
  @Override
  public void close() {
    health.stopping();
    delays.stop();
    failures.stop();
    server.close();
    housekeeping.close();
    metrics.close();
  }
}
