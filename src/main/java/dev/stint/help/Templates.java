package dev.stint.help;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/**
 * The templates of the pages ({@code src/main/jte/help}), compiled with the server. They escape
 * their values by context.
 */
final class Templates {
  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Templates.class.getClassLoader(), "dev.stint");

  private Templates() {}

  /** A page from the template with this name and these parameters. */
  static String render(String name, Map<String, Object> parameters) {
    StringOutput page = new StringOutput();
    ENGINE.render("help/" + name + ".jte", parameters, page);
    return page.toString();
  }
}
