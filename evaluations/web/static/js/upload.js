// Shows how much of a file was sent, then that it is being read, or why it was not. htmx sends it, through a request that can tell.
(() => {
  "use strict";
  const SENTENCES = { 0: "unsent", 401: "signedOut", 413: "large", 429: "busy", 503: "busy" };
  const formOf = (ctx) => ctx?.sourceElement?.closest?.("[data-upload]");
  const boxOf = (form) => form.querySelector("[data-sending]");

  const say = (form, sentence, ...more) => {
    const text = Object.assign(document.createElement("p"), { textContent: boxOf(form).dataset[sentence] });
    if (!more.length) text.className = "error-message";
    boxOf(form).replaceChildren(text, ...more);
  };

  const begin = (form) => {
    const bar = Object.assign(document.createElement("progress"), { max: 1, value: 0, ariaLabel: boxOf(form).dataset.sending });
    document.getElementById("upload-answer").replaceChildren();
    form.querySelector("[type=submit]").disabled = true;
    say(form, "sending", bar);
    return bar;
  };

  const end = (form) => {
    const button = form.querySelector("[type=submit]");
    boxOf(form).replaceChildren();
    button.disabled = false;
    if (document.activeElement === document.body) button.focus();
  };

  const reading = (form, bar) => {
    bar.removeAttribute("value");
    bar.ariaLabel = boxOf(form).dataset.reading;
    say(form, "reading", bar);
  };

  const sent = (form, address, request) =>
    new Promise((answer, fail) => {
      const call = new XMLHttpRequest();
      const bar = begin(form);
      call.open(request.method, address);
      for (const [name, value] of new Headers(request.headers)) call.setRequestHeader(name, value);
      call.upload.onprogress = ({ loaded, total }) => (bar.value = loaded / total);
      call.upload.onload = () => reading(form, bar);
      call.onload = () => answer(responseOf(call));
      call.onerror = call.onabort = call.ontimeout = () => fail(new TypeError("not sent"));
      request.signal?.addEventListener("abort", () => call.abort());
      call.send(request.body);
    });

  const responseOf = (call) => {
    const lines = call.getAllResponseHeaders().trim().split("\r\n");
    const headers = lines.map((line) => line.split(/: (.*)/, 2));
    return new Response(call.status === 204 ? null : call.responseText, { status: call.status, headers });
  };

  document.addEventListener("htmx:config:request", (event) => {
    const { ctx } = event.detail;
    const form = formOf(ctx);
    if (!form) return;
    ctx.fetch = (address, request) => sent(form, address, request);
    const file = form.querySelector("[type=file]").files[0];
    if (!file || file.size <= Number(form.dataset.upload)) return;
    event.preventDefault();
    say(form, "large");
  });

  document.addEventListener("htmx:after:request", ({ detail: { ctx } }) => {
    const form = formOf(ctx);
    const status = ctx.response.status;
    if (!form || status === 204) return;
    end(form);
    if (status >= 400 && status !== 422) say(form, SENTENCES[status] ?? "unsent");
  });

  document.addEventListener("htmx:error", ({ detail: { ctx } }) => {
    const form = formOf(ctx);
    if (!form) return;
    end(form);
    say(form, "unsent");
  });
})();
