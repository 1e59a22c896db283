/* For who shows the deck: kommuner without names, and notes in a window of their own. */
(() => {
  "use strict";

  const byId = (id) => document.getElementById(id);
  const deck = () => byId("dias");
  const words = () => byId("dias-ord").dataset;
  const say = (text) => window.barometer.say(text);

  /* ---- kommuner without names: numbers in their place, the same as long as the tab lives ---- */

  const SEED = "pseudonymer";
  const ATTRIBUTES = ["aria-label", "alt", "title"];
  let isAnonymous = false;

  function shuffled(list) {
    const left = [...list];
    const mixed = [];
    while (left.length) {
      const [random] = crypto.getRandomValues(new Uint32Array(1));
      mixed.push(...left.splice(random % left.length, 1));
    }
    return mixed;
  }

  let order = null; // names in the order of their numbers

  function pseudonyms(names) {
    try {
      order ??= JSON.parse(sessionStorage.getItem(SEED) ?? "null");
    } catch {
      order = null;
    }
    if (!Array.isArray(order)) order = [];
    order = [...order, ...shuffled(names.filter((name) => !order.includes(name)))];
    try {
      sessionStorage.setItem(SEED, JSON.stringify(order));
    } catch {
      /* forbidden: as long as the page lives */
    }
    return new Map(names.map((name) => [name, `${words().pseudonym} ${order.indexOf(name) + 1}`]));
  }

  const letter = "[\\p{L}\\p{N}-]";

  /* Longer names first, whole words only, with the genitive that Danish puts behind a name. */
  function replacer() {
    const names = JSON.parse(deck().dataset.names).sort((a, b) => b.length - a.length);
    const other = pseudonyms(names);
    const quoted = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
    const pattern = new RegExp(`(?<!${letter})(${quoted.join("|")})(?=(s|'|’s?)?(?!${letter}))`, "gu");
    return (text) => text.replace(pattern, (name) => other.get(name));
  }

  function deep(value, change) {
    if (typeof value === "string") return change(value);
    if (Array.isArray(value)) return value.map((one) => deep(one, change));
    if (value && Object.getPrototypeOf(value) === Object.prototype) {
      return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, deep(one, change)]));
    }
    return value;
  }

  const originals = new Map(); // node or chart -> what it said

  function changeText(change) {
    const walker = document.createTreeWalker(deck(), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const text = node.parentElement.closest(".js-plotly-plot") ? node.data : change(node.data);
      if (text === node.data) continue;
      originals.set(node, node.data);
      node.data = text;
    }
    for (const name of ATTRIBUTES) {
      for (const element of deck().querySelectorAll(`[${name}]`)) {
        const before = element.getAttribute(name);
        const text = change(before);
        if (text === before) continue;
        originals.set(element, { ...originals.get(element), [name]: before });
        element.setAttribute(name, text);
      }
    }
  }

  function changeCharts(change) {
    for (const chart of deck().querySelectorAll(".js-plotly-plot")) {
      const { data, layout } = chart;
      originals.set(chart, { data, layout });
      window.Plotly.react(chart, deep(data, change), deep(layout, change), chart._context);
    }
  }

  /* A place on the map is a name too. */
  function hideMaps() {
    for (const map of deck().querySelectorAll(".slide-box [data-map]")) {
      map.hidden = true;
      const told = document.createElement("p");
      told.className = "slide-gone map-hidden";
      told.textContent = words().nomap;
      map.after(told);
    }
  }

  function restore() {
    for (const [what, was] of originals) {
      if (what.nodeType === Node.TEXT_NODE) what.data = was;
      else if (was.layout) window.Plotly.react(what, was.data, was.layout, what._context);
      else for (const [name, text] of Object.entries(was)) what.setAttribute(name, text);
    }
    originals.clear();
    document.querySelectorAll(".map-hidden").forEach((one) => one.remove());
    deck().querySelectorAll("[data-map][hidden]").forEach((map) => (map.hidden = false));
  }

  function anonymise() {
    isAnonymous = !isAnonymous;
    if (isAnonymous) {
      const change = replacer();
      changeText(change);
      changeCharts(change);
      hideMaps();
    } else restore();
    document.body.classList.toggle("anonymous", isAnonymous);
    tellTools();
    say(isAnonymous ? words().anonymous : words().named);
    writeNotes();
  }

  /* The switch on the page, and slides to take home, follow. */
  function tellTools() {
    document.querySelector("[data-deck='anonymous']")?.setAttribute("aria-pressed", String(isAnonymous));
    const slides = document.querySelector("a[href^='/hent/praesentation.pptx']");
    if (!slides) return;
    const href = slides.getAttribute("href").replace(/&navne=nej$/, "");
    slides.setAttribute("href", isAnonymous ? `${href}&navne=nej` : href);
  }

  /* ---- notes ---- */

  let notes = null;
  let started = 0;

  function openNotes() {
    if (!deck()) return;
    if (!notes || notes.closed) {
      notes = open("", "noter", "popup,width=900,height=760");
      if (!notes) return say(words().nowindow);
      started = performance.now();
      furnish(notes.document);
      notes.addEventListener("keydown", (event) => window.barometer.deck.onKey(event));
      notes.setInterval(tick, 1000);
    }
    writeNotes();
    notes.focus();
  }

  function furnish(page) {
    page.documentElement.lang = document.documentElement.lang;
    page.title = words().notes;
    const style = page.createElement("link");
    style.rel = "stylesheet";
    style.href = document.querySelector("link[rel='stylesheet'][href*='own.css']").href;
    page.head.append(style);
    page.body.className = "notes-window";
  }

  function clock() {
    const seconds = Math.floor((performance.now() - started) / 1000);
    const pad = (number) => String(number).padStart(2, "0");
    const now = new Date();
    return `${now.toLocaleTimeString(window.barometer.locale, { hour: "2-digit", minute: "2-digit" })} · ${pad(Math.floor(seconds / 60))}:${pad(seconds % 60)}`;
  }

  function tick() {
    const place = notes && !notes.closed && notes.document.querySelector("time");
    if (place) place.textContent = clock();
  }

  function small(section) {
    const copy = section.cloneNode(true);
    copy.removeAttribute("id");
    copy.querySelectorAll("[id]").forEach((one) => one.removeAttribute("id"));
    copy.querySelectorAll(".slide-qr, .slide-notes").forEach((one) => one.remove());
    return copy;
  }

  function writeNotes() {
    if (!notes || notes.closed || !deck()) return;
    const page = notes.document;
    const { views, at } = window.barometer.deck;
    const [now, next] = [views()[at()], views()[at() + 1]].map((view) => view?.querySelector(".slide"));
    const make = (tag, className, ...content) => {
      const element = page.createElement(tag);
      element.className = className;
      element.append(...content);
      return element;
    };
    const said = now.querySelector(".slide-notes")?.cloneNode(true);
    said?.removeAttribute("hidden");
    const time = make("time", "", clock());
    const head = make("header", "", make("span", "", now.querySelector(".slide-place").textContent), time);
    const title = make("h1", "", now.querySelector("h2").textContent);
    const coming = next
      ? make("aside", "notes-next", make("h2", "", `${words().next}: ${next.querySelector("h2").textContent}`), small(next))
      : make("aside", "notes-next", make("h2", "", words().last));
    page.body.replaceChildren(head, make("main", "", title, ...(said ? [said] : [])), coming);
  }

  addEventListener("deck", writeNotes);
  addEventListener("pagehide", () => notes?.close());
  new MutationObserver(() => {
    if (isAnonymous && originals.size && ![...originals.keys()].some((one) => one.isConnected)) {
      isAnonymous = false; // another deck, or none, has its names
      originals.clear();
      document.body.classList.remove("anonymous");
      tellTools();
    }
  }).observe(byId("react-entry-point"), { childList: true, subtree: true });
  window.barometer = { ...window.barometer, anonymise, openNotes };
})();
