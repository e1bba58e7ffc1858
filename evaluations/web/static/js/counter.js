// Counts down what still fits in a text with a limit, for the paragraph with data-counter=<its id>.
(() => {
  "use strict";
  const announcer = document.getElementById("announcer");
  // As the pages write them: 1,953.
  const language = document.documentElement.lang.replace(/^es$/, "es-MX");
  const TOLD_ALOUD = [100, 50, 20, 10, 0];

  document.addEventListener("input", ({ target }) => {
    if (target.maxLength <= 0) return;
    const counter = document.querySelector(`[data-counter="${CSS.escape(target.id)}"]`);
    if (!counter) return;
    const left = target.maxLength - target.value.length;
    counter.textContent = `${announcer.dataset.left} ${left.toLocaleString(language)}`;
    if (TOLD_ALOUD.includes(left)) announcer.textContent = counter.textContent;
  });
})();
