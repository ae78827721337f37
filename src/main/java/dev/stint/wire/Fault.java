package dev.stint.wire;

/**
 * One thing that is wrong with a request.
 *
 * @param field the API's name of the field, with a position where there are several: {@code
 *     [2].StaffSid}
 * @param message what is wrong with it, as a sentence
 */
public record Fault(String field, String message) {}
