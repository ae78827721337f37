package dev.stint.labor;

import dev.stint.call.Call;
import dev.stint.call.CallGroup;
import dev.stint.call.Permission;
import dev.stint.call.Section;
import dev.stint.call.Value;
import dev.stint.catalog.RecordList;
import dev.stint.catalog.Types;

/** The calls of {@link LaborCodeApi}, described. */
public final class LaborCodeCalls {
  private static final String PROJECT = "The project, or a template.";
  private static final String SAMPLE = "{Project.SystemId}";
  private static final Permission EDITS =
      Permission.of(
          "Callers who can change the project: its team leads, and those with the right to edit all projects.",
          403,
          404);

  /** All of them. */
  public static final CallGroup LABOR_CODES =
      CallGroup.of(
          Section.PROJECT,
          "Labor codes",
          "Kinds of work, each with its own rates. Time on a project can only use the project's labor codes,"
              + " or any code if the project has none. The firm's setting LaborCodeRequired decides whether time"
              + " needs a code. Rates are 0 for callers who may not see rates.",
          Call.of("GET", "/project/laborCodeTypes", "List the labor codes of the firm")
              .says("All labor codes, in the firm's order.")
              .query("showInactive", Types.FLAG, "Whether to include inactive labor codes.")
              .answersList(LaborCodeFields.LABOR_CODE)
              .allows(Permission.ANY_CALLER),
          Call.of("GET", "/project/laborCode", "List the labor codes of a project")
              .says("The labor codes of a project, in the firm's order.")
              .requiredQuery(LaborCodeApi.PROJECT, Types.ID, PROJECT, SAMPLE)
              .answersList(LaborCodeFields.LABOR_CODE)
              .allows(Permission.SEES_PROJECT),
          Call.of("POST", "/project/laborCode", "Add labor codes to a project")
              .says(
                  "Adds codes to those of the project; a code that the project already has is ignored. Returns the"
                      + " resulting list.")
              .body(LaborCodeApi.CHANGED, Types.ID, true, PROJECT)
              .body(
                  "laborCodesToAdd",
                  new Value.Several(Types.ID, RecordList.MOST),
                  true,
                  "The labor codes to add.")
              .example("{id: {Project.SystemId}, laborCodesToAdd: [{LaborCode.SID}]}")
              .answersList(LaborCodeFields.LABOR_CODE)
              .allows(EDITS),
          Call.of("DELETE", "/project/laborCode", "Remove labor codes from a project")
              .says(
                  "Removes codes from those of the project; a code that the project does not have is ignored. Returns"
                      + " the resulting list.")
              .body(LaborCodeApi.CHANGED, Types.ID, true, PROJECT)
              .body(
                  "laborCodesToRemove",
                  new Value.Several(Types.ID, RecordList.MOST),
                  true,
                  "The labor codes to remove.")
              .example("{id: {Project.SystemId}, laborCodesToRemove: [{LaborCode.SID}]}")
              .answersList(LaborCodeFields.LABOR_CODE)
              .allows(EDITS));

  private LaborCodeCalls() {}
}
