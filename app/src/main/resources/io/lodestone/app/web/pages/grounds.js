// SPDX-License-Identifier: Apache-2.0
// A number that says on a click what it rests on: source, trust and reconciled pull.
import { get, runPath } from "./api.js";
import { announce, fill, h, number, table } from "./dom.js";
import { t } from "./texts.js";

/** A number as a button; place takes what it rests on. */
export function traced(value, run, id, place) {
  const open = async () => {
    fill(place, h("p", { role: "status" }, "…"));
    try {
      fill(place, grounds(await get(runPath(run, "/grounds"), { id })));
      announce(`${t("network.grounds")}: ${id}`);
      place.scrollIntoView({ block: "nearest" });
    } catch (e) {
      fill(place, h("p.error", { role: "alert" }, e.message));
    }
  };
  return h("button.number.trace", { type: "button", "data-trace": id, title: t("network.grounds"), onclick: open }, typeof value === "number" ? number(value) : value);
}

function grounds(g) {
  const citation = (key) => g.sources.find((s) => s.key === key)?.citation ?? t("assumed");
  return h(
    "section.panel",
    { id: "grounds" },
    h("h3", {}, `${t("network.grounds")}: ${g.id}`),
    g.formula ? h("p", {}, g.formula) : null,
    g.followed ? h("p.soft", {}, g.followed) : null,
    g.figures.length
      ? table(
          ["what", "says", "reconciled", "pull", "trust", "source"].map((x) => t(`figure.${x}`)),
          g.figures.map((f) => [f.id, f.value, f.reconciled, h(`span${Math.abs(f.pull) > 3 ? ".badge.warn" : ""}`, {}, number(f.pull, 2)), f.trust, h("span", {}, f.source, h("br"), h("small", {}, f.citation || t("assumed")), f.note ? [h("br"), h("small", {}, f.note)] : null)]),
          t("network.grounds.lead"),
        )
      : h("p.soft", {}, t("network.no-figures")),
    g.rows.length ? table(["what", "trust", "source", "note"].map((x) => t(`figure.${x}`)), g.rows.map((r) => [r.row, r.trust, h("span", {}, r.source, h("br"), h("small", {}, citation(r.source))), r.note]), t("network.rows")) : null,
  );
}
