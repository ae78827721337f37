// Who is logged in: kept in this module's memory, and nowhere else.

const button = document.getElementById("login");
const dialog = document.getElementById("login-dialog");
const form = dialog.querySelector("form");
const error = dialog.querySelector(".error");
const base = button.dataset.base;

let headers = null;

/** The headers that say who is calling; null when nobody is logged in. */
export function credentials() {
  return headers;
}

/** Opens the dialog. */
export function askToLogIn() {
  error.textContent = "";
  dialog.showModal();
}

function show(name) {
  button.textContent = name ? `Log out ${name}` : "API login";
  button.title = button.textContent;
}

async function logOut() {
  const old = headers;
  headers = null;
  show(null);
  if (old["X-Auth-Token"]) {
    await fetch(`${base}/session`, { method: "DELETE", headers: old });
  }
}

async function logIn() {
  const values = Object.fromEntries(new FormData(form));
  const byUser = values.kind === "user";
  const sent = byUser
    ? { UserId: values.UserId, Pwd: values.Pwd, Firm: values.Firm }
    : { token: values.token, firmid: values.firmid };
  const response = await fetch(base + (byUser ? "/session" : "/session/firm"), {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json" },
    body: JSON.stringify(sent),
  });
  const answer = await response.json();
  if (!response.ok) {
    throw new Error(answer.detail);
  }
  headers = {
    [byUser ? "X-Auth-Token" : "X-Auth-ApiToken"]: answer.token,
    "X-Auth-Realm": answer.firm,
  };
  show(byUser ? answer.fname : answer.firm);
}

button.addEventListener("click", () => (headers ? logOut() : askToLogIn()));
dialog.querySelector(".cancel").addEventListener("click", () => dialog.close());

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  error.textContent = "";
  const submit = form.querySelector("[type=submit]");
  submit.disabled = true;
  try {
    await logIn();
    form.reset();
    dialog.close();
    document.dispatchEvent(new CustomEvent("logged-in"));
  } catch (failure) {
    error.textContent = failure.message;
  } finally {
    submit.disabled = false;
  }
});
