// A form with parts that save themselves is sent once the newest text of each is saved: with the versions that came back,
// and only from a page that may be left without losing any of it.
(() => {
  "use strict";
  const saving = new WeakSet();
  const pressed = new WeakMap();
  let letThrough;

  const partOf = ({ ctx }) => ctx?.sourceElement?.closest?.("[data-autosave]");
  const formOf = (part) => part.form ?? part;
  const partsOf = (form) => [form, ...form.elements].filter((part) => part.matches("[data-autosave]"));
  const isUnsaved = (part) => saving.has(part) || part.hasAttribute("data-unsaved");

  // What the server found wrong or changed by somebody else, the next page tells in full. Signed out, offline or while the
  // server is busy, another page would take what was typed with it: this one stays and says so.
  const isSaved = ({ response }) => response?.status === 200;
  const isReceived = ({ response }) => [200, 409, 422].includes(response?.status);

  const goOn = (form) => {
    const { button, told } = pressed.get(form);
    const unsaved = partsOf(form).filter((part) => isUnsaved(part) && !told.has(part));
    for (const part of unsaved) if (!saving.has(part)) part.dispatchEvent(new Event("resend"));
    if (unsaved.length) return;
    pressed.delete(form);
    letThrough = form;
    form.requestSubmit(button);
    letThrough = undefined;
  };

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form === letThrough || !partsOf(form).some(isUnsaved)) return;
    event.preventDefault();
    pressed.set(form, { button: event.submitter, told: new Set() });
    goOn(form);
  }, true);

  document.addEventListener("htmx:before:request", (event) => {
    const part = !event.defaultPrevented && partOf(event.detail);
    if (part) saving.add(part);
  });

  // Comes also for a part that autosave.js keeps from being sent, because of a conflict shown in it.
  document.addEventListener("htmx:finally:request", ({ detail }) => {
    const part = partOf(detail);
    if (!part) return;
    const wasSent = saving.delete(part);
    const form = formOf(part);
    if (!pressed.has(form)) return;
    if (wasSent && !isReceived(detail.ctx)) return pressed.delete(form);
    if (!isSaved(detail.ctx)) pressed.get(form).told.add(part);
    goOn(form);
  });
})();
