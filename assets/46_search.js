/* Keep only the lines of a page that hold the words of its search field. */
(() => {
  "use strict";

  const plain = (text) => text.toLocaleLowerCase("da").normalize("NFC");

  function filter(field) {
    const words = plain(field.value).split(/\s+/).filter(Boolean);
    const items = [...document.querySelectorAll("[data-item]")];
    for (const item of items) item.hidden = !words.every((word) => plain(item.textContent).includes(word));
    tell(field, words.length, items.filter((item) => !item.hidden).length);
  }

  function tell(field, isOn, n) {
    const place = document.getElementById(`${field.id}-fundet`);
    place.dataset.note ??= place.textContent;
    if (!isOn) place.textContent = place.dataset.note;
    else place.textContent = n ? place.dataset.found.replace("{n}", () => n) : field.dataset.none;
  }

  document.addEventListener("input", (event) => {
    if (event.target.matches("[data-search]")) filter(event.target);
  });
  /* A link to a line that the search hides shows it again, before the browser goes there. */
  document.addEventListener("click", (event) => {
    const hash = event.target.closest("a[href*='#']")?.hash ?? "";
    const field = document.querySelector("[data-search]");
    if (!field || !document.getElementById(decodeURIComponent(hash.slice(1)))?.hidden) return;
    field.value = "";
    filter(field);
  });
})();
