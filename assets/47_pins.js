/* Pinned views: "Vis i præsentation" and the key p. The device remembers them as they stand in an address
   (components/pins.py); the address of the presentation is what is shown. Words come from the page (data-*). */
(() => {
  "use strict";

  const PLACE = "visninger";
  const MOST = 24;
  const LONGEST = 3600; // of an address, so that every server takes it
  const LARGEST = 64 * 1024; // of a file
  const FORMAT = "raadgiverbarometret-visninger";
  const byId = (id) => document.getElementById(id);
  const deck = () => byId("dias");
  /* A view is pinned in no language: it is shown in that of the presentation. */
  const inNoLanguage = (link) => link.replace(/([?&])sprog=[^&#]*(&)?/, (_, mark, more) => (more ? mark : ""));
  const here = () => inNoLanguage(byId("indhold")?.dataset.here ?? "");

  /* ---- the form of an address; components/pins.py reads and writes the same ---- */

  const escaped = (text) => text.replace(/[%;!]/g, (sign) => encodeURIComponent(sign).replace("!", "%21"));
  const unescaped = (text) => text.replace(/%(25|3B|21)/gi, (code) => decodeURIComponent(code));
  const pinOf = (link, title = "") => escaped(link) + (title ? `!${escaped(title)}` : "");
  const linkOf = (pin) => unescaped(pin.split("!")[0]);
  const titleOf = (pin) => unescaped(pin.split("!")[1] ?? "");
  const listOf = (text) => text.split(";").filter(Boolean);

  /* Percent signs only where an address needs them. */
  const inAddress = (text) =>
    encodeURIComponent(text).replace(/%(2F|3F|3A|2C|3B|40)/g, (code) => decodeURIComponent(code));

  /* ---- the device; storage may be forbidden or full ---- */

  let kept = ""; // where nothing can be stored: for as long as the page lives

  function remembered() {
    try {
      return localStorage.getItem(PLACE) ?? kept;
    } catch {
      return kept;
    }
  }

  function remember(text) {
    kept = text;
    try {
      if (text) localStorage.setItem(PLACE, text);
      else localStorage.removeItem(PLACE);
      return true;
    } catch {
      return false;
    }
  }

  /* ---- pinning ---- */

  const WORDS = () => byId("dias-ord")?.dataset ?? {};

  const linkOn = (button) => `${here()}#${button.dataset.pin}`;

  function toggle(button) {
    const link = linkOn(button);
    const list = listOf(remembered());
    const index = list.findIndex((pin) => linkOf(pin) === link);
    const words = WORDS();
    if (index >= 0) list.splice(index, 1);
    else list.push(pinOf(link));
    const text = list.join(";");
    if (index < 0 && list.length > MOST) return window.barometer.say(words.full);
    if (index < 0 && inAddress(text).length > LONGEST) return window.barometer.say(words.long);
    const isKept = remember(text);
    window.barometer.say(isKept ? (index < 0 ? words.pinned : words.unpinned) : words.blocked);
    decorate();
  }

  /* Buttons say what is pinned. */
  function decorateButtons() {
    const pinned = new Set(listOf(remembered()).map(linkOf));
    for (const button of document.querySelectorAll("button[data-pin]")) {
      const isPinned = pinned.has(linkOn(button));
      if (button.getAttribute("aria-pressed") === String(isPinned)) continue;
      button.setAttribute("aria-pressed", String(isPinned));
      button.textContent = isPinned ? button.dataset.pinned : button.dataset.unpinned;
    }
  }

  /* The link to the presentation says how much is pinned, and leads to it. */
  function decorate() {
    decorateButtons();
    window.barometer.syncLinks();
    const link = byId("nav-presentation");
    const n = listOf(remembered()).length;
    const label = n ? String(n) : "";
    if (link && (link.dataset.n ?? "") !== label) link.dataset.n = label;
  }

  /* The panel the reader means: where the focus is, under the pointer, or nearest to the middle of the window. */
  function meant() {
    const buttons = [...document.querySelectorAll("button[data-pin]")];
    const frame = (button) => button.closest(".panel, .card, .key-figure");
    const inside = buttons.filter((one) => frame(one)?.contains(document.activeElement) || frame(one)?.matches(":hover"));
    if (inside.length) return inside.at(-1);
    const away = (one) => {
      const { top, bottom } = frame(one).getBoundingClientRect();
      return bottom < 0 || top > innerHeight ? Infinity : Math.abs((top + bottom - innerHeight) / 2);
    };
    const near = buttons.map((one) => [away(one), one]).sort(([a], [b]) => a - b)[0];
    return near && near[0] < Infinity ? near[1] : null;
  }

  /* ---- the presentation and the device ---- */

  let isEdited = false; // the reader is changing what the device remembers: it follows

  const shown = () => deck()?.dataset.pins ?? "";
  const isOwn = () => shown() === remembered();

  function edit() {
    isEdited ||= isOwn();
  }

  /* The presentation asked for by its bare address: the reader means their own. */
  let isAsked = false;

  function isBare() {
    const { pathname, search } = location;
    const isFirst = !isAsked && pathname === "/praesentation" && !/[?&](visninger|fortaelling)=/.test(search);
    isAsked = true;
    return isFirst && !isEdited && remembered() !== "" && !deck();
  }

  function follow() {
    const place = byId("dias-enhed");
    if (!place) isEdited = isAsked = false;
    if (isEdited && !isOwn()) {
      isEdited = false;
      remember(shown());
      decorate();
    }
    if (place && isBare()) show(listOf(remembered()));
    if (place) tellDevice(place, listOf(remembered()).length, Boolean(shown()));
  }

  function tellDevice(place, n, isShown) {
    const [words, link, button] = place.children;
    const { other, none, base } = place.dataset;
    const text = n ? other.replace("{n}", () => n) : none;
    if (words.textContent !== text) words.textContent = text;
    link.hidden = !n;
    button.hidden = !isShown;
    link.setAttribute("href", base + inAddress(remembered()));
    place.hidden = isOwn() || (!n && !isShown);
  }

  function show(list) {
    const base = byId("dias-enhed").dataset.base;
    window.barometer.go(list.length ? base + inAddress(list.join(";")) : base.replace(/[?&]visninger=$/, ""));
  }

  /* ---- a file ---- */

  function save(button) {
    const views = listOf(deck().dataset.pins).map((pin) => ({ adresse: linkOf(pin), titel: titleOf(pin) }));
    const text = JSON.stringify({ format: FORMAT, version: 1, visninger: views }, null, 2);
    window.barometer.saveFile([text], "application/json", button.dataset.filename);
  }

  const isView = (view) =>
    typeof view?.adresse === "string" && /^\/(?!\/)[^#]*#[^#]+$/.test(view.adresse) && typeof (view.titel ?? "") === "string";

  /* The list in a file, or the key of the sentence that says what is wrong with it. */
  async function viewsIn(file) {
    if (file.size > LARGEST) return "bigfile";
    const read = await file.text().then(JSON.parse).catch(() => null);
    if (read?.format !== FORMAT || !Array.isArray(read.visninger) || !read.visninger.length) return "badfile";
    if (!read.visninger.every(isView)) return "badpin";
    const list = read.visninger.map((view) => pinOf(view.adresse, (view.titel ?? "").trim().slice(0, 120)));
    if (list.length > MOST) return "full";
    return inAddress(list.join(";")).length > LONGEST ? "long" : list;
  }

  async function load(field) {
    const [file] = field.files;
    if (!file) return;
    const list = await viewsIn(file);
    field.value = "";
    if (Array.isArray(list)) {
      tell("");
      edit();
      show(list);
    } else tell(WORDS()[list]);
  }

  function tell(text) {
    byId("dias-status").textContent = text;
  }

  /* ---- begin ---- */

  const isTyping = ({ target }) => target.closest("input, textarea, select, [contenteditable]");

  document.addEventListener("click", ({ target }) => {
    if (target.closest(".dia-tools a, a[data-deck='clear']")) edit();
    const button = target.closest("button");
    if (!button) return;
    if ("pin" in button.dataset) toggle(button);
    else if (button.dataset.deck === "save") save(button);
    else if (button.parentElement?.id === "dias-enhed") {
      const isKept = remember(shown());
      decorate();
      follow();
      window.barometer.say(WORDS()[isKept ? "kept" : "blocked"]);
    }
  });
  document.addEventListener("change", ({ target }) => {
    if (target.id === "dias-fil") load(target);
    else if ("title" in target.dataset && "any" in target.dataset) {
      const { title, any } = target.dataset;
      edit();
      const written = target.value.trim();
      window.barometer.go(title.replace(written ? any : `!${any}`, written ? inAddress(escaped(written)) : ""));
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "p" || event.ctrlKey || event.metaKey || event.altKey || isTyping(event) || deck()) return;
    const button = meant();
    if (button) toggle(button);
  });
  let planned = 0; // a chart that is drawn changes the page many times
  const plan = () => {
    planned ||= requestAnimationFrame(() => {
      planned = 0;
      decorateButtons();
      follow();
    });
  };
  new MutationObserver(plan).observe(byId("react-entry-point"), { childList: true, subtree: true, attributeFilter: ["data-pins", "data-here"] });
  addEventListener("storage", ({ key }) => {
    if (key === PLACE) decorate();
  });
  window.barometer = { ...window.barometer, pinned: () => inAddress(remembered()), viewOf: pinOf };
  decorate();
})();
