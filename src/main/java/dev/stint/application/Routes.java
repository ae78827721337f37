package dev.stint.application;

import static dev.stint.access.CallScope.reads;
import static dev.stint.access.CallScope.writes;
import static dev.stint.access.ScopeResource.AUDIT;
import static dev.stint.access.ScopeResource.CLIENTS;
import static dev.stint.access.ScopeResource.CONTACTS;
import static dev.stint.access.ScopeResource.EXPENSES;
import static dev.stint.access.ScopeResource.FILTERS;
import static dev.stint.access.ScopeResource.LISTS;
import static dev.stint.access.ScopeResource.PROJECTS;
import static dev.stint.access.ScopeResource.RATES;
import static dev.stint.access.ScopeResource.STAFF;
import static dev.stint.access.ScopeResource.TASKS;
import static dev.stint.access.ScopeResource.TIME;

import dev.stint.account.AccountApi;
import dev.stint.account.SecondFactorApi;
import dev.stint.activity.Activities;
import dev.stint.audit.AuditApi;
import dev.stint.client.Clients;
import dev.stint.contact.ContactApi;
import dev.stint.customfield.CustomFieldApi;
import dev.stint.expense.ExpenseApi;
import dev.stint.expense.ExpenseApprovalApi;
import dev.stint.filter.SavedFilters;
import dev.stint.help.HelpApi;
import dev.stint.http.HealthApi;
import dev.stint.http.MetricsApi;
import dev.stint.http.RouteTable;
import dev.stint.invitation.InvitationApi;
import dev.stint.invitation.Invitations;
import dev.stint.invitation.ResetApi;
import dev.stint.labor.LaborCodeApi;
import dev.stint.picklist.PickLists;
import dev.stint.picklist.PicklistApi;
import dev.stint.project.ProjectApi;
import dev.stint.project.TemplateApi;
import dev.stint.rate.HourlyRateApi;
import dev.stint.rate.Rates;
import dev.stint.session.SessionApi;
import dev.stint.setup.LoginResetApi;
import dev.stint.setup.SetupApi;
import dev.stint.setup.UsersApi;
import dev.stint.staff.Staff;
import dev.stint.task.TaskApi;
import dev.stint.team.StaffTeamApi;
import dev.stint.team.TeamApi;
import dev.stint.time.TimeApi;
import dev.stint.time.TimeApprovalApi;
import java.util.List;

/** The route table: every method and path of the server, with its handler. */
final class Routes {
  /** The path of the API (ruling 1.1). */
  static final String BASE = "/BigTimeData/api/v2";

  /** The path of Stint's own calls. */
  private static final String OWN = "/api";

  /** Below these, a caller who is not logged in cannot find out which addresses exist. */
  static final List<String> CLOSED = List.of(BASE, OWN);

  private Routes() {}

