/* What is typed at a team meeting: kept in this browser, one meeting per kommune, and read from a meeting's file. Nothing
   of it is ever part of an address or a request. Every field of a file or of the store is checked before it is believed. */
(() => {
  "use strict";

  const FORMAT = "raadgiverbarometret-moede";
  const VERSION = 1;
  const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g;
  const HALVES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
  const byId = (id) => document.getElementById(id);
  const root = () => byId("moede");
  const words = () => byId("moede-ord");
  const limit = (name) => Number(words().getAttribute(`data-limit-${name}`));
  const questions = () => JSON.parse(words().dataset.questions);

  /* A sentence of the page, with its numbers. */
  function say(key, n = "", most = "") {
    const word = words()?.getAttribute(`data-say-${key}`) ?? "";
    return word.replace("{n}", () => n).replace("{most}", () => most);
  }

  let fading = 0;

  /* What went well is told for a moment, what did not until something else is. */
  function tell(text, isBrief = [say("kept"), say("saved")].includes(text)) {
    const place = byId("moede-status");
    clearTimeout(fading);
    if (place && place.textContent !== text) place.textContent = text;
    if (isBrief) fading = setTimeout(tell, 4000, "", false);
  }

  /* ---- texts and days ---- */

  /* Text as it may stand in any file: no characters that cannot be seen or that turn the reading direction. */
  const clean = (text, most) => text.replace(/\r\n?/g, "\n").replace(UNSEEN, "").slice(0, most).replace(HALVES, "");

  const two = (number) => String(number).padStart(2, "0");
  function today() {
    const now = new Date();
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  }

  function isDay(text) {
    if (!/^[12]\d{3}-\d\d-\d\d$/.test(text)) return false;
    const day = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
  }

  function shownDay(text) {
    if (!text) return "";
    const [year, month, day] = text.split("-").map(Number);
    return new Date(year, month - 1, day).toLocaleDateString(window.barometer.locale, { day: "numeric", month: "long", year: "numeric" });
  }

  /* ---- a meeting ---- */

  const noAction = () => ({ hvad: "", hvem: "", hvornaar: "" });
  const empty = () => ({ dato: today(), opfoelgning: "", spoergsmaal: {}, aftaler: [noAction()], valgte: "", sidst: null });
  const agreed = (meeting) => meeting.aftaler.filter(({ hvad, hvem, hvornaar }) => hvad.trim() || hvem.trim() || hvornaar);
  const noteOf = (meeting, id) => meeting.spoergsmaal[id]?.note ?? "";
  const minutesOf = (meeting, id) => meeting.spoergsmaal[id]?.minutter ?? 10;

  function isTouched(meeting) {
    return Boolean(agreed(meeting).length || meeting.opfoelgning || Object.keys(meeting.spoergsmaal).length || meeting.sidst);
  }

  /* As a file holds it: chosen questions in their order, then others that have a note. */
  function plain(meeting) {
    const all = questions();
    const chosen = meeting.valgte.split(",").filter(Boolean);
    const others = Object.keys(all).filter((id) => !chosen.includes(id) && noteOf(meeting, id));
    const line = (id) => ({
      id,
      spoergsmaal: all[id],
      valgt: chosen.includes(id),
      minutter: minutesOf(meeting, id),
      note: noteOf(meeting, id),
    });
    return {
      format: FORMAT,
      version: VERSION,
      kommune: root().dataset.meeting,
      kommunenavn: words().dataset.kommune,
      dato: meeting.dato,
      opfoelgning: meeting.opfoelgning,
      spoergsmaal: [...chosen, ...others].filter((id) => Object.hasOwn(all, id)).map(line),
      aftaler: agreed(meeting),
    };
  }

  /* ---- reading what may be anything ---- */

  class Fault extends Error {
    constructor(key, n = "") {
      super(key);
      this.key = key;
      this.n = n;
    }
  }

  function need(isRight, name) {
    if (!isRight) throw new Fault("badfield", name);
  }

  function wordsIn(value, most, name) {
    need(typeof value === "string" && value.length <= most, name);
    return clean(value, most);
  }

  function dayIn(value, name) {
    need(value === "" || (typeof value === "string" && isDay(value)), name);
    return value;
  }

  function questionsIn(list) {
    const all = questions();
    need(Array.isArray(list) && list.length <= Object.keys(all).length, "spoergsmaal");
    const found = {};
    for (const one of list) {
      need(one && typeof one.id === "string" && Object.hasOwn(all, one.id) && !Object.hasOwn(found, one.id), "spoergsmaal");
      need(Number.isInteger(one.minutter) && one.minutter >= 1 && one.minutter <= 90, "minutter");
      need(typeof one.valgt === "boolean", "valgt");
      found[one.id] = { minutter: one.minutter, note: wordsIn(one.note, limit("note"), "note") };
    }
    return found;
  }

  function actionsIn(list) {
    need(Array.isArray(list) && list.length <= limit("most"), "aftaler");
    return list.map((one) => ({
      hvad: wordsIn(one?.hvad, limit("what"), "hvad"),
      hvem: wordsIn(one?.hvem, limit("who"), "hvem"),
      hvornaar: dayIn(one?.hvornaar, "hvornaar"),
    }));
  }

  /* The meeting in ``read``, which JSON made of anything. Throws a Fault. */
  function meetingIn(read) {
    if (read?.format !== FORMAT) throw new Fault("badfile");
    if (Number.isInteger(read.version) && read.version > VERSION) throw new Fault("newfile");
    need(read.version === VERSION, "version");
    need(typeof read.kommune === "string" && /^(\d{3}(-[a-z-]{1,40})?)?$/.test(read.kommune), "kommune");
    const name = wordsIn(read.kommunenavn, 60, "kommunenavn");
    if (read.kommune && read.kommune !== root().dataset.meeting) throw new Fault("otherfile", name || read.kommune);
    const spoergsmaal = questionsIn(read.spoergsmaal);
    return {
      dato: dayIn(read.dato, "dato"),
      opfoelgning: dayIn(read.opfoelgning, "opfoelgning"),
      spoergsmaal,
      aftaler: actionsIn(read.aftaler),
      valgte: read.spoergsmaal.filter(({ valgt }) => valgt).map(({ id }) => id).join(","),
      sidst: null,
    };
  }

  /* The meeting of a file, or a Fault. */
  async function meetingOf(file) {
    if (file.size > limit("bytes")) throw new Fault("bigfile");
    const read = await file.text().then(JSON.parse).catch(() => null);
    return meetingIn(read);
  }

  /* ---- this browser; its store may be forbidden or full ---- */

  const held = new Map(); // place -> meeting, for as long as the page lives
  const unkept = new Set();
  const place = () => `moede:${root().dataset.meeting}`;

  function stored(key) {
    try {
      const read = JSON.parse(localStorage.getItem(key) ?? "null");
      if (!read) return null;
      return { ...meetingIn(read), sidst: read.sidst ? meetingIn(read.sidst) : null };
    } catch {
      return null; // forbidden, or nothing we wrote
    }
  }

  /* The meeting of the chosen kommune; one begun before the kommune was chosen goes along. */
  function current() {
    const key = place();
    if (!held.has(key)) {
      const begun = key === "moede:" ? null : (held.get("moede:") ?? stored("moede:"));
      const own = stored(key);
      const isMoved = !own && begun && isTouched(begun);
      held.set(key, own ?? (isMoved ? begun : empty()));
      if (isMoved) move(key);
    }
    return held.get(key);
  }

  function move(key) {
    held.delete("moede:");
    if (write(key)) write("moede:");
  }

  function write(key) {
    try {
      if (held.has(key)) localStorage.setItem(key, JSON.stringify({ ...plain(held.get(key)), sidst: last(held.get(key)) }));
      else localStorage.removeItem(key);
      unkept.delete(key);
      return true;
    } catch {
      unkept.add(key);
      return false;
    }
  }

  const last = ({ sidst }) => (sidst ? plain(sidst) : null);

  /* Keep what the page holds, and say whether that was possible. */
  function keep() {
    const isKept = write(place());
    tell(say(isKept ? "kept" : "blocked"));
    return isKept;
  }

  function replace(meeting) {
    held.set(place(), meeting);
    keep();
  }

  addEventListener("storage", ({ key }) => {
    if (!root() || key !== place()) return;
    held.delete(key); // written in another tab
    dispatchEvent(new CustomEvent("meeting"));
  });
  addEventListener("beforeunload", (event) => {
    if (unkept.size) event.preventDefault();
  });

  window.barometer = {
    ...window.barometer,
    meeting: { root, words, say, tell, limit, clean, shownDay, isDay, empty, noAction, agreed, noteOf, minutesOf, plain, questions, meetingOf, current, keep, replace, isTouched },
  };
})();
