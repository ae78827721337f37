package dev.stint.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.support.Api;
import dev.stint.support.InFormat;
import dev.stint.support.Response;
import dev.stint.time.TimeSamples;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import tools.jackson.databind.JsonNode;

/**
 * Time entries and expenses, for tests of what they have in common. Of each, 2 (hours, or of the
 * currency) are booked by the worker of the samples on their project, on {@link #DAY}.
 */
enum Bookable {
  TIME("/time", "Hours_IN", "HoursBillable", "Notes"),
  EXPENSE("/expense/detail", "CostIN", "CostBill", "Nt");

  static final String DAY = "2026-03-02";

  final String path;
  final String amount;
  final String billed;
  final String notes;

  Bookable(String path, String amount, String billed, String notes) {
    this.path = path;
    this.amount = amount;
    this.billed = billed;
    this.notes = notes;
  }

  /** Each kind in each format. */
  static Stream<Arguments> inEachFormat() {
    return Stream.of(values())
        .flatMap(kind -> Stream.of(InFormat.values()).map(format -> Arguments.of(kind, format)));
  }

  /** Books, with more fields or others. */
  Response book(Api caller, TimeSamples samples, String more) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("Dt", "'" + DAY + "'");
    fields.put("ProjectSID", "" + samples.project);
    fields.put("StaffSID", "" + samples.worker.staffId());
    fields.put(amount, "2");
    if (this == TIME) {
      fields.put("BudgCatID", "" + samples.laborCode);
    } else {
      fields.put("CatSID", "" + samples.firm.value("ExpenseCodes", "Meals"));
    }
    return caller.post(
        path,
        fields.entrySet().stream()
            .filter(field -> !more.contains(field.getKey() + ":"))
            .map(field -> field.getKey() + ": " + field.getValue())
            .collect(Collectors.joining(", ", "{", more.isEmpty() ? "}" : ", " + more + "}")));
  }

  /** Changes one. */
  Response change(Api caller, JsonNode record, String fields) {
    return caller.post(path + "/" + TimeSamples.sid(record), "{" + fields + "}");
  }

  /** Submits one; what it is afterwards. */
  JsonNode submit(Api caller, JsonNode record) {
    if (this == TIME) {
      return caller
          .post("/time/%d?MarkSubmitted=true".formatted(TimeSamples.sid(record)), "{}")
          .expect(200)
          .json();
    }
    JsonNode report =
        caller
            .post("/expense/submit", "{RptNm: 'R', ids: [%d]}".formatted(TimeSamples.sid(record)))
            .expect(200)
            .json();
    return caller.get("/expense/report/" + TimeSamples.sid(report)).expect(200).json().get(0);
  }

  /** Rejects one that is submitted; what it is afterwards, for the worker. */
  JsonNode reject(TimeSamples samples, JsonNode record) {
    String body = "{ids: [%d], note: 'x'}".formatted(TimeSamples.sid(record));
    String at =
        this == TIME ? "/api/time/reject" : "/api/expense/reject/" + record.get("RptSID").asLong();
    JsonNode answer =
        samples.admin.sendTo("POST", at, body.getBytes(StandardCharsets.UTF_8)).expect(200).json();
    Api worker = samples.worker.api();
    return this == TIME
        ? worker.get("/time/" + TimeSamples.sid(answer.get(0))).expect(200).json()
        : worker.get("/expense/report/0").expect(200).json().get(0);
  }

  /** What is billed of one. */
  void expectBilled(JsonNode record, String expected) {
    assertThat(new BigDecimal(record.get(billed).asString())).isEqualByComparingTo(expected);
    assertThat(record.get("NoCharge").asBoolean())
        .as("NoCharge where %s are billed", expected)
        .isEqualTo(expected.equals("0"));
  }
}
