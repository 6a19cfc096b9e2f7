// SPDX-License-Identifier: EUPL-1.2
// The inbox by keyboard: j and k move, o shows the words, 1 to 7 judge, a takes the dossier, u undoes, ? explains.
// Only while the list has focus, and not when the reader switched it off. All of it can be done without.
(() => {
  const list = document.getElementById("hits");
  const pickAll = document.querySelector("[data-pick-all]");
  if (pickAll) {
    pickAll.hidden = false;
    pickAll.addEventListener("click", () => {
      const boxes = [...document.querySelectorAll("[data-pick]")];
      const tick = boxes.some((box) => !box.checked);
      boxes.forEach((box) => { box.checked = tick; });
    });
  }
  if (!list) return;

  const cards = () => [...list.querySelectorAll("[data-hit]")];
  const current = () => document.activeElement.closest ? document.activeElement.closest("[data-hit]") : null;
  const typing = (element) => element.matches("input:not([type=checkbox]), textarea, select, [contenteditable]");

  const go = (step) => {
    const all = cards();
    if (all.length === 0) return;
    const at = all.indexOf(current());
    const to = at < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + step, 0), all.length - 1);
    all[to].focus();
    all[to].scrollIntoView({ block: "nearest" });
  };
  const press = (selector) => {
    const card = current();
    const control = card && card.querySelector(selector);
    if (control) control.click();
    return Boolean(control);
  };
  let latest = null; // what was judged last
  const undo = () => {
    const card = current();
    const control = (card && card.querySelector("[data-undo]"))
      || (latest && document.contains(latest) && latest.querySelector("[data-undo]"))
      || document.querySelector("#bar [data-undo]");
    if (control) control.click();
    return Boolean(control);
  };
  const help = () => {
    const keys = document.querySelector("[data-keys-help]");
    if (!keys) return false;
    keys.open = !keys.open;
    if (keys.open) keys.scrollIntoView({ block: "nearest" });
    return true;
  };

  list.addEventListener("keydown", (event) => {
    if (list.dataset.keys !== "on" || event.ctrlKey || event.altKey || event.metaKey || typing(event.target)) return;
    const done = {
      j: () => { go(1); return true; },
      k: () => { go(-1); return true; },
      o: () => press("[data-unveil]"),
      a: () => press("[data-assign]"),
      u: undo,
      "?": help,
    }[event.key] || (/^[1-7]$/.test(event.key) ? () => press(`[data-key="${event.key}"]`) : null);
    if (done && done()) event.preventDefault();
  });

  // What replaced a card keeps the focus, so that the next key works on it.
  list.addEventListener("htmx:afterSettle", (event) => {
    const placed = event.detail.elt;
    if (placed && placed.matches && placed.matches("[data-hit]")) {
      if (placed.matches("[data-judged]")) latest = placed;
      placed.focus();
    }
    else if (placed && placed.querySelector) {
      const first = placed.querySelector("select, textarea, [data-focus-after-swap]");
      if (first && placed.id.startsWith("more-")) first.focus();
    }
  });
})();
