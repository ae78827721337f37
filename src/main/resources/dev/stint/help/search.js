// Finds calls and fields by name and description.

const MOST = 12;
const input = document.getElementById("search");
const list = document.getElementById("results");

let index = null;
let selected = -1;

async function load() {
  index ??= fetch(input.dataset.index).then((response) => response.json());
  return index;
}

const CALL = /^(GET|POST|DELETE) /;

/** How well an entry fits: every word must be in it; whole words count most, and calls before fields. */
function rank([title, about], words) {
  const name = title.toLowerCase();
  const parts = name.split(/[^a-z0-9$]+/);
  const rest = about.toLowerCase();
  let points = CALL.test(about) ? 3 : 0;
  for (const word of words) {
    if (name === word) points += 14;
    else if (parts.includes(word) || parts.includes(`${word}s`)) points += 10;
    else if (parts.some((part) => part.startsWith(word))) points += 7;
    else if (name.includes(word)) points += 3;
    else if (rest.includes(word)) points += 2;
    else return 0;
  }
  return points;
}

async function find() {
  const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
  const entries = await load();
  const found = words.length
    ? entries
        .map((entry) => ({ entry, points: rank(entry, words) }))
        .filter(({ points }) => points > 0)
        .sort((one, other) => other.points - one.points)
        .slice(0, MOST)
    : [];
  show(found.map(({ entry }) => entry), words.length > 0);
}

function show(entries, asked) {
  list.replaceChildren(...entries.map(item));
  if (asked && entries.length === 0) {
    const nothing = document.createElement("li");
    nothing.textContent = "No matches.";
    nothing.setAttribute("role", "option");
    nothing.setAttribute("aria-disabled", "true");
    nothing.setAttribute("aria-selected", "false");
    list.append(nothing);
  }
  open(asked);
  select(entries.length ? 0 : -1);
}

function item([title, about, address], at) {
  const node = document.createElement("li");
  node.id = `result-${at}`;
  node.setAttribute("role", "option");
  node.setAttribute("aria-selected", "false");
  node.dataset.address = address;
  const small = document.createElement("small");
  small.textContent = about;
  node.append(title, small);
  return node;
}

function open(is) {
  list.hidden = !is;
  input.setAttribute("aria-expanded", String(is));
}

function select(at) {
  list.children[selected]?.setAttribute("aria-selected", "false");
  selected = at;
  const node = list.children[at];
  if (node) {
    node.setAttribute("aria-selected", "true");
    node.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", node.id);
  } else {
    input.removeAttribute("aria-activedescendant");
  }
}

function go(node) {
  if (node?.dataset.address) {
    open(false);
    input.value = "";
    document.dispatchEvent(new CustomEvent("go", { detail: node.dataset.address }));
  }
}

input.addEventListener("focus", load, { once: true });
input.addEventListener("input", find);
input.addEventListener("keydown", (event) => {
  const count = list.hidden ? 0 : list.children.length;
  if (event.key === "ArrowDown" && count) {
    select((selected + 1) % count);
  } else if (event.key === "ArrowUp" && count) {
    select((selected + count - 1) % count);
  } else if (event.key === "Enter") {
    go(list.children[selected]);
  } else if (event.key === "Escape") {
    open(false);
    return;
  } else {
    return;
  }
  event.preventDefault();
});
input.addEventListener("blur", () => open(false));
// Before the field loses the focus, and with it the list.
list.addEventListener("mousedown", (event) => {
  event.preventDefault();
  go(event.target.closest("li"));
});
document.addEventListener("keydown", (event) => {
  if (event.key === "/" && !event.target.closest("input, textarea, dialog")) {
    event.preventDefault();
    input.focus();
  }
});
