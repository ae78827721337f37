package dev.stint.rate;

import dev.stint.call.Call;
import dev.stint.call.CallGroup;
import dev.stint.call.Permission;
import dev.stint.call.Section;
import dev.stint.catalog.Type;

/** The calls of {@link RateApi} and {@link HourlyRateApi}, described. */
public final class RateCalls {
  private static final String ID = "CustomRateSid";
  private static final String SAMPLE = "{Rate.SID}";

  /** The rates of a project's own. */
  public static final CallGroup RATES =
      CallGroup.of(
          Section.PROJECT,
          "Custom bill rates",
          "What an hour costs on a project, for a staffer, a labor code, a task, or any combination of them; 0"
              + " stands for any. The most specific rate counts. Where none fits, the project's BasicRate does, or"
              + " else the rate that its BillingRate names.",
          Call.of("GET", "/project/rates/{ProjectSid}", "List the rates of a project")
              .says("The custom rates of the project, by id.")
              .id("ProjectSid", "The project, or a template.", "{Rate.ProjectSid}")
              .answersList(RateFields.RATE)
              .allows(Permission.SEES_RATES),
          Call.of("GET", "/project/rate/{CustomRateSid}", "Read a rate")
              .says("One custom rate.")
              .id(ID, "The rate.", SAMPLE)
              .answers(RateFields.RATE)
              .allows(Permission.SEES_RATES),
          Call.of("POST", "/project/rate", "Create a rate")
              .says(
                  "Makes a custom rate. All fields are needed. A project has one rate at most for a combination.")
              .creates(RateFields.RATE)
              .example(
                  """
                  {"ProjectSid": {Task.ProjectSid}, "StaffSid": 0, "CatSid": 0, "TaskSid": {Task.TaskSid}, "RateVal": 125.5}
                  """)
              .answers(RateFields.RATE)
              .allows(Permission.EDITS_PROJECT),
          Call.of("POST", "/project/rate/{CustomRateSid}", "Change a rate")
              .says("Changes the fields given. The project cannot be changed.")
              .id(ID, "The rate.", SAMPLE)
              .changes(RateFields.RATE)
              .example(
                  """
                  {"RateVal": 140}
                  """)
              .answers(RateFields.RATE)
              .allows(Permission.EDITS_PROJECT),
          Call.of("DELETE", "/project/rate/{CustomRateSid}", "Delete a rate")
              .says("Removes the rate.")
              .id(ID, "The rate.", SAMPLE)
              .allows(Permission.EDITS_PROJECT));

  /** What an hour costs. */
  public static final CallGroup HOURLY_RATE =
      CallGroup.of(
          Section.ADMINISTRATION,
          "The rate of an hour",
          "What an hour of work is worth, by the rules that price time entries.",
          Call.of("GET", "/rate", "Find the rate of an hour")
              .says("The rate that counts, and where it comes from.")
              .requiredQuery("project", Type.ID, "The project.", "{Rate.ProjectSid}")
              .query("staff", Type.ID, "The staffer; the caller if left out.", "{Staff.StaffSID}")
              .query("laborCode", Type.ID, "The labor code, if there is one.")
              .query("task", Type.ID, "A task of the project, if there is one.")
              .query("date", Type.DATE, "The day; today if left out.")
              .answers(HourlyRateFields.HOURLY_RATE)
              .allows(Permission.SEES_RATES));

  private RateCalls() {}
}
