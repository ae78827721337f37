package dev.stint.contact;

import dev.stint.call.Call;
import dev.stint.call.CallGroup;
import dev.stint.call.Permission;
import dev.stint.call.Section;
import dev.stint.call.Value;
import dev.stint.catalog.Type;

/** The calls of {@link ContactApi}, described. */
public final class ContactCalls {
  private static final String ID = "SystemId";
  private static final String SAMPLE = "{Contact.Id}";
  private static final String PROJECT = "ProjectSid";
  private static final String PROJECT_SAMPLE = "{Project.SystemId}";
  private static final Permission EDITS =
      Permission.of(
          "Callers who may change one of the contact's projects. To link the contact to a further project they"
              + " must be able to change that one.",
          403,
          404,
          405);

  /** All of them. */
  public static final CallGroup CONTACTS =
      CallGroup.of(
          Section.PROJECT,
          "Contacts",
          "A contact is somebody on the client's side, and can belong to several projects. On each project it has"
              + " a tag: one contact is PRIMARY, one BILLING, the others are OTHER. Giving a tag to one takes it"
              + " from the contact that had it.",
          Call.of("GET", "/project/contacts/{projectSid}", "List the contacts of a project")
              .says("The contacts of one project, by full name.")
              .id("projectSid", "The project.", PROJECT_SAMPLE)
              .answersList(ContactFields.CONTACT)
              .allows(Permission.SEES_PROJECT),
          Call.of("GET", "/project/contacts", "List the contacts of all projects")
              .says(
                  "The contacts of every project that the caller sees, one row a contact. Tag and ProjectSid are"
                      + " null: they say something only within a project.")
              .answersList(ContactFields.CONTACT)
              .allows(Permission.WHAT_ONE_SEES),
          Call.of("GET", "/project/contact/{SystemId}", "Read a contact")
              .says(
                  "One contact. Name a project to see the tag that it has there. LinkedProjects has the projects"
                      + " that the caller sees, at most 50 of them.")
              .id(ID, "The contact.", SAMPLE)
              .query(PROJECT, Type.ID, "The project that Tag is about.", PROJECT_SAMPLE)
              .query("ShowAll", Type.FLAG, "Whether to show all linked projects, not only 50.")
              .answers(ContactFields.CONTACT)
              .allows(
                  Permission.of(
                      "Callers who see one of the contact's projects, and everybody for a client's contacts.",
                      403,
                      404)),
          Call.of("POST", "/project/contact", "Create a contact")
              .says(
                  "Makes a contact on a project. ProjectSid is needed, and a first name, a last name or a"
                      + " company. Tag is OTHER if left out.")
              .creates(ContactFields.CONTACT)
              .body(
                  "Address",
                  new Value.Inner(ContactFields.ADDRESS),
                  false,
                  "The contact's address.")
              .example(
                  """
                  {"ProjectSid": {Project.SystemId}, "FName": "Robin", "SName": "Hale", "Tag": "OTHER",
                   "EMail": "robin.hale@example.com", "Address": {"City": "Bristol"}}
                  """)
              .answers(ContactFields.CONTACT)
              .allows(Permission.EDITS_PROJECT),
          Call.of("POST", "/project/contact/{SystemId}", "Change a contact")
              .says(
                  "Changes the fields given. Tag needs a ProjectSid; a project that the contact is not linked to"
                      + " yet gets it. ClientSid is set at creation only.")
              .id(ID, "The contact.", SAMPLE)
              .changes(ContactFields.CONTACT)
              .body(
                  "Address",
                  new Value.Inner(ContactFields.ADDRESS),
                  false,
                  "The contact's address: the fields given change, null empties all of them.")
              .example(
                  """
                  {"ProjectSid": {Project.SystemId}, "Title": "Head of operations", "Address": {"City": "Leeds"}}
                  """)
              .answers(ContactFields.CONTACT)
              .allows(EDITS),
          Call.of("DELETE", "/project/contact/{SystemId}", "Delete a contact")
              .says(
                  "Takes the contact from a project, or from all projects that the caller may change. A contact"
                      + " that has neither project nor client left is removed.")
              .id(ID, "The contact.", SAMPLE)
              .query(PROJECT, Type.ID, "The project to take it from; all of them if left out.")
              .allows(EDITS));

  private ContactCalls() {}
}
