package dev.stint.booking;

import dev.stint.catalog.Faults;
import dev.stint.catalog.Type;
import dev.stint.wire.Fields;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How far the approval of what is booked has come; kept and shown as a number. */
public enum Approval {
  /** Its staffer still works on it. */
  NOT_SUBMITTED(0, "Not Submitted"),
  /** Waits for approval, and is locked. */
  SUBMITTED(1, "Submitted"),
  /** Approved, and locked. */
  APPROVED(2, "Approved"),
  /** Given back to its staffer with a note, and not locked any more. */
  REJECTED(3, "Rejected");

  /** What the numbers stand for, for documentation. */
  public static final String SAYS = "0 not submitted, 1 submitted, 2 approved, 3 rejected.";

  /** The number shown in words. */
  public static final Type<Long> TEXT =
      Type.choice(
          Arrays.stream(values())
              .collect(
                  Collectors.toMap(Approval::number, a -> a.text, (one, _) -> one, TreeMap::new)),
          0);

  private final long number;
  private final String text;

  Approval(long number, String text) {
    this.number = number;
    this.text = text;
  }

  /** The number that the database keeps and the API shows. */
  public long number() {
    return number;
  }

  /** What the API calls it. */
  public String text() {
    return text;
  }

  /** The {@code note} that a rejection needs; a fault where there is none. */
  public static String rejectionNote(Fields sent, Faults faults) {
    String note = Type.NOTES.read(sent, "note", faults);
    if (note == null || note.isBlank()) {
      faults.add("note", "is required: why it is rejected");
      return "";
    }
    return note;
  }
}
