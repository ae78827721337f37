package dev.stint.project;

import dev.stint.address.ProjectAddresses;
import dev.stint.call.Call;
import dev.stint.call.CallGroup;
import dev.stint.call.Permission;
import dev.stint.call.Section;
import dev.stint.call.Value;
import dev.stint.catalog.RecordList;
import dev.stint.catalog.Types;

/** The calls of {@link ProjectApi}, described. */
public final class ProjectCalls {
  private static final String SAMPLE = "{Project.SystemId}";
  private static final String ADDRESS_LIST = "AddressList";

  /** All of them. */
  public static final CallGroup PROJECTS =
      CallGroup.of(
          Section.PROJECT,
          "Projects",
          "A project is work for a client or for the firm itself. Callers see the projects that they, or a"
              + " staff team of theirs, are on, and those open to all staff; with the right to see all projects"
              + " they see all of them.",
          Call.of("GET", "/project", "List projects")
              .says(
                  "The projects that the caller can see, in the Basic view, by display name. Inactive ones are left"
                      + " out by default.")
              .query("ShowInactive", Types.FLAG, "Whether to include inactive projects.")
              .answersList(ProjectFields.PROJECT)
              .allows(Permission.WHAT_ONE_SEES),
          Call.of("GET", "/project/detail/{systemid}", "Read a project")
              .says(
                  "One project. The Detailed view includes its contacts, addresses, client and custom fields.")
              .id(ProjectApi.PROJECT, "The project.", SAMPLE)
              .query(
                  "ShowAllContacts",
                  Types.FLAG,
                  "Whether ContactList has all contacts instead of only the primary and the billing contact.")
              .answersInView(ProjectFields.PROJECT)
              .allows(Permission.SEES_PROJECT),
          Call.of("POST", "/project/detail", "Create a project")
              .says(
                  "Creates a project from the fields given. Name and code are required, and the code must be unique"
                      + " in the firm. With a TemplateID, everything that is not given comes from that template, including"
                      + " the name and the code, which gets the next free number. Returns the new project with its"
                      + " SystemId.")
              .createsUnless("TemplateID", ProjectFields.PROJECT)
              .body(
                  ADDRESS_LIST,
                  new Value.Inners(ProjectAddresses.ADDRESS, RecordList.MOST),
                  false,
                  "The project's addresses.")
              .example("{Nm: 'Harbour front study', ProjectCode: 'HFS-1', StartDt: '2026-12-01'}")
              .answers(ProjectFields.PROJECT)
              .allows(Permission.of("Callers with the right to create and delete projects.", 405)),
          Call.of("POST", "/project/detail/{systemid}", "Change a project")
              .says(
                  "Changes the fields given and leaves the others unchanged. An empty value or null empties a field;"
                      + " the name and the code cannot be emptied. IsInactive follows StatusProd. Posting back the answer"
                      + " to a GET changes nothing.")
              .id(ProjectApi.PROJECT, "The project.", SAMPLE)
              .changes(ProjectFields.PROJECT)
              .body(
                  ADDRESS_LIST,
                  new Value.Inners(ProjectAddresses.ADDRESS, RecordList.MOST),
                  false,
                  "All of the project's addresses: one with a known Id is changed, one without an Id is added, and"
                      + " those missing from the list are deleted.")
              .example("{Notes: 'Phase two begins in spring.', EndDt: null}")
              .answers(ProjectFields.PROJECT)
              .allows(Permission.EDITS_PROJECT),
          Call.of("DELETE", "/project/detail/{systemid}", "Delete a project")
              .says(
                  "Deletes the project and everything that belongs to it. Refused while time, expenses or invoices"
                      + " refer to it: give it an inactive StatusProd instead.")
              .id(ProjectApi.PROJECT, "The project.", SAMPLE)
              .allows(
                  Permission.of(
                      "Callers with the right to create and delete projects who can see the project.",
                      400,
                      403,
                      404,
                      405)));

  private static final String TEMPLATE_ID = "TemplateId";
  private static final String TEMPLATE = "The template.";
  private static final String TEMPLATE_SAMPLE = "{Template.SystemId}";
  private static final Permission CHANGES_TEMPLATES =
      Permission.of("Callers with the right to create and delete projects.", 404, 405);

  /** The calls for templates. */
  public static final CallGroup TEMPLATES =
      CallGroup.of(
          Section.PROJECT,
          "Templates",
          "A template is a project from which new ones are created, with everything that belongs to it. The"
              + " calls for what belongs to a project (team, rates, contacts, tasks and so on) also accept the ids"
              + " of templates. Templates do not appear in lists of projects, and no time can be booked to them.",
          Call.of("GET", "/project/templates", "List templates")
              .says(
                  "The firm's templates, by name; an empty list for callers who may not create projects. Inactive"
                      + " ones are left out by default.")
              .query("ShowInactive", Types.FLAG, "Whether to include inactive templates.")
              .answersList(ProjectFields.TEMPLATE)
              .allows(Permission.WHAT_ONE_SEES),
          Call.of("GET", "/project/template/{TemplateId}", "Read a template")
              .says("One template, with everything in a project's Detailed view.")
              .id(TEMPLATE_ID, TEMPLATE, TEMPLATE_SAMPLE)
              .query(
                  "ShowAllContacts",
                  Types.FLAG,
                  "Whether ContactList has all contacts instead of only the primary and the billing contact.")
              .answers(ProjectFields.TEMPLATE)
              .allows(
                  Permission.of("Callers with the right to create and delete projects.", 403, 404)),
          Call.of("POST", "/project/template", "Create a template")
              .says(
                  "Creates a template. A name or a description is required, and if one is missing the other is used"
                      + " for both. The code is optional.")
              .changes(ProjectFields.TEMPLATE)
              .example(
                  """
                  {"Nm": "Feasibility study", "TemplateDescription": "Six weeks, a team of two", "ProjectCode": "FS"}
                  """)
              .answers(ProjectFields.TEMPLATE)
              .allows(Permission.of("Callers with the right to create and delete projects.", 405)),
          Call.of("POST", "/project/template/{TemplateId}", "Change a template")
              .says(
                  "Changes the fields given. Projects already created from the template do not change.")
              .id(TEMPLATE_ID, TEMPLATE, TEMPLATE_SAMPLE)
              .changes(ProjectFields.TEMPLATE)
              .example("{TemplateDescription: 'Eight weeks, a team of two'}")
              .answers(ProjectFields.TEMPLATE)
              .allows(CHANGES_TEMPLATES),
          Call.of("DELETE", "/project/template/{TemplateId}", "Delete a template")
              .says(
                  "Deletes the template and everything that belongs to it. Projects created from it remain.")
              .id(TEMPLATE_ID, TEMPLATE, TEMPLATE_SAMPLE)
              .allows(CHANGES_TEMPLATES));

  private ProjectCalls() {}
}
