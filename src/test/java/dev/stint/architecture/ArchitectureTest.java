package dev.stint.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

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
}
