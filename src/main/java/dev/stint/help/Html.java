package dev.stint.help;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Writes a page of HTML, element by element. Whatever is written as text or as an attribute's value
 * is escaped, and every element is closed: there is no way to write markup as a string.
 */
final class Html {
  /** Elements that have no content. */
  private static final Set<String> EMPTY = Set.of("meta", "link", "input", "br", "img", "col");

  private final StringBuilder out = new StringBuilder("<!doctype html>");
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * Begins an element.
   *
   * @param attributes names and values by turns; an empty value makes one of those that are there
   *     or not
   */
  Html tag(String name, String... attributes) {
    out.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]);
      if (!attributes[i + 1].isEmpty()) {
        out.append("=\"");
        escape(attributes[i + 1]);
        out.append('"');
      }
    }
    out.append('>');
    if (!EMPTY.contains(name)) {
      open.push(name);
    }
    return this;
  }

  /** Ends the element begun last. */
  Html end() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /** Writes text. */
  Html text(String text) {
    escape(text);
    return this;
  }

  /** Writes an element that holds text only. */
  Html line(String name, String text, String... attributes) {
    return tag(name, attributes).text(text).end();
  }

  /** The whole page. */
  String page() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("not ended: " + open);
    }
    return out.append('\n').toString();
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
  }
}
