package dev.stint.setup;

import dev.stint.call.Call;
import dev.stint.call.CallGroup;
import dev.stint.call.Permission;
import dev.stint.call.Section;
import dev.stint.catalog.Resource;
import dev.stint.catalog.Type;
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
            """
            {"Name": "Project office", "SeesAllProjects": true, "EditsAllProjects": true}
            """),
        table(
            "/picklistvalues",
            "Values of lists",
            "The values that fields such as StatusProd can have. A value that is in use cannot be deleted; make"
                + " it inactive instead.",
            SetupTables.PICKLIST_VALUES,
            "{PicklistValue.Id}",
            """
            {"List": "LookupProjectType", "Name": "Feasibility study"}
            """),
        table(
            "/customfields",
            "Definitions of custom fields",
            "The fields that all projects of the firm have beside those of the API.",
            SetupTables.CUSTOM_FIELDS,
            "{CustomFieldDefinition.Sid}",
            """
            {"Name": "Site visits", "Kind": "number"}
            """),
        table(
            "/laborcodes",
            "Labor codes",
            "The kinds of work that the firm tells apart. One that is in use cannot be deleted; make it inactive"
                + " instead.",
            SetupTables.LABOR_CODES,
            "{LaborCode.SID}",
            """
            {"Code": "SITE", "Nm": "Site visits", "Rate1": 120}
            """),
        table(
            "/staffteams",
            "Standing teams",
            "The staff teams that projects can use.",
            SetupTables.STAFF_TEAMS,
            "{StaffTeamDefinition.TeamID}",
            """
            {"TeamNm": "Field work", "TeamDesc": "Those who travel"}
            """),
        members(),
        firm(),
        users(),
        tokens());
  }

  private static CallGroup table(
      String path,
      String title,
      String description,
      SetupTable.Definition definition,
      String sample,
      String example) {
    Resource resource = definition.resource();
    String one = definition.one();
    String several = one + "s";
    return CallGroup.of(
        Section.ADMINISTRATION,
        title,
        description,
        Call.of("GET", path, "Set up: list " + several)
            .says("All of them.")
            .answersList(resource)
            .allows(Permission.ADMINISTRATOR_READS),
        Call.of("GET", path + "/{id}", "Set up: read a " + one)
            .says("One of them.")
            .id("id", "Which one.", sample)
            .answers(resource)
            .allows(Permission.ADMINISTRATOR_READS),
        Call.of("POST", path, "Set up: create a " + one)
            .says("Makes one.")
            .creates(resource)
            .example(example)
            .answers(resource)
            .allows(Permission.ADMINISTRATOR_WRITES),
        Call.of("POST", path + "/{id}", "Set up: change a " + one)
            .says("Changes the fields given.")
            .id("id", "Which one.", sample)
            .changes(resource)
            .example("{}")
            .answers(resource)
            .allows(Permission.ADMINISTRATOR_WRITES),
        Call.of("DELETE", path + "/{id}", "Set up: delete a " + one)
            .says("Removes one that nothing refers to.")
            .id("id", "Which one.", sample)
            .allows(Permission.ADMINISTRATOR_WRITES));
  }

  private static CallGroup members() {
    return CallGroup.of(
        Section.ADMINISTRATION,
        "Members of standing teams",
        "Who is in a staff team sees the projects that use it.",
        Call.of("GET", "/staffteams/{id}/members", "List the members of a staff team")
            .says("The members, by name.")
            .id("id", "The staff team.", "{StaffTeamDefinition.TeamID}")
            .answersList(StaffTeamMembersApi.MEMBER)
            .allows(Permission.ADMINISTRATOR_READS),
        Call.of("POST", "/staffteams/{id}/members", "Replace the members of a staff team")
            .says(
                "The list becomes the team, and can also be of bare ids: [1, 2]. The answer is the team afterwards.")
            .id("id", "The staff team.", "{StaffTeamDefinition.TeamID}")
            .takesList(StaffTeamMembersApi.MEMBER)
            .example(
                """
                [{"StaffSid": {Staff.StaffSID}}]
                """)
            .answersList(StaffTeamMembersApi.MEMBER)
            .allows(Permission.ADMINISTRATOR_WRITES));
  }

  private static CallGroup firm() {
    return CallGroup.of(
        Section.ADMINISTRATION,
        "The firm",
        "What the whole firm shares.",
        Call.of("GET", "/firm", "Read the settings of the firm")
            .says("All settings.")
            .answers(FirmSettingsApi.FIRM)
            .allows(Permission.ADMINISTRATOR_READS),
        Call.of("POST", "/firm", "Change the settings of the firm")
            .says(
                "Changes the settings given. A new DisplayNamePattern renames the projects that follow it.")
            .changes(FirmSettingsApi.FIRM)
            .example(
                """
                {"TimeZone": "Europe/London"}
                """)
            .answers(FirmSettingsApi.FIRM)
            .allows(Permission.ADMINISTRATOR_WRITES));
  }

  private static CallGroup users() {
    return CallGroup.of(
        Section.ADMINISTRATION,
        "Users",
        "A user is a staffer with a login. The staffer comes first; see the page on staff.",
        Call.of("GET", "/users", "List users")
            .says("All users, by name.")
            .answersList(UsersApi.USER)
            .allows(Permission.ADMINISTRATOR_READS),
        Call.of("GET", "/users/{StaffSid}", "Read a user")
            .says("The login that a staffer has.")
            .id(STAFF, "The staffer.", STAFF_SAMPLE)
            .answers(UsersApi.USER)
            .allows(Permission.ADMINISTRATOR_READS),
        Call.of("POST", "/users/{StaffSid}", "Give a staffer a login, or change it")
            .says(
                "UserId is needed for a new login, and Pwd unless the login is there already, in another firm."
                    + " A login that belongs to several firms cannot get a password here.")
            .id(STAFF, "The staffer.", STAFF_SAMPLE)
            .body("UserId", Type.NAME, false, "What to log in with: an e-mail address.")
            .body("Pwd", Type.NOTES, false, "The password.")
            .body("SecurityGroup", Type.ID, false, "The security group: what the user may do.")
            .example("{}")
            .answers(UsersApi.USER)
            .allows(Permission.ADMINISTRATOR_WRITES),
        Call.of("DELETE", "/users/{StaffSid}", "Take a login away")
            .says("Ends the user's sessions. The staffer stays; one without a login is not found.")
            .id(STAFF, "The staffer.", STAFF_SAMPLE)
            .allows(Permission.ADMINISTRATOR_WRITES));
  }

  private static CallGroup tokens() {
    return CallGroup.of(
        Section.ADMINISTRATION,
        "Firm tokens",
        "A firm token logs programs in; it has the rights of whoever made it.",
        Call.of("GET", "/tokens", "List firm tokens")
            .says("All of them, without their secrets.")
            .answersWholeList(TokensApi.FIRM_TOKEN)
            .allows(Permission.ADMINISTRATOR_READS),
        Call.of("POST", "/tokens", "Create a firm token")
            .says("Makes a token with the caller's rights. The answer shows it, this once.")
            .body("Name", Type.NAME, true, "What it is for.")
            .body("Expires", Type.DATE, false, "The day that it ends with; it lasts if left out.")
            .example(
                """
                {"Name": "Nightly import"}
                """)
            .answers(TokensApi.FIRM_TOKEN)
            .allows(Permission.ADMINISTRATOR_WRITES),
        Call.of("DELETE", "/tokens/{id}", "Revoke a firm token")
            .says("Makes the token worthless at once.")
            .id("id", "The token.", "{FirmToken.Id}")
            .allows(Permission.ADMINISTRATOR_WRITES));
  }
}
