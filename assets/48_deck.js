/* The deck on the wall: every view has the size of its place and type that is read from the back row; keys, full screen,
   blank, contrast. Everything stands in the page, so nothing is fetched while it is shown. */
(() => {
  "use strict";

  const WALL = 1920; // width for which sizes are said
  const SMALLEST = 24; // type on the wall
  const HAND = matchMedia("(max-width: 700px)"); // the views are read on the screen in the hand
  const LARGEST = 4; // times
  const MAP_TYPE = 11; // smallest type of a map
  const MAP_MARK = 40; // what stands above a map
  const TALL = 2.4; // times the room: a chart that is pressed together no more than this
  const GROWTH = 1.06;
  const GROWING = 9; // steps
  const PAPER = { width: 980, height: 470 };
  const byId = (id) => document.getElementById(id);
  const deck = () => byId("dias");
  const views = () => [...(deck()?.children ?? [])];
  const words = () => byId("dias-ord").dataset;
  const isShowing = () => document.body.classList.contains("presenting");

  /* ---- sizes ---- */

  const ownText = (element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue.trim());

  function scaleOf(element) {
    const { a, b } = element.getScreenCTM?.() ?? { a: 1, b: 0 };
    return Math.hypot(a, b); // text may stand on its side
  }

  /* How large the smallest text stands on the screen while nothing is enlarged. */
  function smallestText(holder, isDrawing) {
    const sizes = [...holder.querySelectorAll(isDrawing ? "text, tspan" : "*")]
      .filter((one) => ownText(one) && !one.closest("[hidden], .sr-only, [aria-hidden='true'] .sr-only"))
      .map((one) => parseFloat(getComputedStyle(one).fontSize) * scaleOf(one));
    return Math.min(...sizes, 16);
  }

  const unitOf = (section) => Math.min(section.clientWidth / WALL, section.clientHeight / (WALL * 0.5625));

  function factorOf(holder, section, isDrawing) {
    return HAND.matches ? 1 : Math.min((SMALLEST * unitOf(section)) / smallestText(holder, isDrawing), LARGEST);
  }

  const places = new WeakMap(); // picture -> what it was last fitted to

  function fit(section) {
    const box = section.querySelector(".slide-box");
    const picture = box?.querySelector(".picture");
    if (!picture || !box.clientWidth || document.body.classList.contains("printing")) return;
    const chart = picture.querySelector(".js-plotly-plot");
    if (picture.classList.contains("slide-content")) fitContent(section, box, picture);
    else if (chart?._fullLayout) fitChart(section, box, picture, chart);
  }

  /* Drawn small and enlarged, so that type, lines and marks grow together. A chart with a row for every kommune keeps its
     height and is scrolled. */
  function fitChart(section, box, picture, chart) {
    const isHand = HAND.matches;
    picture.style.transform = ""; // text is measured as it is drawn
    const factor = isHand ? 1 : factorOf(chart, section, true);
    const natural = Number(picture.dataset.height) || 420;
    const width = Math.floor(box.clientWidth / factor);
    const room = Math.floor(box.clientHeight / factor);
    const height = isHand || crowded.has(picture) || natural > TALL * room ? natural : room;
    picture.style.width = isHand ? "" : `${width}px`;
    picture.style.minHeight = "0";
    picture.style.transform = factor === 1 ? "" : `scale(${factor})`;
    picture.style.marginBottom = isHand ? "" : `${(factor - 1) * height}px`;
    const wanted = `${width} ${height}`;
    if (places.get(picture) === wanted) return;
    places.set(picture, wanted);
    window.Plotly.relayout(chart, { width, height });
    if (height === natural || !isCrowded(chart)) return;
    crowded.add(picture);
    fitChart(section, box, picture, chart);
  }

  const crowded = new WeakSet(); // pictures whose rows need the height they were drawn for

  /* Whether names of rows stand over each other. */
  function isCrowded(chart) {
    const rows = [...chart.querySelectorAll(".ytick text, .y2tick text")].map((one) => one.getBoundingClientRect());
    rows.sort((one, other) => one.top - other.top);
    return rows.some((row, index) => index > 0 && row.top < rows[index - 1].bottom - 0.25 * row.height);
  }

  /* A map draws itself for its place, its type never scaled. */
  function fitMap(section, box, picture, map) {
    const factor = HAND.matches ? 1 : (SMALLEST * unitOf(section)) / MAP_TYPE;
    picture.style.zoom = factor;
    const height = String(Math.floor(box.clientHeight / factor) - MAP_MARK);
    if (!HAND.matches && map.dataset.height !== height) map.dataset.height = height;
  }

  /* As large as the type asks for, and larger while there is room. */
  function fitContent(section, box, picture) {
    const map = picture.querySelector("[data-map]");
    if (map) return fitMap(section, box, picture, map);
    picture.style.zoom = "1";
    let factor = factorOf(picture, section, false);
    picture.style.zoom = factor;
    for (let step = 0; step < GROWING && !HAND.matches; step++) {
      picture.style.zoom = factor * GROWTH;
      if (box.scrollHeight > box.clientHeight || box.scrollWidth > box.clientWidth) break;
      factor *= GROWTH;
    }
    picture.style.zoom = factor;
  }

  const sizes = new ResizeObserver((entries) =>
    entries.forEach(({ target }) => {
      fit(target.closest(".slide"));
      if (isShowing()) lookAtOwn(target);
    }),
  );
  const seen = new WeakSet();

  function watch() {
    for (const box of document.querySelectorAll(".slide-box")) {
      if (!seen.has(box)) sizes.observe(box);
      seen.add(box);
    }
    for (const chart of document.querySelectorAll(".slide-box .js-plotly-plot")) {
      if (seen.has(chart) || !chart.layout) continue;
      seen.add(chart);
      chart.on("plotly_afterplot", () => fit(chart.closest(".slide")));
      fit(chart.closest(".slide"));
    }
  }

  /* ---- showing ---- */

  let place = 0;
  let opener = null;

  function start(at = 0) {
    if (!views().length) return;
    opener = document.activeElement;
    document.body.classList.add("presenting");
    deck().requestFullscreen?.().catch(() => {}); // refused: the window is the wall
    goTo(at);
  }

  async function stop() {
    if (!isShowing()) return;
    document.body.classList.remove("presenting", "blank");
    if (document.fullscreenElement) await document.exitFullscreen(); // nothing outside it takes the focus before
    history.replaceState(history.state, "", location.pathname + location.search);
    views()[place]?.querySelector(".slide").scrollIntoView({ block: "center" });
    (opener?.isConnected ? opener : byId("overskrift"))?.focus({ preventScroll: true });
    tell();
  }

  function goTo(index) {
    place = Math.max(0, Math.min(index, views().length - 1));
    views().forEach((view, number) => view.classList.toggle("current", number === place));
    const box = views()[place].querySelector(".slide-box");
    lookAtOwn(box);
    box.focus({ preventScroll: true });
    history.replaceState(history.state, "", `${location.pathname}${location.search}#vis-${place + 1}`);
    document.body.classList.remove("blank");
    tell();
  }

  /* What is taller than the wall begins where the own kommune is. */
  function lookAtOwn(box) {
    const own = deck().dataset.own;
    const name = own && [...box.querySelectorAll("text")].find((one) => one.textContent.startsWith(own));
    box.scrollTop = 0;
    if (box.scrollHeight > box.clientHeight + 4 && name) {
      box.scrollTop = name.getBoundingClientRect().top - box.getBoundingClientRect().top - box.clientHeight / 2;
    }
    tellMore(box);
  }

  function tellMore(box) {
    const goesOn = box.scrollHeight > box.clientHeight + 4;
    box.classList.toggle("taller", goesOn);
    const isWhole = box.scrollTop + box.clientHeight >= box.scrollHeight - 4;
    box.classList.toggle("ends", isWhole);
    if (goesOn) box.dataset.more = words().more;
    else delete box.dataset.more;
  }

  const tell = () => dispatchEvent(new CustomEvent("deck", { detail: { place, isShowing: isShowing() } }));

  /* Up and down scroll a view that is taller than the wall before they leave it. */
  function along(step) {
    const box = views()[place].querySelector(".slide-box");
    const rest = step > 0 ? box.scrollHeight - box.clientHeight - box.scrollTop : box.scrollTop;
    if (rest > 4) box.scrollBy({ top: step * box.clientHeight * 0.8 });
    else goTo(place + step);
  }

  function toggle(name, on, off) {
    const isOn = document.body.classList.toggle(name);
    if (on) window.barometer.say(isOn ? words()[on] : words()[off]);
  }

  const KEYS = {
    ArrowRight: () => goTo(place + 1),
    ArrowLeft: () => goTo(place - 1),
    ArrowDown: () => along(1),
    ArrowUp: () => along(-1),
    PageDown: () => goTo(place + 1),
    PageUp: () => goTo(place - 1),
    " ": (event) => goTo(place + (event.shiftKey ? -1 : 1)),
    Enter: () => goTo(place + 1),
    Home: () => goTo(0),
    End: () => goTo(views().length - 1),
    Escape: stop,
    b: () => toggle("blank"),
    ".": () => toggle("blank"),
    k: () => toggle("contrast", "dark", "light"),
    q: () => {
      toggle("with-qr");
      document.querySelectorAll(".slide").forEach(fit);
    },
    a: () => window.barometer.anonymise(),
    n: () => window.barometer.openNotes(),
  };

  function onKey(event) {
    if (!isShowing() || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = KEYS[event.key] ?? KEYS[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act(event);
  }

  /* A click goes on, as a clicker's first button does; links and what can be scrolled are left alone. */
  function onClick(event) {
    const what = event.target.closest("button")?.dataset.deck;
    if (what === "start") start();
    if (what === "notes") window.barometer.openNotes();
    if (what === "anonymous") window.barometer.anonymise();
    if (!isShowing() || what || event.target.closest("a, button, summary")) return;
    goTo(place + (event.clientX < innerWidth * 0.25 ? -1 : 1));
  }

  /* ---- paper: one view a sheet ---- */

  function toPaper() {
    if (!deck()) return;
    document.body.classList.add("printing");
    for (const picture of deck().querySelectorAll(".slide-box .picture")) {
      picture.setAttribute("style", `width: ${PAPER.width}px`);
      picture.dataset.sheet = PAPER.width; // for 34_charts.js
      places.delete(picture);
      const map = picture.querySelector("[data-map]");
      if (map) map.dataset.height = PAPER.height;
      const chart = picture.querySelector(".js-plotly-plot");
      const natural = Number(picture.dataset.height) || PAPER.height;
      if (chart) window.Plotly.relayout(chart, { width: PAPER.width, height: Math.min(natural, PAPER.height) });
    }
  }

  function fromPaper() {
    document.body.classList.remove("printing");
    document.querySelectorAll(".slide-box .picture").forEach((picture) => {
      picture.removeAttribute("style");
      delete picture.dataset.sheet;
    });
    document.querySelectorAll(".slide").forEach(fit);
  }

  /* ---- begin ---- */

  new MutationObserver(() => {
    watch();
    if (isShowing() && !deck()) document.body.classList.remove("presenting");
  }).observe(byId("react-entry-point"), { childList: true, subtree: true });
  addEventListener("scroll", ({ target }) => target.matches?.(".slide-box") && tellMore(target), true);
  addEventListener("keydown", onKey, true);
  addEventListener("click", onClick);
  document.addEventListener("fullscreenchange", () => {
    if (!document.fullscreenElement) stop();
  });
  addEventListener("beforeprint", toPaper);
  addEventListener("afterprint", fromPaper);
  window.barometer = {
    ...window.barometer,
    deck: { goTo, at: () => place, views, onKey, fit: () => document.querySelectorAll(".slide").forEach(fit) },
  };
})();
