// Accepts an invitation. Its secret is behind the # of the address, which browsers send to nobody.

const form = document.getElementById("invitation");
const error = form.querySelector("[role=alert]");
const accepted = document.querySelector(".accepted");
const submit = form.querySelector("[type=submit]");

function takeSecret() {
  const secret = location.hash.slice(1);
  form.elements.Invitation.value = secret;
  form.elements.Invitation.labels[0].hidden = secret !== "";
  form.elements[secret === "" ? "Invitation" : "Pwd"].focus();
}

async function accept() {
  const { Invitation, Pwd, Code } = Object.fromEntries(new FormData(form));
  const response = await fetch("/api/invitations/accept", {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json" },
    body: JSON.stringify({ Invitation: Invitation.trim(), Pwd, Code: Code || undefined }),
  });
  const answer = await response.json();
  if (!response.ok) {
    throw new Error(answer.detail);
  }
  // The invitation is used up: nobody need find it in the history.
  history.replaceState(null, "", location.pathname);
  form.remove();
  accepted.textContent = `You can now log in as ${answer.UserId}, to the firm ${answer.firm}.`;
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
    await accept();
  } catch (failure) {
    error.textContent = failure.message;
  } finally {
    submit.disabled = false;
  }
});
addEventListener("hashchange", takeSecret);
takeSecret();
