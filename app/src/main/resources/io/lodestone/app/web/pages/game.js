// SPDX-License-Identifier: Apache-2.0
// The game of sender and target: payoffs of every pair of choices, equilibria and the concession that a threat is worth.
import { h, number } from "./dom.js";

/** document: {sender: {name, choices}, target: {name, choices}, cells: [[{sender, target}]], equilibria: [words], sentences: [words]} */
export function game(document) {
  const { sender, target, cells } = document;
  return h(
    "div",
    {},
    h("ul", {}, (document.sentences ?? []).map((s) => h("li", {}, s))),
    h(
      "div.scroll",
      { tabindex: 0, role: "region", "aria-label": "Payoffs" },
      h(
        "table",
        {},
        h("caption", {}, `Payoffs against nothing happening, million USD: ${sender.name} / ${target.name}`),
        h("thead", {}, h("tr", {}, h("th", { scope: "col" }, `${sender.name} ↓ ${target.name} →`), target.choices.map((c) => h("th", { scope: "col" }, c)))),
        h("tbody", {}, sender.choices.map((c, i) => h("tr", {}, h("th", { scope: "row" }, c), target.choices.map((_, j) => h("td.number", {}, cells[i]?.[j] ? `${number(cells[i][j].sender)} / ${number(cells[i][j].target)}` : "–"))))),
      ),
    ),
    (document.equilibria ?? []).length ? [h("h3", {}, "Equilibria"), h("ul", {}, document.equilibria.map((e) => h("li", {}, e)))] : null,
  );
}
