/* The address is the state. This file carries the reader from one address to the next without a page load, keeps the
   kommune from page to page, and puts focus, open tables and scroll position back after the router has replaced a
   screen. Links and selects work by their plain addresses; nothing here knows what a screen shows. */
(() => {
  "use strict";

  const FOLLOWING = ["sprog", "periode", "maal", "inddeling", "mod", "lignende", "vaegte"]; // choices that follow from page to page
  const ARRIVING = 2500; // milliseconds
  const TOKEN = /^\d{3}(-[a-z-]+)?$/;
  const byId = (id) => document.getElementById(id);
  const content = () => byId("_pages_content");
  const keepLinks = () => document.querySelectorAll("a[data-keep]");
  const pagePaths = new Set([...keepLinks()].map((link) => link.dataset.keep));

  /* The remembered kommune. Storage may be forbidden: then nothing is remembered. */
  const memory = {
    get() {
      try {
        const token = localStorage.getItem("kommune") || "";
        return TOKEN.test(token) ? token : "";
      } catch {
        return "";
      }
    },
    set(token) {
      try {
        if (TOKEN.test(token)) localStorage.setItem("kommune", token);
        else localStorage.removeItem("kommune");
      } catch {
        /* forbidden */
      }
    },
  };

  const isPage = (path) => pagePaths.has(path) || path.startsWith("/kommune/");
  const rootOf = (path) => `/${path.split("/")[1]}`;
  const screenOf = (path) => path.replace(/^\/kommune\/.+/, "/kommune/*"); // the choice and the kommune are two

  function tokenOf(url) {
    const inPath = url.pathname.match(/^\/kommune\/([^/]+)/);
    return inPath ? decodeURIComponent(inPath[1]) : url.searchParams.get("kommune") || "";
  }

  /* The address of a page with the kommune and the choices that follow. */
  function carried(target, here) {
    const [path, hash] = target.split("#");
    const token = tokenOf(here) || memory.get();
    const query = new URLSearchParams();
    if (token && path !== "/kommune") query.set("kommune", token);
    for (const key of FOLLOWING) if (here.searchParams.get(key)) query.set(key, here.searchParams.get(key));
    const full = token && path === "/kommune" ? `${path}/${encodeURIComponent(token)}` : path;
    const pinned = path === "/praesentation" ? window.barometer.pinned?.() : ""; // what the device remembers
    const asked = [query.size ? query : "", pinned ? `visninger=${pinned}` : ""].filter(Boolean).join("&");
    return full + (asked ? `?${asked}` : "") + (hash ? `#${hash}` : "");
  }

  function syncLinks() {
    const here = new URL(location.href);
    for (const link of keepLinks()) {
      link.setAttribute("href", carried(link.dataset.keep, here));
      if (!link.closest("nav")) continue;
      if (rootOf(here.pathname) === link.dataset.keep) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
    syncLanguage(here);
  }

  /* The same screen in the other language. The words around it change too, so that is a page load. */
  function syncLanguage(here) {
    const link = byId("sprog");
    const other = new URL(here);
    if (link.hreflang === "da") other.searchParams.delete("sprog");
    else other.searchParams.set("sprog", link.hreflang);
    link.href = other.pathname + other.search + other.hash;
  }

  /* A drawing goes along when its reader comes back to Organisering from another page, while the kommune is the same. */
  const DRAWN = "/organisering";
  let drawing = { token: "", hold: "" };

  function keepDrawing(here) {
    if (here.pathname === DRAWN) drawing = { token: tokenOf(here), hold: here.searchParams.get("hold") ?? "" };
  }

  function withDrawing(url) {
    const isBack = url.pathname === DRAWN && location.pathname !== DRAWN && !url.searchParams.has("hold");
    if (isBack && drawing.hold && ["", tokenOf(url)].includes(drawing.token)) url.searchParams.set("hold", drawing.hold);
    return url;
  }

  /* ---- going ---- */

  let asked = 0; // a reader who has gone on is not brought back by a late answer
  let shown = location.pathname + location.search;
  const scrolls = new Map(); // entry of the history -> how far its reader had scrolled
  let entry = "first";
  let returned = null; // where Back or Forward found the reader, until the screen stands
  let standing = null; // the screen that stands, as it was answered
  let inList = false; // how it was handed to React

  /* ``focus``: where the reader is to find themselves afterwards, when not where they were. */
  function go(href, focus = "") {
    const url = new URL(href, location.origin);
    if (url.pathname === location.pathname && url.search === location.search) {
      if (url.hash) location.hash = url.hash;
      return;
    }
    keepDrawing(new URL(location.href)); // what was drawn since the screen stood
    const asking = ask(url); // on its way while the history is written
    remember();
    scrolls.set(entry, scrollY);
    returned = null;
    entry = `${performance.now()}`;
    history.pushState({ entry }, "", url.href);
    load(focus, "", asking);
  }

  /* What belongs to an address: with the reader's own numbers where the tab holds some (44_private.js), or what the
     page router says. */
  const ask = ({ pathname, search }) =>
    window.barometer.askWithOwnNumbers?.(pathname, search) ?? askRouter(pathname, search);

  /* Show this address. ``focus``: where the reader is to find themselves afterwards; ``word``: what they are told. */
  async function load(focus = "", word = "", asking = ask(location)) {
    told = word;
    const number = ++asked;
    shown = location.pathname + location.search;
    const screen = await asking;
    if (!screen || number !== asked) return;
    if (focus) last.focus = focus;
    show(screen);
  }

  async function askRouter(pathname, search) {
    const options = { method: "POST", headers: { "Content-Type": "application/json" }, body: question(pathname, search) };
    const answer = await fetch("/_dash-update-component", options).catch(() => null); // told by watchRequests
    if (!answer?.ok) return null;
    const { response } = await answer.json();
    return { children: response._pages_content.children, title: response._pages_store.data.title };
  }

  function question(pathname, search) {
    const input = (property, value) => ({ id: "_pages_location", property, value });
    return JSON.stringify({
      output: ".._pages_content.children..._pages_store.data..",
      outputs: [
        { id: "_pages_content", property: "children" },
        { id: "_pages_store", property: "data" },
      ],
      inputs: [input("pathname", pathname), input("search", search)],
      changedPropIds: ["_pages_location.pathname", "_pages_location.search"],
    });
  }

  function show({ children, title }) {
    document.title = title;
    standing ??= window.dash_component_api.getLayout("_pages_content")?.props.children;
    patched = !isBuilding() && window.barometer.patch(standing, children);
    if (!patched) replace(children);
    standing = children;
  }

  /* React builds in its own time. Until it has, the document is still the screen before: a patch would go into what is
     about to be taken away, and be lost. */
  let leaving = null; // the screen that React is to take away
  const isBuilding = () => Boolean(leaving && leaving === byId("indhold"));

  /* Patches are made behind React's back: it must build anew and not compare with what it remembers. A screen in a list
     has other places in its tree than one by itself; turned twice before React builds, it would have the same again. */
  function replace(children) {
    if (!isBuilding()) inList = !inList;
    leaving = byId("indhold");
    window.dash_clientside.set_props("_pages_content", { children: inList ? [children] : children });
  }

  /* Back and forward: ours alone, the router's own listener would fetch the screen a second time. */
  function onPopState(event) {
    event.stopImmediatePropagation();
    if (location.pathname + location.search === shown) return;
    remember();
    scrolls.set(entry, scrollY);
    entry = event.state?.entry ?? "first";
    returned = scrolls.get(entry) ?? null;
    load();
  }

  function onClick(event) {
    if (event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.target.closest("a[href]");
    if (!link || link.hreflang || link.getAttribute("target") || link.hasAttribute("download")) return;
    const url = new URL(link.getAttribute("href"), location.href);
    const isHere = url.pathname === location.pathname && url.search === location.search;
    if (url.origin !== location.origin || !isPage(url.pathname) || (isHere && url.hash)) return;
    event.preventDefault();
    if ("remember" in link.dataset) memory.set(tokenOf(url));
    go(withDrawing(url).href, link.dataset.focus);
  }

  function onChange(event) {
    if (!event.target.matches("select[data-goto]")) return;
    const url = new URL(event.target.value, location.origin);
    if ("remember" in event.target.dataset) memory.set(tokenOf(url));
    go(url.href);
  }

  /* ---- arriving ---- */

  const last = { main: null, screen: "", focus: "", open: [], scroll: 0, said: [] };

  const inScreen = (element) => Boolean(element && content()?.contains(element));
  const focusable = () => content().querySelectorAll("a[href], button, select, summary, input, [tabindex='0']");
  const keyOf = (element) =>
    element.id || `${element.tagName}|${element.closest("[aria-label]")?.ariaLabel ?? ""}|${element.textContent}`;

  function remember() {
    if (!content()) return;
    last.open = [...content().querySelectorAll("details[open][id]")].map((one) => one.id);
    last.scroll = scrollY;
  }

  function restore(title) {
    for (const id of last.open) byId(id)?.setAttribute("open", "");
    const element = last.focus && [...focusable()].find((one) => keyOf(one) === last.focus);
    if (last.focus) (element || title)?.focus({ preventScroll: true });
    scrollTo(0, last.scroll);
  }

  function start(title) {
    const target = location.hash.length > 1 && byId(decodeURIComponent(location.hash.slice(1)));
    if (target) arriveAt(target.closest("article, .panel") ?? target);
    else scrollTo(0, 0);
    if (last.main) (target || title)?.focus({ preventScroll: true });
  }

  /* Charts above get their places in between: until then, or until the reader moves, the place is held. */
  function arriveAt(place) {
    const until = performance.now() + ARRIVING;
    let top = NaN;
    const hold = () => {
      const isMoved = !Number.isNaN(top) && Math.abs(scrollY - top) > 2;
      if (isMoved || !place.isConnected || performance.now() > until) return;
      place.scrollIntoView();
      top = scrollY;
      requestAnimationFrame(hold);
    };
    hold();
  }

  /* Twice, because charts get their places in between: a screen that is still too short ends the first try. */
  function comeBackTo(place) {
    scrollTo(0, place);
    requestAnimationFrame(() => scrollTo(0, place));
  }

  function say(text) {
    byId("announcer").textContent = text;
  }

  /* Tell what is new among heading, finding and chart findings. */
  function tellNews(main) {
    const found = main.querySelectorAll("#overskrift, #hovedpointe, .finding");
    const texts = [...found].map((one) => one.textContent);
    const news = [told.replace(/\.$/, ""), ...texts.filter((text) => !last.said.includes(text))].filter(Boolean);
    if (last.main && news.length) say(news.join(". "));
    last.said = texts;
    told = "";
  }

  let patched = false;
  let told = ""; // said first when the asked screen stands

  function arrived() {
    const main = byId("indhold");
    if (!main || (main === last.main && !patched)) return;
    patched = false;
    const title = byId("overskrift");
    const isSameScreen = last.main && last.screen === screenOf(location.pathname);
    if (isSameScreen) restore(title);
    else start(title);
    if (returned !== null) comeBackTo(returned);
    returned = null;
    tellNews(main);
    last.main = main;
    last.screen = screenOf(location.pathname);
    syncLinks();
    keepDrawing(new URL(location.href));
  }

  function watchScreen() {
    new MutationObserver(arrived).observe(byId("react-entry-point"), { childList: true, subtree: true });
    document.addEventListener("focusin", (event) => {
      last.focus = inScreen(event.target) ? keyOf(event.target) : "";
    });
    addEventListener("popstate", onPopState, true);
  }

  /* ---- waiting and failing ---- */

  let waiting = 0;
  let timer = 0;

  function setWaiting(change) {
    waiting += change;
    clearTimeout(timer);
    if (waiting) timer = setTimeout(() => showWaiting(true), 300);
    else showWaiting(false);
  }

  function showWaiting(isOn) {
    byId("progress").hidden = !isOn;
    content()?.setAttribute("aria-busy", String(isOn));
  }

  async function watched(request) {
    setWaiting(+1);
    try {
      const response = await request;
      byId("trouble").hidden = response.ok || response.status === 304 || isOwnFault(response);
      return response;
    } catch (error) {
      byId("trouble").hidden = false;
      throw error;
    } finally {
      setWaiting(-1);
    }
  }

  /* What is wrong with the reader's own file is told beside it. */
  const isOwnFault = ({ url, status }) => url.includes("/egne-tal/") && status < 500;

  function watchRequests() {
    const plain = window.fetch.bind(window);
    window.fetch = (resource, options) => {
      const isOurs = /\/(_dash-|egne-tal\/)/.test(String(resource.url ?? resource));
      return isOurs ? watched(plain(resource, options)) : plain(resource, options);
    };
    byId("trouble-retry").addEventListener("click", () => {
      last.focus = "overskrift"; // the button is about to vanish
      if (last.main) load();
      else location.reload();
    });
  }

  /* ---- begin ---- */

  const first = new URL(location.href);
  if (pagePaths.has(first.pathname) && !tokenOf(first) && memory.get()) {
    const search = new URLSearchParams(first.search);
    if (first.pathname === "/kommune") first.pathname = `/kommune/${memory.get()}`;
    else search.set("kommune", memory.get());
    history.replaceState(null, "", `${first.pathname}${search.size ? `?${search}` : ""}${first.hash}`);
  }
  syncLinks();
  watchRequests();
  watchScreen();
  document.addEventListener("click", onClick);
  document.addEventListener("change", onChange);
  const locale = document.documentElement.lang === "en" ? "en-GB" : "da"; // of numbers and dates
  window.barometer = { ...window.barometer, locale, say, go, load, syncLinks };
})();
