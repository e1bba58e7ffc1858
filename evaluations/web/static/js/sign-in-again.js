// Opens the sign-in dialog over the page when the session has ended, and then sends again what is unsaved.
(() => {
  "use strict";
  const dialog = document.getElementById("sign-in-again");
  if (!dialog) return;
  const form = dialog.querySelector("form");
  const said = dialog.querySelector("[role=alert]");
  let writing;

  document.addEventListener("htmx:after:request", ({ detail: { ctx } }) => {
    const { status } = ctx.response;
    if (ctx.sourceElement === form && status === 204) signedIn();
    else if (ctx.sourceElement !== form && status === 401) ask();
  });

  form.addEventListener("other-person", () => (said.textContent = document.getElementById("announcer").dataset.otherPerson));

  dialog.querySelector("[data-close]").addEventListener("click", () => dialog.close());

  // Chromium gives the focus back without the caret after a click, and typing would go nowhere.
  dialog.addEventListener("close", () => {
    writing.blur();
    writing.focus();
  });

  function ask() {
    if (dialog.open) return;
    writing = document.activeElement;
    dialog.showModal();
  }

  function signedIn() {
    form.reset();
    said.replaceChildren();
    dialog.close();
    for (const group of document.querySelectorAll("[data-unsaved]")) group.dispatchEvent(new Event("resend"));
  }
})();
