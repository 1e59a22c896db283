/* What a reader does with a drawn map: pointing, touching, arrow keys. The areas are plain links: going to a kommune is
   the browser's own business. 41_map.js says when a map has been drawn and hands over its parts. */
(() => {
  "use strict";

  const INK = "#1a1f26";
  const DIRECTIONS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

  const linkOf = (event) => event.target.closest("a[data-code]");

  /* ---- what is pointed at ---- */

  function tipIn(host) {
    const tip = document.createElement("div");
    tip.className = "map-tip";
    tip.hidden = true;
    tip.setAttribute("aria-hidden", "true"); // the links' names say the same
    host.append(tip);
    return tip;
  }

  function line(name, text) {
    const element = document.createElement(name);
    element.textContent = text;
    return element;
  }

  /* Beside the area, inside the picture. */
  function placeTip({ tip, host }, element) {
    const [area, frame] = [element.getBoundingClientRect(), host.getBoundingClientRect()];
    const right = area.right - frame.left + 10;
    const x = right + tip.offsetWidth <= frame.width ? right : area.left - frame.left - tip.offsetWidth - 10;
    const y = area.top - frame.top + (area.height - tip.offsetHeight) / 2;
    tip.style.left = `${Math.max(0, Math.min(x, frame.width - tip.offsetWidth))}px`;
    tip.style.top = `${Math.max(0, y)}px`;
  }

  function show(map, link) {
    const { code } = link.dataset;
    if (map.shown === code) return;
    hide(map);
    map.shown = code;
    for (const one of [map.links.get(code), map.copies.get(code)]) {
      if (one) map.rings.push(...map.ring(one, INK, 2.5, "map-cursor"));
    }
    const area = map.areas.get(code);
    map.tip.replaceChildren(line("strong", area.name), ...area.lines.map((text) => line("span", text)));
    map.tip.hidden = false;
    placeTip(map, link);
  }

  function hide(map) {
    map.shown = "";
    for (const ring of map.rings.splice(0)) ring.remove();
    map.tip.hidden = true;
  }

  function listenToPointer(map) {
    let touched = "";
    map.svg.addEventListener("pointerover", (event) => linkOf(event) && show(map, linkOf(event)));
    map.host.addEventListener("pointerleave", () => hide(map));
    map.svg.addEventListener("click", (event) => {
      const link = linkOf(event);
      if (!link) hide(map);
      else if (event.pointerType === "touch" && touched !== link.dataset.code) {
        event.preventDefault(); // a finger cannot hover: the first tap tells, the second goes
        touched = link.dataset.code;
        show(map, link);
      }
    });
  }

  /* ---- keyboard: one stop for Tab, arrows go to the nearest kommune that way ---- */

  function centresOf(links) {
    return new Map(
      [...links].map(([code, link]) => {
        const box = link.firstChild.getBBox();
        return [code, [box.x + box.width / 2, box.y + box.height / 2]];
      }),
    );
  }

  /* Sideways distance counts double; what lies more sideways than ahead is another direction's. */
  function neighbour(centres, code, [dx, dy]) {
    const [x, y] = centres.get(code);
    let best = code;
    let least = Infinity;
    for (const [other, [ox, oy]] of centres) {
      const ahead = (ox - x) * dx + (oy - y) * dy;
      const aside = Math.abs((ox - x) * dy) + Math.abs((oy - y) * dx);
      if (other === code || ahead <= 0 || aside > ahead * 1.5) continue;
      if (ahead + 2 * aside < least) [best, least] = [other, ahead + 2 * aside];
    }
    return best;
  }

  function moveTo(map, code) {
    map.links.get(map.stop).setAttribute("tabindex", "-1");
    map.stop = code;
    map.links.get(code).setAttribute("tabindex", "0");
    map.links.get(code).focus();
  }

  function listenToKeys(map) {
    const centres = centresOf(map.links);
    map.svg.addEventListener("keydown", (event) => {
      const link = linkOf(event);
      if (!link || event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key === "Escape") hide(map);
      else if (DIRECTIONS[event.key]) moveTo(map, neighbour(centres, link.dataset.code, DIRECTIONS[event.key]));
      else return;
      event.preventDefault();
    });
    map.svg.addEventListener("focusin", (event) => linkOf(event) && show(map, linkOf(event)));
    map.svg.addEventListener("focusout", () => hide(map));
  }

  document.addEventListener("map:drawn", ({ detail }) => {
    const first = detail.links.has(detail.spec.own) ? detail.spec.own : detail.links.keys().next().value;
    const map = { ...detail, tip: tipIn(detail.host), rings: [], shown: "", stop: first };
    map.links.get(first)?.setAttribute("tabindex", "0");
    listenToPointer(map);
    listenToKeys(map);
  });
})();
