/* Plotly in Danish, and charts drawn for the width they have: where it is small, the names at the ends of lines lose
   their numbers (which stand in the text beside the chart) and the margin they needed. */
(() => {
  "use strict";

  const NARROW = 520;
  const PAPER = 620; // width of a chart on an upright A4 sheet
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

  const TINY = 340;
  const originals = new WeakMap(); // layout -> annotations, margin and ticks as Python made them
  const isEnd = (note) => note.name === "end-label";

  /* What the width asks for beside itself; ``hovertext`` of an end label is its short form. */
  function labelChanges(chart, width) {
    const { annotations = [], margin, xaxis } = chart.layout;
    if (!annotations.some(isEnd)) return {};
    const form = width < TINY ? "tiny" : width < NARROW ? "narrow" : "wide";
    if (!originals.has(chart.layout)) {
      originals.set(chart.layout, { annotations, margin: { ...margin }, ticks: xaxis?.tickvals, form: "wide" });
    }
    const original = originals.get(chart.layout);
    if (original.form === form) return {};
    original.form = form;
    return { ...endChanges(original, form), ...tickChanges(original, form, xaxis) };
  }

  function endChanges(original, form) {
    if (form === "wide") return { annotations: original.annotations, "margin.r": original.margin.r };
    const short = original.annotations.map((note) => (isEnd(note) ? { ...note, text: note.hovertext } : note));
    const longest = Math.max(...short.filter(isEnd).map((note) => note.text.replace(/<[^>]+>/g, "").length));
    return { annotations: short, "margin.r": 8 + 7 * longest };
  }

  /* Every second year where there is no room for all. */
  function tickChanges(original, form, xaxis) {
    if (!original.ticks || original.ticks.length < 4) return {};
    original.names ??= xaxis.ticktext;
    const kept = (_, index) => form !== "tiny" || index % 2 === 0;
    return { "xaxis.tickvals": original.ticks.filter(kept), "xaxis.ticktext": original.names.filter(kept) };
  }

  /* Follow the width; the height is the figure's own. (Plotly's and Dash's "responsive" forget the height, and a chart
     that was once measured as nothing stays nothing.) */
  let isOnPaper = false; // the screen's width is not the sheet's

  function fit(chart) {
    const width = isOnPaper ? Number(chart.closest("[data-sheet]")?.dataset.sheet ?? PAPER) : chart.clientWidth;
    if (!width || !chart.layout) return;
    const changes = labelChanges(chart, width);
    if (Math.abs(width - (chart._fullLayout?.width ?? 0)) > 1) changes.width = width;
    if (Object.keys(changes).length) window.Plotly.relayout(chart, changes);
  }

  /* The layout as Python made it, whatever the screen is like. */
  function originalLayout(chart) {
    const layout = structuredClone(chart.layout);
    const original = originals.get(chart.layout);
    if (!original) return layout;
    const { annotations, margin, ticks, names } = original;
    if (names) Object.assign(layout.xaxis, { tickvals: ticks, ticktext: names });
    return { ...layout, annotations, margin };
  }

  window.barometer = { ...window.barometer, originalLayout };

  const charts = () => document.querySelectorAll(".js-plotly-plot");
  const sizes = new ResizeObserver((entries) => entries.forEach(({ target }) => fit(target)));
  const seen = new WeakSet();

  /* Keep the place of a chart that is not drawn yet. */
  function reserve() {
    for (const box of document.querySelectorAll(".picture[data-height]")) {
      if (box.dataset.height) box.style.minHeight = `${box.dataset.height}px`;
    }
  }

  new MutationObserver(() => {
    reserve();
    for (const chart of charts()) {
      if (seen.has(chart) || !chart.layout) continue;
      seen.add(chart);
      sizes.observe(chart);
      chart.on("plotly_afterplot", () => fit(chart)); // another figure in the same chart comes in its wide form
    }
  }).observe(document.body, { childList: true, subtree: true, attributeFilter: ["data-height"] });

  /* A screen with several charts is drawn one chart per task, so that the page answers to its reader in between; a chart
     whose screen has gone by then is not drawn. */
  function drawInTurn() {
    const plotly = window.Plotly;
    if (!plotly) return; // it comes later, by Dash, where setup could not fetch our own
    const react = plotly.react;
    let last = Promise.resolve();
    const pause = () => new Promise((done) => setTimeout(done));
    plotly.react = (chart, ...figure) => {
      if (chart._fullLayout) return react(chart, ...figure);
      const drawn = last.then(pause).then(() => (chart.isConnected ? react(chart, ...figure) : chart));
      last = drawn.catch(() => {}); // one that fails is told to who asked for it, and holds up no other
      return drawn;
    };
  }
  document.addEventListener("DOMContentLoaded", drawInTurn);

  /* Paper is laid out without telling observers. */
  function onPaper(isOn) {
    isOnPaper = isOn;
    charts().forEach(fit);
  }
  addEventListener("beforeprint", () => onPaper(true));
  addEventListener("afterprint", () => onPaper(false));
})();
