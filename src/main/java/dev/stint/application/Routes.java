package dev.stint.application;

import dev.stint.audit.AuditApi;
import dev.stint.client.ClientApi;
import dev.stint.customfield.CustomFieldApi;
import dev.stint.http.HealthApi;
import dev.stint.http.MetricsApi;
import dev.stint.http.RouteTable;
import dev.stint.labor.LaborCodeApi;
import dev.stint.picklist.PicklistApi;
import dev.stint.project.ProjectApi;
import dev.stint.session.SessionApi;
import dev.stint.setup.SetupApi;
import dev.stint.staff.StaffApi;
import dev.stint.team.StaffTeamApi;
import dev.stint.team.TeamApi;

/** The route table: every method and path of the server, and who answers it. */
final class Routes {
  /** Where the API is (ruling 1.1). */
  static final String BASE = "/BigTimeData/api/v2";

  private Routes() {}

  static RouteTable table(
      SessionApi sessions,
      ProjectApi projects,
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
      SetupApi setup) {
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
            .route("GET", "/project/team/{sid?}", teams::list)
            .route("POST", "/project/team/{sid}", teams::replace)
            .route("GET", "/project/staffTeams/{sid?}", staffTeams::list)
            .route("POST", "/project/staffTeams/{sid}", staffTeams::replace)
            .route("GET", "/project/laborCodeTypes", laborCodes::types)
            .route("GET", "/project/laborCode", laborCodes::list)
            .route("POST", "/project/laborCode", laborCodes::add)
            .route("DELETE", "/project/laborCode", laborCodes::remove)
            .route("DELETE", "/project/activity", laborCodes::remove)
            .route("GET", "/project/customfields/{sid?}", customFields::list)
            .route("POST", "/project/customfields/{sid}", customFields::save)
            .route("POST", "/project/customFieldsByName", customFields::byName)
            .route("GET", "/client", clients::list)
            .route("GET", "/client/detail/{SystemId?}", clients::get)
            .route("POST", "/client/detail/{SystemId?}", clients::save)
            .route("DELETE", "/client/detail/{SystemId}", clients::delete)
            .route("GET", "/staff", staff::list)
            .route("GET", "/staff/detail/{StaffSID?}", staff::get)
            .route("GET", "/picklist/projects", picklists.projects())
            .route("GET", "/picklist/clients", picklists.clients())
            .route("GET", "/picklist/staff", picklists.staff())
            .route("GET", "/picklist/laborcodes", picklists.laborCodes())
            .route("GET", "/picklist/fieldValues/{list}", picklists::fieldValues)
            .under("")
            .open("GET", "/health/live", health::live)
            .open("GET", "/health/ready", health::ready)
            .open("GET", "/metrics", metrics::get)
            .under("/api")
            .route("GET", "/audit", audit::list);
    return setup.addTo(routes);
  }
}
