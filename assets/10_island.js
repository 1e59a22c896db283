/* An element whose content is finished HTML (components/islands.py). */
(() => {
  "use strict";

  function Island({ id, tag, attributes, content }) {
    const inner = content ? { dangerouslySetInnerHTML: { __html: content } } : {}; // an image must not have any
    return window.React.createElement(tag, { "data-part": id, ...attributes, ...inner });
  }

  window.barometer = { ...window.barometer, Island };
})();
