package dev.stint.http;

import dev.stint.wire.Problem;
import java.util.Map;

/** A problem as a page, for browsers. */
public interface ProblemPage {
  /**
   * The page, as HTML.
   *
   * @param instance identifies this occurrence; the log has it too
   */
  String html(Problem problem, String instance);

  /** The headers that every page of this server has. */
  Map<String, String> headers();
}
