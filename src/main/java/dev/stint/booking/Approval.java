package dev.stint.booking;

import dev.stint.catalog.Faults;
import dev.stint.catalog.Type;
import dev.stint.catalog.Types;
import dev.stint.wire.Fields;
import dev.stint.wire.Texts;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The approval status of time or expenses; stored and shown as a number. */
public enum Approval {
  /** Still open for its staffer. */
  NOT_SUBMITTED(0, "Not Submitted"),
  /** Waiting for approval, and locked. */
  SUBMITTED(1, "Submitted"),
  /** Approved, and locked. */
  APPROVED(2, "Approved"),
  /** Returned to its staffer with a note, and no longer locked. */
  REJECTED(3, "Rejected");

  /** What the numbers mean, for documentation. */
  public static final String SAYS = "0 not submitted, 1 submitted, 2 approved, 3 rejected.";

  /** The number shown in words. */
  public static final Type<Long> TEXT =
      Types.choice(
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

  /** The number in the database and the API. */
  public long number() {
    return number;
  }

  /** Its name in the API. */
  public String text() {
    return text;
  }

  /** The {@code note} that a rejection requires; a fault if it is missing. */
  public static String rejectionNote(Fields sent, Faults faults) {
    String note = Types.NOTES.read(sent, "note", faults);
    if (note == null || Texts.isBlank(note)) {
      faults.add("note", "is required: why it is rejected");
      return "";
    }
    return note;
  }
}
