// Gives every unsafe htmx request a key: the form's own, or a fresh one.
document.addEventListener("htmx:config:request", ({ detail: { ctx } }) => {
  const { body, headers, method } = ctx.request;
  if (method !== "GET") headers["Idempotency-Key"] = body.get("key") ?? crypto.randomUUID();
});
