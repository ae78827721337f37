package dev.stint.help;

import dev.stint.call.Section;
import java.util.Map;

/** The overview: what holds for all calls. */
final class Overview {
  /** Its chapters, by their anchors. */
  static final Map<String, Map<String, String>> CHAPTERS =
      Map.of(
          "On this page",
          Tree.texts(
              "start", "Start here",
              "addresses", "Addresses",
              "formats", "JSON and XML",
              "callers", "Who is calling",
              "views", "Views and fields",
              "types", "Types",
              "lists", "Lists",
              "limit", "The limit on calls",
              "statuses", "Statuses and problems",
              "programs", "For programs"));

  private final String base;
  private final Html html;
  private final Reference reference;

  Overview(String base, Html html, Reference reference) {
    this.base = base;
    this.html = html;
    this.reference = reference;
  }

  void write() {
    html.line("h1", "Overview");
    html.line(
        "p",
        "An API of plain HTTP calls: each address stands for a record or a list, GET reads it, POST creates or"
            + " changes, DELETE removes. These pages are made from the server's own tables of calls and fields, so"
            + " they say what this server does.",
        "class",
        "lead");
    start();
    addresses();
    formats();
    login();
    views();
    types();
    lists();
    limit();
    statuses();
    programs();
  }

  private void chapter(String anchor, String title) {
    html.tag("section", "class", "group", "id", anchor);
    html.tag("h2").line("a", title, "href", "#" + anchor).end();
  }

  private Overview p(String text) {
    html.line("p", text);
    return this;
  }

  private void shell(String text, String label) {
    html.tag("pre", "class", "curl", "tabindex", "0", "aria-label", label).line("code", text).end();
  }

  private void start() {
    chapter("start", "Start here");
    p(
        "On these pages: press API login, then open Try it below any call, change what is filled in, and press the"
            + " button. You see the status, the headers, the time it took and the answer, as JSON or XML, whichever is"
            + " chosen at the top. What you try is real: it reads and changes the data of the firm that you logged in to.");
    p("From a shell: log in, keep what comes back, and send it with every call.");
    shell(
        """
        SERVER=http://127.0.0.1:8080
        BASE=$SERVER%s
        curl "$BASE/session" -H "Content-Type: application/json" \\
          -d '{"UserId": "admin@example.com", "Pwd": "demo-password"}'
        TOKEN=...   # token of the answer
        FIRM=...    # firm of the answer
        curl "$BASE/project" -H "X-Auth-Token: $TOKEN" -H "X-Auth-Realm: $FIRM\"\
        """
            .formatted(base),
        "Log in with curl");
    html.line("p", "The other examples of these pages go on from there.");
    html.tag("ul", "class", "pages");
    for (Section section : reference.sections().keySet()) {
      html.tag("li")
          .line("a", section.title(), "href", base + "/help/" + section.title())
          .line("span", section.summary())
          .end();
    }
    html.end().end();
  }

  private void addresses() {
    chapter("addresses", "Addresses");
    html.tag("p").text("Addresses on these pages are relative to the base address ");
    html.line("code", base, "class", "base");
    html.text(" on this server; those that begin with /api are not.");
    html.text(" They match in any letter case, with or without a slash at the end.").end();
    p(
        "What stands in braces, as in /project/detail/{systemid}, is the id of a record. GET also takes it in the query"
            + " as id. POST without an id, or with the id 0, creates a record; with one it changes that record.");
    p(
        "Parameters may come in the query or in the body, whichever the page says; both are read, and the query counts"
            + " if they differ. Names match in any letter case, and unknown ones are ignored.");
    html.end();
  }

  private void formats() {
    chapter("formats", "JSON and XML");
    p(
        "A body is read by its Content-Type: application/json (also when there is none), application/xml, or"
            + " application/x-www-form-urlencoded where the values are not nested. The answer comes in the format that"
            + " Accept names; without one, in the format of the body, else as JSON. Text is UTF-8.");
    p(
        "JSON: field names match in any letter case and order, numbers and booleans may be sent as text, unknown fields"
            + " are ignored. Every field of a view is in the answer, null where nothing is set.");
    p(
        "XML: an element for each field, named the same. A list of projects is ArrayOfProject with Project elements. The"
            + " ids of contacts and addresses are attributes. What is null is left out. A DOCTYPE is refused.");
    html.end();
  }

