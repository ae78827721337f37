package dev.stint.application;

import dev.stint.access.Callers;
import dev.stint.access.FixedWindows;
import dev.stint.access.LoginFailures;
import dev.stint.activity.ActivityApi;
import dev.stint.audit.AuditApi;
import dev.stint.client.ClientApi;
import dev.stint.config.Settings;
import dev.stint.contact.ContactApi;
import dev.stint.customfield.CustomFieldApi;
import dev.stint.expense.ExpenseApi;
import dev.stint.expense.ExpenseApprovalApi;
import dev.stint.help.HelpApi;
import dev.stint.help.Reference;
import dev.stint.http.AccessLog;
import dev.stint.http.Gate;
import dev.stint.http.HealthApi;
import dev.stint.http.MetricsApi;
import dev.stint.http.RouteTable;
import dev.stint.http.Server;
import dev.stint.labor.LaborCodeApi;
import dev.stint.metrics.Metrics;
import dev.stint.picklist.PicklistApi;
import dev.stint.project.ProjectApi;
import dev.stint.project.TemplateApi;
import dev.stint.rate.HourlyRateApi;
import dev.stint.rate.RateApi;
import dev.stint.session.SessionApi;
import dev.stint.setup.SetupApi;
import dev.stint.staff.StaffApi;
import dev.stint.store.Database;
import dev.stint.task.TaskApi;
import dev.stint.team.StaffTeamApi;
import dev.stint.team.TeamApi;
import dev.stint.time.TimeApi;
import dev.stint.time.TimeApprovalApi;
import java.time.Clock;
import java.util.List;
import java.util.function.LongSupplier;

/** The server put together: the parts over one database, behind one gate. */
public final class Application implements AutoCloseable {
  private final HealthApi health;
  private final Metrics metrics;
  private final RouteTable routes;
  private final Server server;
  private final HelpApi help;

  /**
   * Put together, not started.
   *
   * @param accessLog where requests are logged
   * @param clock what day and time it is
   * @param nanoTime like {@link System#nanoTime}: what the throttle goes by
   */
  public Application(
      Settings settings,
      Database database,
      AccessLog accessLog,
      Clock clock,
      LongSupplier nanoTime) {
    Callers callers = new Callers(database, clock);
    FixedWindows throttle =
        new FixedWindows(
            settings.get(Settings.THROTTLE_LIMIT),
            settings.get(Settings.THROTTLE_WINDOW),
            nanoTime);
    LoginFailures failures =
        new LoginFailures(
            new FixedWindows(
                settings.get(Settings.LOGIN_USER_LIMIT),
                settings.get(Settings.LOGIN_WINDOW),
                nanoTime),
            new FixedWindows(
                settings.get(Settings.LOGIN_ADDRESS_LIMIT),
                settings.get(Settings.LOGIN_WINDOW),
                nanoTime));
    this.health = new HealthApi(database);
    this.metrics = new Metrics(database);
    SetupApi setup = new SetupApi(database, clock);
    this.help = new HelpApi(Routes.BASE, version(), Descriptions::all);
    this.routes =
        Routes.table(
            new SessionApi(
                database,
                callers,
                failures,
                settings.get(Settings.SESSION_LIFETIME),
                clock,
                metrics),
            new ProjectApi(database, clock),
            new TemplateApi(database, clock),
            new ContactApi(database, clock),
            new ActivityApi(database, clock),
            new RateApi(database, clock),
            new HourlyRateApi(database, clock),
            new TaskApi(database, clock),
            new TimeApi(database, clock),
            new TimeApprovalApi(database, clock),
            new ExpenseApi(database, clock),
            new ExpenseApprovalApi(database, clock),
            new TeamApi(database, clock),
            new StaffTeamApi(database, clock),
            new LaborCodeApi(database, clock),
            new CustomFieldApi(database, clock),
            new ClientApi(database, clock),
            new StaffApi(database, clock),
            new PicklistApi(database),
            health,
            new MetricsApi(metrics, settings),
            new AuditApi(database),
            setup,
            help);
    Gate gate = new Gate(Routes.BASE, routes, callers, throttle, failures, metrics);
    this.server = new Server(settings, gate, accessLog, metrics);
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
  public Reference reference() {
    return help.reference();
  }

  /**
   * Starts to listen.
   *
   * @return the port
   */
  public int start() {
    return server.start();
  }

  /** Lets requests under way finish, then stops. The database stays open. */
  @Override
  public void close() {
    health.stopping();
    server.close();
    metrics.close();
  }
}
