// Brings the error summary into focus, and its links into the field they name.
(() => {
  "use strict";
  const summary = document.querySelector("[data-error-summary]");
  if (!summary) return;
  summary.focus();

  summary.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    const field = link && document.getElementById(link.hash.slice(1));
    if (!field) return;
    event.preventDefault();
    field.closest("details")?.setAttribute("open", "");
    field.focus({ preventScroll: true });
    (field.closest("fieldset, .field") ?? field).scrollIntoView({ block: "start" });
  });
})();