  private void login() {
    chapter("callers", "Who is calling");
    html.tag("p").text("Every call but the logins needs two headers: ");
    html.line("code", "X-Auth-Token").text(" with the token of a session, or ");
    html.line("code", "X-Auth-ApiToken").text(" with a firm token; and ");
    html.line("code", "X-Auth-Realm").text(" with the firm's id. See ");
    html.line("a", "Session", "href", base + "/help/Session").text(".").end();
    p(
        "A session lasts for 24 hours unless the server is set otherwise. A firm token lasts until it is revoked, and may"
            + " do what the administrator who made it may do at that moment. Keep it like a password.");
    p(
        "What a caller sees and may change follows from the security group of the staffer, and from the projects that"
            + " the staffer is on. Each call on these pages says who may make it.");
    html.end();
  }

  private void views() {
    chapter("views", "Views and fields");
    p(
        "Records have a short view, Basic, and a long one, Detailed. Lists are in the Basic view; a single record is, too,"
            + " unless View=Detailed is asked for. What a POST answers is always Detailed.");
    p(
        "An update changes the fields that are sent and leaves the others. To empty a field, send null or an empty text;"
            + " a required field cannot be emptied. Fields that cannot be written are ignored when they are sent, so that"
            + " an answer can be posted back.");
    html.end();
  }

  private void types() {
    chapter("types", "Types");
    html.tag("dl", "class", "facts types");
    type("id", "The number of a record. 0 and null are the same: none.");
    type("text", "Up to 255 characters; notes up to 65,536. Names and codes are trimmed.");
    type("true or false", "Read as true, false, 1 or 0; null is false.");
    type("whole number", "Without a decimal point; 0 where nothing is set.");
    type(
        "amount",
        "Money, rates and hours: exact to four decimal places, never negative. More places are refused.");
    type("date", "A day: 2026-01-31. Read also with a time of midnight.");
    type("instant", "A moment in UTC: 2026-01-31T14:30:00Z. Made by the server.");
    html.end().end();
  }

  private void type(String name, String words) {
    html.line("dt", name).line("dd", words);
  }

  private void lists() {
    chapter("lists", "Lists");
    p(
        "A list is answered as a whole unless a part is asked for: $top says how many records at most, $skip how many to"
            + " leave out at the beginning. Inactive records are left out unless the call's own parameter asks for them.");
    html.end();
  }

  private void limit() {
    chapter("limit", "The limit on calls");
    p(
        "A token can make 30 calls in 60 seconds, unless the server is set otherwise; a window opens with the first call."
            + " Then every call is answered 503 until the window closes, and Retry-After says in how many seconds that"
            + " is. Calls of /session do not count. Failed logins have a limit of their own.");
    html.end();
  }

  private void statuses() {
    chapter("statuses", "Statuses and problems");
    html.tag("dl", "class", "facts");
    Statuses.all()
        .forEach((status, meaning) -> {
          html.tag("dt", "id", "status-" + status).line("code", Integer.toString(status)).end();
          html.tag("dd").line("b", meaning.brief()).text(". " + meaning.words()).end();
        });
    html.end();
    p(
        "A body with every error says what is wrong and what to do, as problem details (RFC 9457). For values it names"
            + " every field at fault:");
    html.tag("pre", "class", "json", "tabindex", "0", "aria-label", "A problem as JSON")
        .line(
            "code",
            """
            {
              "type": "urn:stint:problem:validation",
              "title": "The request has invalid values",
              "status": 400,
              "detail": "ProjectCode is the code of another project.",
              "instance": "urn:stint:request:2f1c6c1f0d1b9a44",
              "errors": [
                {"field": "ProjectCode", "message": "is the code of another project"}
              ]
            }\
            """)
        .end();
    html.tag("pre", "class", "xml", "tabindex", "0", "aria-label", "A problem as XML")
        .line(
            "code",
            """
            <problem xmlns="urn:ietf:rfc:7807">
              <type>urn:stint:problem:validation</type>
              <title>The request has invalid values</title>
              <status>400</status>
              <detail>ProjectCode is the code of another project.</detail>
              <instance>urn:stint:request:2f1c6c1f0d1b9a44</instance>
              <errors>
                <i><field>ProjectCode</field><message>is the code of another project</message></i>
              </errors>
            </problem>\
            """)
        .end();
    html.end();
  }

  private void programs() {
    chapter("programs", "For programs");
    html.tag("p")
        .text("The same as an OpenAPI 3.1 document, for tools that generate clients or tests: ");
    html.line("a", "/openapi.json", "href", "/openapi.json").text(" or ");
    html.line("a", "/openapi.yaml", "href", "/openapi.yaml").text(".").end();
    html.end();
  }
}
