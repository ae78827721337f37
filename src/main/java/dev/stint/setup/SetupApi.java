package dev.stint.setup;

import dev.stint.http.RouteTable;
import dev.stint.store.Database;
import java.time.Clock;

/**
 * What administrators set up, as a JSON (and XML) API of its own outside the compatible path
 * (ruling 12): the same problems, rights and throttle, and everything written is kept in the audit.
 */
public final class SetupApi {
  private final Database database;
  private final Clock clock;

  /** Over this database. */
  public SetupApi(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Adds the calls to the table. */
  public RouteTable addTo(RouteTable routes) {
    table(routes, "/securitygroups", SetupTables.SECURITY_GROUPS);
    table(routes, "/picklistvalues", SetupTables.PICKLIST_VALUES);
    table(routes, "/customfields", SetupTables.CUSTOM_FIELDS);
    table(routes, "/laborcodes", SetupTables.LABOR_CODES);
    table(routes, "/staffteams", SetupTables.STAFF_TEAMS);
    StaffTeamMembersApi members = new StaffTeamMembersApi(database);
    FirmSettingsApi firm = new FirmSettingsApi(database, clock);
    UsersApi users = new UsersApi(database);
    TokensApi tokens = new TokensApi(database, clock);
    return routes
        .route("GET", "/staffteams/{id}/members", members::get)
        .route("POST", "/staffteams/{id}/members", members::save)
        .route("GET", "/firm", firm::get)
        .route("POST", "/firm", firm::save)
        .route("GET", "/users", users::list)
        .route("GET", "/users/{StaffSid}", users::get)
        .route("POST", "/users/{StaffSid}", users::save)
        .route("DELETE", "/users/{StaffSid}", users::delete)
        .route("GET", "/tokens", tokens::list)
        .route("POST", "/tokens", tokens::create)
        .route("DELETE", "/tokens/{id}", tokens::revoke);
  }

  private void table(RouteTable routes, String path, SetupTable.Definition definition) {
    SetupTable table = new SetupTable(database, clock, definition);
    routes
        .route("GET", path, table::list)
        .route("GET", path + "/{id}", table::get)
        .route("POST", path + "/{id?}", table::save)
        .route("DELETE", path + "/{id}", table::delete);
  }
}
