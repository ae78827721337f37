package dev.stint.call;

import dev.stint.catalog.Resource;
import dev.stint.catalog.View;

/** What a call answers when all is well. */
public sealed interface Output {
  /**
   * A record.
   *
   * @param view the view that it has unless {@code View} asks for another
   */
  record One(Resource resource, View view) implements Output {}

  /** A list of records. */
  record Many(Resource resource, View view) implements Output {}

  /** No more than that it is done. */
  record Success() implements Output {}

  /**
   * Something that has no JSON and XML to choose from.
   *
   * @param contentType its content type
   * @param words what it is
   */
  record Other(String contentType, String words) implements Output {}
}