  static RouteTable table(
      SessionApi sessions,
      AccountApi account,
      SecondFactorApi secondFactor,
      Invitations invitations,
      InvitationApi invited,
      ResetApi resets,
      LoginResetApi loginResets,
      HealthApi health,
      MetricsApi metrics,
      AuditApi audit,
      HelpApi help) {
    RouteTable routes =
        new RouteTable()
            .under(BASE)
            .open("POST", "/session", sessions::login)
            .unthrottled("GET", "/session", SessionApi::get, reads())
            // It has a 400 of its own for firm tokens (ruling 3.2).
            .unthrottled("DELETE", "/session", sessions::logout, reads())
            .open("POST", "/session/firm", sessions::firmLogin)
            .authenticated("GET", "/project", ProjectApi::list, reads(PROJECTS, CLIENTS, CONTACTS))
            .authenticated(
                "GET",
                "/project/detail/{systemid?}",
                ProjectApi::get,
                reads(PROJECTS, CLIENTS, CONTACTS))
            .authenticated(
                "POST",
                "/project/detail/{systemid?}",
                ProjectApi::save,
                writes(PROJECTS, CLIENTS, CONTACTS))
            .authenticated(
                "DELETE",
                "/project/detail/{systemid}",
                ProjectApi::delete,
                writes(PROJECTS, CLIENTS, CONTACTS))
            .authenticated(
                "GET", "/project/templates", TemplateApi::list, reads(PROJECTS, CLIENTS, CONTACTS))
            .authenticated(
                "GET",
                "/project/template/{TemplateId?}",
                TemplateApi::get,
                reads(PROJECTS, CLIENTS, CONTACTS))
            .authenticated(
                "POST",
                "/project/template/{TemplateId?}",
                TemplateApi::save,
                writes(PROJECTS, CLIENTS, CONTACTS))
            .authenticated(
                "DELETE",
                "/project/template/{TemplateId}",
                TemplateApi::delete,
                writes(PROJECTS, CLIENTS, CONTACTS))
            .authenticated(
                "GET",
                "/project/contacts/{projectSid?}",
                ContactApi::list,
                reads(CONTACTS, PROJECTS))
            .authenticated(
                "GET", "/project/contact/{SystemId?}", ContactApi::get, reads(CONTACTS, PROJECTS))
            .authenticated(
                "POST",
                "/project/contact/{SystemId?}",
                ContactApi::save,
                writes(CONTACTS, PROJECTS))
            .authenticated(
                "DELETE",
                "/project/contact/{SystemId}",
                ContactApi::delete,
                writes(CONTACTS, PROJECTS))
            .authenticated("GET", "/project/activity", Activities::list, reads(PROJECTS))
            .authenticated("POST", "/project/activity", Activities::save, writes(PROJECTS))
            // The documentation also removes labor codes at this address (ruling 8.6).
            .authenticated(
                "DELETE",
                "/project/activity/{id?}",
                visit ->
                    LaborCodeApi.removes(visit.request())
                        ? LaborCodeApi.remove(visit)
                        : Activities.delete(visit),
                writes(PROJECTS))
            .authenticated("GET", "/project/rates/{ProjectSid?}", Rates::ofProject, reads(RATES))
            .authenticated("GET", "/project/rate/{CustomRateSid?}", Rates.RATES::get, reads(RATES))
            .authenticated(
                "POST", "/project/rate/{CustomRateSid?}", Rates.RATES::save, writes(RATES))
            .authenticated(
                "DELETE", "/project/rate/{CustomRateSid}", Rates.RATES::delete, writes(RATES))
            .authenticated(
                "GET",
                "/task/listByProject/{ProjectSid?}",
                TaskApi::listByProject,
                reads(TASKS, STAFF))
            .authenticated(
                "GET",
                "/task/ListByStaffer/{StaffSid?}",
                TaskApi::listByStaffer,
                reads(TASKS, STAFF))
            .authenticated(
                "GET",
                "/task/BudgetStatusByProject/{ProjectSid?}",
                TaskApi::budgetStatus,
                reads(TASKS, STAFF))
            .authenticated("GET", "/task/detail/{TaskSid?}", TaskApi::get, reads(TASKS, STAFF))
            .authenticated("POST", "/task/detail/{TaskSid?}", TaskApi::save, writes(TASKS, STAFF))
            .authenticated(
                "DELETE", "/task/detail/{TaskSid}", TaskApi::delete, writes(TASKS, STAFF))
            .authenticated("GET", "/time/Sheet/{staffsid?}", TimeApi::sheet, reads(TIME))
            .authenticated("GET", "/time/ByProject/{ProjectSid?}", TimeApi::byProject, reads(TIME))
            .authenticated("GET", "/time/TotalByDay/{staffsid?}", TimeApi::totalByDay, reads(TIME))
            .authenticated("GET", "/time/{sid?}", TimeApi::get, reads(TIME))
            .authenticated("POST", "/time/{sid?}", TimeApi::save, writes(TIME))
            .authenticated("DELETE", "/time/{sid}", TimeApi::delete, writes(TIME))
            .authenticated("GET", "/expense/reports", ExpenseApi::reports, reads(EXPENSES))
            .authenticated("GET", "/expense/report/{rptSid?}", ExpenseApi::report, reads(EXPENSES))
            .authenticated("POST", "/expense/reportByFilter", ExpenseApi::byFilter, reads(EXPENSES))
            .authenticated("POST", "/expense/detail/{id?}", ExpenseApi::save, writes(EXPENSES))
            .authenticated("DELETE", "/expense/detail/{id}", ExpenseApi::delete, writes(EXPENSES))
            .authenticated("POST", "/expense/submit", ExpenseApi::submit, writes(EXPENSES))
            .authenticated("GET", "/project/team/{sid?}", TeamApi::list, reads(PROJECTS, STAFF))
            .authenticated("POST", "/project/team/{sid}", TeamApi::replace, writes(PROJECTS, STAFF))
            .authenticated(
                "GET", "/project/staffTeams/{sid?}", StaffTeamApi::list, reads(PROJECTS, STAFF))
            .authenticated(
                "POST", "/project/staffTeams/{sid}", StaffTeamApi::replace, writes(PROJECTS, STAFF))
            .authenticated("GET", "/project/laborCodeTypes", LaborCodeApi::types, reads(LISTS))
            .authenticated("GET", "/project/laborCode", LaborCodeApi::list, reads(PROJECTS, LISTS))
            .authenticated("POST", "/project/laborCode", LaborCodeApi::add, writes(PROJECTS, LISTS))
            .authenticated(
                "DELETE", "/project/laborCode", LaborCodeApi::remove, writes(PROJECTS, LISTS))
            .authenticated(
                "GET", "/project/customfields/{sid?}", CustomFieldApi::list, reads(PROJECTS))
            .authenticated(
                "POST", "/project/customfields/{sid}", CustomFieldApi::save, writes(PROJECTS))
            .authenticated(
                "POST", "/project/customFieldsByName", CustomFieldApi::byName, reads(PROJECTS))
            .authenticated(
                "GET", "/client", Clients.CLIENTS::list, reads(CLIENTS, CONTACTS, PROJECTS))
            .authenticated(
                "GET",
                "/client/detail/{SystemId?}",
                Clients.CLIENTS::get,
                reads(CLIENTS, CONTACTS, PROJECTS))
            .authenticated(
                "POST",
                "/client/detail/{SystemId?}",
                Clients.CLIENTS::save,
                writes(CLIENTS, CONTACTS, PROJECTS))
            .authenticated(
                "DELETE",
                "/client/detail/{SystemId}",
                Clients.CLIENTS::delete,
                writes(CLIENTS, CONTACTS, PROJECTS))
            .authenticated("GET", "/staff", Staff.STAFF::list, reads(STAFF))
            .authenticated("GET", "/staff/detail/{StaffSID?}", Staff.STAFF::get, reads(STAFF))
            .authenticated("POST", "/staff/detail/{StaffSID?}", Staff.STAFF::save, writes(STAFF))
            .authenticated("DELETE", "/staff/detail/{StaffSID}", Staff.STAFF::delete, writes(STAFF))
            .authenticated(
                "POST", "/staff/add", visit -> Staff.add(visit, invitations), writes(STAFF))
            .authenticated(
                "GET", "/picklist/projects", PicklistApi.of(PickLists.PROJECTS), reads(PROJECTS))
            .authenticated(
                "GET", "/picklist/clients", PicklistApi.of(PickLists.CLIENTS), reads(CLIENTS))
            .authenticated("GET", "/picklist/staff", PicklistApi.of(PickLists.STAFF), reads(STAFF))
            .authenticated(
                "GET", "/picklist/laborcodes", PicklistApi.of(PickLists.LABOR_CODES), reads(LISTS))
            .words("list")
            .authenticated(
                "GET", "/picklist/fieldValues/{list}", PicklistApi::fieldValues, reads(LISTS))
            .authenticated(
                "GET",
                "/picklist/AllTasksByProject/{ProjectSid?}",
                PicklistApi::allTasks,
                reads(TASKS))
            .authenticated(
                "GET", "/picklist/TasksByProject/{ProjectSid?}", PicklistApi::tasks, reads(TASKS))
            .authenticated(
                "GET", "/picklist/TaskStatus", PicklistApi.of(PickLists.TASK_STATUS), reads(LISTS))
            .authenticated(
                "GET",
                "/picklist/TaskPriority",
                PicklistApi.of(PickLists.TASK_PRIORITY),
                reads(LISTS))
            .authenticated(
                "GET",
                "/picklist/ExpenseCodes",
                PicklistApi.of(PickLists.EXPENSE_CODES),
                reads(LISTS))
            .authenticated("GET", "/picklist/TimeZones", PicklistApi::timeZones, reads())
            .under("")
            .open("GET", "/health/live", health::live)
            .open("GET", "/health/ready", health::ready)
            .open("GET", "/metrics", metrics::get)
            .under(OWN)
            .open("POST", "/invitations/accept", invited::accept)
            .open("POST", "/resets/use", resets::use)
            .records("/filters", SavedFilters.FILTERS, reads(FILTERS), writes(FILTERS))
            .authenticated("GET", "/rate", HourlyRateApi::get, reads(RATES))
            .authenticated("GET", "/audit", audit::list, reads(AUDIT))
            .authenticated("GET", "/budget/{ProjectSid?}", TaskApi::projectBudget, reads(TASKS))
            .authenticated("GET", "/time/csv", TimeApi::csv, reads(TIME))
            .authenticated("GET", "/expense/csv", ExpenseApi::csv, reads(EXPENSES))
            .authenticated("GET", "/time/pending", TimeApprovalApi::pending, reads(TIME))
            .authenticated("POST", "/time/approve", TimeApprovalApi::approve, writes(TIME))
            .authenticated("POST", "/time/reject", TimeApprovalApi::reject, writes(TIME))
            .authenticated("GET", "/expense/pending", ExpenseApprovalApi::pending, reads(EXPENSES))
            .authenticated(
                "POST", "/expense/approve/{rptSid}", ExpenseApprovalApi::approve, writes(EXPENSES))
            .authenticated(
                "POST", "/expense/reject/{rptSid}", ExpenseApprovalApi::reject, writes(EXPENSES));
    return help.addTo(
        SetupApi.addTo(
            secondFactor.addTo(account.addTo(routes)), new UsersApi(invitations), loginResets));
  }
}
