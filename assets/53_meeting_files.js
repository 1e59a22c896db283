/* The files of a team meeting, made in the browser: Word (the server's frame filled in), calendar, the meeting itself. */
(() => {
  "use strict";

  const meeting = window.barometer.meeting;
  const { say, tell } = meeting;
  const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  const bytesOf = (text) => new TextEncoder().encode(text);

  function save(parts, type, name) {
    window.barometer.saveFile(parts, type, name);
    tell(say("saved"));
  }

  const stem = () => `${meeting.words().dataset.stem}-${meeting.current().dato || say("undated")}`;

  function saveMeeting() {
    const text = JSON.stringify(meeting.plain(meeting.current()), null, 2);
    save([text], "application/json", `${stem()}.json`);
  }

  /* ---- calendar: RFC 5545 ---- */

  const escaped = (text) => text.replace(/[\\;,]/g, "\\$&").replace(/\n/g, "\\n");
  const basic = (day) => day.replaceAll("-", "");

  /* A line is at most 75 bytes; what follows begins with a space. */
  function folded(line) {
    const lines = [""];
    let length = 0;
    for (const sign of line) {
      const size = bytesOf(sign).length;
      if (length + size > 75) {
        lines.push(" ");
        length = 1;
      }
      lines[lines.length - 1] += sign;
      length += size;
    }
    return lines.join("\r\n");
  }

  function dayAfter(day) {
    const next = new Date(`${day}T00:00:00Z`);
    next.setUTCDate(next.getUTCDate() + 1);
    return next.toISOString().slice(0, 10);
  }

  function unique() {
    const numbers = crypto.getRandomValues(new Uint32Array(4));
    return `${[...numbers].map((one) => one.toString(16).padStart(8, "0")).join("")}@raadgiverbarometret`;
  }

  const told = ({ hvad, hvem, hvornaar }) => [hvad, hvem, meeting.shownDay(hvornaar)].filter(Boolean).join(" – ");

  function task(action, stamp) {
    const due = action.hvornaar ? [`DUE;VALUE=DATE:${basic(action.hvornaar)}`] : [];
    const owner = action.hvem ? [`DESCRIPTION:${escaped(`${say("owner")}: ${action.hvem}`)}`] : [];
    const what = `SUMMARY:${escaped(action.hvad || say("agreed"))}`;
    return ["BEGIN:VTODO", `UID:${unique()}`, stamp, what, ...owner, ...due, "STATUS:NEEDS-ACTION", "END:VTODO"];
  }

  function calendar() {
    const now = meeting.current();
    if (!now.opfoelgning) {
      tell(say("nodate"));
      document.getElementById("moede-opfoelgning").focus();
      return;
    }
    const stamp = `DTSTAMP:${new Date().toISOString().replace(/[-:]|\.\d+/g, "")}`;
    const actions = meeting.agreed(now);
    const name = [say("followup"), meeting.words().dataset.kommune].filter(Boolean).join(", ");
    const about = [`${say("agreed")}:`, ...(actions.length ? actions.map((one) => `- ${told(one)}`) : [say("nolast")])];
    const lines = [
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      `PRODID:-//Raadgiverbarometret//Teammoede//${document.documentElement.lang.toUpperCase()}`,
      "CALSCALE:GREGORIAN",
      "BEGIN:VEVENT",
      `UID:${unique()}`,
      stamp,
      `DTSTART;VALUE=DATE:${basic(now.opfoelgning)}`,
      `DTEND;VALUE=DATE:${basic(dayAfter(now.opfoelgning))}`,
      `SUMMARY:${escaped(name)}`,
      `DESCRIPTION:${escaped(about.join("\n"))}`,
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
      ...actions.flatMap((one) => task(one, stamp)),
      "END:VCALENDAR",
    ];
    save([`${lines.map(folded).join("\r\n")}\r\n`], "text/calendar;charset=utf-8", `${stem()}.ics`);
  }

  /* ---- zip: entries that are stored as they are ---- */

  const TABLE = Uint32Array.from({ length: 256 }, (_, number) => {
    let rest = number;
    for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1;
    return rest;
  });

  function checksum(bytes) {
    let rest = 0xffffffff;
    for (const byte of bytes) rest = TABLE[(rest ^ byte) & 0xff] ^ (rest >>> 8);
    return (rest ^ 0xffffffff) >>> 0;
  }

  /* Name and content of every entry. Throws where the bytes are no such file. */
  function entriesOf(bytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const end = bytes.length - 22;
    if (view.getUint32(end, true) !== 0x06054b50) throw new Error("zip");
    let at = view.getUint32(end + 16, true);
    return Array.from({ length: view.getUint16(end + 10, true) }, () => {
      if (view.getUint32(at, true) !== 0x02014b50 || view.getUint16(at + 10, true)) throw new Error("zip");
      const [size, name, extra, comment] = [view.getUint32(at + 24, true), ...[28, 30, 32].map((one) => view.getUint16(at + one, true))];
      const local = view.getUint32(at + 42, true);
      const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      const entry = { name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)), content: bytes.subarray(start, start + size) };
      at += 46 + name + extra + comment;
      return entry;
    });
  }

  const little = (...pairs) => Uint8Array.from(pairs.flatMap(([value, size]) => Array.from({ length: size }, (_, place) => (value >>> (8 * place)) & 0xff)));

  function zipped(entries) {
    const files = [];
    const list = [];
    let offset = 0;
    for (const { name, content } of entries) {
      const title = bytesOf(name);
      // version, UTF-8 name, stored, 1980-01-01, checksum, sizes, lengths of name and extra
      const common = [[20, 2], [0x0800, 2], [0, 2], [0, 2], [33, 2], [checksum(content), 4], [content.length, 4], [content.length, 4], [title.length, 2], [0, 2]];
      files.push(little([0x04034b50, 4], ...common), title, content);
      list.push(little([0x02014b50, 4], [20, 2], ...common, [0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]), title);
      offset += 30 + title.length + content.length;
    }
    const size = list.reduce((sum, part) => sum + part.length, 0);
    const end = little([0x06054b50, 4], [0, 4], [entries.length, 2], [entries.length, 2], [size, 4], [offset, 4], [0, 2]);
    return [...files, ...list, end];
  }

  /* ---- Word ---- */

  /* Put text in the place of a mark: lines keep their breaks, and everything is text. */
  function write(mark, text) {
    const parts = text.split("\n").flatMap((line, index) => {
      const words = mark.ownerDocument.createElementNS(W, "w:t");
      words.setAttribute("xml:space", "preserve");
      words.textContent = line;
      return index ? [mark.ownerDocument.createElementNS(W, "w:br"), words] : [words];
    });
    mark.replaceWith(...parts);
  }

  const marksIn = (part) => [...part.getElementsByTagNameNS(W, "t")].filter((one) => /^⟦[a-z0-9:-]+⟧$/.test(one.textContent));
  const nameOf = (mark) => mark.textContent.slice(1, -1);

  /* Repeat the row of a mark for every line of words, and give back the table. */
  function writeRows(page, name, lines) {
    const row = rowOf(marksIn(page).find((one) => nameOf(one) === name));
    for (const words of lines) {
      const copy = row.cloneNode(true);
      row.before(copy);
      for (const one of marksIn(copy)) write(one, words[nameOf(one).split(":")[1]] || say("empty"));
    }
    const table = row.parentElement;
    row.remove();
    return table;
  }

  function writeActions(page, now) {
    const actions = meeting.agreed(now);
    const lines = actions.map((action) => ({ ...action, hvornaar: meeting.shownDay(action.hvornaar) }));
    writeRows(page, "aftale:hvad", lines.length ? lines : [meeting.noAction()]);
  }

  /* Notes on questions that are not on the screen. */
  function writeOthers(page, now) {
    const shown = meeting.root().dataset.asked.split(",");
    const others = Object.entries(meeting.questions()).filter(([id]) => !shown.includes(id) && meeting.noteOf(now, id));
    const table = writeRows(page, "andet:note", others.map(([id, spoergsmaal]) => ({ spoergsmaal, note: meeting.noteOf(now, id) })));
    if (others.length) return;
    table.previousElementSibling.remove();
    table.remove();
  }

  function rowOf(element) {
    let one = element;
    while (one.localName !== "tr") one = one.parentElement;
    return one;
  }

  function filled(xml) {
    const page = new DOMParser().parseFromString(xml, "application/xml");
    const now = meeting.current();
    const days = { dato: now.dato, opfoelgning: now.opfoelgning };
    writeActions(page, now);
    writeOthers(page, now);
    for (const mark of marksIn(page)) {
      const [what, id] = nameOf(mark).split(":");
      const word = { note: () => meeting.noteOf(now, id), minutter: () => String(meeting.minutesOf(now, id)) }[what];
      write(mark, (word ? word() : meeting.shownDay(days[what])) || say("empty"));
    }
    return new XMLSerializer().serializeToString(page);
  }

  async function saveDocument(button) {
    button.disabled = true;
    try {
      const answer = await fetch(button.dataset.href);
      if (!answer.ok) throw new Error("answer");
      const entries = entriesOf(new Uint8Array(await answer.arrayBuffer()));
      const page = entries.find(({ name }) => name === "word/document.xml");
      const text = filled(new TextDecoder().decode(page.content));
      const head = text.startsWith("<?xml") ? "" : '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
      page.content = bytesOf(head + text);
      save(zipped(entries), answer.headers.get("Content-Type"), `${stem()}.docx`);
    } catch {
      tell(say("noserver"));
    } finally {
      button.disabled = false;
    }
  }

  const actions = { save: saveMeeting, calendar, docx: saveDocument };
  document.addEventListener("click", ({ target }) => {
    const button = target.closest("#moede [data-meet]");
    actions[button?.dataset.meet]?.(button);
  });
})();
