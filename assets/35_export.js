/* "Gem billede" and "Kopiér link". The saved picture carries its finding, note, source and the simulated mark inside,
   so that it can travel without the page. All words come from the button (data-*). */
(() => {
  "use strict";

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

  /* A Plotly chart anew, drawn small and enlarged, so that its text is as large as ours. */
  async function chartImage(chart) {
    const original = window.barometer.originalLayout(chart);
    const width = Math.round((WIDTH - 2 * PAD) / ENLARGED);
    const height = original.height ?? chart._fullLayout.height; // Dash takes the height out of the layout it hands on
    const figure = { data: chart.data, layout: { ...original, width, height, autosize: false } };
    const text = await window.Plotly.toImage(figure, { format: "svg", width, height, imageDataOnly: true });
    return { image: await svgAsImage(text), width: width * ENLARGED, height: height * ENLARGED };
  }

  async function svgImage(svg) {
    const { width, height } = svg.getBoundingClientRect();
    const copy = svg.cloneNode(true);
    copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
    copy.setAttribute("width", width);
    copy.setAttribute("height", height);
    if (!copy.getAttribute("viewBox")) copy.setAttribute("viewBox", `0 0 ${width} ${height}`);
    copy.style.fontFamily = getComputedStyle(svg).fontFamily;
    return fitted(await svgAsImage(new XMLSerializer().serializeToString(copy)), width, height);
  }

  function fitted(image, width, height) {
    const factor = Math.min((WIDTH - 2 * PAD) / width, 1000 / height);
    return { image, width: width * factor, height: height * factor };
  }

  async function pictureOf(holder) {
    const chart = holder.classList.contains("js-plotly-plot") ? holder : holder.querySelector(".js-plotly-plot");
    if (chart) return chartImage(chart);
    const svg = holder.querySelector("svg");
    if (svg) return svgImage(svg);
    const image = holder.querySelector("img");
    return fitted(await loadImage(image.src), image.clientWidth, image.clientHeight);
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

  function write(pen, lines, font, colour, top, step) {
    pen.font = font;
    pen.fillStyle = colour;
    lines.forEach((line, index) => pen.fillText(line, PAD, top + step * (index + 0.8)));
    return top + step * lines.length;
  }

  function compose(words, picture) {
    const canvas = document.createElement("canvas");
    const pen = canvas.getContext("2d");
    const title = wrapped(pen, words.title, FONTS.title);
    const note = wrapped(pen, words.note, FONTS.text);
    const source = wrapped(pen, words.source, FONTS.text);
    const mark = words.mark ? [words.mark] : [];
    const lines = note.length + source.length + mark.length;
    canvas.width = WIDTH * SCALE;
    canvas.height = (PAD * 2 + title.length * 42 + lines * 26 + 56 + picture.height) * SCALE;
    pen.scale(SCALE, SCALE);
    pen.fillStyle = "#ffffff";
    pen.fillRect(0, 0, WIDTH, canvas.height);
    let top = write(pen, title, FONTS.title, INK, PAD, 42) + 8;
    top = write(pen, note, FONTS.text, QUIET, top, 26) + 16;
    pen.drawImage(picture.image, PAD, top, picture.width, picture.height);
    top += picture.height + 24;
    top = write(pen, mark, FONTS.mark, INK, top, 26);
    write(pen, source, FONTS.text, QUIET, top, 26);
    return canvas;
  }

  function download(canvas, name) {
    canvas.toBlob((blob) => {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(blob);
      link.download = `${name}.png`;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    }, "image/png");
  }

  async function save(button) {
    const holder = document.getElementById(button.dataset.save);
    button.disabled = true;
    try {
      await document.fonts.ready;
      download(compose(button.dataset, await pictureOf(holder)), button.dataset.filename);
    } finally {
      button.disabled = false;
    }
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
    const label = button.textContent;
    button.textContent = button.dataset.done;
    window.barometer.say(button.dataset.done);
    setTimeout(() => (button.textContent = label), 2500);
    button.focus();
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button && "save" in button.dataset) save(button);
    if (button && "copy" in button.dataset) copyLink(button);
    if (button && "table" in button.dataset) saveTable(button.dataset.table);
  });
})();
