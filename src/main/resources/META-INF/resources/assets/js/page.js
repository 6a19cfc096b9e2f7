// SPDX-License-Identifier: EUPL-1.2
// What every page does: errors come into focus, a lost session leads to the sign-in page, a failed request says so.
(() => {
  const focusErrors = (root) => { const alert = root.querySelector("[data-focus]"); if (alert) alert.focus(); };
  document.addEventListener("DOMContentLoaded", () => focusErrors(document));
  document.addEventListener("htmx:afterSwap", (event) => {
    focusErrors(event.detail.target);
    // Focus stays in what was swapped when the control that had it is gone.
    if (document.activeElement === document.body) {
      const next = document.querySelector("[data-focus-after-swap]") || event.detail.target;
      if (next && document.contains(next)) { next.setAttribute("tabindex", "-1"); next.focus(); }
    }
  });
  document.addEventListener("htmx:responseError", (event) => {
    if ([401, 499].includes(event.detail.xhr.status)) window.location.assign("/sign-in");
  });
  document.addEventListener("click", (event) => {
    const copy = event.target.closest("[data-copy]");
    if (copy) {
      const source = document.getElementById(copy.dataset.copy);
      navigator.clipboard.writeText(source.value ?? source.textContent).then(() => {
        const said = copy.parentElement.querySelector("[data-copied]");
        if (said) said.hidden = false;
      });
    }
    if (event.target.closest("[data-print]")) window.print();
  });
})();
