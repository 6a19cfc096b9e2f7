// SPDX-License-Identifier: EUPL-1.2
// Draws each chart from the table beside it. Without this script the tables stand there open.
(() => {
  const css = (name, other) => getComputedStyle(document.documentElement).getPropertyValue(name).trim() || other;
  const dark = () => document.documentElement.dataset.bsTheme === "dark";
  // Told apart by pattern as well as by colour; from grave to slight.
  const inks = () => dark()
    ? ["#ff8f87", "#ffb86b", "#ffe28a", "#9ec5fe", "#b6bec7"]
    : ["#a3161f", "#b85c00", "#8a6d00", "#154273", "#59636e"];
  const strokes = [
    null,
    (c, s) => { c.moveTo(0, s); c.lineTo(s, 0); },
    (c, s) => { c.moveTo(0, s / 2); c.lineTo(s, s / 2); },
    (c, s) => { c.moveTo(s / 2, 0); c.lineTo(s / 2, s); },
    (c, s) => { c.moveTo(0, 0); c.lineTo(s, s); c.moveTo(0, s); c.lineTo(s, 0); },
  ];
  // Fine lines on a tint of the same ink: told apart, but no louder than the figures.
  const fill = (ink, stroke) => {
    if (!stroke) return ink;
    const tile = document.createElement("canvas");
    const size = tile.width = tile.height = 12;
    const c = tile.getContext("2d");
    c.fillStyle = css("--bs-body-bg", "#fff");
    c.fillRect(0, 0, size, size);
    c.globalAlpha = 0.35;
    c.fillStyle = ink;
    c.fillRect(0, 0, size, size);
    c.strokeStyle = ink;
    c.lineWidth = 2;
    c.beginPath();
    stroke(c, size);
    c.stroke();
    return c.createPattern(tile, "repeat");
  };
  const read = (table) => {
    const heads = [...table.tHead.rows[0].cells].map((cell) => cell.textContent).slice(1, -1);
    const rows = [...table.tBodies[0].rows];
    return {
      labels: rows.map((row) => row.cells[0].textContent),
      series: heads.map((label, i) => ({ label, data: rows.map((row) => Number(row.cells[i + 1].textContent)) })),
    };
  };
  const draw = (box) => {
    const table = document.getElementById(box.dataset.table);
    if (!table || !window.Chart) return;
    const { labels, series } = read(table);
    const colours = inks();
    const ink = css("--bs-body-color", "#000");
    const line = css("--bs-border-color", "#ccc");
    const scale = { stacked: true, ticks: { color: ink, precision: 0 }, grid: { color: line } };
    const lying = box.dataset.chart === "row";
    box.hidden = false;
    if (lying) box.firstElementChild.height = 60 + 28 * labels.length;
    Chart.getChart(box.firstElementChild)?.destroy();
    new Chart(box.firstElementChild, {
      type: "bar",
      data: {
        labels,
        datasets: series.map((each, i) => ({
          ...each,
          backgroundColor: fill(colours[i % 5], strokes[i % 5]),
          borderColor: colours[i % 5],
          borderWidth: 1,
        })).filter((each) => each.data.some((number) => number > 0)),
      },
      options: {
        animation: false,
        indexAxis: lying ? "y" : "x",
        scales: { x: scale, y: scale },
        plugins: { legend: { labels: { color: ink } } },
      },
    });
    box.parentElement.querySelector("details")?.removeAttribute("open");
  };
  const all = () => document.querySelectorAll("[data-chart]").forEach(draw);
  all();
  new MutationObserver(all).observe(document.documentElement, { attributes: true, attributeFilter: ["data-bs-theme"] });
})();
