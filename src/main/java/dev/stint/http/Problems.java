package dev.stint.http;

import dev.stint.store.LostDatabaseException;
import dev.stint.store.StoreException;
import dev.stint.wire.Format;
import dev.stint.wire.Problem;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** The one place that turns exceptions into answers. */
final class Problems {
  private static final Logger LOG = System.getLogger(Problems.class.getName());

  private static final long SECONDS_UNTIL_SOMEBODY_LOOKED = 60;

  private final ProblemPage page;

  /**
   * @param page for callers who prefer HTML
   */
  Problems(ProblemPage page) {
    this.page = page;
  }

  /** The answer to a request that failed: problem details, or a page for callers who prefer one. */
  Answer answer(Exception e, String id, Headers request, Format format) {
    Problem problem = problem(e, id);
    String instance = "urn:stint:request:" + id;
    return Negotiation.prefersHtml(HeaderValue.all(request, HeaderNames.ACCEPT))
        ? Answer.problem(problem, page.html(problem, instance)).with(page.headers())
        : Answer.problem(format, problem, instance);
  }

  private static Problem problem(Exception e, String id) {
    return switch (e) {
      case Problem problem -> problem;
      case LostDatabaseException _ ->
          Problem.unavailable(
              "The files of the server's database were removed or replaced: nothing can be written.",
              SECONDS_UNTIL_SOMEBODY_LOOKED);
      case StoreException _ -> {
        LOG.log(Level.ERROR, "request " + id + ": the database", e);
        yield Problem.unavailable(
            "The database is unavailable. Check whether your change was saved before you send it again.",
            5);
      }
      default -> {
        LOG.log(Level.ERROR, "request " + id, e);
        yield Problem.internal();
      }
    };
  }
}
