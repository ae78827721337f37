package dev.stint.setup;

import dev.stint.access.ScopeResource;
import dev.stint.call.Call;
import dev.stint.call.CallGroup;
import dev.stint.call.Permission;
import dev.stint.call.Section;
import dev.stint.call.Value;
import dev.stint.catalog.Types;
import dev.stint.record.RecordCalls;
import dev.stint.record.Records;
import java.util.List;

/** The calls of {@link SetupApi}, described. */
public final class SetupCalls {
  private static final String STAFF = "StaffSid";
  private static final String STAFF_SAMPLE = "{User.StaffSid}";

  /** All of them. */
  public static final List<CallGroup> ALL = groups();

  private SetupCalls() {}

  private static List<CallGroup> groups() {
    return List.of(
        table(
            "/securitygroups",
            "Security groups",
            "A security group is a set of rights; each user is in one.",
            SetupTables.SECURITY_GROUPS,
            "{SecurityGroup.Id}",
            "{Name: 'Project office', SeesAllProjects: true, EditsAllProjects: true}",
            "{SeesAllProjects: true}"),
        table(
            "/picklistvalues",
            "Values of lists",
            "The values that fields such as StatusProd can have. A value that is in use cannot be deleted; make"
                + " it inactive instead.",
            SetupTables.PICKLIST_VALUES,
            "{PicklistValue.Id}",
            "{List: 'LookupProjectType', Name: 'Feasibility study'}",
            "{SortOrd: 20}"),
        table(
            "/customfields",
            "Definitions of custom fields",
            "The fields that all of the firm's projects have in addition to those of the API.",
            SetupTables.CUSTOM_FIELDS,
            "{CustomFieldDefinition.Sid}",
            "{Name: 'Site visits', Kind: 'number'}",
            "{Name: 'Value of the contract'}"),
        table(
            "/laborcodes",
            "Labor codes",
            "The kinds of work that the firm distinguishes. One that is in use cannot be deleted; make it"
                + " inactive instead.",
            SetupTables.LABOR_CODES,
            "{LaborCode.SID}",
            "{Code: 'SITE', Nm: 'Site visits', Rate1: 120}",
            "{Rate1: 250}"),
        table(
            "/staffteams",
            "Standing teams",
            "The staff teams that projects can use.",
            SetupTables.STAFF_TEAMS,
            "{StaffTeamDefinition.TeamID}",
            "{TeamNm: 'Field work', TeamDesc: 'Those who travel'}",
            "{TeamDesc: 'Audits, reviews and opinions'}"),
        members(),
        firm(),
        users(),
        tokens());
  }

  private static CallGroup table(
      String path,
      String title,
      String description,
      Records records,
      String sample,
      String example,
      String change) {
    return new RecordCalls(
            path,
            sample,
            example,
            change,
            Permission.ADMINISTRATOR_READS,
            Permission.ADMINISTRATOR_WRITES)
        .of(records, title, description);
  }

  private static CallGroup members() {
    return CallGroup.of(
        Section.ADMINISTRATION,
        "Members of standing teams",
        "Members of a staff team can see the projects that use it.",
        Call.of("GET", "/staffteams/{id}/members", "List the members of a staff team")
            .says("The members, by name.")
            .id("id", "The staff team.", "{StaffTeamDefinition.TeamID}")
            .answersList(StaffTeamMembersApi.MEMBER)
            .allows(Permission.ADMINISTRATOR_READS),
        Call.of("POST", "/staffteams/{id}/members", "Replace the members of a staff team")
            .says(
                "Replaces the team with the list, which can also consist of bare ids: [1, 2]. Returns the resulting"
                    + " team.")
            .id("id", "The staff team.", "{StaffTeamDefinition.TeamID}")
            .takesList(StaffTeamMembersApi.MEMBER)
            .example("[{StaffSid: {Staff.StaffSID}}]")
            .answersList(StaffTeamMembersApi.MEMBER)
            .allows(Permission.ADMINISTRATOR_WRITES));
  }

  private static CallGroup firm() {
    return CallGroup.of(
        Section.ADMINISTRATION,
        "The firm",
        "Settings of the whole firm.",
        Call.of("GET", "/firm", "Read the settings of the firm")
            .says("All settings.")
            .answers(FirmSettingsApi.FIRM)
            .allows(Permission.ADMINISTRATOR_READS),
        Call.of("POST", "/firm", "Change the settings of the firm")
            .says(
                "Changes the settings given. A new DisplayNamePattern renames the projects that follow it.")
            .changes(FirmSettingsApi.FIRM)
            .example("{TimeZone: 'Europe/London'}")
            .answers(FirmSettingsApi.FIRM)
            .allows(Permission.ADMINISTRATOR_WRITES));
  }

