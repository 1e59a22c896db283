/* "Gem billede", "Gem som SVG", "Kopiér billede" and "Kopiér link". A picture carries its finding, note, source and the
   simulated mark inside, so that it can travel without the page. All words come from the buttons (data-*). */
(() => {
  "use strict";

  const SVG = "http://www.w3.org/2000/svg";
  const WIDTH = 1200;
  const SCALE = 2;
  const PAD = 40;
  const FONT = "/assets/vendor/inter-latin.woff2";
  const ENLARGED = 1.3;
  const INK = "#1a1f26";
  const QUIET = "#545d69";
  const FONTS = {
    title: '600 34px "Source Serif 4", Georgia, serif',
    text: '18px Inter, system-ui, "Segoe UI", Roboto, Arial, sans-serif',
    mark: '600 18px Inter, system-ui, "Segoe UI", Roboto, Arial, sans-serif',
  };

  function loadImage(url) {
    return new Promise((resolve, reject) => {
      const image = new Image();
      image.onload = () => resolve(image);
      image.onerror = () => reject(new Error("picture"));
      image.src = url;
    });
  }

  /* An image knows no web fonts but those it carries itself: the page's sans, read once. */
  let face; // promise of a <style> element's text

  async function readFace() {
    const rule = [...document.fonts].some((one) => one.family.replaceAll('"', "") === "Inter" && one.status === "loaded");
    const answer = rule ? await fetch(FONT).catch(() => null) : null;
    if (!answer?.ok) return ""; // the system's own font stands in
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const text = btoa(bytes.reduce((all, byte) => all + String.fromCharCode(byte), ""));
    return `<style>@font-face{font-family:Inter;font-weight:100 900;src:url(data:font/woff2;base64,${text})}</style>`;
  }

  async function svgAsImage(text) {
    face ??= readFace();
    const url = URL.createObjectURL(new Blob([text.replace(">", `>${await face}`)], { type: "image/svg+xml" }));
    try {
      return await loadImage(url);
    } finally {
      URL.revokeObjectURL(url);
    }
  }

  /* ---- any picture as SVG: its text, and the size it is to have in ours ---- */

  /* A Plotly chart anew, drawn small and enlarged, so that its text is as large as ours. */
  async function chartSvg(chart) {
    const original = window.barometer.originalLayout(chart);
    const width = Math.round((WIDTH - 2 * PAD) / ENLARGED);
    const height = original.height ?? chart._fullLayout.height; // Dash takes the height out of the layout it hands on
    const figure = { data: chart.data, layout: { ...original, width, height, autosize: false } };
    const text = await window.Plotly.toImage(figure, { format: "svg", width, height, imageDataOnly: true });
    return { text, width: width * ENLARGED, height: height * ENLARGED };
  }

  function inlineSvg(svg) {
    const { width, height } = svg.getBoundingClientRect();
    const copy = svg.cloneNode(true);
    copy.setAttribute("xmlns", SVG);
    copy.setAttribute("width", width);
    copy.setAttribute("height", height);
    if (!copy.getAttribute("viewBox")) copy.setAttribute("viewBox", `0 0 ${width} ${height}`);
    copy.style.fontFamily = getComputedStyle(svg).fontFamily;
    return fitted(new XMLSerializer().serializeToString(copy), width, height);
  }

  function fitted(text, width, height) {
    const factor = Math.min((WIDTH - 2 * PAD) / width, 1000 / height);
    return { text, width: width * factor, height: height * factor };
  }

  async function svgOf(holder) {
    const chart = holder.classList.contains("js-plotly-plot") ? holder : holder.querySelector(".js-plotly-plot");
    if (chart) return chartSvg(chart);
    const svg = holder.querySelector("svg");
    if (svg) return inlineSvg(svg);
    const image = holder.querySelector("img"); // an SVG in its own address
    return fitted(decodeURIComponent(image.src.split(",").slice(1).join(",")), image.clientWidth, image.clientHeight);
  }

  function wrapped(pen, text, font) {
    pen.font = font;
    const lines = [""];
    for (const word of text.split(" ")) {
      const line = `${lines.at(-1)} ${word}`.trim();
      if (pen.measureText(line).width <= WIDTH - 2 * PAD) lines[lines.length - 1] = line;
      else lines.push(word);
    }
    return lines.filter(Boolean);
  }

  /* What stands above and below the picture, line by line, and where. */
  function arranged(words, pen, height) {
    const title = wrapped(pen, words.title, FONTS.title);
    const note = wrapped(pen, words.note, FONTS.text);
    const below = [...(words.mark ? [[words.mark, FONTS.mark, INK]] : []), ...wrapped(pen, words.source, FONTS.text).map((one) => [one, FONTS.text, QUIET])];
    let top = PAD;
    const lines = title.map((text) => ({ text, font: FONTS.title, colour: INK, y: (top += 42) - 8.4 }));
    top += 8;
    lines.push(...note.map((text) => ({ text, font: FONTS.text, colour: QUIET, y: (top += 26) - 5.2 })));
    const place = (top += 16);
    top += height + 24;
    lines.push(...below.map(([text, font, colour]) => ({ text, font, colour, y: (top += 26) - 5.2 })));
    return { lines, place, height: top + PAD };
  }

  const newPen = () => document.createElement("canvas").getContext("2d");

  async function composePng(words, picture) {
    const image = await svgAsImage(picture.text);
    const pen = newPen();
    const { lines, place, height } = arranged(words, pen, picture.height);
    pen.canvas.width = WIDTH * SCALE;
    pen.canvas.height = height * SCALE;
    pen.scale(SCALE, SCALE);
    pen.fillStyle = "#ffffff";
    pen.fillRect(0, 0, WIDTH, height);
    for (const { text, font, colour, y } of lines) {
      pen.font = font;
      pen.fillStyle = colour;
      pen.fillText(text, PAD, y);
    }
    pen.drawImage(image, PAD, place, picture.width, picture.height);
    return new Promise((done) => pen.canvas.toBlob(done, "image/png"));
  }

  /* Text stays text and fonts are named, so that it can be set anew. */
  function composeSvg(words, picture) {
    const { lines, place, height } = arranged(words, newPen(), picture.height);
    const inner = new DOMParser().parseFromString(picture.text, "image/svg+xml").documentElement;
    if (!inner.getAttribute("viewBox")) inner.setAttribute("viewBox", `0 0 ${inner.getAttribute("width")} ${inner.getAttribute("height")}`);
    for (const [name, value] of Object.entries({ x: PAD, y: place, width: picture.width, height: picture.height })) inner.setAttribute(name, value);
    const whole = document.createElementNS(SVG, "svg");
    const add = (name, attributes, text = "") => {
      const one = whole.appendChild(document.createElementNS(SVG, name));
      for (const [key, value] of Object.entries(attributes)) one.setAttribute(key, value);
      one.textContent = text;
    };
    for (const [name, value] of Object.entries({ width: WIDTH, height, viewBox: `0 0 ${WIDTH} ${height}` })) whole.setAttribute(name, value);
    add("title", {}, words.title);
    add("rect", { width: WIDTH, height, fill: "#ffffff" });
    for (const { text, font, colour, y } of lines) {
      const [, weight, size, family] = /^(\d+ )?(\d+)px (.*)$/.exec(font);
      add("text", { x: PAD, y, fill: colour, "font-family": family, "font-size": size, "font-weight": weight?.trim() ?? "400" }, text);
    }
    whole.append(document.importNode(inner, true));
    return new Blob([new XMLSerializer().serializeToString(whole)], { type: "image/svg+xml" });
  }

  /* Let the browser keep ``parts`` as a file; every script here saves this way. */
  function saveFile(parts, type, name) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob(parts, { type }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  }

  /* The words of a panel stand on its first button. */
  async function whole(button, compose) {
    const words = button.closest(".tools").querySelector("[data-save]").dataset;
    button.disabled = true;
    try {
      await document.fonts.ready;
      return { blob: await compose(words, await svgOf(document.getElementById(words.save))), name: words.filename };
    } finally {
      button.disabled = false;
    }
  }

  async function save(button, compose, ending) {
    const { blob, name } = await whole(button, compose);
    saveFile([blob], blob.type, `${name}.${ending}`);
  }

  /* The clipboard is asked at once, as the browser wants it, and given the picture when it is drawn. */
  async function copyPicture(button) {
    const { done, refused } = button.dataset;
    try {
      const drawn = whole(button, composePng).then(({ blob }) => blob);
      await navigator.clipboard.write([new ClipboardItem({ "image/png": drawn })]);
      tell(button, done);
    } catch {
      tell(button, refused);
    }
  }

  function tell(button, words) {
    const label = (button.dataset.label ??= button.textContent);
    button.textContent = words;
    window.barometer.say(words);
    setTimeout(() => (button.textContent = label), 4000);
    button.focus();
  }

  /* The numbers of a figure, at the address of its screen. */
  function saveTable(figure) {
    const view = window.barometer.viewOf(`${document.getElementById("indhold").dataset.here}#${figure}`);
    const link = document.createElement("a");
    link.href = `/hent/figur.csv?visning=${encodeURIComponent(view)}`;
    link.download = "";
    link.click();
  }

  /* ---- link ---- */

  async function copyText(text) {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const field = document.createElement("textarea");
      field.value = text;
      document.body.append(field);
      field.select();
      document.execCommand("copy");
      field.remove();
    }
  }

  async function copyLink(button) {
    const { copy, link } = button.dataset; // the panel, where the link is of one
    const here = link ?? document.getElementById("indhold")?.dataset.here ?? location.pathname + location.search;
    await copyText(new URL(copy ? `${here}#${copy}` : here, location.origin).href);
    tell(button, button.dataset.done);
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button && "save" in button.dataset) save(button, composePng, "png");
    if (button && "svg" in button.dataset) save(button, composeSvg, "svg");
    if (button && "picture" in button.dataset) copyPicture(button);
    if (button && "copy" in button.dataset) copyLink(button);
    if (button && "table" in button.dataset) saveTable(button.dataset.table);
    if (button && "print" in button.dataset) print();
  });
  window.barometer = { ...window.barometer, saveFile };
})();
