// Saves each fieldset marked data-autosave by itself. What is typed stays in the page until the server has confirmed it:
// data-unsaved says so to the other scripts. htmx sends and swaps; this decides what is sent, and when again.
(() => {
  "use strict";
  const LONGEST_UNSAVED = 2000, FIRST_WAIT = 1000, LONGEST_WAIT = 30000;
  const TRY_AGAIN = [429, 502, 503, 504];
  const announcer = document.getElementById("announcer");
  const states = new WeakMap();

  const stateOf = (group) => states.get(group) ?? states.set(group, { tries: 0 }).get(group);
  const groupOf = (target) => target.closest?.("[data-autosave]");
  const sendAgain = (group) => group.dispatchEvent(new Event("resend"));

  const fieldsOf = (group) =>
    [...group.elements].filter(
      ({ name, type, checked }) =>
        name && !["button", "fieldset", "submit"].includes(type) && (checked || !["checkbox", "radio"].includes(type)),
    );
  const asBody = (fields) => new URLSearchParams(fields.map(({ name, value }) => [name, value]));
  const answerIn = (group) => asBody(fieldsOf(group).filter(({ type }) => type !== "hidden")).toString();

  const show = (group, state) => {
    const texts = [group.querySelector("[data-save-text]"), document.getElementById("saved-at")];
    for (const text of texts) {
      if (!text) continue;
      text.textContent = announcer.dataset[state];
      text.dataset.state = state.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    }
    if (state !== "saving") announcer.textContent = announcer.dataset[state];
  };

  const waitAndSendAgain = (group) => {
    const state = stateOf(group);
    const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** state.tries++);
    clearTimeout(state.timer);
    state.timer = setTimeout(() => sendAgain(group), wait * (0.5 + Math.random() / 2));
    show(group, "waiting");
  };

  const settle = (group) => {
    if (answerIn(group) === stateOf(group).confirmed) group.removeAttribute("data-unsaved");
    return !group.hasAttribute("data-unsaved");
  };

  const confirmed = (group) => {
    const state = stateOf(group);
    if (state.tries) announcer.textContent = announcer.dataset.saved;
    Object.assign(state, { tries: 0, confirmed: state.sent });
    settle(group);
  };

  // Going back to what was saved before must be sent too: the refusal goes away with its answer.
  const refused = (group) => {
    stateOf(group).confirmed = undefined;
    show(group, "attention");
  };

  const prepare = (group, request) => {
    const state = stateOf(group);
    const body = asBody(fieldsOf(group));
    if (body.toString() !== state.body) state.key = crypto.randomUUID();
    Object.assign(state, { body: body.toString(), sent: answerIn(group), sentAt: Date.now() });
    clearTimeout(state.timer);
    request.body = body;
    request.headers["Idempotency-Key"] = state.key;
    show(group, "saving");
  };

  const mustWait = (group) => settle(group) || stateOf(group).otherPerson || group.querySelector("[data-conflict]");

  document.addEventListener("input", ({ target }) => {
    const group = groupOf(target);
    if (!group) return;
    const state = stateOf(group);
    if (!group.hasAttribute("data-unsaved")) state.sentAt = Date.now();
    group.setAttribute("data-unsaved", "");
    if (Date.now() - state.sentAt > LONGEST_UNSAVED && !state.tries) sendAgain(group);
  });

  document.addEventListener("htmx:before:request", (event) => {
    const { ctx } = event.detail;
    const group = groupOf(ctx.sourceElement);
    if (!group) return;
    if (mustWait(group)) event.preventDefault();
    else prepare(group, ctx.request);
  });

  document.addEventListener("htmx:after:request", ({ detail: { ctx } }) => {
    const group = groupOf(ctx.sourceElement);
    if (!group) return;
    const { status } = ctx.response;
    if (status < 300) confirmed(group);
    else if (TRY_AGAIN.includes(status)) waitAndSendAgain(group);
    else if (status === 401) show(group, "signedOut");
    else if (status === 422) refused(group);
    else show(group, status === 409 ? "attention" : "refused");
  });

  document.addEventListener("htmx:error", ({ detail: { ctx } }) => {
    const group = ctx && groupOf(ctx.sourceElement);
    if (group?.hasAttribute("data-unsaved")) waitAndSendAgain(group);
  });

  // A refusal that is not about this answer (the review was closed) must not take the version away.
  document.addEventListener("htmx:before:swap", ({ detail: { ctx, tasks } }) => {
    const main = groupOf(ctx.sourceElement) && tasks.find(({ type, swapSpec }) => type === "main" && swapSpec.style !== "none");
    if (!main || main.fragment.querySelector(".saved")) return;
    main.swapSpec.style = "innerHTML";
    main.fragment.prepend(...main.target.querySelectorAll("[type=hidden]"));
  });

  document.addEventListener("other-person", ({ target }) => {
    if (!groupOf(target)) return;
    stateOf(target).otherPerson = true;
    show(target, "otherPerson");
  });

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-keep-mine]");
    const group = button && groupOf(button);
    if (!group) return;
    event.preventDefault();
    const version = Object.assign(document.createElement("input"), { type: "hidden", name: button.name, value: button.value });
    const slot = button.closest("[data-conflict]");
    slot.removeAttribute("data-conflict");
    slot.replaceChildren(version);
    sendAgain(group);
  });

  addEventListener("online", () => document.querySelectorAll("[data-unsaved]").forEach(sendAgain));
})();