  private static CallGroup users() {
    return CallGroup.of(
        Section.ADMINISTRATION,
        "Users",
        "A user is a staffer with a login. Create the staffer first; see the page on staff.",
        Call.of("GET", "/users", "List users")
            .says("All users and those invited, by name.")
            .answersList(UsersApi.USER)
            .allows(Permission.ADMINISTRATOR_READS),
        Call.of("GET", "/users/{StaffSid}", "Read a user")
            .says("A staffer's login or invitation.")
            .id(STAFF, "The staffer.", STAFF_SAMPLE)
            .answers(UsersApi.USER)
            .allows(Permission.ADMINISTRATOR_READS),
        Call.of("POST", "/users/{StaffSid}", "Invite a staffer, or change a user's group")
            .says(
                "A staffer without a login is invited with a UserId, and again with each further one; the new"
                    + " invitation replaces the old. The staffer accepts it with a password. No administrator sets"
                    + " one: a Pwd is refused.")
            .id(STAFF, "The staffer.", STAFF_SAMPLE)
            .body("UserId", Types.NAME, false, "Whom to invite: an e-mail address.")
            .body(
                "SecurityGroup",
                Types.ID,
                false,
                "The security group, which decides what the user may do.")
            .example("{\"UserId\": \"{User.UserId}\"}")
            .answers(UsersApi.SAVED)
            .allows(Permission.ADMINISTRATOR_WRITES),
        Call.of("POST", "/users/{StaffSid}/reset", "Reset a login")
            .says(
                "For a user who has lost the password: the answer has a link, by which the user chooses a new one"
                    + " within a day, once. A login that another firm has or has invited, too, is a 400: the operator"
                    + " of the server resets it (stint user reset).")
            .id(STAFF, "The staffer.", STAFF_SAMPLE)
            .body(
                LoginResetApi.SECOND_FACTOR,
                Types.FLAG,
                false,
                "Whether the login's second factor is removed, too, once the link is used: for who has lost it.")
            .example("{SecondFactor: false}")
            .answers(LoginResetApi.RESET)
            .allows(Permission.ADMINISTRATOR_WRITES),
        Call.of("DELETE", "/users/{StaffSid}", "Remove a login")
            .says(
                "Removes the staffer's login, whose sessions and firm tokens end for good, or withdraws the"
                    + " invitation. The staffer remains. 404 for a staffer without either.")
            .id(STAFF, "The staffer.", STAFF_SAMPLE)
            .allows(Permission.ADMINISTRATOR_WRITES));
  }

  private static CallGroup tokens() {
    return CallGroup.of(
        Section.ADMINISTRATION,
        "Firm tokens",
        "Programs log in with a firm token. It carries the rights of its creator.",
        Call.of("GET", "/tokens", "List firm tokens")
            .says(
                "All firm tokens, without the secrets; also those that work no longer, with the reason.")
            .answersList(TokensApi.FIRM_TOKEN)
            .allows(Permission.ADMINISTRATOR_READS),
        Call.of("POST", "/tokens", "Create a firm token")
            .says(
                "Creates a token with the caller's rights, or part of them. It is only shown in this answer. Needs a"
                    + " session.")
            .body("Name", Types.NAME, true, "What it is for.")
            .body(
                "Expires",
                Types.DATE,
                false,
                "The day, in UTC, on which it expires; never by default.")
            .body("ReadOnly", Types.FLAG, false, "Whether it may change nothing; false by default.")
            .body(
                "Resources",
                new Value.Several(TokensApi.RESOURCE, ScopeResource.words().size()),
                false,
                "What it may read and change; everything but the audit trail by default.")
            .example("{Name: 'Nightly import', ReadOnly: true, Resources: ['projects', 'clients']}")
            .answers(TokensApi.FIRM_TOKEN)
            .allows(Permission.ADMINISTRATOR_WRITES),
        Call.of("DELETE", "/tokens/{id}", "Revoke a firm token")
            .says("Revokes the token at once.")
            .id("id", "The token.", "{FirmToken.Id}")
            .allows(Permission.ADMINISTRATOR_WRITES));
  }
}
