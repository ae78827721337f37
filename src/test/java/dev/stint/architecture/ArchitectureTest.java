package dev.stint.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaStaticInitializer;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.stint.application.Application;
import dev.stint.store.Sql;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The invariants of docs/architecture.md that the compiler cannot hold. */
@AnalyzeClasses(packages = "dev.stint", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String[] FOUNDATION = {
    "dev.stint.config..",
    "dev.stint.wire..",
    "dev.stint.store..",
    "dev.stint.catalog..",
    "dev.stint.access..",
    "dev.stint.metrics..",
    "dev.stint.call..",
    "dev.stint.http.."
  };

  @ArchTest
  static final ArchRule PACKAGES_HAVE_NO_CYCLES =
      slices().matching("dev.stint.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule THE_FOUNDATION_KNOWS_NO_FEATURE =
      noClasses()
          .that()
          .resideInAnyPackage(FOUNDATION)
          .should()
          .dependOnClassesThat(
              resideInAPackage("dev.stint..").and(resideOutsideOfPackages(FOUNDATION)))
          .because("features stand on it, so that one can be read, changed or taken out by itself");

  @ArchTest
  static final ArchRule ONLY_THE_STORE_SPEAKS_JDBC =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.stint.store..")
          .should()
          .dependOnClassesThat(
              describe(
                  "are of JDBC, but for the exception that reading a row throws",
                  c ->
                      c.getPackageName().equals("java.sql")
                          && !c.getSimpleName().equals("SQLException")))
          .because("the store binds each statement to a firm");

  @ArchTest
  static final ArchRule ONLY_THE_SERVER_SPEAKS_HELIDON =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.stint.http..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.helidon..")
          .because("the HTTP stack can then be changed in one place");

  @ArchTest
  static final ArchRule PROBLEMS_ARE_MADE_FROM_THE_CATALOGUE =
      classes()
          .that()
          .areAssignableTo(RuntimeException.class)
          .and()
          .haveSimpleNameContaining("Problem")
          .should()
          .haveOnlyPrivateConstructors()
          .because("the errors of the API are a closed list (ruling 5.2)");

  /** Where statements are made when they are run; FirmBindingTest knows of these. */
  private static final Set<String> MAKING_STATEMENTS =
      Set.of(
          "dev.stint.catalog.References",
          "dev.stint.store.FirmTables$Table",
          "dev.stint.store.Transaction");

  @ArchTest
  static final ArchRule STATEMENTS_ARE_CONSTANTS =
      codeUnits()
          .that(describe("make a statement", ArchitectureTest::makesAStatement))
          .should(
              be(
                  describe(
                      "run while constants or the application are made, or be in "
                          + MAKING_STATEMENTS,
                      unit ->
                          isOfConstants(unit)
                              || MAKING_STATEMENTS.contains(unit.getOwner().getName()))))
          .because("FirmBindingTest looks at each statement, whether a test runs it or not");

  private static boolean makesAStatement(JavaCodeUnit unit) {
    return unit.getMethodCallsFromSelf().stream()
        .anyMatch(
            call -> call.getTargetOwner().isEquivalentTo(Sql.class) && call.getName().equals("of"));
  }

  /** Whether it only runs while constants, or what the routes lead to, are made. */
  private static boolean isOfConstants(JavaCodeUnit unit) {
    return isOfConstants(unit, new HashSet<>());
  }

  private static boolean isOfConstants(JavaCodeUnit unit, Set<JavaCodeUnit> seen) {
    if (unit instanceof JavaStaticInitializer
        || (unit instanceof JavaConstructor && unit.getOwner().isEquivalentTo(Application.class))) {
      return true;
    }
    Set<JavaCodeUnit> callers =
        unit.getAccessesToSelf().stream().map(JavaAccess::getOrigin).collect(Collectors.toSet());
    return !callers.isEmpty()
        && callers.stream().allMatch(caller -> !seen.add(caller) || isOfConstants(caller, seen));
  }
}
