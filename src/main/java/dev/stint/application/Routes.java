package dev.stint.application;

import dev.stint.activity.ActivityApi;
import dev.stint.audit.AuditApi;
import dev.stint.client.ClientApi;
import dev.stint.contact.ContactApi;
import dev.stint.customfield.CustomFieldApi;
import dev.stint.expense.ExpenseApi;
import dev.stint.expense.ExpenseApprovalApi;
import dev.stint.help.HelpApi;
import dev.stint.http.HealthApi;
import dev.stint.http.MetricsApi;
import dev.stint.http.RouteTable;
import dev.stint.labor.LaborCodeApi;
import dev.stint.picklist.PicklistApi;
import dev.stint.project.ProjectApi;
import dev.stint.project.TemplateApi;
import dev.stint.rate.HourlyRateApi;
import dev.stint.rate.RateApi;
import dev.stint.session.SessionApi;
import dev.stint.setup.SetupApi;
import dev.stint.staff.StaffApi;
import dev.stint.task.TaskApi;
import dev.stint.team.StaffTeamApi;
import dev.stint.team.TeamApi;
import dev.stint.time.TimeApi;
import dev.stint.time.TimeApprovalApi;

/** The route table: every method and path of the server, and who answers it. */
final class Routes {
  /** Where the API is (ruling 1.1). */
  static final String BASE = "/BigTimeData/api/v2";

  private Routes() {}

