/* A screen whose numbers are still being computed says so in its outermost element. It is asked for again about once a
   second until it is whole, fails, or the reader has gone on; a window that nobody looks at waits. What comes in was
   not asked for by the reader, so what they look at stays where it is, and what they opened stays open. */
(() => {
  "use strict";

  const PAUSE = 1000;
  const LONGEST = 15000; // between tries while the server does not answer
  const SPOKEN = 5000; // between two words about progress
  const SETTLING = 1000; // after the last answer, until its screen stands
  let timer = 0;
  let pause = PAUSE;
  let spoken = 0;
  let keeping = ""; // the address whose reader is not to be moved
  let looking = { index: 0, top: 0 }; // which section is at the top of the window, and where it begins
  const open = new Set();

  /* A deck on the wall is not exchanged while it is shown. */
  const isWaiting = () =>
    document.querySelector("[data-unfinished='waiting']") !== null && !document.body.classList.contains("presenting");
  const address = () => location.pathname + location.search;

  const sections = () => [...document.querySelectorAll("main > *")];

  function look() {
    const index = sections().findIndex((one) => one.getBoundingClientRect().bottom > 0);
    if (index >= 0) looking = { index, top: sections()[index].getBoundingClientRect().top };
  }

  function plan() {
    if (timer || document.hidden || !isWaiting()) return;
    timer = setTimeout(ask, pause);
  }

  async function ask() {
    if (isWaiting()) {
      look();
      keeping = address();
      const before = performance.now();
      await window.barometer.load();
      pause = document.getElementById("trouble").hidden ? PAUSE : Math.min(2 * pause, LONGEST);
      tell(before);
    }
    timer = 0;
    plan();
    setTimeout(() => {
      if (!isWaiting()) keeping = "";
    }, SETTLING);
  }

  /* Progress in words for who cannot see the bar, not more often than one can listen to. */
  function tell(now) {
    const words = document.querySelector("[data-progress]")?.textContent;
    if (!words || now - spoken < SPOKEN) return;
    spoken = now;
    window.barometer.say(words);
  }

  /* Runs after 20_navigate.js has looked after the new screen. */
  function keepPlace() {
    if (keeping !== address()) return;
    for (const id of open) document.getElementById(id)?.setAttribute("open", "");
    const section = sections()[looking.index];
    if (section) scrollBy(0, section.getBoundingClientRect().top - looking.top);
  }

  function onToggle({ target }) {
    look();
    if (!target.id) return;
    if (target.open) open.add(target.id);
    else open.delete(target.id);
  }

  function onClick(event) {
    if (event.target.closest("button[data-again]")) window.barometer.load("overskrift");
  }

  new MutationObserver(() => {
    keepPlace();
    plan();
  }).observe(document.getElementById("react-entry-point"), {
    childList: true,
    subtree: true,
    attributeFilter: ["data-unfinished"],
  });
  addEventListener("scroll", look, { passive: true });
  document.addEventListener("toggle", onToggle, true);
  document.addEventListener("visibilitychange", plan);
  addEventListener("deck", plan);
  document.addEventListener("click", onClick);
})();
