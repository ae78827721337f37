package dev.stint.application;

import dev.stint.account.AccountCalls;
import dev.stint.activity.ActivityCalls;
import dev.stint.audit.AuditCalls;
import dev.stint.client.ClientCalls;
import dev.stint.contact.ContactCalls;
import dev.stint.customfield.CustomFieldCalls;
import dev.stint.expense.ExpenseCalls;
import dev.stint.filter.FilterCalls;
import dev.stint.help.CallList;
import dev.stint.help.HelpCalls;
import dev.stint.http.ServerCalls;
import dev.stint.invitation.InvitationCalls;
import dev.stint.labor.LaborCodeCalls;
import dev.stint.picklist.PicklistCalls;
import dev.stint.project.ProjectCalls;
import dev.stint.rate.RateCalls;
import dev.stint.session.SessionCalls;
import dev.stint.setup.SetupCalls;
import dev.stint.staff.StaffCalls;
import dev.stint.task.TaskCalls;
import dev.stint.team.TeamCalls;
import dev.stint.time.TimeCalls;

/**
 * The descriptions of all calls in the route table, in the order of the documentation. A route
 * without a description, and a description without a route, fail a test.
 */
final class Descriptions {
  private Descriptions() {}

  static CallList all() {
    return new CallList()
        .under(Routes.BASE)
        .add(SessionCalls.SESSIONS)
        .add(ProjectCalls.PROJECTS)
        .add(ProjectCalls.TEMPLATES)
        .add(ContactCalls.CONTACTS)
        .add(TeamCalls.TEAM)
        .add(TeamCalls.STAFF_TEAMS)
        .add(ActivityCalls.ACTIVITIES)
        .add(LaborCodeCalls.LABOR_CODES)
        .add(CustomFieldCalls.CUSTOM_FIELDS)
        .add(RateCalls.RATES)
        .add(StaffCalls.STAFF)
        .add(ClientCalls.CLIENTS)
        .add(TaskCalls.TASKS)
        .add(TimeCalls.TIME)
        .add(ExpenseCalls.EXPENSES)
        .add(PicklistCalls.RECORDS)
        .add(PicklistCalls.VALUES)
        .under("/api")
        .add(TimeCalls.APPROVAL)
        .add(ExpenseCalls.APPROVAL)
        .add(TaskCalls.BUDGETS)
        .add(RateCalls.HOURLY_RATE)
        .add(FilterCalls.FILTERS)
        .add(AccountCalls.SECOND_FACTOR)
        .add(AccountCalls.LOGIN)
        .add(InvitationCalls.INVITATIONS)
        .addAll(SetupCalls.ALL)
        .add(AuditCalls.AUDIT)
        .under("")
        .add(ServerCalls.MONITORING)
        .add(HelpCalls.group(Routes.BASE));
  }
}
