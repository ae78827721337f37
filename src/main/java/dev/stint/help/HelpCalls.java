package dev.stint.help;

import dev.stint.call.Call;
import dev.stint.call.CallGroup;
import dev.stint.call.Permission;
import dev.stint.call.Section;

/** The calls of {@link HelpApi}, described. */
public final class HelpCalls {
  private static final String HTML = "text/html";

  private HelpCalls() {}

  /**
   * All of them.
   *
   * @param base where the API is
   */
  public static CallGroup group(String base) {
    String pages = base + "/help";
    return CallGroup.of(
        Section.SERVER,
        "Documentation",
        "These pages, and the document that programs read.",
        Call.of("GET", "/", "Open the start page")
            .says("What this server is, and the way to its documentation.")
            .answersOther(HTML, "A page.")
            .allows(Permission.NOBODY_ASKS),
        Call.of("GET", pages, "Open the overview")
            .says("The first of the help pages.")
            .answersOther(HTML, "A page.")
            .allows(Permission.NOBODY_ASKS),
        Call.of("GET", pages + "/{page}", "Open a help page")
            .says("One of the help pages, in any letter case.")
            .word("page", "The page.", "Project")
            .answersOther(HTML, "A page.")
            .allows(Permission.NOBODY_ASKS),
        Call.of("GET", pages + "/assets/{file}", "Read a file of the help pages")
            .says("The style sheet, a script, or what the search looks through.")
            .word("file", "The file.", "help.css")
            .answersOther("text/css", "A file.")
            .allows(Permission.NOBODY_ASKS),
        Call.of("GET", "/openapi.json", "Read the OpenAPI document")
            .says("This documentation for programs: OpenAPI 3.1, as JSON.")
            .answersOther("application/json", "An OpenAPI document.")
            .allows(Permission.NOBODY_ASKS),
        Call.of("GET", "/openapi.yaml", "Read the OpenAPI document as YAML")
            .says("The same as YAML.")
            .answersOther("application/yaml", "An OpenAPI document.")
            .allows(Permission.NOBODY_ASKS));
  }
}
