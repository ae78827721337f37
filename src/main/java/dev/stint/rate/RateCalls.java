package dev.stint.rate;

import dev.stint.call.Call;
import dev.stint.call.CallGroup;
import dev.stint.call.Permission;
import dev.stint.call.Section;
import dev.stint.catalog.Types;

/** The calls of {@link Rates} and {@link HourlyRateApi}, described. */
public final class RateCalls {
  private static final String ID = "CustomRateSid";
  private static final String SAMPLE = "{Rate.SID}";

  /** A project's custom rates. */
  public static final CallGroup RATES =
      CallGroup.of(
          Section.PROJECT,
          "Custom bill rates",
          "The hourly rate on a project for a staffer, a labor code, a task, or any combination of them; 0"
              + " stands for any. The most specific rate applies. If none matches, the project's BasicRate applies,"
              + " or else the rate that its BillingRate selects.",
          Call.of("GET", "/project/rates/{ProjectSid}", "List the rates of a project")
              .says("The custom rates of the project, by id.")
              .id(Rates.PROJECT, "The project, or a template.", "{Rate.ProjectSid}")
              .answersList(RateFields.RATE)
              .allows(Permission.SEES_RATES),
          Call.of("GET", "/project/rate/{CustomRateSid}", "Read a rate")
              .says("One custom rate.")
              .id(ID, "The rate.", SAMPLE)
              .answers(RateFields.RATE)
              .allows(Permission.SEES_RATES),
          Call.of("POST", "/project/rate", "Create a rate")
              .says(
                  "Creates a custom rate. All fields are required. A project has at most one rate for each"
                      + " combination.")
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
              .example("{RateVal: 140}")
              .answers(RateFields.RATE)
              .allows(Permission.EDITS_PROJECT),
          Call.of("DELETE", "/project/rate/{CustomRateSid}", "Delete a rate")
              .says("Deletes the rate.")
              .id(ID, "The rate.", SAMPLE)
              .allows(Permission.EDITS_PROJECT));

  /** The hourly rate. */
  public static final CallGroup HOURLY_RATE =
      CallGroup.of(
          Section.ADMINISTRATION,
          "Hourly rate",
          "Hourly rate of work, by the same rules that price time entries.",
          Call.of("GET", "/rate", "Find an hourly rate")
              .says("The rate that applies, and where it comes from.")
              .requiredQuery(HourlyRateApi.PROJECT, Types.ID, "The project.", "{Rate.ProjectSid}")
              .query(
                  HourlyRateApi.STAFF,
                  Types.ID,
                  "The staffer; the caller by default.",
                  "{Staff.StaffSID}")
              .query("laborCode", Types.ID, "The labor code, if any.")
              .query("task", Types.ID, "A task of the project, if any.")
              .query("date", Types.DATE, "The day; today by default.")
              .answers(HourlyRateApi.HOURLY_RATE)
              .allows(Permission.SEES_RATES));

  private RateCalls() {}
}
