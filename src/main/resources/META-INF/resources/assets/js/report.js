// SPDX-License-Identifier: EUPL-1.2
// Says before sending that pictures are too many or too large: the server would refuse the whole form.
(() => {
  document.addEventListener("change", (event) => {
    const input = event.target.closest("[data-most-bytes]");
    if (!input) return;
    const files = [...input.files];
    const tooMuch = files.length > Number(input.dataset.most) || files.some((file) => file.size > Number(input.dataset.mostBytes));
    input.form.querySelector("[data-too-much]").hidden = !tooMuch;
    input.setCustomValidity(tooMuch ? input.form.querySelector("[data-too-much]").textContent : "");
  });
})();
