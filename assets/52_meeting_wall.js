/* The meeting on the wall: one question at a time in large type, then what is agreed; and a calm clock per question. */
(() => {
  "use strict";

  const { root, say } = window.barometer.meeting;
  const wall = () => document.getElementById("moede-vaeg");
  const pages = () => [...(wall()?.querySelectorAll(".wall-page:not([hidden])") ?? [])];
  const isShowing = () => document.body.classList.contains("meeting-shown");
  const isTyping = (element) => element.closest("input, textarea, select");
  let at = 0;

  function tell(text) {
    const place = document.getElementById("moede-siger");
    if (place) place.textContent = text;
  }

  /* ---- showing ---- */

  function show() {
    document.body.classList.add("meeting-shown");
    wall().requestFullscreen?.().catch(() => {}); // refused: the window is the wall
    goTo(0);
  }

  async function stop() {
    if (!isShowing()) return;
    document.body.classList.remove("meeting-shown");
    pages().forEach((page) => page.classList.remove("current"));
    if (document.fullscreenElement) await document.exitFullscreen();
    root()?.querySelector("[data-meet=show]").focus();
  }

  function goTo(index) {
    at = Math.max(0, Math.min(index, pages().length - 1));
    pages().forEach((page, number) => page.classList.toggle("current", number === at));
    wall().querySelector("[data-place]").textContent = say("place", at + 1, pages().length);
    for (const [what, isEnd] of [["previous", at === 0], ["next", at === pages().length - 1]]) {
      wall().querySelector(`[data-meet=${what}]`).setAttribute("aria-disabled", String(isEnd));
    }
    wall().scrollTop = 0;
    pages()[at].querySelector("h3").focus({ preventScroll: true });
  }

  const KEYS = {
    ArrowRight: () => goTo(at + 1),
    ArrowDown: () => goTo(at + 1),
    PageDown: () => goTo(at + 1),
    ArrowLeft: () => goTo(at - 1),
    ArrowUp: () => goTo(at - 1),
    PageUp: () => goTo(at - 1),
    Home: () => goTo(0),
    End: () => goTo(pages().length - 1),
    Escape: stop,
  };

  function onKey(event) {
    if (!isShowing() || event.ctrlKey || event.metaKey || event.altKey || !KEYS[event.key]) return;
    const field = isTyping(event.target);
    if (field && event.key !== "Escape") return;
    event.preventDefault();
    if (field) pages()[at].querySelector("h3").focus({ preventScroll: true });
    else KEYS[event.key]();
  }

  /* ---- the clock ---- */

  const clocks = new Map(); // question -> { left: seconds, ends: when it runs out, 0 while it stands }
  let ticking = 0;

  const minutesOf = (id) => Number(root().querySelector(`[data-minutes="${id}"]`).value) || 10;
  const clockOf = (id) => clocks.get(id) ?? clocks.set(id, { left: minutesOf(id) * 60, ends: 0 }).get(id);
  const leftOf = ({ left, ends }) => (ends ? Math.max(0, Math.round((ends - Date.now()) / 1000)) : left);
  const shown = (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

  function draw(id) {
    const place = root()?.querySelector(`[data-left="${id}"]`);
    if (!place) return;
    const clock = clocks.get(id);
    const seconds = clock ? leftOf(clock) : minutesOf(id) * 60;
    const text = shown(seconds);
    if (place.textContent !== text) place.textContent = text;
    place.classList.toggle("over", seconds === 0);
    const button = place.parentElement.querySelector("[data-meet=timer]");
    const word = say(clock?.ends ? "pause" : "start");
    if (button.textContent !== word) button.textContent = word;
  }

  function drawAll() {
    for (const place of root()?.querySelectorAll("[data-left]") ?? []) draw(place.dataset.left);
  }

  function pause(id) {
    const clock = clocks.get(id);
    if (!clock?.ends) return;
    clock.left = leftOf(clock);
    clock.ends = 0;
    draw(id);
  }

  function toggle(button) {
    const id = button.closest("[data-question]").dataset.question;
    const clock = clockOf(id);
    if (clock.ends) {
      pause(id);
      return tell(say("paused", shown(clock.left)));
    }
    [...clocks.keys()].forEach(pause); // one at a time
    if (!clock.left) clock.left = minutesOf(id) * 60;
    clock.ends = Date.now() + clock.left * 1000;
    ticking ||= setInterval(tick, 250);
    draw(id);
    tell(say("began", shown(clock.left)));
  }

  function again(id) {
    clocks.delete(id);
    draw(id);
  }

  let told = "";

  function tick() {
    const running = [...clocks].find(([, clock]) => clock.ends);
    if (!running) {
      clearInterval(ticking);
      ticking = 0;
      return;
    }
    const [id, clock] = running;
    const left = leftOf(clock);
    draw(id);
    if (left === 60 && told !== id) {
      told = id;
      tell(say("minute"));
    }
    if (left) return;
    told = "";
    pause(id);
    tell(say("over"));
  }

  /* ---- begin ---- */

  const actions = {
    show,
    end: stop,
    previous: () => goTo(at - 1),
    next: () => goTo(at + 1),
    timer: toggle,
    "timer-again": (button) => again(button.closest("[data-question]").dataset.question),
  };

  document.addEventListener("click", ({ target }) => {
    const button = target.closest("#moede [data-meet]");
    actions[button?.dataset.meet]?.(button);
  });
  document.addEventListener("input", ({ target }) => {
    if (target.dataset?.minutes) again(target.dataset.minutes);
  });
  document.addEventListener("keydown", onKey, true);
  document.addEventListener("fullscreenchange", () => {
    if (!document.fullscreenElement) stop();
  });
  let drawn = null;
  new MutationObserver(() => {
    if (isShowing() && !wall()) document.body.classList.remove("meeting-shown");
    if (root() && root() !== drawn) {
      drawn = root();
      drawAll();
    }
  }).observe(document.getElementById("react-entry-point"), { childList: true, subtree: true });
})();
