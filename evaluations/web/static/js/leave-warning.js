// Warns before a page with unsaved text is left, except by sending the form that holds it.
(() => {
  "use strict";
  let sending;

  document.addEventListener("submit", (event) => {
    if (!event.defaultPrevented) sending = event.target;
  });
  document.addEventListener("input", () => (sending = undefined));

  addEventListener("beforeunload", (event) => {
    const unsaved = [...document.querySelectorAll("[data-unsaved]")];
    if (unsaved.some((group) => (group.form ?? group) !== sending)) event.preventDefault();
  });
})();
