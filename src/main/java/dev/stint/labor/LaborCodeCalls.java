package dev.stint.labor;

import dev.stint.call.Call;
import dev.stint.call.CallGroup;
import dev.stint.call.Permission;
import dev.stint.call.Section;
import dev.stint.call.Value;
import dev.stint.catalog.Type;

/** The calls of {@link LaborCodeApi}, described. */
public final class LaborCodeCalls {
  private static final String PROJECT = "The project, or a template.";
  private static final String SAMPLE = "{Project.SystemId}";
  private static final Permission EDITS =
      Permission.of(
          "Callers who may change the project: its team leads, and those with the right to edit all projects.",
          403,
          404);

  /** All of them. */
  public static final CallGroup LABOR_CODES =
      CallGroup.of(
          Section.PROJECT,
          "Labor codes",
          "Kinds of work, each with rates of its own. A project takes time on the codes that it has; one without"
              + " codes takes time on any. Rates are 0 for callers who may not see rates.",
          Call.of("GET", "/project/laborCodeTypes", "List the labor codes of the firm")
              .says("All labor codes, in the firm's order.")
              .query("showInactive", Type.FLAG, "Whether to list inactive ones, too.")
              .answersList(LaborCodeFields.LABOR_CODE)
              .allows(Permission.ANY_CALLER),
          Call.of("GET", "/project/laborCode", "List the labor codes of a project")
              .says("The labor codes that a project has, in the firm's order.")
              .requiredQuery("projectId", Type.ID, PROJECT, SAMPLE)
              .answersList(LaborCodeFields.LABOR_CODE)
              .allows(Permission.SEES_PROJECT),
          Call.of("POST", "/project/laborCode", "Add labor codes to a project")
              .says(
                  "Adds codes to those that the project has; one that it has already is no error. The answer"
                      + " is the list afterwards.")
              .body("id", Type.ID, true, PROJECT)
              .body("laborCodesToAdd", new Value.Several(Type.ID), true, "The labor codes to add.")
              .example(
                  """
                  {"id": {Project.SystemId}, "laborCodesToAdd": [{LaborCode.SID}]}
                  """)
              .answersList(LaborCodeFields.LABOR_CODE)
              .allows(EDITS),
          Call.of("DELETE", "/project/laborCode", "Remove labor codes from a project")
              .says(
                  "Takes codes from those that the project has; one that it does not have is no error. The"
                      + " answer is the list afterwards.")
              .body("id", Type.ID, true, PROJECT)
              .body(
                  "laborCodesToRemove",
                  new Value.Several(Type.ID),
                  true,
                  "The labor codes to remove.")
              .example(
                  """
                  {"id": {Project.SystemId}, "laborCodesToRemove": [{LaborCode.SID}]}
                  """)
              .answersList(LaborCodeFields.LABOR_CODE)
              .allows(EDITS));

  private LaborCodeCalls() {}
}
