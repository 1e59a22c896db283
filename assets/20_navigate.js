/* The address is the state. This file carries the reader from one address to the next without a page load, keeps the
   kommune from page to page, and puts focus, open tables and scroll position back after the router has replaced a
   screen. Links and selects work by their plain addresses; nothing here knows what a screen shows. */
(() => {
  "use strict";

  const FOLLOWING = ["periode", "maal", "inddeling"]; // choices that follow from page to page
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
    return full + (query.size ? `?${query}` : "") + (hash ? `#${hash}` : "");
  }

  function syncLinks() {
    const here = new URL(location.href);
    for (const link of keepLinks()) {
      link.setAttribute("href", carried(link.dataset.keep, here));
      if (!link.closest("nav")) continue;
      if (rootOf(here.pathname) === link.dataset.keep) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
  }

  /* ---- going ---- */

  function go(href) {
    const url = new URL(href, location.origin);
    if (url.pathname === location.pathname && url.search === location.search) {
      if (url.hash) location.hash = url.hash;
      return;
    }
    const { pathname, search, hash } = url;
    window.dash_clientside.set_props("_pages_location", { pathname, search, hash });
  }

  function onClick(event) {
    if (event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.target.closest("a[href]");
    if (!link || link.getAttribute("target") || link.hasAttribute("download")) return;
    const url = new URL(link.getAttribute("href"), location.href);
    const isHere = url.pathname === location.pathname && url.search === location.search;
    if (url.origin !== location.origin || !isPage(url.pathname) || (isHere && url.hash)) return;
    event.preventDefault();
    if ("remember" in link.dataset) memory.set(tokenOf(url));
    go(url.href);
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
    if (target) target.scrollIntoView();
    else scrollTo(0, 0);
    if (last.main) (target || title)?.focus({ preventScroll: true });
  }

  function say(text) {
    byId("announcer").textContent = text;
  }

  /* Tell what is new among heading, finding and chart findings. */
  function tellNews(main) {
    const found = main.querySelectorAll("#overskrift, #hovedpointe, .finding");
    const texts = [...found].map((one) => one.textContent);
    const news = texts.filter((text) => !last.said.includes(text));
    if (last.main && news.length) say(news.join(". "));
    last.said = texts;
  }

  function arrived() {
    const main = byId("indhold");
    if (!main || main === last.main) return;
    const title = byId("overskrift");
    const isSameScreen = last.main && last.screen === screenOf(location.pathname);
    if (isSameScreen) restore(title);
    else start(title);
    tellNews(main);
    last.main = main;
    last.screen = screenOf(location.pathname);
    syncLinks();
  }

  function watchScreen() {
    new MutationObserver(arrived).observe(byId("react-entry-point"), { childList: true, subtree: true });
    document.addEventListener("focusin", (event) => {
      last.focus = inScreen(event.target) ? keyOf(event.target) : "";
    });
    addEventListener("popstate", remember);
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
      byId("trouble").hidden = response.ok || response.status === 304;
      return response;
    } catch (error) {
      byId("trouble").hidden = false;
      throw error;
    } finally {
      setWaiting(-1);
    }
  }

  function watchRequests() {
    const plain = window.fetch.bind(window);
    window.fetch = (resource, options) => {
      const isOurs = String(resource.url ?? resource).includes("/_dash-");
      if (!isOurs) return plain(resource, options);
      remember();
      return watched(plain(resource, options));
    };
    byId("trouble-retry").addEventListener("click", () => {
      const { pathname, search, hash } = location;
      last.focus = "overskrift"; // the button is about to vanish
      if (!last.main) location.reload();
      else window.dash_clientside.set_props("_pages_location", { pathname, search, hash });
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
  window.barometer = { ...window.barometer, say };
})();
