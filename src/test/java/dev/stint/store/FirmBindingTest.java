package dev.stint.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stint.catalog.Catalog;
import dev.stint.support.TestServer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No statement of the server can reach the rows of another firm (ruling 5.3). */
class FirmBindingTest {
  /** What is about several firms: whose sessions, and in which firms a login has staff. */
  private static final Set<String> OUTSIDE_FIRMS =
      Set.of(
          "Callers.BY_FIRM_TOKEN",
          "Callers.BY_SESSION",
          "NewPassword.KNOWN",
          "SecondFactorApi.REQUIRED",
          "SessionStore.FORGET_OLD",
          "SessionStore.MEMBERSHIPS",
          "Sessions.END",
          "Sessions.END_ALL_BUT",
          "Sessions.LIST",
          "TokensOfUser.GOOD",
          "TokensOfUser.REVOKE",
          "Acceptance.FIRM",
          "Acceptance.INVITATION",
          "Memberships.OF_LOGIN",
          "OtherFirms.INVITED",
          "OtherFirms.MEMBER");

  private static final TestServer SERVER = TestServer.onOneDatabase().findFirst().orElseThrow();
  private static final Set<String> TABLES = firmTables();
  private static final Map<String, Sql> STATEMENTS = statements();

  private static Set<String> firmTables() {
    Set<String> tables =
        SERVER.database().read(FirmTables::all).stream()
            .map(FirmTables.Table::name)
            .collect(Collectors.toSet());
    tables.add("user_session"); // which is in no export
    return tables;
  }

  private static Map<String, Sql> statements() {
    Map<String, Object> further = new HashMap<>(Catalog.referenceStatements());
    further.put("routes", SERVER.routes());
    return StatementsInCode.all(further);
  }

  @Test
  void eachStatementIsBoundToItsFirm() {
    Map<String, List<String>> faults = new TreeMap<>();
    STATEMENTS.forEach((name, sql) -> {
      List<String> found = sql.isBoundToFirm() ? FirmBinding.faults(sql, TABLES) : List.of();
      if (!found.isEmpty()) {
        faults.put(name + ": " + sql, found);
      }
    });
    assertThat(STATEMENTS).hasSizeGreaterThan(300);
    assertThat(faults).isEmpty();
  }

  @Test
  void fewStatementsAreAboutSeveralFirms() {
    assertThat(STATEMENTS.entrySet())
        .filteredOn(statement -> !statement.getValue().isBoundToFirm())
        .filteredOn(statement -> namesATable(statement.getValue()))
        .extracting(Map.Entry::getKey)
        .containsExactlyInAnyOrderElementsOf(OUTSIDE_FIRMS);
  }

  private static boolean namesATable(Sql sql) {
    return TABLES.stream().anyMatch(List.of(sql.toString().split("\\W+"))::contains);
  }

