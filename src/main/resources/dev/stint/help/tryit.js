// Sends a call as the reader has filled it in, and shows the answer.

import { formatted } from "./format.js";
import { askToLogIn, credentials } from "./session.js";

function format() {
  return document.querySelector("[name=format]:checked").value;
}

/** The example body in the chosen format. */
function example(form, kind) {
  return form.querySelector(`template.${kind}`).content.textContent;
}

/** Bodies that nobody has edited follow the chosen format. */
export function followFormat() {
  const kind = format();
  const other = kind === "json" ? "xml" : "json";
  for (const body of document.querySelectorAll("textarea[name=body]")) {
    if (body.value === example(body.form, other)) {
      body.value = example(body.form, kind);
    }
    body.rows = Math.min(Math.max(body.value.split("\n").length + 1, 3), 20);
  }
}

function address(form) {
  let path = form.dataset.path;
  const query = new URLSearchParams();
  for (const input of form.querySelectorAll("[data-in]")) {
    if (input.dataset.in === "path") {
      path = path.replace(`{${input.name}}`, encodeURIComponent(input.value.trim()));
    } else if (input.value.trim() !== "") {
      query.append(input.name, input.value.trim());
    }
  }
  return query.size ? `${path}?${query}` : path;
}

function line(name, text) {
  const node = document.createElement(name);
  node.textContent = text;
  return node;
}

async function send(form) {
  const state = form.querySelector(".state");
  const result = form.querySelector(".result");
  const submit = form.querySelector("[type=submit]");
  const type = `application/${format()}`;
  const body = form.querySelector("textarea");
  const headers = { Accept: type, ...(form.dataset.login === "true" ? credentials() : {}) };
  if (body) {
    headers["Content-Type"] = type;
  }
  const target = address(form);
  state.textContent = "Waiting for the answer …";
  submit.disabled = true;
  try {
    const began = performance.now();
    const response = await fetch(target, {
      method: form.dataset.method,
      headers,
      body: body?.value,
      cache: "no-store",
    });
    const text = await response.text();
    const took = performance.now() - began;
    state.textContent = "";
    result.replaceChildren(...shown(form, target, response, text, took));
    result.hidden = false;
    countDown(response, state, submit);
  } catch {
    state.textContent = "No answer: is the server still running?";
  } finally {
    if (!submit.dataset.waiting) {
      submit.disabled = false;
    }
  }
}

function shown(form, target, response, text, took) {
  const summary = document.createElement("p");
  const status = line("span", `${response.status} ${meaning(response)}`.trim());
  status.className = response.ok ? "status good" : "status bad";
  const size = new TextEncoder().encode(text).length.toLocaleString("en");
  summary.append(status, ` in ${Math.round(took)} ms, ${size} bytes`);
  const headers = document.createElement("details");
  const sent = `${form.dataset.method} ${target}`;
  const received = [...response.headers].map(([name, value]) => `${name}: ${value}`).join("\n");
  const list = document.createElement("pre");
  list.tabIndex = 0;
  list.append(line("code", `${sent}\n\n${response.status}\n${received}`));
  headers.append(line("summary", "Address and headers"), list);
  const answer = document.createElement("pre");
  answer.className = "got";
  answer.tabIndex = 0;
  answer.setAttribute("aria-label", "Answer");
  answer.append(formatted(text, response.headers.get("Content-Type") ?? ""));
  return [summary, headers, answer];
}

function meaning(response) {
  const names = {
    200: "OK", 304: "Not Modified", 400: "Bad Request", 401: "Unauthorized", 403: "Forbidden", 404: "Not Found",
    405: "Method Not Allowed", 413: "Content Too Large", 415: "Unsupported Media Type", 500: "Internal Server Error",
    503: "Service Unavailable",
  };
  return names[response.status] ?? "";
}

/** Retrying before the throttle window closes would only fail again. */
function countDown(response, state, submit) {
  const seconds = Number(response.headers.get("Retry-After"));
  if (response.status !== 503 || !(seconds > 0)) {
    return;
  }
  const end = performance.now() + seconds * 1000;
  submit.dataset.waiting = "true";
  submit.disabled = true;
  state.setAttribute("aria-live", "off"); // a screen reader should announce it once
  const tick = () => {
    const left = Math.ceil((end - performance.now()) / 1000);
    if (left > 0) {
      state.textContent = `Too many calls: try again in ${left} s`;
      setTimeout(tick, 250);
    } else {
      state.removeAttribute("aria-live");
      state.textContent = "You can try again.";
      delete submit.dataset.waiting;
      submit.disabled = false;
    }
  };
  tick();
}

let waiting = null;

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.dataset.method) {
    return;
  }
  event.preventDefault();
  if (form.dataset.login === "true" && !credentials()) {
    waiting = form;
    askToLogIn();
  } else {
    send(form);
  }
});

// After a login that a call required, send that call.
document.addEventListener("logged-in", () => {
  if (waiting?.isConnected && waiting.dataset.method === "GET") {
    send(waiting);
  }
  waiting = null;
});
