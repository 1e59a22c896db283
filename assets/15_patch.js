/* The same screen with other numbers: change in the document what differs, and nothing else. Neither React nor Dash has
   a part in it: on Min kommune they took a fifth of the time from choosing a kommune to seeing it. */
(() => {
  "use strict";

  const DOM_NAMES = { className: "class", htmlFor: "for" };
  const APART = new Set(["id", "children", "figure", "tag", "attributes", "content"]); // props that are no attributes

  /* Every part of a layout that has an id: charts, their parents, islands. */
  function partsOf(node, found = []) {
    if (Array.isArray(node)) node.forEach((one) => partsOf(one, found));
    else if (node?.props) {
      if (node.props.id) found.push(node);
      partsOf(node.props.children, found);
    }
    return found;
  }

  const isSame = (a, b) => a === b || JSON.stringify(a) === JSON.stringify(b);
  const elementOf = ({ type, props }) =>
    type === "Island" ? document.querySelector(`[data-part="${props.id}"]`) : document.getElementById(props.id);
  const chartIn = (element) => element.querySelector(".js-plotly-plot");
  const attributesOf = ({ type, props }) =>
    type === "Island"
      ? props.attributes
      : Object.fromEntries(Object.entries(props).filter(([name]) => !APART.has(name)));

  /* Whether a part can become another without being built anew. */
  function isAlike(next, now) {
    if (next.type !== now?.type || next.props.id !== now.props.id || next.props.tag !== now.props.tag) return false;
    const element = elementOf(now);
    if (!element) return false;
    if (next.type === "Graph") return Boolean(chartIn(element)?._fullLayout) && isSame(next.props.config, now.props.config);
    return Object.values(attributesOf(next)).every((value) => typeof value !== "object");
  }

  /* Make the standing screen ``now`` the screen ``next``; false when it has other parts, and then nothing is changed. */
  function patch(now, next) {
    const before = partsOf(now);
    const after = partsOf(next);
    if (!before.length || before.length !== after.length) return false;
    if (!after.every((part, index) => isAlike(part, before[index]))) return false;
    after.forEach((part, index) => change(part, before[index]));
    return true;
  }

  function change(next, now) {
    const element = elementOf(next);
    if (next.type === "Graph") {
      const { data, layout } = next.props.figure;
      if (!isSame(next.props.figure, now.props.figure)) window.Plotly.react(chartIn(element), data, layout);
      return;
    }
    setAttributes(element, attributesOf(next), attributesOf(now));
    if (next.props.content !== now.props.content) element.innerHTML = next.props.content;
  }

  function setAttributes(element, next, now) {
    for (const name of Object.keys({ ...now, ...next })) {
      if (next[name] === now[name]) continue;
      const key = DOM_NAMES[name] ?? name.toLowerCase();
      const isWord = /^(aria|data)-/.test(key); // true and false are words there, elsewhere they are presence
      const value = next[name] === true && !isWord ? "" : next[name];
      if (value === undefined || value === null || (value === false && !isWord)) element.removeAttribute(key);
      else element.setAttribute(key, value);
    }
  }

  window.barometer = { ...window.barometer, patch };
})();
