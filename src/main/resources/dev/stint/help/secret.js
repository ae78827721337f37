// Sends the form of a page whose secret is behind the # of its address, which browsers send to nobody.

const form = document.querySelector("form[data-call]");
const secret = form.elements[form.dataset.secret];
const error = form.querySelector("[role=alert]");
const done = document.querySelector(".done");
const submit = form.querySelector("[type=submit]");

function takeSecret() {
  secret.value = location.hash.slice(1);
  secret.labels[0].hidden = secret.value !== "";
  (secret.value === "" ? secret : form.elements.Pwd).focus();
}

async function send() {
  const filled = [...new FormData(form)].filter(([, value]) => value !== "");
  const response = await fetch(form.dataset.call, {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json" },
    body: JSON.stringify({ ...Object.fromEntries(filled), [secret.name]: secret.value.trim() }),
  });
  const answer = await response.json();
  if (!response.ok) {
    throw new Error(answer.detail);
  }
  // The secret is used up: nobody need find it in the history.
  history.replaceState(null, "", location.pathname);
  form.remove();
  done.textContent = `You can now log in as ${answer.UserId}${answer.firm ? `, to the firm ${answer.firm}` : ""}.`;
}

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  error.textContent = "";
  const missing = [...form.querySelectorAll("[required]")].find((field) => field.value.trim() === "");
  if (missing) {
    error.textContent = `Enter ${missing.labels[0].textContent.trim()}.`;
    missing.focus();
    return;
  }
  submit.disabled = true;
  try {
    await send();
  } catch (failure) {
    error.textContent = failure.message;
  } finally {
    submit.disabled = false;
  }
});
addEventListener("hashchange", takeSecret);
takeSecret();
