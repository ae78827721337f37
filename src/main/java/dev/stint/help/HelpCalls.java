package dev.stint.help;

import dev.stint.call.Call;
import dev.stint.call.CallGroup;
import dev.stint.call.Permission;
import dev.stint.call.Section;
import dev.stint.invitation.Invitations;
import dev.stint.invitation.ResetApi;

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
        "These pages, and the same as an OpenAPI document.",
        Call.of("GET", "/", "Open the start page")
            .says("What this server is, with links to its documentation.")
            .answersOther(HTML, "A page.")
            .allows(Permission.ANYBODY),
        Call.of("GET", Invitations.PAGE, "Open the page of invitations")
            .says(
                "Where an invitation is accepted in a browser; its secret is behind the link's #.")
            .answersOther(HTML, "A page.")
            .allows(Permission.ANYBODY),
        Call.of("GET", ResetApi.PAGE, "Open the page of resets")
            .says(
                "Where the reset of a login is used in a browser; its secret is behind the link's #.")
            .answersOther(HTML, "A page.")
            .allows(Permission.ANYBODY),
        Call.of("GET", pages, "Open the overview")
            .says("The first help page.")
            .answersOther(HTML, "A page.")
            .allows(Permission.ANYBODY),
        Call.of("GET", pages + "/{page}", "Open a help page")
            .says("One of the help pages, in any letter case.")
            .word("page", "The page.", "Project")
            .answersOther(HTML, "A page.")
            .allows(Permission.ANYBODY),
        Call.of("GET", pages + "/assets/{file}", "Read a file of the help pages")
            .says("The style sheet, a script, or the search index.")
            .word("file", "The file.", "help.css")
            .answersOther("text/css", "A file.")
            .allows(Permission.ANYBODY),
        Call.of("GET", "/openapi.json", "Read the OpenAPI document")
            .says("This documentation as an OpenAPI 3.1 document in JSON.")
            .answersOther("application/json", "An OpenAPI document.")
            .allows(Permission.ANYBODY),
        Call.of("GET", "/openapi.yaml", "Read the OpenAPI document as YAML")
            .says("The same document in YAML.")
            .answersOther("application/yaml", "An OpenAPI document.")
            .allows(Permission.ANYBODY));
  }
}
