package dev.stint.call;

/**
 * Something that a caller sends with a call, beside a record's own fields.
 *
 * @param place where the documentation has it; query and body stand in for each other (ruling 1.3)
 * @param name what it is called
 * @param value what it holds
 * @param required whether the call makes no sense without it
 * @param description what it says, in a sentence
 * @param example a value; what stands in braces is a field of a demo record: {@code
 *     {Project.SystemId}}. Empty for none
 */
public record Parameter(
    Place place, String name, Value value, boolean required, String description, String example) {

  /** Where a parameter stands. */
  public enum Place {
    /** In the path. */
    PATH("path"),
    /** In the query. */
    QUERY("query"),
    /** In the body. */
    BODY("body");

    private final String word;

    Place(String word) {
      this.word = word;
    }

    /** What it is called. */
    public String word() {
      return word;
    }
  }
}
