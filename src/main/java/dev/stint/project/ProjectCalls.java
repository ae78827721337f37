package dev.stint.project;

import dev.stint.address.ProjectAddresses;
import dev.stint.call.Call;
import dev.stint.call.CallGroup;
import dev.stint.call.Permission;
import dev.stint.call.Section;
import dev.stint.call.Value;
import dev.stint.catalog.Type;

/** The calls of {@link ProjectApi}, described. */
public final class ProjectCalls {
  private static final String ID = "systemid";
  private static final String SAMPLE = "{Project.SystemId}";
  private static final String ADDRESS_LIST = "AddressList";

  /** All of them. */
  public static final CallGroup PROJECTS =
      CallGroup.of(
          Section.PROJECT,
          "Projects",
          "A project is work for a client, or for the firm itself. Callers see the projects whose team they are"
              + " on, those that a staff team of theirs is on, those for all staff, or all of them if they have"
              + " that right.",
          Call.of("GET", "/project", "List projects")
              .says(
                  "The projects that the caller sees, in their short view, by display name. Inactive ones are"
                      + " left out unless asked for.")
              .query("ShowInactive", Type.FLAG, "Whether to list inactive projects, too.")
              .answersList(ProjectFields.PROJECT)
              .allows(Permission.WHAT_ONE_SEES),
          Call.of("GET", "/project/detail/{systemid}", "Read a project")
              .says(
                  "One project. The Detailed view has its contacts, addresses, client and custom fields inside.")
              .id(ID, "The project.", SAMPLE)
              .query(
                  "ShowAllContacts",
                  Type.FLAG,
                  "Whether ContactList has all contacts, not only the primary and the billing contact.")
              .answersInView(ProjectFields.PROJECT)
              .allows(Permission.SEES_PROJECT),
          Call.of("POST", "/project/detail", "Create a project")
              .says(
                  "Makes a project from the fields given. Name and code are needed, and the code must be free in"
                      + " the firm. With a TemplateID everything else comes from that template, and name and code"
                      + " do, too, unless they are given: the code gets the next free number. The answer is the new"
                      + " project with its SystemId.")
              .createsUnless("TemplateID", ProjectFields.PROJECT)
              .body(
                  ADDRESS_LIST,
                  new Value.Inners(ProjectAddresses.ADDRESS),
                  false,
                  "The project's addresses.")
              .example(
                  """
                  {"Nm": "Harbour front study", "ProjectCode": "HFS-1", "StartDt": "2026-12-01"}
                  """)
              .answers(ProjectFields.PROJECT)
              .allows(Permission.of("Callers with the right to create and delete projects.", 405)),
          Call.of("POST", "/project/detail/{systemid}", "Change a project")
              .says(
                  "Changes the fields given and leaves the others as they are. An empty value or null empties a"
                      + " field; the name and the code cannot be emptied. IsInactive follows StatusProd. Posting"
                      + " back what a GET answered changes nothing.")
              .id(ID, "The project.", SAMPLE)
              .changes(ProjectFields.PROJECT)
              .body(
                  ADDRESS_LIST,
                  new Value.Inners(ProjectAddresses.ADDRESS),
                  false,
                  "The project's addresses, all of them: one with a known Id is changed, one without is added,"
                      + " and those that are not in the list go.")
              .example(
                  """
                  {"Notes": "Phase two begins in spring.", "EndDt": "2027-06-30"}
                  """)
              .answers(ProjectFields.PROJECT)
              .allows(Permission.EDITS_PROJECT),
          Call.of("DELETE", "/project/detail/{systemid}", "Delete a project")
              .says(
                  "Removes the project and what hangs below it. While time, expenses or invoices refer to it that"
                      + " is refused: give it an inactive StatusProd instead.")
              .id(ID, "The project.", SAMPLE)
              .allows(
                  Permission.of(
                      "Callers with the right to create and delete projects who see the project.",
                      400,
                      403,
                      404,
                      405)));

  private static final String TEMPLATE_ID = "TemplateId";
  private static final String TEMPLATE = "The template.";
  private static final String TEMPLATE_SAMPLE = "{Template.SystemId}";
  private static final Permission CHANGES_TEMPLATES =
      Permission.of("Callers with the right to create and delete projects.", 404, 405);

  /** What projects are made from. */
  public static final CallGroup TEMPLATES =
      CallGroup.of(
          Section.PROJECT,
          "Templates",
          "A template is a project that new ones are made from, with all that hangs below it. The calls for"
              + " what hangs below a project (team, rates, contacts, tasks and so on) take the ids of templates,"
              + " too. Templates are in no list of projects and take no time.",
          Call.of("GET", "/project/templates", "List templates")
              .says(
                  "The firm's templates by name; none for callers who may not create projects. Inactive ones are"
                      + " left out unless asked for.")
              .query("ShowInactive", Type.FLAG, "Whether to list inactive templates, too.")
              .answersList(ProjectFields.TEMPLATE)
              .allows(Permission.WHAT_ONE_SEES),
          Call.of("GET", "/project/template/{TemplateId}", "Read a template")
              .says("One template, with what is inside a project's Detailed view.")
              .id(TEMPLATE_ID, TEMPLATE, TEMPLATE_SAMPLE)
              .query(
                  "ShowAllContacts",
                  Type.FLAG,
                  "Whether ContactList has all contacts, not only the primary and the billing contact.")
              .answers(ProjectFields.TEMPLATE)
              .allows(
                  Permission.of("Callers with the right to create and delete projects.", 403, 404)),
          Call.of("POST", "/project/template", "Create a template")
              .says(
                  "Makes a template. A name or a description is needed, and either stands in for the other; the"
                      + " code may be left out.")
              .changes(ProjectFields.TEMPLATE)
              .example(
                  """
                  {"Nm": "Feasibility study", "TemplateDescription": "Six weeks, a team of two", "ProjectCode": "FS"}
                  """)
              .answers(ProjectFields.TEMPLATE)
              .allows(Permission.of("Callers with the right to create and delete projects.", 405)),
          Call.of("POST", "/project/template/{TemplateId}", "Change a template")
              .says("Changes the fields given. Projects made from it before stay as they are.")
              .id(TEMPLATE_ID, TEMPLATE, TEMPLATE_SAMPLE)
              .changes(ProjectFields.TEMPLATE)
              .example(
                  """
                  {"TemplateDescription": "Eight weeks, a team of two"}
                  """)
              .answers(ProjectFields.TEMPLATE)
              .allows(CHANGES_TEMPLATES),
          Call.of("DELETE", "/project/template/{TemplateId}", "Delete a template")
              .says("Removes the template and what hangs below it. Projects made from it stay.")
              .id(TEMPLATE_ID, TEMPLATE, TEMPLATE_SAMPLE)
              .allows(CHANGES_TEMPLATES));

  private ProjectCalls() {}
}
