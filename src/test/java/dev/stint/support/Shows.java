package dev.stint.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What of the contract or the rulings a test shows: the page {@code docs/compatibility.md} names it
 * for that.
 *
 * <p>A call is shown in JSON, or in both formats by a test of {@link EachFormat}, unless {@link
 * #in} says otherwise. That the test really makes the call, in that format and with success, is
 * looked at each time it runs.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ShowsCheck.class)
public @interface Shows {
  /**
   * Calls as {@link Contract#calls} names them, such as {@code POST /project/rate}, remarks by
   * their keys, and rulings as in {@code ruling 7.3}.
   */
  String[] value();

  /** The formats that each run of the test makes the calls in. */
  InFormat[] in() default {};
}
