package dev.stint.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.store.Databases;
import dev.stint.support.Api;
import dev.stint.support.Shows;
import dev.stint.support.StintProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** {@code stint firm}. */
class FirmCommandTest {
  @TempDir Path folder;
  private Shell shell = new Shell(Path.of("unset"));

  @BeforeEach
  void openShell() {
    shell = new Shell(folder.resolve("data"));
  }

  @Test
  void makesAFirmAndSaysWhatIsNext() {
    assertThat(
            shell
                .run(
                    "firm", "create", " Harbour & Söhne ", "--key", "harbour", "--time-zone", "UTC")
                .expectDone()
                .out())
        .contains("Created the firm Harbour & Söhne with the id harbour.")
        .contains("stint user create EMAIL --firm harbour");
    assertThat(shell.run("firm", "list").expectDone().out())
        .contains("harbour")
        .contains("Harbour & Söhne");
  }

  /** Ruling 12.1. */
  @ParameterizedTest
  @CsvSource({"documented, Documented", "deployed, Deployed"})
  @Shows("ruling 12.1")
  void makesAFirmThatAnswersAsTheSettingSays(String compatibility, String listFields) {
    shell
        .run(
            "firm",
            "create",
            "Harbour",
            "--key",
            "harbour",
            "--set",
            "compatibility=" + compatibility)
        .expectDone();
    Path out = folder.resolve("out");
    shell.run("export", "--out", out.toString()).expectDone();
    assertThat(out.resolve("firm.csv")).content().contains("," + listFields + ",");
  }

  @ParameterizedTest
  @CsvSource({
    "Müller & Söhne, mueller-soehne",
    "MÜLLER & SÖHNE, mueller-soehne",
    "Mu\u0308ller, mueller",
    "Groß Straße AG, gross-strasse-ag",
    "Smørrebrød Æbler, smorrebrod-aebler",
    "Łódź Żółw, lodz-zolw",
    "Café de l’Été, cafe-de-l-ete",
    "Þór Ðögg, thor-doegg",
    "'  --Harbour,  Consulting!', harbour-consulting",
    "AB, firm-ab",
    "2024, firm-2024",
    "密码, firm",
    "A name that is much longer than what anybody would type, a-name-that-is-much-longer-than-what-any"
  })
  void makesAnIdFromTheName(String name, String key) {
    shell.run("firm", "create", name).expectDone();
    assertThat(keys()).containsExactly(key);
  }

  @Test
  void makesAnIdThatNoOtherFirmHasInAnyLetterCase() {
    shell.firm("HARBOUR");
    shell.run("firm", "create", "Harbour").expectDone();
    shell.run("firm", "create", "Harbour").expectDone();
    assertThat(keys()).containsExactly("HARBOUR", "harbour-2", "harbour-3");
  }

  private List<String> keys() {
    return shell.run("firm", "list").out().lines().map(Shell::firstWord).toList();
  }

  @Test
  void makesAFirmInWhichAnHourAndAnExpenseCanBeBooked() {
    shell.firm("harbour");
    shell.user("ann@example.com", "harbour", "correct horse");
    try (StintProcess server =
        StintProcess.start(shell.data(), Map.of("STINT_SERVER_PORT", "0"), "serve")) {
      Api anonymous = Api.at(server.port());
      JsonNode session =
          anonymous
              .post("/session", "{UserId: 'ann@example.com', Pwd: 'correct horse'}")
              .expect(200)
              .json();
      Api ann =
          anonymous
              .with("X-Auth-Token", session.get("token").asString())
              .with("X-Auth-Realm", "harbour");
      JsonNode project =
          ann.post("/project/detail", "{Nm: 'Pier', ProjectCode: 'P-1'}").expect(200).json();
      String booked =
          "Dt: '%s', ProjectSID: %s, StaffSID: %s, "
              .formatted(
                  project.get("StartDt").asString(),
                  project.get("SystemId"),
                  session.get("staffsid"));
      ann.post(
              "/time",
              "{%sBudgCatLinkValue: 'Development', BudgCatLinkType: 1, Hours_IN: 1}"
                  .formatted(booked))
          .expect(200);
      JsonNode meals = ann.get("/picklist/ExpenseCodes").expect(200).json().get(0);
      ann.post("/expense/detail", "{%sCatSID: %s, CostIN: 5}".formatted(booked, meals.get("Id")))
          .expect(200);
    }
  }

  @Test
  void saysWhichCodesTheFirmBeginsWith() {
    assertThat(shell.run("firm", "create", "Harbour").expectDone().out())
        .contains(
            "Labor codes: Administration, Consulting, Development, Project Management, Travel;")
        .contains("expense codes: Airfare, Lodging, Meals, Mileage, Supplies, Other.")
        .contains("/api/laborcodes");
  }

  @Test
  void refusesWhatCannotBeAndMakesNothing() {
    shell.run("firm", "create", "\u200B ").expectRefusal("The firm's name must not be blank.");
    shell.run("firm", "create", "a\nb").expectRefusal("The firm's name must be a single line.");
    shell
        .run("firm", "create", "a\u0007b")
        .expectRefusal("The firm's name contains a control character, which is not allowed.");
    shell
        .run("firm", "create", "a".repeat(256))
        .expectRefusal("The firm's name is longer than 255 characters.");
    shell
        .run("firm", "create", "a", "--key", "a b")
        .expectRefusal(
            "A firm's id consists of 3 to 63 letters, digits and hyphens, at least one of them a letter, such"
                + " as harbour-consulting.");
    shell
        .run("firm", "create", "a", "--key", "1001")
        .expectRefusal(
            "A firm's id consists of 3 to 63 letters, digits and hyphens, at least one of them a letter, such"
                + " as harbour-consulting.");
    shell
        .run("firm", "create", "a", "--time-zone", "Mars/Olympus")
        .expectRefusal("There is no time zone \"Mars/Olympus\"; use a name such as Europe/London.");
    assertThat(shell.data()).doesNotExist();
  }

  @Test
  void listsNoFirmWhereThereIsNone() throws IOException {
    Files.createDirectory(shell.data());
    Databases.sqlite(shell.data().resolve("stint.db"), 1).close();
    assertThat(shell.run("firm", "list").expectDone().out())
        .isEqualTo("There is no firm yet; create one with 'stint firm create'.%n".formatted());
  }

  @Test
  void refusesAnIdThatIsTaken() {
    shell.firm("harbour");
    shell
        .run("firm", "create", "Other", "--key", "Harbour")
        .expectRefusal("A firm with the id Harbour already exists; choose another --key.");
  }

  @Test
  void leavesAFolderThatWasNamedByMistakeAsItWas() {
    for (String[] command :
        new String[][] {
          {"firm", "list"},
          {"token", "list"},
          {"token", "revoke", "1"},
          {"token", "create", "--user", "a@example.com", "--name", "a"},
          {"user", "password", "a@example.com"},
          Shell.userCreate("a@example.com")
        }) {
      shell
          .run(command)
          .expectRefusal(
              "There is no database in the data folder %s: create a firm with 'stint firm create', or choose another folder with --data."
                  .formatted(shell.data()));
      assertThat(shell.data()).doesNotExist();
    }
  }
}
