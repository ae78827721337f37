package dev.stint.support;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A test and something of the contract or the rulings that it shows.
 *
 * @param what the key of a call, a remark or a ruling
 * @param format the format that a call is shown in; what else is shown, in any
 */
public record ShownBy(String what, InFormat format, Method test) {
  /** All of the tests, in the order of their names. */
  public static List<ShownBy> all() {
    return TestClasses.builtWith(ShownBy.class).stream()
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .filter(method -> method.isAnnotationPresent(Shows.class))
        .sorted(Comparator.comparing(ShownBy::name))
        .flatMap(ShownBy::of)
        .toList();
  }

  private static Stream<ShownBy> of(Method test) {
    Shows shows = test.getAnnotation(Shows.class);
    return Arrays.stream(shows.value())
        .flatMap(what ->
            ShowsCheck.formats(test, shows).stream()
                .map(format -> new ShownBy(what, format, test)));
  }

  private static String name(Method test) {
    return test.getDeclaringClass().getSimpleName() + "." + test.getName();
  }

  /** The class and method of the test. */
  public String testName() {
    return name(test);
  }
}
