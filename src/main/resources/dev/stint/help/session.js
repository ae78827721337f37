// Who is logged in: kept in this module's memory and nowhere else.

const button = document.getElementById("login");
const dialog = document.getElementById("login-dialog");
const form = dialog.querySelector("form");
const error = dialog.querySelector(".error");
const base = button.dataset.base;

let headers = null;

/** The headers that authenticate a call; null when nobody is logged in. */
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
    ? { UserId: values.UserId, Pwd: values.Pwd, Code: values.Code, Firm: values.Firm }
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

/** The first required field left empty, for the chosen kind of login. */
function firstMissing() {
  const kind = new FormData(form).get("kind");
  return [...form.querySelectorAll(`.with-${kind} [required]`)].find((field) => field.value.trim() === "");
}

button.addEventListener("click", () => (headers ? logOut() : askToLogIn()));
dialog.querySelector(".cancel").addEventListener("click", () => dialog.close());

for (const offer of form.querySelectorAll(".offered button")) {
  offer.addEventListener("click", () => {
    form.elements.UserId.value = offer.dataset.user;
    form.elements.Pwd.value = offer.dataset.password;
    form.querySelector("[type=submit]").focus();
  });
}

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  error.textContent = "";
  const missing = firstMissing();
  if (missing) {
    error.textContent = `Enter ${missing.labels[0].textContent.trim()}.`;
    missing.focus();
    return;
  }
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
