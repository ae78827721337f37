package dev.stint.setup;

import static dev.stint.access.CallScope.reads;
import static dev.stint.access.CallScope.writes;
import static dev.stint.access.ScopeResource.SETUP;
import static dev.stint.access.ScopeResource.STAFF;
import static dev.stint.access.ScopeResource.USERS;

import dev.stint.access.CallScope;
import dev.stint.http.RouteTable;

/**
 * The setup calls for administrators, outside the compatible path (ruling 12), with the same
 * formats, problems, rights and throttle. All writes are audited.
 */
public final class SetupApi {
  private static final CallScope SETUP_READ = reads(SETUP);
  private static final CallScope SETUP_WRITE = writes(SETUP);

  private SetupApi() {}

  /** Adds the calls to the table, those of users and the resets of their logins by these. */
  public static RouteTable addTo(RouteTable routes, UsersApi users, LoginResetApi resets) {
    return routes
        .records("/securitygroups", SetupTables.SECURITY_GROUPS, SETUP_READ, CallScope.SESSION_ONLY)
        .records("/picklistvalues", SetupTables.PICKLIST_VALUES, SETUP_READ, SETUP_WRITE)
        .records("/customfields", SetupTables.CUSTOM_FIELDS, SETUP_READ, SETUP_WRITE)
        .records("/laborcodes", SetupTables.LABOR_CODES, SETUP_READ, SETUP_WRITE)
        .records("/staffteams", SetupTables.STAFF_TEAMS, SETUP_READ, SETUP_WRITE)
        .authenticated(
            "GET", "/staffteams/{id}/members", StaffTeamMembersApi::get, reads(SETUP, STAFF))
        .authenticated(
            "POST", "/staffteams/{id}/members", StaffTeamMembersApi::save, writes(SETUP, STAFF))
        .authenticated("GET", "/firm", FirmSettingsApi::get, SETUP_READ)
        .authenticated("POST", "/firm", FirmSettingsApi::save, CallScope.SESSION_ONLY)
        .authenticated("GET", "/users", UsersApi::list, reads(USERS))
        .authenticated("GET", "/users/{StaffSid}", UsersApi::get, reads(USERS))
        .authenticated("POST", "/users/{StaffSid}", users::save, CallScope.SESSION_ONLY)
        .authenticated("DELETE", "/users/{StaffSid}", UsersApi::delete, CallScope.SESSION_ONLY)
        .authenticated("POST", "/users/{StaffSid}/reset", resets::ask, CallScope.SESSION_ONLY)
        .authenticated("GET", "/tokens", TokensApi::list, reads(USERS))
        .authenticated("POST", "/tokens", TokensApi::create, CallScope.SESSION_ONLY)
        .authenticated("DELETE", "/tokens/{id}", TokensApi::revoke, CallScope.SESSION_ONLY);
  }
}
