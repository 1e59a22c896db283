/* A leader's own file on Min kommune. The bytes live in this variable and nowhere else: no storage, no history, no
   address. They go to the server with every question about their kommune (20_navigate.js asks here first) and are gone
   when the tab is closed, reloaded or left. All words come from the panel (data-*). */
(() => {
  "use strict";

  const CHOOSE = "egne-tal-vaelg"; // the button, which stands in every state of the panel
  let held = null; // { path, bytes }
  let input = null; // the browser may throw a file input away that nobody holds

  const panel = () => document.querySelector("[data-private]");
  /* The kommune of an address, which stands in its path or, in addresses written by hand, behind it. */
  function codeOf(path, search = "") {
    const asked = new URLSearchParams(search).get("kommune") ?? "";
    return (path.match(/^\/(?:kommune|egne-tal)\/(\d{3})/) ?? (path === "/kommune" && asked.match(/^(\d{3})/)))?.[1] ?? "";
  }

  /* ---- asking ---- */

  /* The screen of an address with the own numbers in it; undefined where they do not belong, null when it failed. */
  function askWithOwnNumbers(pathname, search) {
    if (held && codeOf(pathname, search) === codeOf(held.path)) return ask(held, search);
  }

  async function ask(file, search) {
    const headers = { "Content-Type": "application/octet-stream" };
    const options = { method: "POST", headers, body: file.bytes, cache: "no-store", credentials: "omit" };
    const stop = tellWaiting();
    const answer = await fetch(file.path + search, options).catch(() => null); // told by 20_navigate.js
    stop();
    if (!answer || answer.status >= 500) return null; // kept, so that "try again" can
    const screen = answer.ok ? await answer.json() : null;
    if ((!screen || screen.faulty) && held === file) held = null;
    if (screen) return screen;
    tell(answer.status === 413 ? "large" : "refused");
    return null;
  }

  /* Say after 300 ms that the file is being read; returns how to stop saying it. */
  function tellWaiting() {
    const busy = (isOn) => {
      tell(isOn ? "reading" : "");
      panel()?.setAttribute("aria-busy", String(isOn));
    };
    const timer = setTimeout(busy, 300, true);
    return () => {
      clearTimeout(timer);
      busy(false);
    };
  }

  function tell(key) {
    const status = document.getElementById("egne-tal-status");
    if (status && panel()) status.textContent = key ? panel().dataset[key] : "";
  }

  /* ---- taking and removing ---- */

  async function take(files) {
    const { private: path, limit } = panel().dataset;
    tell("");
    if (files.length !== 1) return tell("several");
    if (files[0].size > Number(limit)) return tell("large");
    const bytes = await files[0].arrayBuffer().catch(() => null);
    if (!bytes) return tell("unreadable");
    if (panel()?.dataset.private !== path) return; // the reader has gone on
    held = { path, bytes };
    window.barometer.load(CHOOSE);
  }

  function choose() {
    input = document.createElement("input");
    input.type = "file";
    input.accept = ".csv,.xlsx";
    input.addEventListener("change", () => take(input.files));
    input.click();
  }

  function remove(button) {
    held = null;
    window.barometer.load(CHOOSE, button.dataset.done);
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-private] button");
    if (button && "choose" in button.dataset) choose();
    if (button && "remove" in button.dataset) remove(button);
  });

  /* ---- dropping: anywhere on the page, for a file that misses would replace the page ---- */

  let inside = 0; // elements under the pointer that it has entered and not left

  const hasFiles = (event) => panel() && [...(event.dataTransfer?.types ?? [])].includes("Files");
  const mark = (isOver) => panel()?.toggleAttribute("data-over", isOver);

  function onDrag(event) {
    if (!hasFiles(event)) return;
    event.preventDefault();
    if (event.type === "dragover") event.dataTransfer.dropEffect = "copy";
    if (event.type === "dragenter") inside += 1;
    if (event.type === "dragleave") inside -= 1;
    if (event.type === "drop") inside = 0;
    mark(inside > 0);
    if (event.type === "drop") take(event.dataTransfer.files);
  }

  for (const type of ["dragenter", "dragover", "dragleave", "drop"]) document.addEventListener(type, onDrag);

  /* ---- leaving: a tab brought back by the browser's Back holds nothing ---- */

  addEventListener("pagehide", () => (held = null));
  addEventListener("pageshow", (event) => {
    if (event.persisted && document.querySelector(".private-strip")) location.reload();
  });

  window.barometer = { ...window.barometer, askWithOwnNumbers };
})();
