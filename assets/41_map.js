/* The map of kommuner. Python describes it (data-map of an empty element: paints, classes, one entry per kommune);
   here it is drawn as SVG and made to answer to pointer and keyboard. Outlines are fetched once per visit.
   All text comes in the description; sizes are CSS pixels, so that text never scales with the map. */
(() => {
  "use strict";

  const SVG = "http://www.w3.org/2000/svg";
  const WIDE = 720; // from here on the legend stands beside the map
  const LEGEND_WIDTH = 330;
  const MAP_HEIGHT = 740;
  const COLUMNS = 17;
  const ROWS = 13;
  const TILE_TEXT = 30; // tiles narrower than this carry no text
  const INK = "#1a1f26";
  const QUIET = "#545d69";
  const PAPER = "#ffffff";

  const shapesBySource = new Map();

  function shapesOf(source) {
    if (!shapesBySource.has(source)) {
      const loading = fetch(source).then((answer) => {
        if (!answer.ok) throw new Error(`map shapes: ${answer.status}`);
        return answer.json();
      });
      loading.catch(() => shapesBySource.delete(source)); // the next page may try again
      shapesBySource.set(source, loading);
    }
    return shapesBySource.get(source);
  }

  function add(parent, name, attributes = {}, text = "") {
    const element = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    if (text) element.textContent = text;
    parent.append(element);
    return element;
  }

  function write(parent, x, y, text, attributes = {}) {
    return add(parent, "text", { x, y, "font-size": 13, fill: QUIET, ...attributes }, text);
  }

  /* Hatches: one manner per missing state, so that none can pass for a value or for another state. */
  const HATCH_LINES = {
    suppressed: "M-2,2l4,-4M0,8l8,-8M6,10l4,-4",
    not_reported: "M-2,6l4,4M0,0l8,8M6,-2l4,4",
    not_applicable: "M0,4h8",
    missing: "M4,0v8M0,4h8",
  };

  function addHatches(svg) {
    const defs = add(svg, "defs");
    for (const [state, lines] of Object.entries(HATCH_LINES)) {
      const size = { id: `hatch-${state}`, width: 8, height: 8, patternUnits: "userSpaceOnUse" };
      const pattern = add(defs, "pattern", size);
      add(pattern, "rect", { width: 8, height: 8, fill: PAPER });
      add(pattern, "path", { d: lines, stroke: "#8b939d", "stroke-width": 1.3, fill: "none" });
    }
    return defs;
  }

  function paintOf(spec, key) {
    return spec.paints[key] || `url(#hatch-${key})`;
  }

  /* --- layout ------------------------------------------------------------------------------------------------ */

  function layoutOf(spec, shapes, width) {
    const wide = width >= WIDE;
    const room = wide ? width - LEGEND_WIDTH - 32 : width;
    const ratio = spec.view === "tiles" ? ROWS / COLUMNS : shapes.height / shapes.width;
    const mapWidth = Math.min(room, MAP_HEIGHT / ratio);
    const mapHeight = mapWidth * ratio;
    const top = spec.mark ? 30 : 4;
    const legendHeight = legendRows(spec).length * 26 + 60;
    return {
      width,
      mapWidth,
      top,
      scale: mapWidth / shapes.width,
      tile: mapWidth / COLUMNS,
      legendX: wide ? mapWidth + 32 : 0,
      legendY: wide ? top + 8 : top + mapHeight + 24,
      legendWidth: wide ? Math.min(width - mapWidth - 32, 460) : width,
      height: wide ? top + Math.max(mapHeight, legendHeight) + 4 : top + mapHeight + legendHeight + 24,
    };
  }

  /* --- areas ------------------------------------------------------------------------------------------------- */

  function addArea(parent, spec, area) {
    const link = add(parent, "a", {
      href: area.href,
      class: "map-area",
      tabindex: "-1",
      "data-code": area.code,
      "aria-label": [area.name, ...area.lines].join(", "),
    });
    return link;
  }

  const EDGE = { stroke: QUIET, "stroke-width": 0.8, "vector-effect": "non-scaling-stroke" };

  function addShapes(svg, spec, shapes, layout) {
    const group = add(svg, "g", { transform: `translate(0,${layout.top}) scale(${layout.scale})` });
    for (const area of spec.areas) {
      const link = addArea(group, spec, area);
      add(link, "path", { d: shapes.paths[area.code], fill: paintOf(spec, area.paint), ...EDGE });
    }
    addCorner(svg, group, spec, shapes, layout);
    return group;
  }

  /* The capital's kommuner a second time, larger; the copies answer to the pointer, the keyboard uses the originals. */
  function addCorner(svg, group, spec, shapes, layout) {
    const [x, y, width, height] = shapes.corner.from;
    const [left, top] = shapes.corner.to;
    const zoom = shapes.corner.zoom;
    const clip = add(add(svg, "defs"), "clipPath", { id: "map-corner" });
    add(clip, "rect", { x, y, width, height });
    const frame = { fill: PAPER, stroke: "#8b939d", "stroke-width": 1, "vector-effect": "non-scaling-stroke" };
    add(group, "rect", { ...frame, x: left, y: top, width: width * zoom, height: height * zoom });
    add(group, "rect", { ...frame, fill: "none", x, y, width, height, "pointer-events": "none" });
    const move = `translate(${left},${top}) scale(${zoom}) translate(${-x},${-y})`;
    const corner = add(add(group, "g", { transform: move }), "g", { "clip-path": "url(#map-corner)", class: "map-corner" });
    for (const link of group.querySelectorAll("a")) {
      const box = link.getBBox();
      const outside = box.x > x + width || box.x + box.width < x || box.y > y + height || box.y + box.height < y;
      if (outside) continue;
      const copy = link.firstChild.cloneNode();
      copy.setAttribute("data-code", link.dataset.code);
      corner.append(copy);
    }
    const text = { "font-size": 12 / layout.scale };
    write(group, left, top - 14, spec.corner, text);
  }

  function addTiles(svg, spec, shapes, layout) {
    const group = add(svg, "g", { transform: `translate(0,${layout.top})` });
    const size = layout.tile;
    for (const area of spec.areas) {
      const [row, column] = shapes.tiles[area.code];
      const [x, y] = [(column - 1) * size, (row - 1) * size];
      const link = addArea(group, spec, area);
      add(link, "rect", { x: x + 1, y: y + 1, width: size - 2, height: size - 2, fill: paintOf(spec, area.paint), ...EDGE });
      if (size >= TILE_TEXT) addTileText(link, spec, area, x + size / 2, y + size / 2);
    }
    return group;
  }

  function addTileText(link, spec, area, x, y) {
    const halo = spec.paints[area.paint] ? {} : { stroke: PAPER, "stroke-width": 3, "paint-order": "stroke" };
    const look = { fill: spec.inks[area.paint] || INK, "text-anchor": "middle", "pointer-events": "none", ...halo };
    write(link, x, y - 2, area.short, { ...look, "font-size": 11 });
    write(link, x, y + 12, area.brief, { ...look, "font-size": 12, "font-weight": 600 });
  }

  /* --- marks over the areas ---------------------------------------------------------------------------------- */

  function outline(group, shape, attributes) {
    const copy = shape.cloneNode();
    copy.removeAttribute("data-code");
    const look = { fill: "none", "pointer-events": "none", "stroke-linejoin": "round", ...attributes };
    for (const [key, value] of Object.entries(look)) copy.setAttribute(key, value);
    group.append(copy);
    return copy;
  }

  function ring(group, shape, colour, width, name) {
    const halo = outline(group, shape, { stroke: PAPER, "stroke-width": width + 3, class: name });
    return [halo, outline(group, shape, { stroke: colour, "stroke-width": width, class: name })];
  }

  function markOwn(drawing) {
    const { spec, layout, group } = drawing;
    const link = drawing.links.get(spec.own);
    if (!link) return;
    ring(group, link.firstChild, spec.ownColour, 3, "map-own");
    const copy = drawing.copies.get(spec.own);
    if (copy) ring(copy.parentNode, copy, spec.ownColour, 3, "map-own");
    const box = boxIn(drawing.svg, copy || link);
    const left = box.x + box.width / 2 > layout.mapWidth * 0.6;
    const x = left ? box.x - 8 : box.x + box.width + 8;
    const y = Math.max(box.y + box.height / 2 + 5, layout.top + 12);
    const look = { fill: spec.ownColour, "font-size": 15, "font-weight": 600, "text-anchor": left ? "end" : "start" };
    const halo = { stroke: PAPER, "stroke-width": 5, "paint-order": "stroke", "stroke-linejoin": "round" };
    write(drawing.svg, x, y, spec.ownLabel, { ...look, ...halo, "pointer-events": "none", class: "map-own-label" });
  }

  function boxIn(svg, element) {
    const frame = svg.getBoundingClientRect();
    const box = element.getBoundingClientRect();
    return { x: box.x - frame.x, y: box.y - frame.y, width: box.width, height: box.height };
  }

  /* --- legend ------------------------------------------------------------------------------------------------ */

  function legendRows(spec) {
    return [...spec.classes, ...spec.missing];
  }

  function addLegend(svg, spec, layout) {
    const group = add(svg, "g", { transform: `translate(${layout.legendX},${layout.legendY})`, class: "map-legend" });
    write(group, 0, 12, spec.legendTitle, { fill: INK, "font-weight": 600, "font-size": 14 });
    const barX = 30 + spec.labelWidth;
    write(group, barX, 34, spec.legendCount, { "font-size": 12 });
    const most = Math.max(1, ...legendRows(spec).map((row) => row.n));
    const perKommune = Math.max(0, layout.legendWidth - barX - 36) / most;
    legendRows(spec).forEach((row, index) => {
      const y = 44 + index * 26 + (row.missing ? 8 : 0);
      const paint = { fill: paintOf(spec, row.paint), ...EDGE };
      add(group, "rect", { x: 0.5, y: y + 0.5, width: 20, height: 18, ...paint });
      write(group, 30, y + 14, row.label, { fill: INK });
      add(group, "rect", { x: barX, y: y + 3.5, width: row.n * perKommune, height: 12, ...paint });
      write(group, barX + row.n * perKommune + 7, y + 14, String(row.n), { fill: INK });
    });
  }

  function addMark(svg, spec) {
    if (!spec.mark) return;
    const group = add(svg, "g", { class: "map-mark" });
    const plate = add(group, "rect", { x: 0, y: 2, width: 112, height: 20, fill: spec.markColour });
    const text = write(group, 6, 16, spec.mark, { "font-size": 11 });
    plate.setAttribute("width", text.getBBox().width + 12);
  }

  /* --- pointing ---------------------------------------------------------------------------------------------- */

  function tipFor(host) {
    const tip = document.createElement("div");
    tip.className = "map-tip";
    tip.hidden = true;
    tip.setAttribute("aria-hidden", "true"); // the areas' labels say the same
    host.append(tip);
    return tip;
  }

  function fillTip(tip, area) {
    const name = document.createElement("strong");
    name.textContent = area.name;
    const lines = area.lines.map((line) => {
      const element = document.createElement("span");
      element.textContent = line;
      return element;
    });
    tip.replaceChildren(name, ...lines);
  }

  function placeTip(drawing, element) {
    const { tip, host, svg } = drawing;
    const box = boxIn(svg, element);
    tip.hidden = false;
    const right = box.x + box.width + 10;
    const x = right + tip.offsetWidth <= host.clientWidth ? right : box.x - tip.offsetWidth - 10;
    const y = box.y + box.height / 2 - tip.offsetHeight / 2;
    tip.style.left = `${Math.max(0, Math.min(x, host.clientWidth - tip.offsetWidth))}px`;
    tip.style.top = `${Math.max(0, y)}px`;
  }

  function show(drawing, code, at) {
    if (drawing.shown === code) return;
    hide(drawing);
    const link = drawing.links.get(code);
    if (!link) return;
    drawing.shown = code;
    drawing.rings = ring(drawing.group, link.firstChild, INK, 2.5, "map-cursor");
    const copy = drawing.copies.get(code);
    if (copy) drawing.rings.push(...ring(copy.parentNode, copy, INK, 2.5, "map-cursor"));
    fillTip(drawing.tip, drawing.areas.get(code));
    placeTip(drawing, at || link);
  }

  function hide(drawing) {
    drawing.shown = "";
    for (const one of drawing.rings) one.remove();
    drawing.rings = [];
    drawing.tip.hidden = true;
  }

  function codeAt(event) {
    const hit = event.target.closest("[data-code]");
    return hit ? hit.dataset.code : "";
  }

  function listenToPointer(drawing) {
    drawing.svg.addEventListener("pointerover", (event) => {
      const code = codeAt(event);
      if (code) show(drawing, code, event.target.closest("[data-code]"));
    });
    drawing.host.addEventListener("pointerleave", () => hide(drawing));
    drawing.svg.addEventListener("click", (event) => {
      const code = codeAt(event);
      if (!code) return hide(drawing);
      if (event.ctrlKey || event.metaKey || event.shiftKey) return undefined; // the browser's own new tab
      event.preventDefault();
      event.stopPropagation();
      const firstTouch = event.pointerType === "touch" && drawing.touched !== code;
      drawing.touched = code; // a finger cannot hover: the first tap tells, the second goes
      return firstTouch ? show(drawing, code) : go(drawing.areas.get(code).href);
    });
  }

  /* An ordinary link, clicked: whatever moves between pages sees what it always sees. */
  function go(href) {
    const link = document.createElement("a");
    link.href = href;
    document.body.append(link);
    link.click();
    link.remove();
  }

  /* --- keyboard ---------------------------------------------------------------------------------------------- */

  const DIRECTIONS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

  function centreOf(link) {
    const box = link.firstChild.getBBox();
    return [box.x + box.width / 2, box.y + box.height / 2];
  }

  /* The nearest kommune that lies in the direction; sideways distance counts double. */
  function neighbour(drawing, code, [dx, dy]) {
    const [x, y] = drawing.centres.get(code);
    let best = "";
    let least = Infinity;
    for (const [other, [ox, oy]] of drawing.centres) {
      const along = (ox - x) * dx + (oy - y) * dy;
      const aside = Math.abs((ox - x) * dy) + Math.abs((oy - y) * dx);
      if (other === code || along <= 0 || aside > along * 2) continue;
      if (along + 2 * aside < least) [best, least] = [other, along + 2 * aside];
    }
    return best;
  }

  function moveTo(drawing, code) {
    for (const link of drawing.links.values()) link.setAttribute("tabindex", "-1");
    const link = drawing.links.get(code);
    link.setAttribute("tabindex", "0");
    link.focus({ preventScroll: false });
  }

  function listenToKeys(drawing) {
    drawing.svg.addEventListener("keydown", (event) => {
      const code = codeAt(event);
      if (!code || event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key === "Escape") hide(drawing);
      else if (event.key === "Enter") go(drawing.areas.get(code).href);
      else if (DIRECTIONS[event.key]) moveTo(drawing, neighbour(drawing, code, DIRECTIONS[event.key]) || code);
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
    drawing.svg.addEventListener("focusin", (event) => {
      const code = codeAt(event);
      if (code) show(drawing, code);
    });
    drawing.svg.addEventListener("focusout", () => hide(drawing));
  }

  /* --- drawing ----------------------------------------------------------------------------------------------- */

  function drawingOf(host, spec, shapes) {
    const layout = layoutOf(spec, shapes, Math.max(host.clientWidth, 260));
    const svg = document.createElementNS(SVG, "svg");
    const frame = { viewBox: `0 0 ${layout.width} ${layout.height}`, width: layout.width, height: layout.height };
    const font = { "font-family": getComputedStyle(host).fontFamily };
    const naming = { role: "group", "aria-label": spec.label };
    for (const [key, value] of Object.entries({ ...frame, ...font, ...naming })) svg.setAttribute(key, value);
    host.replaceChildren(svg); // before drawing: boxes can only be measured in the page
    addHatches(svg);
    const group = (spec.view === "tiles" ? addTiles : addShapes)(svg, spec, shapes, layout);
    const links = new Map([...group.querySelectorAll("a")].map((link) => [link.dataset.code, link]));
    const copies = new Map([...group.querySelectorAll(".map-corner > path")].map((one) => [one.dataset.code, one]));
    const areas = new Map(spec.areas.map((area) => [area.code, area]));
    const centres = new Map([...links].map(([code, link]) => [code, centreOf(link)]));
    return { host, spec, svg, layout, group, links, copies, areas, centres, rings: [], shown: "", touched: "" };
  }

  function draw(host, spec, shapes) {
    const drawing = drawingOf(host, spec, shapes);
    drawing.tip = tipFor(host);
    addLegend(drawing.svg, spec, drawing.layout);
    addMark(drawing.svg, spec);
    markOwn(drawing);
    (drawing.links.get(spec.own) || drawing.links.values().next().value).setAttribute("tabindex", "0");
    listenToPointer(drawing);
    listenToKeys(drawing);
    host.dataset.drawn = String(host.clientWidth);
  }

  function tellFailure(host, spec) {
    host.textContent = spec.failure;
    host.dataset.drawn = "failed";
  }

  const described = new WeakMap(); // element -> description it shows

  function visit(host) {
    const description = host.dataset.map;
    if (described.get(host) === description) return;
    described.set(host, description);
    const spec = JSON.parse(description);
    const redraw = (shapes) => host.isConnected && described.get(host) === description && draw(host, spec, shapes);
    shapesOf(spec.source).then(redraw, () => tellFailure(host, spec));
    widths.observe(host);
  }

  const widths = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (!target.dataset.drawn || target.dataset.drawn === String(target.clientWidth)) continue;
      if (target.contains(document.activeElement)) continue; // never take the focus away
      described.delete(target);
      visit(target);
    }
  });

  let waiting = false;

  function visitAll() {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      document.querySelectorAll("[data-map]").forEach(visit);
    });
  }

  new MutationObserver(visitAll).observe(document.documentElement, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ["data-map"],
  });
  visitAll();
})();
