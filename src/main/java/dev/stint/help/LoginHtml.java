package dev.stint.help;

/** The dialog that logs a reader in. What is typed there stays in the page's memory. */
final class LoginHtml {
  private LoginHtml() {}

  static void write(Html html) {
    html.tag("dialog", "id", "login-dialog", "aria-labelledby", "login-title");
    html.tag("form", "method", "dialog");
    html.line("h2", "API login", "id", "login-title");
    html.line(
        "p",
        "The token that the server answers stays in this page's memory: it is gone when the page is closed or"
            + " loaded again.",
        "class",
        "small");
    html.tag("fieldset", "class", "choice").line("legend", "Log in with");
    choice(html, "user", "User and password", true);
    choice(html, "firm", "Firm token", false);
    html.end();
    html.tag("div", "class", "with-user");
    input(html, "UserId", "User (e-mail address)", "text", "username");
    input(html, "Pwd", "Password", "password", "current-password");
    input(html, "Firm", "Firm, for users of several firms", "text", "off");
    html.end();
    html.tag("div", "class", "with-firm");
    input(html, "token", "Firm token", "password", "off");
    input(html, "firmid", "Firm", "text", "off");
    html.end();
    html.line("p", "", "class", "error", "role", "alert");
    html.tag("p", "class", "buttons");
    html.line("button", "Log in", "type", "submit", "value", "login");
    html.line("button", "Cancel", "type", "button", "class", "quiet cancel");
    html.end().end().end();
  }

  private static void choice(Html html, String value, String text, boolean chosen) {
    html.tag("label");
    if (chosen) {
      html.tag("input", "type", "radio", "name", "kind", "value", value, "checked", "");
    } else {
      html.tag("input", "type", "radio", "name", "kind", "value", value);
    }
    html.text(text).end();
  }

  private static void input(
      Html html, String name, String label, String type, String autocomplete) {
    html.tag("label").line("span", label);
    html.tag(
        "input", "name", name, "type", type, "autocomplete", autocomplete, "spellcheck", "false");
    html.end();
  }
}
