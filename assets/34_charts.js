/* Plotly in Danish, and charts drawn for the width they have: where it is small, the names at the ends of lines lose
   their numbers (which stand in the text beside the chart) and the margin they needed. */
(() => {
  "use strict";

  const NARROW = 520;
  const danish = {
    moduleType: "locale",
    name: "da",
    dictionary: {},
    format: {
      decimal: ",",
      thousands: ".",
      grouping: [3],
      currency: ["", " kr."],
      date: "%d.%m.%Y",
      time: "%H:%M:%S",
      dateTime: "%e. %b %Y %X",
      days: ["søndag", "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag"],
      shortDays: ["søn", "man", "tir", "ons", "tor", "fre", "lør"],
      months: "januar februar marts april maj juni juli august september oktober november december".split(" "),
      shortMonths: "jan feb mar apr maj jun jul aug sep okt nov dec".split(" "),
    },
  };
  if (window.Plotly) window.Plotly.register(danish);
  else window.PlotlyLocales = [...(window.PlotlyLocales ?? []), danish];

  const originals = new WeakMap(); // drawn chart -> annotations and margin as Python made them

  const isEnd = (note) => note.name === "end-label";

  /* Fit one drawn chart to its width; ``hovertext`` of an end label is its short form. */
  function fit(chart) {
    const { annotations = [], margin } = chart.layout ?? {};
    if (!annotations.some(isEnd)) return;
    const isNarrow = chart.clientWidth < NARROW;
    if (!originals.has(chart)) {
      if (!isNarrow) return;
      originals.set(chart, { annotations, margin, isNarrow: false });
    }
    const original = originals.get(chart);
    if (original.isNarrow === isNarrow) return;
    original.isNarrow = isNarrow;
    const short = original.annotations.map((note) => (isEnd(note) ? { ...note, text: note.hovertext } : note));
    const longest = Math.max(...short.filter(isEnd).map((note) => note.text.replace(/<[^>]+>/g, "").length));
    window.Plotly.relayout(chart, {
      annotations: isNarrow ? short : original.annotations,
      "margin.r": isNarrow ? 8 + 7 * longest : original.margin.r,
    });
  }

  /* The layout as Python made it, whatever the screen is like. */
  function originalLayout(chart) {
    const { annotations, margin } = originals.get(chart) ?? chart.layout;
    return structuredClone({ ...chart.layout, annotations, margin });
  }

  window.barometer = { ...window.barometer, originalLayout };

  const sizes = new ResizeObserver((entries) => entries.forEach(({ target }) => fit(target)));
  const seen = new WeakSet();

  new MutationObserver(() => {
    for (const chart of document.querySelectorAll(".js-plotly-plot")) {
      if (seen.has(chart) || !chart.layout) continue;
      seen.add(chart);
      sizes.observe(chart);
    }
  }).observe(document.body, { childList: true, subtree: true });
})();
