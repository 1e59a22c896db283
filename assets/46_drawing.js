/* Drawing the own organisation on Organisering. The fields are read from the document and written into the address as
   ``hold=...`` (components/drawing_addresses.py reads it); the server answers with the same fields and what follows from
   them. The last drawing is kept in this browser, one per kommune, and offered where the address has none. A drawing that
   came with the address takes its place only when the reader says so, or where there is none. */
(() => {
  "use strict";

  const TYPING = 500;
  const PAUSE = 1500; // a text counts when its writer rests too: who reads on below must not read an old name
  const LONGEST = 3900; // of an address: a request line ends at 4,094
  const section = () => document.getElementById("jeres-teams");
  const editor = () => document.querySelector(".drawing-editor");
  const rows = () => [...document.querySelectorAll(".team-drawn")];

  /* ---- from the fields to the address ---- */

  const escaped = (text) => text.replace(/[%.,]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);
  const cleaned = (text) => text.trim().replace(/\s+/g, " ");
  const quoted = (text) => encodeURIComponent(text).replace(/%20/g, "+").replace(/%2C/g, ",");
  const field = (row, name) => row.querySelector(`[data-field="${name}"]`);

  /* The oldest age follows the youngest past it, and the other way round: whichever was not just moved. */
  function agesOf(row, moved) {
    const [first, last] = ["fra", "til"].map((name) => Number(field(row, name).value));
    if (first <= last) return [first, last];
    return moved === field(row, "til") ? [last, last] : [first, first];
  }

  const kindsOf = (row) =>
    [...row.querySelectorAll("[data-kind]")].map(({ checked, dataset }) => ({ checked, kind: dataset.kind }));

  function kindsText(boxes) {
    const on = boxes.filter((box) => box.checked).map((box) => box.kind);
    return on.length === boxes.length ? "alle" : on.join("-") || "ingen";
  }

  function teamText(row, moved) {
    const parts = [escaped(cleaned(field(row, "navn").value)), agesOf(row, moved).join("-"), kindsText(kindsOf(row))];
    const district = escaped(cleaned(field(row, "distrikt").value));
    return [...parts, ...(district ? [district] : [])].join(".");
  }

  /* A team without a name: the same ages and cases beside a team with a district; the same cases after a team that ends;
     else the cases that no team has. */
  function nextTeam() {
    const row = rows().at(-1);
    const oldest = Number([...field(row, "til").options].at(-1).value);
    const [first, last] = agesOf(row, null);
    const boxes = kindsOf(row);
    if (cleaned(field(row, "distrikt").value)) return `.${first}-${last}.${kindsText(boxes)}`;
    if (last < oldest) return `.${last + 1}-${oldest}.${kindsText(boxes)}`;
    const taken = rows().flatMap((one) => kindsOf(one).filter((box) => box.checked));
    const free = boxes.map((box) => ({ ...box, checked: !taken.some((one) => one.kind === box.kind) }));
    return `.0-${oldest}.${free.some((box) => box.checked) ? kindsText(free) : "alle"}`;
  }

  function addressWith(drawing) {
    const query = new URLSearchParams(location.search);
    query.delete("hold");
    const parts = [query.toString(), drawing && `hold=${quoted(drawing)}`].filter(Boolean);
    return location.pathname + (parts.length ? `?${parts.join("&")}` : "");
  }

  /* Go to the address of what the fields say; ``more``: a team to add; ``isResting``: they write on.
     Nothing where it is too long to be one. */
  function write({ focus = "", more = "", moved = null, isResting = false } = {}) {
    clearTimeout(timer);
    clearTimeout(resting);
    timer = 0;
    if (!isResting) writing = null;
    const drawing = [...rows().map((row) => teamText(row, moved)), ...(more ? [more] : [])].join(",");
    const href = addressWith(drawing);
    document.getElementById("hold-status").textContent = href.length > LONGEST ? section().dataset.long : "";
    if (href.length > LONGEST) return;
    if (drawing === new URL(location.href).searchParams.get("hold")) return;
    if (!memory.get()) isOwn = true;
    if (isOwn) memory.set(drawing);
    window.barometer.go(href, focus);
  }

  /* ---- this browser's memory; it may be forbidden ---- */

  const memory = {
    keys: () => [`tegning:${section().dataset.drawing}`, "tegning:"], // drawn before the kommune was chosen
    get() {
      try {
        return memory.keys().map((key) => localStorage.getItem(key)).find(Boolean) || "";
      } catch {
        return null;
      }
    },
    set(drawing) {
      try {
        if (drawing) localStorage.setItem(memory.keys()[0], drawing);
        else memory.keys().forEach((key) => localStorage.removeItem(key));
      } catch {
        /* forbidden */
      }
    },
  };

  const nameOf = (team) => team.split(".")[0].replace(/%(25|2E|2C)/g, decodeURIComponent);

  const drawnNow = () => new URL(location.href).searchParams.get("hold") ?? "";
  let isOwn = null; // made here, or fetched from the memory; not what a mailed address brought, nor what is made of it

  /* What the box says: of the kept drawing while none is drawn (saved); of one that came with the address while another
     is kept (other) or none (mailed). */
  function stateOf(kept) {
    if (kept === null) return "";
    isOwn ??= !editor() || drawnNow() === kept;
    if (!editor()) return kept && "saved";
    return isOwn || drawnNow() === kept ? "" : kept ? "other" : "mailed";
  }

  function offer() {
    const box = document.getElementById("hold-gemt");
    if (!box) return;
    const kept = memory.get();
    const state = stateOf(kept);
    if ((box.dataset.state ?? "") === `${state}${state && kept}`) return;
    box.dataset.state = `${state}${state && kept}`;
    box.hidden = !state;
    if (state) fill(box, state, kept);
  }

  function fill(box, state, kept) {
    const words = box.querySelector("p");
    const names = kept.split(",").map((team, index) => nameOf(team) || `Team ${index + 1}`);
    words.textContent = words.dataset[state].replace("{names}", () => names.join(", "));
    const open = box.querySelector("a");
    open.setAttribute("href", addressWith(kept));
    open.hidden = state === "mailed";
    box.querySelector("[data-forget]").hidden = state !== "saved";
    box.querySelector("[data-act=keep]").hidden = state === "saved";
  }

  function keep(button) {
    memory.set(drawnNow());
    isOwn = true;
    offer();
    document.getElementById("hold-1-navn").focus({ preventScroll: true });
    window.barometer.say(button.dataset.kept);
  }

  function forget(button) {
    const word = button.dataset.forget;
    memory.set("");
    offer();
    document.getElementById("overskrift").focus({ preventScroll: true });
    window.barometer.say(word);
  }

  /* ---- what the reader does ---- */

  let writing = null; // text that no address has yet: an answer that comes meanwhile must not take it away
  let byKeys = false;
  let resting = 0;
  let timer = 0; // an age of two digits is typed, or looked for with the arrows, in one piece

  const isText = (element) => element?.matches?.(".drawing-editor input[type=text]");
  const isEnd = (element) => element?.matches?.(".age-end");
  const isField = (element) => Boolean(element?.closest?.(".drawing-editor"));
  const placeOf = (element) => rows().indexOf(element.closest(".team-drawn"));

  /* A written text counts when the reader goes on. Not while they are on their way to a button, box or list of the
     editor: the answer would take it away from under the pointer, and what they do there tells of the text too. */
  function onFocusOut(event) {
    queueMicrotask(() => leave(event)); // who loses focus because an answer replaces the fields has not left
  }

  function leave({ target, relatedTarget }) {
    if (!target.isConnected || !isField(target)) return;
    const isInside = isField(relatedTarget);
    if (isInside && !isText(relatedTarget)) return;
    if (pressed && !isInside) pending = true;
    else write({ moved: timer ? target : null });
  }

  function onChange({ target }) {
    if (!isField(target) || isText(target)) return;
    clearTimeout(timer);
    if (byKeys && target.matches("select, [type=range]")) timer = setTimeout(write, TYPING, { moved: target });
    else write({ moved: target });
  }

  function onKeyDown(event) {
    byKeys = true;
    if (event.key === "Enter" && isText(event.target)) write();
  }

  const actions = {
    keep,
    add: () => write({ more: nextTeam(), focus: `hold-${rows().length + 1}-navn` }),
    remove(button) {
      const at = placeOf(button);
      rows()[at].remove();
      if (rows().length) write({ focus: `hold-${Math.min(at + 1, rows().length)}-fjern` });
      else window.barometer.go(addressWith(""), "hold-fra-bunden");
    },
    up: (button) => shift(placeOf(button), -1, "op"),
    down: (button) => shift(placeOf(button), 1, "ned"),
  };

  function shift(at, by, button) {
    const all = rows();
    const other = all[at + by];
    if (by < 0) other.before(all[at]);
    else other.after(all[at]);
    const isEnd = at + by === 0 || at + by === all.length - 1;
    const turned = { op: "ned", ned: "op" }[button];
    write({ focus: `hold-${at + by + 1}-${isEnd ? turned : button}` });
  }

  function onClick(event) {
    if (event.target.closest(".drawing-starts a, .drawing-saved a")) isOwn = true;
    const button = event.target.closest("[data-act], [data-forget]");
    if (button?.dataset.act) actions[button.dataset.act](button);
    else if (button) forget(button);
    settle();
  }

  /* ---- a press that began before a text counted ends first ---- */

  let pressed = false;
  let pending = false;
  let from = ""; // the address when the press began: who has gone on is not brought back

  function onPointerDown(event) {
    pressed = true;
    byKeys = false;
    from = location.href;
    if (event.target.closest?.("[data-grip]")) grip(event);
  }

  function settle() {
    pressed = false;
    if (pending && editor() && from === location.href) write();
    pending = false;
  }

  /* ---- dragging a team to its place ---- */

  let held = null;

  function grip(event) {
    event.preventDefault();
    if (isText(document.activeElement)) document.activeElement.blur();
    held = event.target.closest(".team-drawn");
    held.toggleAttribute("data-held", true);
  }

  function onPointerMove(event) {
    if (!held) return;
    const over = rows().find((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return row !== held && event.clientY > top && event.clientY < bottom;
    });
    if (!over) return;
    const { top, height } = over.getBoundingClientRect();
    const isAfter = over.compareDocumentPosition(held) & Node.DOCUMENT_POSITION_PRECEDING;
    if (isAfter && event.clientY > top + height / 2) over.after(held);
    if (!isAfter && event.clientY < top + height / 2) over.before(held);
  }

  function onPointerUp() {
    setTimeout(settle); // after the click that belongs to it
    if (!held) return;
    held.toggleAttribute("data-held", false);
    held = null;
    write();
  }

  /* ---- what is being written while an answer comes stays ---- */

  function onInput({ target }) {
    clearTimeout(resting);
    const box = isText(target) || isEnd(target) ? target : null;
    writing = box && { id: box.id, value: box.value, at: box.selectionStart, box };
    if (isText(target)) resting = setTimeout(rest, PAUSE);
  }

  function rest() {
    if (pressed) pending = true;
    else if (writing && editor()) write({ isResting: true });
  }

  /* The field has been made anew by an answer: what was written, and where. */
  function keepWriting() {
    const box = writing && document.getElementById(writing.id);
    if (!box || box !== document.activeElement || box === writing.box) return;
    writing.box = box;
    if (box.value !== writing.value) box.value = writing.value;
    if (isEnd(box)) box.dispatchEvent(new Event("input", { bubbles: true })); // the field follows
    else box.setSelectionRange(writing.at, writing.at);
  }

  document.addEventListener("focusout", onFocusOut);
  document.addEventListener("focusin", ({ target }) => {
    if (writing && target.id !== writing.id) writing = null;
  });
  document.addEventListener("change", onChange);
  document.addEventListener("keydown", onKeyDown);
  document.addEventListener("input", onInput);
  document.addEventListener("click", onClick);
  document.addEventListener("pointerdown", onPointerDown);
  document.addEventListener("pointermove", onPointerMove);
  document.addEventListener("pointerup", onPointerUp);
  document.addEventListener("pointercancel", onPointerUp);
  new MutationObserver(() => {
    keepWriting();
    offer();
  }).observe(document.getElementById("react-entry-point"), { childList: true, subtree: true });
})();
