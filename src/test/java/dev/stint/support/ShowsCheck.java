package dev.stint.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Fails a test that does not make the calls that it is said to show (see {@link Shows}). */
final class ShowsCheck implements InvocationInterceptor {
  @Override
  public void interceptTestMethod(
      Invocation<@Nullable Void> invocation,
      ReflectiveInvocationContext<Method> context,
      ExtensionContext extension)
      throws Throwable {
    check(invocation, context);
  }

  @Override
  public void interceptTestTemplateMethod(
      Invocation<@Nullable Void> invocation,
      ReflectiveInvocationContext<Method> context,
      ExtensionContext extension)
      throws Throwable {
    check(invocation, context);
  }

  private static void check(
      Invocation<@Nullable Void> invocation, ReflectiveInvocationContext<Method> context)
      throws Throwable {
    Shows shows = context.getExecutable().getAnnotation(Shows.class);
    List<Calls.Call> made = Calls.keep();
    try {
      invocation.proceed();
    } finally {
      Calls.forget();
    }
    Set<InFormat> formats = formats(context.getExecutable(), shows);
    context.getArguments().stream()
        .filter(InFormat.class::isInstance)
        .forEach(format -> formats.removeIf(other -> other != format));
    for (String shown : shows.value()) {
      Contract.call(shown)
          .ifPresent(call ->
              formats.forEach(format ->
                  assertThat(made)
                      .as("@Shows: the calls made by this test have %s in %s", shown, format)
                      .anyMatch(one -> call.is(one) && one.isIn(format))));
    }
  }

  /** The formats that a test shows its calls in, in all its runs together. */
  static Set<InFormat> formats(Method test, Shows shows) {
    if (shows.in().length > 0) {
      return EnumSet.copyOf(List.of(shows.in()));
    }
    return AnnotationSupport.isAnnotated(test, EachFormat.class)
        ? EnumSet.allOf(InFormat.class)
        : EnumSet.of(InFormat.JSON);
  }
}
