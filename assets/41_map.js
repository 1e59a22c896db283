/* The map of kommuner. Python describes it (data-map of an empty element: paints, classes, one entry per kommune);
   here it is drawn as SVG; 42_map_use.js makes it answer to pointer and keyboard. Outlines are fetched once per visit.
   All text comes in the description; sizes are CSS pixels, so that text never scales with the map. */
(() => {
  "use strict";

  const SVG = "http://www.w3.org/2000/svg";
  const WIDE = 720; // from here on the legend stands beside the map
  const LEGEND_WIDTH = 330;
  const LEGEND_TOP = 48;
  const ROW = 26;
  const GAP = 40;
  const MAP_HEIGHT = 740; // where the place says nothing (data-height)
  const COLUMNS = 17;
  const ROWS = 13;
  const CORNER_TEXT = 150; // an enlarged corner narrower than this carries its short name
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

  /* Patterns are measured in the units of what they fill: "scale" undoes that, so that lines are equally far apart. */
  function addHatches(svg, name, scale) {
    const defs = add(svg, "defs");
    for (const [state, lines] of Object.entries(HATCH_LINES)) {
      const size = { width: 8, height: 8, patternUnits: "userSpaceOnUse", patternTransform: `scale(${1 / scale})` };
      const pattern = add(defs, "pattern", { id: `hatch-${name}-${state}`, ...size });
      add(pattern, "rect", { width: 8, height: 8, fill: PAPER });
      add(pattern, "path", { d: lines, stroke: "#7d8590", "stroke-width": 1.3, fill: "none" });
    }
  }

  function paintOf(spec, key, name = "plain") {
    return spec.paints[key] || `url(#hatch-${name}-${key})`;
  }

  /* --- layout ------------------------------------------------------------------------------------------------ */

  /* A name beside the own kommune would cover other tiles, and much of a small map. */
  const isNamedInLegend = (spec, wide) => !wide || spec.view === "tiles";
  const legendRows = (spec) => [...spec.classes, ...spec.missing];
  const legendHeightOf = (spec, wide) => LEGEND_TOP + legendRows(spec).length * ROW + 8 + (spec.own && isNamedInLegend(spec, wide) ? ROW + 8 : 0);

  function layoutOf(spec, shapes, width, height) {
    const wide = width >= WIDE;
    const room = wide ? width - LEGEND_WIDTH - GAP : width;
    const ratio = spec.view === "tiles" ? ROWS / COLUMNS : shapes.height / shapes.width;
    const mapWidth = Math.min(room, height / ratio);
    const mapHeight = mapWidth * ratio;
    const top = spec.mark ? 30 : 4;
    const legendHeight = legendHeightOf(spec, wide);
    return {
      width,
      wide,
      mapWidth,
      top,
      bottom: top + mapHeight,
      scale: mapWidth / shapes.width,
      tile: mapWidth / COLUMNS,
      legendX: wide ? mapWidth + GAP : 0,
      legendY: wide ? top : top + mapHeight + GAP / 2,
      legendHeight,
      legendWidth: wide ? Math.min(width - mapWidth - GAP, 460) : width,
      height: wide ? top + Math.max(mapHeight, legendHeight) + 4 : top + mapHeight + legendHeight + GAP,
    };
  }

  /* Where the enlarged corner stands: under the legend where there is room beside the map, else in the open sea. */
  function cornerOf(shapes, layout) {
    const [x, y, width, height] = shapes.corner.from;
    const [seaX, seaY] = shapes.corner.to;
    const place = { x, y, width, height };
    const left = layout.legendX;
    const top = layout.legendY + layout.legendHeight + 48;
    const scale = Math.min(layout.legendWidth / width, (layout.bottom - top) / height);
    if (layout.wide && scale > layout.scale * shapes.corner.zoom) return { ...place, left, top, scale };
    const inSea = { left: seaX * layout.scale, top: layout.top + seaY * layout.scale };
    return { ...place, ...inSea, scale: layout.scale * shapes.corner.zoom };
  }

  /* --- areas ------------------------------------------------------------------------------------------------- */

  function addArea(parent, area) {
    return add(parent, "a", {
      href: area.href,
      class: "map-area",
      tabindex: "-1",
      "data-code": area.code,
      "aria-label": [area.name, ...area.lines].join(", "),
    });
  }

  const EDGE = { stroke: QUIET, "stroke-width": 0.8, "vector-effect": "non-scaling-stroke" };

  function addShapes(svg, spec, shapes, layout) {
    const group = add(svg, "g", { transform: `translate(0,${layout.top}) scale(${layout.scale})` });
    for (const area of spec.areas) {
      const link = addArea(group, area);
      add(link, "path", { d: shapes.paths[area.code], fill: paintOf(spec, area.paint, "map"), ...EDGE });
    }
    addHatches(svg, "map", layout.scale);
    addCorner(svg, group, spec, layout, cornerOf(shapes, layout));
    return group;
  }

  /* The capital's kommuner a second time, larger; the copies are for the pointer, the keyboard uses the originals. */
  function addCorner(svg, group, spec, layout, corner) {
    const { x, y, width, height, left, top, scale } = corner;
    const thin = { stroke: "#8b939d", "stroke-width": 1, "vector-effect": "non-scaling-stroke", "pointer-events": "none" };
    add(group, "rect", { ...thin, fill: "none", x, y, width, height });
    addHatches(svg, "corner", scale);
    const clip = add(add(svg, "defs"), "clipPath", { id: "map-corner" });
    add(clip, "rect", { x, y, width, height });
    const enlarged = add(svg, "g", { transform: `translate(${left},${top}) scale(${scale}) translate(${-x},${-y})` });
    add(enlarged, "rect", { ...thin, fill: PAPER, x, y, width, height });
    const inside = add(enlarged, "g", { "clip-path": "url(#map-corner)", class: "map-corner" });
    for (const link of group.querySelectorAll("a")) {
      if (overlaps(link.getBBox(), corner)) inside.append(copyOf(link));
    }
    add(enlarged, "rect", { ...thin, fill: "none", x, y, width, height });
    if (layout.wide && width * scale >= CORNER_TEXT) write(svg, left, top - 8, spec.corner);
    else write(svg, left - 6, top + 22, spec.cornerShort, { "text-anchor": "end", "font-size": 12 });
  }

  const overlaps = (a, b) => a.x < b.x + b.width && a.x + a.width > b.x && a.y < b.y + b.height && a.y + a.height > b.y;

  function copyOf(link) {
    const copy = link.cloneNode(true);
    copy.removeAttribute("aria-label");
    copy.setAttribute("aria-hidden", "true");
    const paint = copy.firstChild.getAttribute("fill");
    copy.firstChild.setAttribute("fill", paint.replace("hatch-map", "hatch-corner"));
    return copy;
  }

  function addTiles(svg, spec, shapes, layout) {
    const group = add(svg, "g", { transform: `translate(0,${layout.top})` });
    const texts = document.createElementNS(SVG, "g"); // beside the links: their names say more
    texts.setAttribute("aria-hidden", "true");
    const size = layout.tile;
    for (const area of spec.areas) {
      const [row, column] = shapes.tiles[area.code];
      const [x, y] = [(column - 1) * size, (row - 1) * size];
      const link = addArea(group, area);
      add(link, "rect", { x: x + 1, y: y + 1, width: size - 2, height: size - 2, fill: paintOf(spec, area.paint), ...EDGE });
      if (size >= TILE_TEXT) addTileText(texts, spec, area, x + size / 2, y + size / 2);
    }
    group.append(texts);
    return group;
  }

  function addTileText(parent, spec, area, x, y) {
    const halo = spec.paints[area.paint] ? {} : { stroke: PAPER, "stroke-width": 3, "paint-order": "stroke" };
    const look = { fill: spec.inks[area.paint] || INK, "text-anchor": "middle", "pointer-events": "none", ...halo };
    write(parent, x, y - 2, area.short, { ...look, "font-size": 11 });
    write(parent, x, y + 12, area.brief, { ...look, "font-size": 12, "font-weight": 600 });
  }

  /* --- marks over the areas ---------------------------------------------------------------------------------- */

  function outline(link, attributes) {
    const copy = link.firstChild.cloneNode();
    const look = { fill: "none", "pointer-events": "none", "stroke-linejoin": "round", ...attributes };
    for (const [key, value] of Object.entries(look)) copy.setAttribute(key, value);
    link.parentNode.append(copy);
    return copy;
  }

  /* A ring on top of all areas: a white line under a coloured one, so that it shows on every paint. */
  function ring(link, colour, width, name) {
    const halo = outline(link, { stroke: PAPER, "stroke-width": width + 3, class: name });
    return [halo, outline(link, { stroke: colour, "stroke-width": width, class: name })];
  }

  function markOwn(drawing) {
    const { spec, svg, layout } = drawing;
    const link = drawing.links.get(spec.own);
    if (!link) return;
    const copy = drawing.copies.get(spec.own);
    for (const one of [link, copy]) if (one) ring(one, spec.ownColour, 3, "map-own");
    if (isNamedInLegend(spec, layout.wide)) return;
    const look = { fill: spec.ownColour, "font-size": 15, "font-weight": 600, "pointer-events": "none" };
    const halo = { stroke: PAPER, "stroke-width": 5, "paint-order": "stroke", "stroke-linejoin": "round" };
    const label = write(svg, 0, 0, spec.ownLabel, { ...look, ...halo, class: "map-own-label" });
    placeLabel(drawing, label, boxIn(svg, (copy || link).firstChild));
  }

  /* Right, left, over or under the area: where the label covers least of anything else. */
  function placeLabel({ svg, layout }, label, box) {
    const { width, height } = label.getBBox();
    const middle = { x: box.x + (box.width - width) / 2, y: box.y + (box.height - height) / 2 };
    const places = [
      { x: box.x + box.width + 8, y: middle.y },
      { x: box.x - width - 8, y: middle.y },
      { x: middle.x, y: box.y - height - 6 },
      { x: middle.x, y: box.y + box.height + 6 },
    ].map((place) => ({ ...place, width, height }));
    const taken = [...svg.querySelectorAll(".map-area")].map((one) => boxIn(svg, one.firstChild));
    taken.push({ x: layout.legendX, y: layout.legendY, width: layout.legendWidth, height: layout.legendHeight });
    const best = places.map((place) => [cost(place, taken, layout), place]).sort((a, b) => a[0] - b[0])[0][1];
    label.setAttribute("x", best.x);
    label.setAttribute("y", best.y + height * 0.8); // text stands on its baseline
  }

  function cost(place, taken, layout) {
    const inside = place.x >= 0 && place.y >= layout.top && place.x + place.width <= layout.width;
    const covered = taken.map((one) => shared(place.x, place.width, one.x, one.width) * shared(place.y, place.height, one.y, one.height));
    return covered.reduce((sum, area) => sum + area, inside ? 0 : Infinity);
  }

  const shared = (a, aSize, b, bSize) => Math.max(0, Math.min(a + aSize, b + bSize) - Math.max(a, b));

  function boxIn(svg, element) {
    const frame = svg.getBoundingClientRect();
    const box = element.getBoundingClientRect();
    return { x: box.x - frame.x, y: box.y - frame.y, width: box.width, height: box.height };
  }

  /* --- legend ------------------------------------------------------------------------------------------------ */

  function addLegend(svg, spec, layout) {
    const group = add(svg, "g", { transform: `translate(${layout.legendX},${layout.legendY})`, class: "map-legend" });
    write(group, 0, 14, spec.legendTitle, { fill: INK, "font-weight": 600, "font-size": 14 });
    const barX = 30 + spec.labelWidth;
    write(group, layout.legendWidth, 38, spec.legendCount, { "font-size": 12, "text-anchor": "end" });
    const most = Math.max(1, ...legendRows(spec).map((row) => row.n));
    const barRoom = layout.legendWidth - barX - 28;
    const perKommune = barRoom < 40 ? 0 : barRoom / most;
    legendRows(spec).forEach((row, index) => {
      const y = LEGEND_TOP + index * ROW + (row.missing ? 8 : 0);
      const paint = { fill: paintOf(spec, row.paint), ...EDGE };
      add(group, "rect", { x: 0.5, y: y + 0.5, width: 20, height: 18, ...paint });
      write(group, 30, y + 14, row.label, { fill: INK });
      if (perKommune) add(group, "rect", { x: barX, y: y + 3.5, width: row.n * perKommune, height: 12, ...paint });
      write(group, barX + row.n * perKommune + 7, y + 14, String(row.n), { fill: INK });
    });
    if (spec.own && isNamedInLegend(spec, layout.wide)) addOwnRow(group, spec, layout.legendHeight - ROW - 4);
  }

  function addOwnRow(group, spec, y) {
    const swatch = { fill: "none", stroke: spec.ownColour, "stroke-width": 3 };
    add(group, "rect", { x: 2, y: y + 2, width: 17, height: 15, ...swatch });
    write(group, 30, y + 14, spec.ownLegend ?? spec.ownLabel, { fill: spec.ownColour, "font-weight": 600 });
  }

  function addMark(svg, spec) {
    if (!spec.mark) return;
    const group = add(svg, "g", { class: "map-mark" });
    const plate = add(group, "rect", { x: 0, y: 2, width: 112, height: 20, fill: spec.markColour });
    const text = write(group, 6, 16, spec.mark, { "font-size": 11 });
    plate.setAttribute("width", text.getBBox().width + 12);
  }

  /* --- drawing ----------------------------------------------------------------------------------------------- */

  function drawingOf(host, spec, shapes) {
    const height = Number(host.dataset.height) || MAP_HEIGHT;
    const layout = layoutOf(spec, shapes, Math.max(host.clientWidth, 260), height);
    const svg = document.createElementNS(SVG, "svg");
    const frame = { viewBox: `0 0 ${layout.width} ${layout.height}`, width: layout.width, height: layout.height };
    const font = { "font-family": getComputedStyle(host).fontFamily };
    const naming = { role: "group", "aria-label": spec.label };
    for (const [key, value] of Object.entries({ ...frame, ...font, ...naming })) svg.setAttribute(key, value);
    host.replaceChildren(svg); // before drawing: boxes can only be measured in the page
    addHatches(svg, "plain", 1);
    const group = (spec.view === "tiles" ? addTiles : addShapes)(svg, spec, shapes, layout);
    const links = new Map([...group.querySelectorAll("a")].map((link) => [link.dataset.code, link]));
    const copies = new Map([...svg.querySelectorAll(".map-corner > a")].map((one) => [one.dataset.code, one]));
    const areas = new Map(spec.areas.map((area) => [area.code, area]));
    return { host, spec, svg, layout, links, copies, areas, ring };
  }

  function draw(host, spec, shapes) {
    const drawing = drawingOf(host, spec, shapes);
    addLegend(drawing.svg, spec, drawing.layout);
    addMark(drawing.svg, spec);
    markOwn(drawing);
    host.dataset.drawn = String(host.clientWidth);
    host.dispatchEvent(new CustomEvent("map:drawn", { bubbles: true, detail: drawing }));
  }

  function tellFailure(host, spec) {
    host.textContent = spec.failure;
    host.dataset.drawn = "failed";
  }

  const described = new WeakMap(); // element -> description it shows

  function visit(host) {
    const description = (host.dataset.height ?? "") + host.dataset.map;
    if (described.get(host) === description) return;
    described.set(host, description);
    const spec = JSON.parse(host.dataset.map);
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
    attributeFilter: ["data-map", "data-height"],
  });
  visitAll();
})();
