package dev.stint.call;

import dev.stint.catalog.Resource;
import dev.stint.catalog.View;

/** What a call returns on success. */
public sealed interface Output {
  /**
   * A record.
   *
   * @param view the view unless {@code View} asks for another
   */
  record One(Resource resource, View view) implements Output {}

  /** A list of records. */
  record Many(Resource resource, View view) implements Output {}

  /** Nothing but success. */
  record Success() implements Output {}

  /**
   * Something other than JSON or XML.
   *
   * @param contentType its content type
   * @param words what it is
   */
  record Other(String contentType, String words) implements Output {}
}
