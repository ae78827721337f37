package dev.stint.contact;

import dev.stint.call.Call;
import dev.stint.call.CallGroup;
import dev.stint.call.Permission;
import dev.stint.call.Section;
import dev.stint.call.Value;
import dev.stint.catalog.Types;

/** The calls of {@link ContactApi}, described. */
public final class ContactCalls {
  private static final String ID = "SystemId";
  private static final String SAMPLE = "{Contact.Id}";
  private static final String PROJECT_SAMPLE = "{Project.SystemId}";
  private static final Permission EDITS =
      Permission.of(
          "Callers who can change each of the contact's projects or, if it has none, have the right to manage"
              + " clients. To link a contact to a project by sending only ProjectSid and Tag, it is enough to see"
              + " the contact and be able to change that project.",
          403,
          404,
          405);
  private static final Permission REMOVES =
      Permission.of(
          "Callers who can change the project or, if none is given, one of the contact's projects.",
          403,
          404,
          405);

  /** All of them. */
  public static final CallGroup CONTACTS =
      CallGroup.of(
          Section.PROJECT,
          "Contacts",
          "A contact is somebody on the client's side and can belong to several projects. On each project it"
              + " has a tag: one contact is PRIMARY, one BILLING, the others are OTHER. Giving PRIMARY or BILLING"
              + " to a contact takes it from the one that had it.",
          Call.of("GET", "/project/contacts/{projectSid}", "List the contacts of a project")
              .says("The contacts of one project, by full name.")
              .id(ContactApi.OF_PROJECT, "The project.", PROJECT_SAMPLE)
              .answersList(ContactFields.CONTACT)
              .allows(Permission.SEES_PROJECT),
          Call.of("GET", "/project/contacts", "List the contacts of all projects")
              .says(
                  "The contacts of every project that the caller can see, each once. Tag and ProjectSid are null,"
                      + " because they only have a meaning within a project.")
              .answersList(ContactFields.CONTACT)
              .allows(Permission.WHAT_ONE_SEES),
          Call.of("GET", "/project/contact/{SystemId}", "Read a contact")
              .says(
                  "One contact. Give a project to see the contact's tag on it. LinkedProjects lists the projects that"
                      + " the caller can see, at most 50 of them.")
              .id(ID, "The contact.", SAMPLE)
              .query(
                  ContactApi.PROJECT, Types.ID, "The project that Tag refers to.", PROJECT_SAMPLE)
              .query(
                  "ShowAll",
                  Types.FLAG,
                  "Whether to show all linked projects instead of at most 50.")
              .answers(ContactFields.CONTACT)
              .allows(
                  Permission.of(
                      "Callers who can see one of the contact's projects; everybody, if the contact belongs to a client"
                          + " and to no project.",
                      403,
                      404)),
          Call.of("POST", "/project/contact", "Create a contact")
              .says(
                  "Creates a contact on a project. ProjectSid is required, and a first name, a last name or a"
                      + " company. Tag defaults to OTHER.")
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
                  "Changes the fields given. Tag requires a ProjectSid; the contact is linked to that project if it"
                      + " is not yet. ClientSid can only be set on creation.")
              .id(ID, "The contact.", SAMPLE)
              .changes(ContactFields.CONTACT)
              .body(
                  "Address",
                  new Value.Inner(ContactFields.ADDRESS),
                  false,
                  "The contact's address: the fields given are changed; null empties all of them.")
              .example(
                  "{ProjectSid: {Project.SystemId}, Title: 'Head of operations', Address: {City: 'Leeds'}}")
              .answers(ContactFields.CONTACT)
              .allows(EDITS),
          Call.of("DELETE", "/project/contact/{SystemId}", "Delete a contact")
              .says(
                  "Removes the contact from a project, or from all projects that the caller can change. A contact"
                      + " left without a project and a client is deleted.")
              .id(ID, "The contact.", SAMPLE)
              .query(
                  ContactApi.PROJECT,
                  Types.ID,
                  "The project to remove it from; by default, all of them.")
              .allows(REMOVES));

  private ContactCalls() {}
}