  static RouteTable table(
      SessionApi sessions,
      ProjectApi projects,
      TemplateApi templates,
      ContactApi contacts,
      ActivityApi activities,
      RateApi rates,
      HourlyRateApi hourlyRates,
      TaskApi tasks,
      TimeApi time,
      TimeApprovalApi timeApproval,
      ExpenseApi expenses,
      ExpenseApprovalApi expenseApproval,
      TeamApi teams,
      StaffTeamApi staffTeams,
      LaborCodeApi laborCodes,
      CustomFieldApi customFields,
      ClientApi clients,
      StaffApi staff,
      PicklistApi picklists,
      HealthApi health,
      MetricsApi metrics,
      AuditApi audit,
      SetupApi setup,
      HelpApi help) {
    RouteTable routes =
        new RouteTable()
            .under(BASE)
            .open("POST", "/session", sessions::login)
            .free("GET", "/session", sessions::get)
            .free("DELETE", "/session", sessions::logout)
            .open("POST", "/session/firm", sessions::firmLogin)
            .route("GET", "/project", projects::list)
            .route("GET", "/project/detail/{systemid?}", projects::get)
            .route("POST", "/project/detail/{systemid?}", projects::save)
            .route("DELETE", "/project/detail/{systemid}", projects::delete)
            .route("GET", "/project/templates", templates::list)
            .route("GET", "/project/template/{TemplateId?}", templates::get)
            .route("POST", "/project/template/{TemplateId?}", templates::save)
            .route("DELETE", "/project/template/{TemplateId}", templates::delete)
            .route("GET", "/project/contacts/{projectSid?}", contacts::list)
            .route("GET", "/project/contact/{SystemId?}", contacts::get)
            .route("POST", "/project/contact/{SystemId?}", contacts::save)
            .route("DELETE", "/project/contact/{SystemId}", contacts::delete)
            .route("GET", "/project/activity", activities::list)
            .route("POST", "/project/activity", activities::save)
            // The documentation removes labor codes at this address, too (ruling 8.6).
            .route(
                "DELETE",
                "/project/activity/{id?}",
                (caller, request) ->
                    LaborCodeApi.removes(request)
                        ? laborCodes.remove(caller, request)
                        : activities.delete(caller, request))
            .route("GET", "/project/rates/{ProjectSid?}", rates::list)
            .route("GET", "/project/rate/{CustomRateSid?}", rates::get)
            .route("POST", "/project/rate/{CustomRateSid?}", rates::save)
            .route("DELETE", "/project/rate/{CustomRateSid}", rates::delete)
            .route("GET", "/task/listByProject/{ProjectSid?}", tasks::listByProject)
            .route("GET", "/task/ListByStaffer/{StaffSid?}", tasks::listByStaffer)
            .route("GET", "/task/BudgetStatusByProject/{ProjectSid?}", tasks::budgetStatus)
            .route("GET", "/task/detail/{TaskSid?}", tasks::get)
            .route("POST", "/task/detail/{TaskSid?}", tasks::save)
            .route("DELETE", "/task/detail/{TaskSid}", tasks::delete)
            .route("GET", "/time/Sheet/{staffsid?}", time::sheet)
            .route("GET", "/time/ByProject/{ProjectSid?}", time::byProject)
            .route("GET", "/time/TotalByDay/{staffsid?}", time::totalByDay)
            .route("GET", "/time/{sid?}", time::get)
            .route("POST", "/time/{sid?}", time::save)
            .route("DELETE", "/time/{sid}", time::delete)
            .route("GET", "/expense/reports", expenses::reports)
            .route("GET", "/expense/report/{rptSid?}", expenses::report)
            .route("POST", "/expense/reportByFilter", expenses::byFilter)
            .route("POST", "/expense/detail/{id?}", expenses::save)
            .route("DELETE", "/expense/detail/{id}", expenses::delete)
            .route("POST", "/expense/submit", expenses::submit)
            .route("GET", "/project/team/{sid?}", teams::list)
            .route("POST", "/project/team/{sid}", teams::replace)
            .route("GET", "/project/staffTeams/{sid?}", staffTeams::list)
            .route("POST", "/project/staffTeams/{sid}", staffTeams::replace)
            .route("GET", "/project/laborCodeTypes", laborCodes::types)
            .route("GET", "/project/laborCode", laborCodes::list)
            .route("POST", "/project/laborCode", laborCodes::add)
            .route("DELETE", "/project/laborCode", laborCodes::remove)
            .route("GET", "/project/customfields/{sid?}", customFields::list)
            .route("POST", "/project/customfields/{sid}", customFields::save)
            .route("POST", "/project/customFieldsByName", customFields::byName)
            .route("GET", "/client", clients::list)
            .route("GET", "/client/detail/{SystemId?}", clients::get)
            .route("POST", "/client/detail/{SystemId?}", clients::save)
            .route("DELETE", "/client/detail/{SystemId}", clients::delete)
            .route("GET", "/staff", staff::list)
            .route("GET", "/staff/detail/{StaffSID?}", staff::get)
            .route("POST", "/staff/detail/{StaffSID?}", staff::save)
            .route("DELETE", "/staff/detail/{StaffSID}", staff::delete)
            .route("POST", "/staff/add", staff::add)
            .route("GET", "/picklist/projects", picklists.projects())
            .route("GET", "/picklist/clients", picklists.clients())
            .route("GET", "/picklist/staff", picklists.staff())
            .route("GET", "/picklist/laborcodes", picklists.laborCodes())
            .route("GET", "/picklist/fieldValues/{list}", picklists::fieldValues)
            .route("GET", "/picklist/AllTasksByProject/{ProjectSid?}", picklists::allTasks)
            .route("GET", "/picklist/TasksByProject/{ProjectSid?}", picklists::tasks)
            .route("GET", "/picklist/TaskStatus", picklists.taskStatus())
            .route("GET", "/picklist/TaskPriority", picklists.taskPriority())
            .route("GET", "/picklist/ExpenseCodes", picklists.expenseCodes())
            .route("GET", "/picklist/TimeZones", picklists::timeZones)
            .under("")
            .open("GET", "/health/live", health::live)
            .open("GET", "/health/ready", health::ready)
            .open("GET", "/metrics", metrics::get)
            .under("/api")
            .route("GET", "/rate", hourlyRates::get)
            .route("GET", "/audit", audit::list)
            .route("GET", "/budget/{ProjectSid?}", tasks::projectBudget)
            .route("GET", "/time/csv", time::csv)
            .route("GET", "/expense/csv", expenses::csv)
            .route("GET", "/time/pending", timeApproval::pending)
            .route("POST", "/time/approve", timeApproval::approve)
            .route("POST", "/time/reject", timeApproval::reject)
            .route("GET", "/expense/pending", expenseApproval::pending)
            .route("POST", "/expense/approve/{rptSid}", expenseApproval::approve)
            .route("POST", "/expense/reject/{rptSid}", expenseApproval::reject);
    return help.addTo(setup.addTo(routes));
  }
}
