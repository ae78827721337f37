// The entry point of the help pages. Following a link replaces the page's content but keeps the script running, and with it the login, which exists only in its memory.

import "./search.js";
import "./session.js";
import { followFormat } from "./tryit.js";

const help = new URL("..", import.meta.url).pathname.replace(/\/$/, "");

function isHelpPage(url) {
  const path = url.pathname.toLowerCase();
  const own = help.toLowerCase();
  return url.origin === location.origin && (path === own || path.startsWith(`${own}/`)) && !path.includes("/assets/");
}

function samePage(url) {
  return url.pathname.toLowerCase() === shown.toLowerCase();
}

let shown = location.pathname;

async function show(url) {
  const response = await fetch(url.pathname);
  if (!response.ok) {
    location.assign(url);
    return;
  }
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  document.title = page.title;
  for (const part of ["nav", "main"]) {
    document.querySelector(part).replaceWith(document.adoptNode(page.querySelector(part)));
  }
  shown = url.pathname;
  arrive();
}

/** Sets up a page once its content is in place. */
function arrive() {
  for (const node of document.querySelectorAll("main pre.curl code")) {
    node.textContent = node.textContent.replace("SERVER=http://127.0.0.1:8080", `SERVER=${location.origin}`);
  }
  followFormat();
}

function place(url) {
  const target = url.hash && document.getElementById(decodeURIComponent(url.hash.slice(1)));
  if (target) {
    target.scrollIntoView();
  } else {
    scrollTo(0, 0);
    document.getElementById("main").focus({ preventScroll: true });
  }
}

async function go(url) {
  if (samePage(url)) {
    location.hash = url.hash;
    return;
  }
  await show(url);
  history.pushState(null, "", url);
  if (url.hash) {
    location.replace(url.hash); // so that :target matches
  }
  place(url);
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href]");
  if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) {
    return;
  }
  const url = new URL(link.href);
  if (isHelpPage(url) && !samePage(url)) {
    event.preventDefault();
    go(url);
  }
});

document.addEventListener("go", (event) => go(new URL(event.detail, location.href)));
document.addEventListener("change", (event) => {
  if (event.target.name === "format") {
    followFormat();
  }
});

addEventListener("popstate", async () => {
  const url = new URL(location.href);
  if (!samePage(url)) {
    await show(url);
    place(url);
  }
});

arrive();
