// SPDX-License-Identifier: Apache-2.0
// Discovery: in which corner of the uncertain inputs does it go wrong, as rules in the study's words.
import { h, number, table } from "./dom.js";

/** document: {where, boxes: [{rules: [words], coverage, density, restricted, mass}], tree: words} */
export function boxes(document) {
  return h(
    "div",
    {},
    h("p", {}, "Where: ", h("code", {}, document.where)),
    document.boxes.map((b, i) =>
      h(
        "section.panel",
        {},
        h("h3", {}, `Box ${i + 1}: covers ${number(100 * b.coverage)} % of such futures; ${number(100 * b.density)} % of those inside are such`),
        table(["rule", "quasi-p"], b.rules.map((r) => (typeof r === "string" ? [r, ""] : [r.words, r.quasiP])), "Rules"),
      ),
    ),
    document.tree ? [h("h3", {}, "A second opinion: a tree"), h("pre", {}, document.tree)] : null,
  );
}
