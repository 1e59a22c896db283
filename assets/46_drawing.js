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

  const coveredBy = (row) => ({ ages: agesOf(row, null), district: cleaned(field(row, "distrikt").value), kinds: kindsOf(row) });
  const has = ({ ages, kinds, district }, age, kind, where) =>
    ages[0] <= age && age <= ages[1] && ["", where].includes(district) && kinds.some((one) => one.checked && one.kind === kind);

  /* The youngest cases of nobody: from which age to which the same kinds have no team, and in which districts. */
  function gapIn(teams, oldest) {
    const named = [...new Set(teams.map((team) => team.district).filter(Boolean))];
    const districts = named.length ? named : [""];
    const kinds = teams[0].kinds.map((one) => one.kind);
    const missing = (age, district) => kinds.filter((kind) => !teams.some((team) => has(team, age, kind, district)));
    for (let first = 0; first <= oldest; first += 1) {
      const where = districts.filter((one) => missing(first, one).length);
      if (!where.length) continue;
      const free = missing(first, where[0]);
      const isFree = (age) => missing(age, where[0]).join() === free.join();
      let last = first;
      while (last < oldest && isFree(last + 1)) last += 1;
      return { first, last, free, district: where.length === districts.length ? "" : where[0] };
    }
    return null;
  }

  /* A team without a name: what nobody has; else the same ages and cases beside a team with a district, the same cases
     after a team that ends, or all of it. */
  function nextTeam() {
    const row = rows().at(-1);
    const oldest = Number([...field(row, "til").options].at(-1).value);
    const boxes = kindsOf(row);
    const gap = gapIn(rows().map(coveredBy), oldest);
    if (gap) {
      const kinds = kindsText(boxes.map((box) => ({ ...box, checked: gap.free.includes(box.kind) })));
      return `.${gap.first}-${gap.last}.${kinds}${gap.district && `.${escaped(gap.district)}`}`;
    }
    const [first, last] = agesOf(row, null);
    if (cleaned(field(row, "distrikt").value)) return `.${first}-${last}.${kindsText(boxes)}`;
    return last < oldest ? `.${last + 1}-${oldest}.${kindsText(boxes)}` : `.0-${oldest}.alle`;
  }

  function addressWith(drawing) {
    const query = new URLSearchParams(location.search);
    query.delete("hold");
    const parts = [query.toString(), drawing && `hold=${quoted(drawing)}`].filter(Boolean);
    return location.pathname + (parts.length ? `?${parts.join("&")}` : "");
  }

  /* An added team stands in the address before the answer brings its row: who writes on meanwhile keeps it. */
  let coming = { text: "", after: 0 };
  const isComing = () => coming.text && rows().length === coming.after && drawnNow().endsWith(`,${coming.text}`);

  const drawingNow = (moved = null) =>
    [...rows().map((row) => teamText(row, moved)), ...(isComing() ? [coming.text] : [])].join(",");

  /* Go to the address of what the fields say; ``more``: a team to add; ``isResting``: they write on.
     Nothing where it is too long to be one. */
  function write({ focus = "", more = "", moved = null, isResting = false } = {}) {
    clearTimeout(timer);
    clearTimeout(resting);
    timer = 0;
    if (!isResting) writing = null;
    const followed = followedIn(moved);
    const drawing = [drawingNow(moved), ...(more ? [more] : [])].join(",");
    const href = addressWith(drawing);
    const isLong = href.length > LONGEST;
    const { href: at } = new URL(isLong ? location.href : href, location.origin);
    notice = { href: at, text: isLong ? section().dataset.long : followed };
    tellNotice();
    if (isLong || drawing === drawnNow()) return;
    if (more) coming = { text: more, after: rows().length };
    if (!memory.get()) isOwn = true;
    if (isOwn) memory.set(drawing);
    window.barometer.go(href, focus);
  }

  /* What a reader did not do themselves is said: the other end of a team's ages went along. */
  let notice = { href: "", text: "" };

  function followedIn(moved) {
    const row = moved?.matches("select[data-field]") && moved.closest(".team-drawn");
    if (!row || Number(field(row, "fra").value) <= Number(field(row, "til").value)) return "";
    const isFirst = moved === field(row, "fra");
    return section().dataset[isFirst ? "followedlast" : "followedfirst"].replace("{age}", moved.value);
  }

  /* The line stands in what an answer makes anew. */
  function tellNotice() {
    const line = document.getElementById("hold-status");
    const text = notice.href === location.href ? notice.text : "";
    if (line && line.textContent !== text) line.textContent = text;
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

  /* A written text counts when the reader leaves its field: when the press that took them away ends, or at once; on the
     way through the editor by keys half a second later, for the answer makes its fields anew. */
  function onFocusOut(event) {
    queueMicrotask(() => leave(event)); // who loses focus because an answer replaces the fields has not left
  }

  function leave({ target, relatedTarget }) {
    if (!target.isConnected || !isField(target)) return;
    if (pressed) pending = true;
    else if (isField(relatedTarget) && !isText(relatedTarget)) {
      if (byKeys) timer ||= later(TYPING);
      else resting = setTimeout(rest, PAUSE, location.href); // pressed a list: it may stand open
    } else write({ moved: timer ? target : null });
  }

  /* Write in a while, unless the reader has gone on by then: who has gone back is not brought here again. */
  function later(ms, options = {}) {
    const at = location.href;
    return setTimeout(() => {
      timer = 0;
      if (editor() && at === location.href) write(options);
    }, ms);
  }

  function onChange({ target }) {
    if (!isField(target) || isText(target)) return;
    clearTimeout(timer);
    if (!byKeys || !target.matches("select, [type=range]")) {
      write({ moved: target });
      return;
    }
    timer = later(TYPING, { moved: target });
    if (!isEnd(target)) writing = { id: target.id, value: target.value, box: target };
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
    pressed = !event.target.matches?.(".drawing-editor select"); // an open list takes the end of the press
    byKeys = false;
    from = location.href;
    if (event.target.closest?.("[data-grip]")) grip(event);
  }

  function settle() {
    pressed = false;
    if (pending && editor() && from === location.href) {
      if (isPicking()) rest(from);
      else write();
    }
    pending = false;
  }

  /* A list that stands open must not be made anew. */
  function isPicking() {
    const list = document.activeElement;
    if (!isField(list) || !list.matches("select")) return false;
    try {
      return list.matches(":open");
    } catch {
      return true; // a browser that cannot tell
    }
  }

  /* ---- who follows a link, or chooses in a list that does, takes along what the fields say ---- */

  const APART = ".drawing-starts a, .drawing-saved a"; // they bring another drawing
  const withNow = (href) => href.replace(/([?&])hold=[^&#]*/, (_, mark) => `${mark}hold=${quoted(drawnNow())}`);
  const isWritten = () => !editor() || drawingNow() === drawnNow();

  function onFollow(event) {
    const link = event.target.closest("a[href]");
    if (!link || link.matches(APART) || isPlainHere(link)) return;
    if (!isWritten()) write();
    if (editor()) renew(link, "href");
  }

  const isPlainHere = (link) => link.getAttribute("href").startsWith("#");

  function onChoose({ target }) {
    if (!target.matches?.("select[data-goto]") || !editor()) return;
    if (!isWritten()) write();
    renew(target.selectedOptions[0], "value");
  }

  /* The answer to a name may still be on its way: the address knows it. */
  function renew(element, what) {
    const was = element?.getAttribute(what) ?? "";
    const href = withNow(was);
    if (href !== was) element.setAttribute(what, href);
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
    if (isText(target)) resting = setTimeout(rest, PAUSE, location.href);
  }

  function rest(at) {
    if (!editor() || at !== location.href) return;
    if (pressed) pending = true;
    else if (isPicking()) resting = setTimeout(rest, PAUSE, at);
    else write({ isResting: true });
  }

  /* The field has been made anew by an answer: what was written, and where. */
  function keepWriting() {
    const box = writing && document.getElementById(writing.id);
    if (!box || box !== document.activeElement || box === writing.box) return;
    writing.box = box;
    if (box.value !== writing.value) box.value = writing.value;
    if (isEnd(box)) box.dispatchEvent(new Event("input", { bubbles: true })); // the field follows
    else if (isText(box)) box.setSelectionRange(writing.at, writing.at);
  }

  document.addEventListener("focusout", onFocusOut);
  document.addEventListener("focusin", ({ target }) => {
    if (writing && target.id !== writing.id) writing = null;
  });
  document.addEventListener("change", onChange);
  document.addEventListener("keydown", onKeyDown);
  document.addEventListener("input", onInput);
  document.addEventListener("click", onClick);
  document.addEventListener("click", onFollow, true);
  document.addEventListener("change", onChoose, true);
  document.addEventListener("pointerdown", onPointerDown);
  document.addEventListener("pointermove", onPointerMove);
  document.addEventListener("pointerup", onPointerUp);
  document.addEventListener("pointercancel", onPointerUp);
  new MutationObserver(() => {
    keepWriting();
    tellNotice();
    offer();
  }).observe(document.getElementById("react-entry-point"), { childList: true, subtree: true });
})();