  /** The rows that are joined belong to one firm, but for the count of a caller's firms. */
  @Test
  void whatIsAboutSeveralFirmsMixesNoRows() {
    assertThat(STATEMENTS.entrySet())
        .filteredOn(statement -> OUTSIDE_FIRMS.contains(statement.getKey()))
        .allSatisfy(statement ->
            assertThat(FirmBinding.faults(statement.getValue(), TABLES))
                .isSubsetOf("staff o is not bound to :firm"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT 1 FROM project WHERE firm_id = :firm AND id = :id",
        "SELECT 1 FROM project WHERE (id = :id AND (:firm = firm_id))",
        "SELECT 1 FROM firm WHERE id = :firm",
        "SELECT f.name FROM (SELECT id AS firm_id, firm.* FROM firm) f WHERE f.firm_id = :firm",
        "SELECT 1 FROM firm f JOIN task t ON t.firm_id = f.id WHERE f.id = :firm",
        "SELECT 1 FROM task t JOIN project p ON p.firm_id = t.firm_id AND p.id = t.project_id WHERE p.firm_id = :firm",
        "SELECT 1 FROM task t LEFT JOIN project p ON p.firm_id = t.firm_id WHERE t.firm_id = :firm",
        "SELECT 1 FROM task t, project p WHERE t.firm_id = :firm AND p.firm_id = t.firm_id",
        "SELECT 1 FROM task t WHERE t.firm_id = :firm AND (t.id = :id OR EXISTS (SELECT 1 FROM project p WHERE p.firm_id = t.firm_id))",
        "SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM task WHERE firm_id = :firm) UNION ALL SELECT 2",
        "SELECT 1 FROM (SELECT id FROM task WHERE firm_id = :firm) x",
        "WITH x (id) AS (SELECT id FROM task WHERE firm_id = :firm) SELECT 1 FROM x",
        "INSERT INTO task (firm_id, id) VALUES (:firm, :id)",
        "INSERT INTO task (id, firm_id) SELECT :id, p.firm_id FROM project p WHERE p.firm_id = :firm",
        "UPDATE task SET name = :name WHERE firm_id = :firm AND id = :id",
        "DELETE FROM task WHERE firm_id = :firm",
        "SELECT 1 FROM user_account WHERE id = :firm"
      })
  void takesWhatIsBound(String sql) {
    assertThat(FirmBinding.faults(Sql.of(sql), TABLES)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT :firm FROM task",
        "SELECT 1 FROM task WHERE firm_id = :firm OR TRUE",
        "SELECT 1 FROM task WHERE NOT firm_id = :firm",
        "SELECT 1 FROM task WHERE firm_id >= :firm",
        "SELECT 1 FROM task WHERE id = :firm",
        "SELECT 1 FROM task WHERE firm_id = :firm2 AND :firm = :firm",
        "SELECT 1 FROM firm WHERE id = :id AND firm_key <> :firm",
        "SELECT f.name FROM (SELECT id AS firm_id, firm.* FROM firm) f WHERE f.id = :firm",
        "SELECT f.name FROM (SELECT name AS firm_id FROM firm) f WHERE f.firm_id = :firm",
        "SELECT f.name FROM (SELECT id AS firm_id FROM firm LIMIT 1) f WHERE f.firm_id = :firm",
        "SELECT 1 FROM task t JOIN project p ON p.id = t.project_id WHERE t.firm_id = :firm",
        "SELECT 1 FROM task t JOIN project p ON p.firm_id = t.firm_id OR TRUE WHERE t.firm_id = :firm",
        "SELECT 1 FROM task t LEFT JOIN project p ON p.firm_id = :firm AND t.firm_id = :firm",
        "SELECT 1 FROM task t, project p WHERE t.firm_id = p.firm_id AND :firm = :firm",
        "SELECT 1 FROM task t WHERE t.firm_id = :firm AND EXISTS (SELECT 1 FROM project p WHERE p.id = t.project_id)",
        "SELECT 1 FROM task t WHERE t.firm_id = :firm AND t.id IN (SELECT p.id FROM project p)",
        "SELECT (SELECT COUNT(*) FROM project p) FROM task t WHERE t.firm_id = :firm",
        "SELECT COALESCE((SELECT MAX(id) FROM project), 0) FROM task t WHERE t.firm_id = :firm",
        "SELECT CASE WHEN EXISTS (SELECT 1 FROM project) THEN 1 END FROM task t WHERE t.firm_id = :firm",
        "SELECT 1 FROM task t WHERE t.firm_id = :firm ORDER BY (SELECT MAX(id) FROM project)",
        "SELECT 1 FROM task WHERE firm_id = :firm UNION SELECT 1 FROM project",
        "SELECT 1 FROM (SELECT id FROM task) x WHERE x.id = :firm",
        "WITH x (id) AS (SELECT id FROM task) SELECT 1 FROM x WHERE x.id = :firm",
        "INSERT INTO task (id, name) VALUES (:id, :firm)",
        "INSERT INTO task (firm_id, id) VALUES (:id, :firm)",
        "INSERT INTO task (firm_id, id) SELECT p.firm_id, :firm FROM project p",
        "INSERT INTO task (firm_id, id) SELECT :firm, p.id FROM project p",
        "INSERT INTO task (firm_id, id) VALUES (:firm, (SELECT MAX(id) FROM project))",
        "UPDATE task SET name = :firm WHERE id = :id",
        "UPDATE task SET firm_id = :other WHERE firm_id = :firm",
        "UPDATE task SET name = (SELECT MAX(name) FROM project) WHERE firm_id = :firm",
        "DELETE FROM task WHERE id = :firm",
        "DELETE FROM task USING project p WHERE task.firm_id = :firm",
        "UPDATE task SET name = p.name FROM project p WHERE task.firm_id = :firm",
        "WITH task AS (SELECT 1 FROM task) SELECT 1 FROM task WHERE :firm = :firm",
        "SELECT 1 FROM task WHERE firm_id = :firm LIMIT (SELECT MAX(id) FROM project)",
        "SELECT 1 FROM task t RIGHT JOIN project p ON p.firm_id = t.firm_id WHERE t.firm_id = :firm",
        "DROP TABLE task",
        "SELECT",
        "DELETE FROM task WHERE firm_id = :firm AND NOT EXISTS (SELECT 1 FROM project p WHERE p.id = project_id)"
      })
  void refusesWhatIsNot(String sql) {
    assertThat(FirmBinding.faults(Sql.of(sql), TABLES)).isNotEmpty();
  }
}
