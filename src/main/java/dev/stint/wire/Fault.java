package dev.stint.wire;

/**
 * One fault of a request.
 *
 * @param field the API's name of the field, with its position in a list: {@code [2].StaffSid}
 * @param message what is wrong with it, as the rest of a sentence that begins with the field
 */
public record Fault(String field, String message) {}
