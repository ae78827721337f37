package dev.stint.call;

import java.util.List;

/**
 * A group of related calls.
 *
 * @param section the page that they are on
 * @param title the heading above them
 * @param description what a reader should know first
 * @param calls in the order in which a reader needs them
 */
public record CallGroup(Section section, String title, String description, List<Call> calls) {
  /** With these calls. */
  public static CallGroup of(Section section, String title, String description, Call... calls) {
    return new CallGroup(section, title, description, List.of(calls));
  }
}
