package dev.stint.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;

/** Nothing depends on the day or the machine's time zone, the tests included. */
@AnalyzeClasses(packages = "dev.stint")
class OneClockTest {
  /** What asks the machine, by class; of several methods of a name, those that take no clock. */
  private static final Map<String, Set<String>> ASKS_THE_MACHINE =
      Map.of(
          Clock.class.getName(),
          Set.of("systemUTC", "systemDefaultZone", "system", "tickMillis", "tickSeconds"),
          "java.time.InstantSource",
          Set.of("system"),
          "java.time.ZoneId",
          Set.of("systemDefault"),
          TimeZone.class.getName(),
          Set.of("getDefault"),
          Calendar.class.getName(),
          Set.of("getInstance"),
          System.class.getName(),
          Set.of("currentTimeMillis"));

  @ArchTest
  static final ArchRule THE_CLOCK_IS_MADE_IN_ONE_PLACE =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("dev.stint.command.Terminal")
          .should()
          .accessTargetWhere(
              describe(
                  "asks the machine for the time or its zone",
                  (JavaAccess<?> access) -> asksTheMachine(access.getTarget())))
          .because(
              "what is tested and shown must not depend on the day, so everything takes the Clock"
                  + " that the command line makes; durations go by System.nanoTime");

  private static boolean asksTheMachine(AccessTarget target) {
    String owner = target.getOwner().getName();
    String name = target.getName();
    boolean now =
        owner.startsWith("java.time.")
            && name.equals("now")
            && target instanceof CodeUnitAccessTarget method
            && method.getRawParameterTypes().stream()
                .noneMatch(parameter -> parameter.isEquivalentTo(Clock.class));
    boolean date =
        owner.equals(Date.class.getName())
            && name.equals("<init>")
            && target instanceof CodeUnitAccessTarget constructor
            && constructor.getRawParameterTypes().isEmpty();
    return now || date || ASKS_THE_MACHINE.getOrDefault(owner, Set.of()).contains(name);
  }
}
