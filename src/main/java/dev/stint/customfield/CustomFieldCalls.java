package dev.stint.customfield;

import dev.stint.call.Call;
import dev.stint.call.CallGroup;
import dev.stint.call.Permission;
import dev.stint.call.Section;
import dev.stint.catalog.IdParameters;
import dev.stint.catalog.Types;

/** The calls of {@link CustomFieldApi}, described. */
public final class CustomFieldCalls {
  private static final String ABOUT_ID = "The project, or a template.";
  private static final String SAMPLE = "{Project.SystemId}";

  /** All of them. */
  public static final CallGroup CUSTOM_FIELDS =
      CallGroup.of(
          Section.PROJECT,
          "Custom fields",
          "Fields that the firm has defined for its projects. Every project has all of them; Value is null if"
              + " nothing is set.",
          Call.of("GET", "/project/customfields/{sid}", "List the custom fields of a project")
              .says("All custom fields with their values on the project, by name.")
              .id(CustomFieldApi.PROJECT, ABOUT_ID, SAMPLE)
              .answersList(CustomFieldFields.CUSTOM_FIELD)
              .allows(Permission.SEES_PROJECT),
          Call.of("POST", "/project/customfields/{sid}", "Change the custom fields of a project")
              .says(
                  "Sets the fields in the list and leaves the others unchanged. The list can also be the member"
                      + " CustomFields of an object. Returns the whole list.")
              .id(CustomFieldApi.PROJECT, ABOUT_ID, SAMPLE)
              .takesList(CustomFieldFields.CUSTOM_FIELD)
              .example("[{Sid: {CustomField.Sid}, Value: null}]")
              .answersList(CustomFieldFields.CUSTOM_FIELD)
              .allows(Permission.EDITS_PROJECT),
          Call.of("POST", "/project/customFieldsByName", "List custom fields by name")
              .says(
                  "The fields with these names on all projects that the caller can see, including inactive ones. An"
                      + " empty list stands for all fields. Unknown names are ignored.")
              .takesList(
                  Types.NAME, IdParameters.MOST, "Names of custom fields, in any letter case.")
              .example("['{CustomField.Name}']")
              .answersList(CustomFieldFields.CUSTOM_FIELD)
              .allows(Permission.WHAT_ONE_SEES));

  private CustomFieldCalls() {}
}
