// A form that is just saving itself is sent once that is done: the version that it then sends is the saved one.
(() => {
  "use strict";
  const saving = new WeakSet();
  const waiting = new WeakMap();
  const formOf = ({ ctx }) => ctx?.sourceElement?.matches?.("form[data-autosave]") && ctx.sourceElement;

  // Signed out, offline or while the server is busy, another page would take what was typed with it: this one stays and says so.
  const isReceived = ({ response }) => [200, 409, 422].includes(response?.status);

  document.addEventListener("htmx:before:request", (event) => {
    const form = !event.defaultPrevented && formOf(event.detail);
    if (form) saving.add(form);
  });

  document.addEventListener("submit", (event) => {
    if (!saving.has(event.target)) return;
    event.preventDefault();
    waiting.set(event.target, event.submitter);
  }, true);

  document.addEventListener("htmx:finally:request", ({ detail }) => {
    const form = formOf(detail);
    if (!form) return;
    saving.delete(form);
    if (!waiting.has(form)) return;
    const button = waiting.get(form);
    waiting.delete(form);
    if (isReceived(detail.ctx)) form.requestSubmit(button);
  });
})();
