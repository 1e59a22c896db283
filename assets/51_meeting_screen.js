/* The fields of a team meeting: filled from what this browser keeps, read back as they are typed in. */
(() => {
  "use strict";

  const meeting = window.barometer.meeting;
  const { root, say, tell, limit } = meeting;
  const all = (selector) => [...(root()?.querySelectorAll(selector) ?? [])];
  const one = (selector) => root()?.querySelector(selector);
  const text = (element, words) => {
    if (element && element.textContent !== words) element.textContent = words;
  };

  /* ---- from the meeting to the fields ---- */

  let filled = null;

  function fill() {
    filled = root();
    const now = meeting.current();
    if (root().dataset.given || !now.valgte) now.valgte = root().dataset.asked;
    for (const field of all("[data-note]")) field.value = meeting.noteOf(now, field.dataset.note);
    for (const field of all("[data-minutes]")) field.value = meeting.minutesOf(now, field.dataset.minutes);
    for (const field of all("[data-day]")) field.value = now[field.dataset.day];
    for (const mark of all("[data-hasnote]")) mark.hidden = !meeting.noteOf(now, mark.dataset.hasnote);
    fillActions(now);
    fillLast(now.sidst);
    count();
    offer(now);
  }

  function fillActions(now) {
    if (!now.aftaler.length) now.aftaler.push(meeting.noAction());
    const template = one("[data-template]");
    all(".action:not([data-template])").forEach((row) => row.remove());
    now.aftaler.forEach((action, index) => {
      const row = template.cloneNode(true);
      row.hidden = false;
      row.removeAttribute("data-template");
      for (const field of row.querySelectorAll("[data-action]")) {
        field.value = action[field.dataset.action];
        field.ariaLabel = `${field.ariaLabel} ${index + 1}`;
      }
      const remove = row.querySelector("[data-meet=remove]");
      remove.ariaLabel = `${remove.textContent} ${index + 1}`;
      template.parentElement.append(row);
    });
  }

  /* What was agreed last time, and what was written to each question. */
  function fillLast(last) {
    const box = document.getElementById("moede-sidst");
    box.hidden = !last;
    for (const place of all("[data-lastnote]")) {
      const note = last ? meeting.noteOf(last, place.dataset.lastnote) : "";
      place.parentElement.hidden = !note;
      text(place, note);
    }
    if (!last) return;
    const head = one("[data-last=head]");
    head.dataset.word ??= head.textContent;
    text(head, `${head.dataset.word} ${meeting.shownDay(last.dato)}`.trim());
    text(one("[data-last=followup]"), last.opfoelgning ? `${say("followup")}: ${meeting.shownDay(last.opfoelgning)}` : "");
    const lines = meeting.agreed(last).map(lineOf);
    one("[data-last=actions]").replaceChildren(...(lines.length ? lines : [say("nolast")]).map(item));
  }

  const addressOf = ({ valgte }) => `${meeting.words().dataset.base}&spoergsmaal=${valgte}`; // base has ?visning=

  const lineOf = ({ hvad, hvem, hvornaar }) => [hvad, hvem, meeting.shownDay(hvornaar)].filter(Boolean).join(" · ");

  function item(words) {
    const line = document.createElement("li");
    line.textContent = words;
    return line;
  }

  /* Sum of minutes, length of notes, what stands on paper. */
  function count() {
    const now = meeting.current();
    const minutes = all("[data-minutes]").reduce((sum, field) => sum + (Number(field.value) || 0), 0);
    text(one("[data-total]"), say("total", minutes));
    for (const field of all("[data-note]")) {
      const { length } = field.value;
      const isFar = length > limit("note") * 0.8;
      text(field.parentElement.querySelector("[data-count]"), isFar ? say("count", length.toLocaleString(window.barometer.locale), limit("note").toLocaleString(window.barometer.locale)) : "");
      text(field.parentElement.querySelector("[data-printed]"), field.value);
    }
    const lines = meeting.agreed(now).map(lineOf);
    one("[data-printed-actions]")?.replaceChildren(...(lines.length ? lines : [say("nolast")]).map(item));
    for (const place of all("[data-printed-day]")) text(place, meeting.shownDay(now[place.dataset.printedDay]) || say("empty"));
  }

  /* A meeting begun here with other questions than those of a bare address, and notes that are out of sight. */
  function offer(now) {
    const shown = root().dataset.asked.split(",");
    const isOther = now.valgte !== root().dataset.asked && meeting.isTouched(now);
    const link = one("[data-kept-choice]");
    link.hidden = !isOther;
    if (isOther) link.setAttribute("href", addressOf(now));
    const out = Object.keys(now.spoergsmaal).filter((id) => !shown.includes(id) && meeting.noteOf(now, id));
    tell(out.length ? say("other", out.length) : "");
  }

  /* ---- from the fields to the meeting ---- */

  function questionOf(now, id) {
    return (now.spoergsmaal[id] ??= { minutter: 10, note: "" });
  }

  function onInput({ target }) {
    if (!root()?.contains(target)) return;
    const now = meeting.current();
    const { note, minutes, day, action } = target.dataset;
    if (note) questionOf(now, note).note = meeting.clean(target.value, limit("note"));
    else if (minutes) questionOf(now, minutes).minutter = Math.min(90, Math.max(1, Math.round(Number(target.value)) || 10));
    else if (day) now[day] = meeting.isDay(target.value) ? target.value : "";
    else if (action) setAction(now, target, action);
    else return;
    choose(now);
    hideUndo();
    count();
    later();
  }

  /* What is written belongs to the questions that stand here. */
  function choose(now) {
    now.valgte = root().dataset.asked;
    one("[data-kept-choice]").hidden = true;
  }

  function setAction(now, field, name) {
    const at = all(".action:not([data-template])").indexOf(field.closest(".action"));
    const isDay = name === "hvornaar";
    if (isDay) now.aftaler[at][name] = meeting.isDay(field.value) ? field.value : "";
    else now.aftaler[at][name] = meeting.clean(field.value, limit(name === "hvad" ? "what" : "who"));
  }

  let timer = 0;
  function later() {
    clearTimeout(timer);
    timer = setTimeout(flush, 400);
  }

  /* Keep at once what is about to be kept: whatever is told afterwards stays told. */
  function flush() {
    clearTimeout(timer);
    if (timer && root()) meeting.keep();
    timer = 0;
  }

  /* The browser cuts what is pasted at the field's limit; that must be said. */
  function onPaste(event) {
    const field = event.target;
    if (!root()?.contains(field) || !(field.maxLength > 0)) return;
    const pasted = event.clipboardData?.getData("text") ?? "";
    const room = field.maxLength - field.value.length + (field.selectionEnd - field.selectionStart);
    if (pasted.length <= room) return;
    setTimeout(() => {
      flush();
      tell(say("limit", field.maxLength.toLocaleString(window.barometer.locale)));
      text(field.parentElement.querySelector("[data-count]"), say("limit", field.maxLength.toLocaleString(window.barometer.locale)));
    });
  }

  /* ---- buttons ---- */

  let undone = null; // how the meeting was before something was taken away

  function hideUndo() {
    undone = null;
    all("[data-meet=undo]").forEach((button) => (button.hidden = true));
  }

  function offerUndo(near) {
    const button = near.closest("section").querySelector("[data-meet=undo]");
    button.hidden = false;
    return button;
  }

  const copyOf = (one_) => structuredClone(one_);

  function remove(button) {
    const now = meeting.current();
    const at = all(".action:not([data-template])").indexOf(button.closest(".action"));
    const section = button.closest("section");
    undone = copyOf(now);
    now.aftaler.splice(at, 1);
    fillActions(now);
    count();
    meeting.keep();
    tell(say("removed"), true);
    offerUndo(section).focus();
  }

  function add() {
    const now = meeting.current();
    if (now.aftaler.length >= limit("most")) return tell(say("actions", limit("most")));
    now.aftaler.push(meeting.noAction());
    fillActions(now);
    all(".action:not([data-template]) [data-action=hvad]").at(-1).focus();
  }

  function clear(button) {
    const before = copyOf(meeting.current());
    meeting.replace({ ...meeting.empty(), sidst: before.sidst, valgte: before.valgte });
    fill();
    undone = before;
    tell(say("cleared"), true);
    offerUndo(button).focus();
  }

  function undo(button) {
    if (!undone) return;
    meeting.replace(undone);
    fill();
    tell(say("restored"), true);
    const section = button.closest("section");
    hideUndo();
    section.querySelector("[data-meet=add], [data-meet=clear]").focus();
  }

  async function load(field) {
    const [file] = field.files;
    if (!file) return;
    try {
      const read = await meeting.meetingOf(file);
      meeting.current().sidst = read;
      meeting.keep();
      fillLast(read);
      tell(say("opened", meeting.shownDay(read.dato)), true);
      document.getElementById("moede-sidst").scrollIntoView({ block: "nearest" });
    } catch (fault) {
      tell(say(fault.key ?? "badfile", fault.n));
    }
    field.value = "";
  }

  function goOn() {
    const before = copyOf(meeting.current());
    const read = before.sidst;
    meeting.replace({ ...read, sidst: null });
    undone = before;
    if (read.valgte && read.valgte !== root().dataset.asked) {
      return window.barometer.go(addressOf(read));
    }
    fill();
    tell(say("continued", meeting.shownDay(read.dato)), true);
  }

  function closeLast() {
    meeting.current().sidst = null;
    meeting.keep();
    fillLast(null);
    document.getElementById("moede-fil").focus();
  }

  const actions = { remove, add, clear, undo, "go-on": goOn, "close-last": closeLast, print: () => window.print() };

  for (const kind of ["click", "change"]) document.addEventListener(kind, flush, true);
  document.addEventListener("input", onInput);
  document.addEventListener("paste", onPaste);
  document.addEventListener("click", ({ target }) => {
    const button = target.closest("#moede [data-meet]");
    actions[button?.dataset.meet]?.(button);
  });
  document.addEventListener("change", ({ target }) => {
    if (target.id === "moede-fil") load(target);
    else if (target.dataset?.minutes) target.value = meeting.minutesOf(meeting.current(), target.dataset.minutes);
  });
  addEventListener("pagehide", () => root() && filled && meeting.isTouched(meeting.current()) && meeting.keep());
  addEventListener("meeting", fill);
  new MutationObserver(() => {
    if (root() && root() !== filled) fill();
  }).observe(document.getElementById("react-entry-point"), { childList: true, subtree: true });
})();
