// Shows answers indented, with JSON coloured by syntax. Numbers stay as they were written.

const MOST = 200_000;

/** The text of an answer as nodes to put into a page. */
export function formatted(text, contentType) {
  const shown = text.length > MOST ? text.slice(0, MOST) : text;
  const node = document.createElement("code");
  if (/[/+]json/.test(contentType)) {
    json(shown, node);
  } else if (/[/+]xml/.test(contentType)) {
    node.textContent = xml(shown);
  } else {
    node.textContent = shown;
  }
  if (shown !== text) {
    node.append(`\n… and ${(text.length - MOST).toLocaleString("en")} characters more`);
  }
  return node;
}

const TOKEN = /("(?:[^"\\]|\\.)*")(\s*:)?|([[{])\s*([\]}])?|([\]}])|(,)|([^\s"[\]{},:]+)/g;

function json(text, into) {
  let indent = "\n";
  for (const [, string, colon, open, closed, close, comma, other] of text.matchAll(TOKEN)) {
    if (string) {
      into.append(span(colon ? "k" : "s", string), colon ? ": " : "");
    } else if (open && closed) {
      into.append(open + closed);
    } else if (open) {
      indent += "  ";
      into.append(open + indent);
    } else if (close) {
      indent = indent.slice(0, -2);
      into.append(indent + close);
    } else if (comma) {
      into.append("," + indent);
    } else {
      into.append(span("n", other));
    }
  }
}

function span(name, text) {
  const node = document.createElement("span");
  node.className = name;
  node.textContent = text;
  return node;
}

function xml(text) {
  let depth = 0;
  return text
    .replace(/>\s*</g, ">\n<")
    .split("\n")
    .map((line) => {
      if (line.startsWith("</")) {
        depth--;
      }
      const indented = "  ".repeat(Math.max(depth, 0)) + line;
      if (/^<[^/?!]/.test(line) && !/\/>$/.test(line) && !/<\/[^>]*>$/.test(line)) {
        depth++;
      }
      return indented;
    })
    .join("\n");
}
