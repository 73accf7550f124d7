// SPDX-License-Identifier: Apache-2.0
// Tabs that arrow keys move through.
import { fill, h } from "./dom.js";

/** tabs: [[title, () => element or promise of it], …]; shows the chosen one, at first that of a number. */
export function tabs(label, list, onchange, start = 0) {
  const panel = h("div", { role: "tabpanel", tabindex: 0, "aria-label": list[start][0] });
  const buttons = list.map(([title], i) =>
    h("button", { type: "button", role: "tab", onclick: () => choose(i), onkeydown: (e) => move(e, i) }, title),
  );
  async function choose(i) {
    buttons.forEach((b, k) => {
      b.setAttribute("aria-selected", String(k === i));
      b.tabIndex = k === i ? 0 : -1;
    });
    panel.setAttribute("aria-label", list[i][0]);
    onchange?.(i);
    panel.setAttribute("aria-busy", "true");
    fill(panel, await list[i][1]());
    panel.removeAttribute("aria-busy");
  }
  function move(event, i) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const next = (i + step + list.length) % list.length;
    buttons[next].focus();
    choose(next);
  }
  choose(start);
  return h("div", {}, h("div.tabs", { role: "tablist", "aria-label": label }, buttons), panel);
}
