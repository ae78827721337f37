package dev.stint.call;

/**
 * Something that a caller sends with a call, besides a record's own fields.
 *
 * @param place where the documentation puts it; query and body are interchangeable (ruling 1.3)
 * @param called its name
 * @param value what it holds
 * @param required whether it is required
 * @param description what it means, in a sentence
 * @param example a value; braces refer to a field of a demo record: {@code {Project.SystemId}}.
 *     Empty for none
 */
public record Parameter(
    Place place,
    ParameterName called,
    Value value,
    boolean required,
    String description,
    String example) {

  /** The documented name. */
  public String name() {
    return called.documented();
  }

  /** The place of a parameter. */
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
