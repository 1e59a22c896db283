/* A leader's own decision mandates on Dialog: kept in this browser, compared here with the five case kommuner's, whose
   deciders stand in the page (data-levels). Nothing of it is ever part of an address or a request. */
(() => {
  "use strict";

  const FORMAT = "raadgiverbarometret-mandater";
  const VERSION = 1;
  const OTHERS = { uklart: "unclear", intet: "silent", "": "empty" };
  const root = () => document.querySelector("[data-mandates]");
  const rows = () => [...root().querySelectorAll("[data-mandate]")];
  const order = () => root().dataset.order.split(",");
  const clean = window.barometer.meeting.clean;
  const say = (key, n = "", most = "") =>
    root().getAttribute(`data-say-${key}`).replace("{n}", () => n).replace("{most}", () => most);

  let fading = 0;

  function tell(text) {
    clearTimeout(fading);
    document.getElementById("mandater-status").textContent = text;
    if ([say("kept"), say("saved")].includes(text)) fading = setTimeout(() => root() && tell(""), 4000);
  }

  /* ---- comparing: a decider against others, nearest the child first ---- */

  /* ``own``: a word of ``ladder``, "uklart", "intet" or "". ``levels``: pairs of letter and word. The verdict is what own
     is against more than half of them; "level" where it is neither. */
  function compare(own, levels, ladder) {
    const found = { kind: OTHERS[own] ?? "level", wider: [], same: [], tighter: [] };
    if (own in OTHERS) return found;
    if (!levels.length) return { ...found, kind: "none" };
    for (const [letter, word] of levels) {
      const apart = ladder.indexOf(own) - ladder.indexOf(word);
      found[apart < 0 ? "wider" : apart > 0 ? "tighter" : "same"].push(letter);
    }
    if (found.wider.length * 2 > levels.length) found.kind = "wider";
    if (found.tighter.length * 2 > levels.length) found.kind = "tighter";
    return found;
  }

  const levelsOf = (row) => row.dataset.levels.split(",").filter(Boolean).map((pair) => pair.split(":"));

  function told(row, own) {
    const levels = levelsOf(row);
    const { kind, wider, same, tighter } = compare(own, levels, order());
    const parts = [
      wider.length && say("wider-in", wider.join(", ")),
      same.length && say("same-in", same.join(", ")),
      tighter.length && say("tighter-in", tighter.join(", ")),
      levels.length === 1 && own && say("single"),
      own && row.dataset.team && say("team", row.dataset.team),
    ].filter(Boolean);
    return { kind, verdict: say(kind), rest: parts.join(" · ") };
  }

  /* ---- the answers ---- */

  const held = new Map(); // place -> answers, for as long as the page lives
  const place = () => `mandater:${root().dataset.mandates}`;
  const answerOf = (answers, id) => answers[id] ?? { hvem: "", graense: "" };

  function answers() {
    if (!held.has(place())) held.set(place(), stored() ?? {});
    return held.get(place());
  }

  function stored() {
    try {
      return answersIn(JSON.parse(localStorage.getItem(place())));
    } catch {
      return null; // forbidden, or nothing we wrote
    }
  }

  function keep() {
    try {
      localStorage.setItem(place(), JSON.stringify(plain()));
      tell(say("kept"));
    } catch {
      tell(say("blocked"));
    }
  }

  function plain() {
    const line = ({ dataset }) => ({ id: dataset.mandate, paragraf: dataset.paragraph, beslutning: dataset.measure, ...answerOf(answers(), dataset.mandate) });
    const { mandates, kommune } = root().dataset;
    return { format: FORMAT, version: VERSION, kommune: mandates, kommunenavn: kommune, beslutninger: rows().map(line) };
  }

  class Fault extends Error {
    constructor(key, n = "") {
      super(key);
      Object.assign(this, { key, n });
    }
  }

  function need(isRight, name) {
    if (!isRight) throw new Fault("badfield", name);
  }

  /* The answers in what JSON made of anything. Throws a Fault. */
  function answersIn(read) {
    if (read?.format !== FORMAT) throw new Fault("badfile");
    if (Number.isInteger(read.version) && read.version > VERSION) throw new Fault("newfile");
    need(read.version === VERSION, "version");
    need(typeof read.kommune === "string" && typeof read.kommunenavn === "string", "kommune");
    if (read.kommune && read.kommune !== root().dataset.mandates) throw new Fault("otherfile", clean(read.kommunenavn || read.kommune, 60));
    const ids = new Set(rows().map(({ dataset }) => dataset.mandate));
    const words = new Set([...order(), ...Object.keys(OTHERS)]);
    need(Array.isArray(read.beslutninger) && read.beslutninger.length <= ids.size, "beslutninger");
    const found = {};
    for (const one of read.beslutninger) {
      need(ids.has(one?.id) && !Object.hasOwn(found, one.id), "beslutninger");
      need(words.has(one.hvem), "hvem");
      need(typeof one.graense === "string" && one.graense.length <= Number(root().dataset.length), "graense");
      found[one.id] = { hvem: one.hvem, graense: clean(one.graense, one.graense.length) };
    }
    return found;
  }

  /* ---- on the screen ---- */

  let filled = null;
  let undone = null;

  function fill() {
    filled = root();
    for (const row of rows()) {
      const answer = answerOf(answers(), row.dataset.mandate);
      row.querySelector("[data-who]").value = answer.hvem;
      row.querySelector("[data-limit]").value = answer.graense;
    }
    draw();
  }

  function draw() {
    const kinds = rows().map((row) => {
      const { kind, verdict, rest } = told(row, answerOf(answers(), row.dataset.mandate).hvem);
      const line = row.querySelector("[data-compared]");
      line.dataset.kind = kind;
      const strong = document.createElement("strong");
      strong.textContent = kind === "empty" ? "" : verdict;
      line.replaceChildren(strong, rest && `: ${rest}`);
      return kind;
    });
    const counted = ["wider", "tighter", "level", "unclear", "silent", "none", "empty"]
      .map((kind) => [say(kind).split(":")[0], kinds.filter((one) => one === kind).length])
      .filter(([, n]) => n);
    const teams = Object.values(answers()).filter(({ hvem }) => hvem === "team").length;
    const sum = counted.map(([word, n]) => `${word}: ${n}`).join(" · ");
    root().querySelector("[data-sum]").textContent = `${sum}. ${say("sum-team", teams, root().dataset.team)}.`;
  }

  function onInput({ target }) {
    const row = target.closest?.("[data-mandate]");
    if (!row) return;
    const id = row.dataset.mandate;
    const hvem = row.querySelector("[data-who]").value;
    const graense = clean(row.querySelector("[data-limit]").value, Number(root().dataset.length));
    answers()[id] = { hvem, graense };
    offerUndo(null);
    draw();
    keep();
  }

  function offerUndo(before) {
    undone = before;
    root().querySelector("[data-own=undo]").hidden = !before;
  }

  function replace(next, words) {
    const before = structuredClone(answers());
    held.set(place(), next);
    keep();
    fill();
    offerUndo(before);
    tell(words);
  }

  function undo() {
    held.set(place(), undone);
    keep();
    fill();
    offerUndo(null);
    tell(say("restored"));
    root().querySelector("[data-own=clear]").focus();
  }

  /* ---- files ---- */

  function save(parts, type, ending) {
    window.barometer.saveFile(parts, type, `${root().dataset.stem}.${ending}`);
    tell(say("saved"));
  }

  /* As a Danish spreadsheet reads it; text it would run as a formula gets an apostrophe. */
  const entry = (text) => {
    const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[";,\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };

  function spreadsheet() {
    const lines = rows().map((row) => {
      const { hvem, graense } = answerOf(answers(), row.dataset.mandate);
      const { verdict, rest } = told(row, hvem);
      const who = row.querySelector("[data-who]").selectedOptions[0].textContent;
      const five = row.querySelector("[data-five]").textContent;
      return [row.dataset.paragraph, row.dataset.measure, who, graense, [verdict, rest].filter(Boolean).join(": "), five];
    });
    const [separator] = say("columns").match(/[;,]/); // as a spreadsheet of the language reads it
    const text = [say("columns"), ...lines.map((line) => line.map(entry).join(separator))].join("\r\n");
    save([`\ufeff${text}\r\n`], "text/csv;charset=utf-8", "csv");
  }

  async function load(field) {
    const [file] = field.files;
    if (!file) return;
    try {
      if (file.size > Number(root().dataset.bytes)) throw new Fault("bigfile");
      replace(answersIn(await file.text().then(JSON.parse).catch(() => null)), say("opened"));
    } catch (fault) {
      tell(say(fault.key ?? "badfile", fault.n));
    }
    field.value = "";
  }

  function clear() {
    replace({}, say("cleared"));
    root().querySelector("[data-own=undo]").focus();
  }

  const actions = {
    save: () => save([JSON.stringify(plain(), null, 2)], "application/json", "json"),
    csv: spreadsheet,
    clear,
    undo,
  };

  document.addEventListener("input", onInput);
  document.addEventListener("change", ({ target }) => {
    if (target.id === "mandater-fil") load(target);
  });
  document.addEventListener("click", ({ target }) => actions[target.closest("button[data-own]")?.dataset.own]?.());
  new MutationObserver(() => {
    if (root() && root() !== filled) fill();
  }).observe(document.getElementById("react-entry-point"), { childList: true, subtree: true });
  window.barometer = { ...window.barometer, compareMandates: compare };
})();
