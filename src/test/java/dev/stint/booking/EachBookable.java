package dev.stint.booking;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A test that is run for time and for expenses, each once in JSON and once in XML; it takes the
 * {@link Bookable} and the format.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest(name = "{0} in {1}")
@MethodSource("dev.stint.booking.Bookable#inEachFormat")
@interface EachBookable {}
