package dev.stint.demo;

import static dev.stint.client.Clients.CLIENTS;
import static dev.stint.filter.SavedFilters.FILTERS;
import static dev.stint.rate.Rates.RATES;
import static dev.stint.staff.Staff.STAFF;

import dev.stint.access.Caller;
import dev.stint.access.Right;
import dev.stint.access.TokenHash;
import dev.stint.activity.Activities;
import dev.stint.customfield.CustomFieldApi;
import dev.stint.expense.ExpenseApi;
import dev.stint.expense.ExpenseApprovalApi;
import dev.stint.http.InnerCalls;
import dev.stint.http.RouteTable;
import dev.stint.invitation.Invitations;
import dev.stint.labor.LaborCodeApi;
import dev.stint.project.DisplayNames;
import dev.stint.project.ProjectApi;
import dev.stint.project.TemplateApi;
import dev.stint.setup.LoginResetApi;
import dev.stint.setup.SetupApi;
import dev.stint.setup.UsersApi;
import dev.stint.store.Transaction;
import dev.stint.task.TaskApi;
import dev.stint.team.StaffTeamApi;
import dev.stint.team.TeamApi;
import dev.stint.time.TimeApi;
import dev.stint.time.TimeApprovalApi;
import dev.stint.wire.Node;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The calls that create a demo firm's records, each at its own time, by callers with all rights.
 */
final class DemoCalls {
  private static final Set<Right> ALL_RIGHTS = Set.copyOf(EnumSet.allOf(Right.class));

  /** The first field of an answer is the record's id. */
  private static final Pattern ID = Pattern.compile("\\{\"\\w+\": ?(-?\\d+)");

  private final Caller.Firm firm;
  private final Moment moment = new Moment();
  private final InnerCalls calls;

  /**
   * Within the write that creates the firm.
   *
   * @param id the firm's id in the database
   * @param key its id in the API
   */
  DemoCalls(Transaction transaction, long id, String key, ZoneId zone) {
    this.firm = new Caller.Firm(id, key, zone, DisplayNames.DEFAULT_PATTERN, false, true);
    this.calls = new InnerCalls(routes(), new WithinTransaction(transaction));
  }

  private static RouteTable routes() {
    RouteTable routes =
        new RouteTable()
            .authenticated("POST", "/staff/detail/{id?}", STAFF::save)
            .authenticated("POST", "/client/detail/{id?}", CLIENTS::save)
            .authenticated("POST", "/project/detail/{id?}", ProjectApi::save)
            .authenticated("POST", "/project/template/{id?}", TemplateApi::save)
            .authenticated("POST", "/project/team/{id}", TeamApi::replace)
            .authenticated("POST", "/project/staffTeams/{id}", StaffTeamApi::replace)
            .authenticated("POST", "/project/laborCode", LaborCodeApi::add)
            .authenticated("POST", "/project/customfields/{id}", CustomFieldApi::save)
            .authenticated("POST", "/project/rate", RATES::save)
            .authenticated("POST", "/project/activity", Activities::save)
            .authenticated("POST", "/task/detail", TaskApi::save)
            .authenticated("POST", "/time", TimeApi::save)
            .authenticated("POST", "/expense/detail", ExpenseApi::save)
            .authenticated("POST", "/expense/submit", ExpenseApi::submit)
            .under("/api")
            .authenticated("POST", "/filters", FILTERS::save)
            .authenticated("POST", "/time/approve", TimeApprovalApi::approve)
            .authenticated("POST", "/expense/approve/{id}", ExpenseApprovalApi::approve);
    return SetupApi.addTo(
        routes, new UsersApi(Invitations.NONE), new LoginResetApi(Optional.empty()));
  }

  /**
   * Makes a POST.
   *
   * @param staff who makes the call; 0 for nobody in particular
   * @param address path and query
   * @param body maps and lists of what is sent, as {@link Node#of} takes it
   * @param when the time of the call
   * @return the id of the record created or changed; 0 if the answer does not begin with one
   */
  long post(long staff, String address, Object body, Instant when) {
    moment.set(when);
    Caller caller =
        new Caller(
            firm,
            staff,
            0,
            "",
            "",
            "",
            ALL_RIGHTS,
            false,
            1,
            null,
            false,
            TokenHash.of(""),
            moment);
    Matcher answer = ID.matcher(calls.post(caller, address, Node.of(body)));
    return answer.lookingAt() ? Long.parseLong(answer.group(1)) : 0;
  }

  /** A clock that stands still at the time of the call. */
  private static final class Moment extends Clock {
    private Instant now = Instant.EPOCH;

    void set(Instant instant) {
      now = instant;
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return Clock.fixed(now, zone);
    }
  }
}
