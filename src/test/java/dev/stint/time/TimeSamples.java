package dev.stint.time;

import dev.stint.support.Api;
import dev.stint.support.Response;
import dev.stint.support.TestFirm;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A firm with a project that everybody sees, a labor code, and somebody who books on it. */
public final class TimeSamples {
  private static final long RATE = 1_500_000;
  private static final long COST = 600_000;

  public final TestFirm firm;
  public final Api admin;
  public final TestFirm.Person worker;
  public final long project;
  public final long laborCode;

  /** In this firm, which has no project with the code P-1 yet. */
  public TimeSamples(TestFirm firm) {
    this(firm, firm.project("P-1"));
    firm.update("project", project, Map.of("is_all_staff", true));
  }

  /** In this firm, with this project, which its administrator sees. */
  public TimeSamples(TestFirm firm, long project) {
    this.firm = firm;
    this.admin = firm.admin();
    this.worker = firm.person("Staff");
    this.project = project;
    this.laborCode = laborCode("Advice", "ADV");
    firm.update("staff", worker.staffId(), Map.of("rate_1", RATE, "cost_factor", COST));
  }

  /** A project that everybody sees. */
  public long project(String code) {
    long id = firm.project(code);
    firm.update("project", id, Map.of("is_all_staff", true));
    return id;
  }

  /** A labor code without rates. */
  public long laborCode(String name, String code) {
    return firm.insertNew("labor_code", Map.of("code", code, "name", name, "is_inactive", false));
  }

  /** A task of the project. */
  public long task(String fields) {
    return admin
        .post("/task/detail", "{ProjectSid: %d, %s}".formatted(project, fields))
        .expect(200)
        .json()
        .get("TaskSid")
        .asLong();
  }

  /**
   * Fields of a table's cell, as in {@code Nm: N; ProjectSid: {project}}, with the ids of these
   * samples filled in.
   */
  public Map<String, String> fields(String cell) {
    Map<String, String> fields = new HashMap<>();
    for (String field : cell.split("; ", -1)) {
      String[] parts = field.split(": ", 2);
      fields.put(
          parts[0],
          parts[1]
              .replace("{project}", Long.toString(project))
              .replace("{staff}", Long.toString(worker.staffId()))
              .replace("{code}", Long.toString(laborCode))
              .replace("{category}", Long.toString(firm.value("ExpenseCodes", "Meals"))));
    }
    return fields;
  }

  /** What is sent for an hour of the worker's on a day, with more fields or others. */
  public String hour(String day, String more) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("Dt", "'" + day + "'");
    fields.put("ProjectSID", project);
    fields.put("StaffSID", worker.staffId());
    fields.put("BudgCatID", laborCode);
    fields.put("Hours_IN", 1);
    StringBuilder body = new StringBuilder("{");
    fields.forEach((name, value) -> {
      if (!more.contains(name + ":")) {
        body.append(name).append(": ").append(value).append(", ");
      }
    });
    return body.append(more).append('}').toString();
  }

  /** Books for the worker; the answer. */
  public Response book(Api caller, String day, String more) {
    return caller.post("/time", hour(day, more));
  }

  /** Books as the worker; the entry. */
  public JsonNode booked(String day, String more) {
    return book(worker.api(), day, more).expect(200).json();
  }

  /** Books as the worker and submits; the entry. */
  public JsonNode submitted(String day, String more) {
    return worker.api().post("/time?MarkSubmitted=true", hour(day, more)).expect(200).json();
  }

  /** The id of an entry. */
  public static long sid(JsonNode entry) {
    return entry.get("SID").asLong();
  }

  /** A submitted entry of the worker's; its id. */
  public long timeEntry() {
    return sid(admin.post("/time?MarkSubmitted=true", hour("2026-03-02", "")).expect(200).json());
  }

  /** An expense of the worker's that is not submitted; its id. */
  public long expense() {
    return sid(
        admin
            .post(
                "/expense/detail",
                "{Dt: '2026-03-02', ProjectSID: %d, StaffSID: %d, CatSID: %d, CostIN: 9}"
                    .formatted(project, worker.staffId(), firm.value("ExpenseCodes", "Meals")))
            .expect(200)
            .json());
  }

  /** A report with an expense of the worker's; its id. */
  public long expenseReport() {
    return sid(
        admin
            .post("/expense/submit", "{RptNm: 'R', ids: [%d]}".formatted(expense()))
            .expect(200)
            .json());
  }
}
