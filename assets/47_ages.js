/* The picture of ages on Organisering: two native sliders per team are the ends of its bar. They write into the fields of
   the team (46_drawing.js makes the address of those) and move the end of a team that goes on with the same cases. */
(() => {
  "use strict";

  const rows = () => [...document.querySelectorAll(".team-drawn")];
  const pictures = () => [...document.querySelectorAll(".age-row")];
  const field = (row, name) => row.querySelector(`[data-field="${name}"]`);
  const ageOf = (row, name) => Number(field(row, name).value);
  const kindsOf = (row) => [...row.querySelectorAll("[data-kind]:checked")].map((box) => box.dataset.kind);
  const districtOf = (row) => field(row, "distrikt").value.trim();
  const OTHER = { fra: "til", til: "fra" };
  const ON = { fra: -1, til: 1 }; // where the next team's age lies

  let moving = null; // the end that is on its way, and the teams that go with it

  function isSameCases(one, other) {
    const [here, there] = [districtOf(one), districtOf(other)];
    return (here === there || !here || !there) && kindsOf(one).some((kind) => kindsOf(other).includes(kind));
  }

  /* A move begins: who borders on this end stays at it until the move counts. */
  function begun(end) {
    const row = rows()[pictures().indexOf(end.closest(".age-row"))];
    const name = end.dataset.end;
    const next = ageOf(row, name) + ON[name];
    const others = rows().filter((one) => one !== row && ageOf(one, OTHER[name]) === next && isSameCases(row, one));
    return { end, row, name, others };
  }

  /* No end passes the other end of its team, nor leaves a bordering team without an age. */
  function held({ row, name, others }, age) {
    const own = ageOf(row, OTHER[name]);
    const theirs = others.map((one) => ageOf(one, name) - ON[name]);
    return name === "til" ? Math.max(own, Math.min(age, ...theirs)) : Math.min(own, Math.max(age, ...theirs));
  }

  function onInput({ target }) {
    if (!target.matches?.(".age-end")) return;
    if (moving?.end !== target) moving = begun(target);
    const age = held(moving, Number(target.value));
    place(moving.row, moving.name, age);
    for (const one of moving.others) place(one, OTHER[moving.name], age + ON[moving.name]);
  }

  /* Write an age where it stands: field, slider and bar. */
  function place(row, name, age) {
    field(row, name).value = String(age);
    const picture = pictures()[rows().indexOf(row)];
    picture.dataset[name === "fra" ? "first" : "last"] = String(age);
    const end = picture.querySelector(`[data-end="${name}"]`);
    end.value = String(age);
    end.setAttribute("aria-valuetext", end.dataset.says.replace("{age}", String(age)));
  }

  /* What is chosen in a field moves the bar too, before the answer comes. */
  function onChange({ target }) {
    if (target.matches?.(".age-end")) moving = null;
    const row = target.matches?.("select[data-field]") && target.closest(".team-drawn");
    if (row) place(row, target.dataset.field, Number(target.value));
  }

  document.addEventListener("input", onInput);
  document.addEventListener("change", onChange);
})();
