// SPDX-License-Identifier: Apache-2.0
// A form for an event or measure, made from the dictionary.
import { field, h, select } from "./dom.js";

/** ids: tables of what may be pointed to; onchange after each change of a value. */
export function changeForm(kind, change, ids, onchange) {
  return h(
    "div.row",
    {},
    kind.parameters.map((p) => h("div", { "data-parameter": p.name }, field(label(p), control(p, change, ids, onchange), help(p)))),
  );
}

const label = (p) => `${p.name}${p.unit && p.unit !== p.name ? ` (${p.unit})` : ""}${p.isNeeded ? " *" : ""}`;

function help(p) {
  const target = p.type === "pattern" ? " Ids, * for any letters, with commas between." : "";
  return [p.meaning, p.bounds ? ` ${p.bounds}.` : "", p.standard ? ` If empty: ${p.standard}.` : "", target].join("");
}

function control(p, change, ids, onchange) {
  const set = (v) => {
    if (v === "" || v === undefined) delete change[p.name];
    else change[p.name] = v;
    onchange();
  };
  const now = change[p.name] ?? "";
  if (p.words.length) return select([["", "–"], ...p.words.map((w) => [w, w])], now, set);
  if (p.name === "trust") return select(["high", "medium", "low", "assumed"].map((w) => [w, w]), now || "assumed", set);
  if (p.type === "month") return h("input", { type: "month", value: now, required: p.isNeeded, oninput: (e) => set(e.target.value) });
  if (p.type === "number" || p.type === "integer") {
    return h("input", {
      type: "number",
      step: p.type === "integer" ? 1 : "any",
      min: p.low,
      max: p.high,
      value: now,
      required: p.isNeeded,
      oninput: (e) => set(e.target.value === "" ? "" : Number(e.target.value)),
    });
  }
  const list = ids[p.target === "" && p.name === "source" ? "sources" : p.target] ?? [];
  const id = `list-${p.name}-${Math.random().toString(36).slice(2)}`;
  const text = Array.isArray(now) ? now.join(", ") : now;
  const read = (t) => (p.isList ? t.split(",").map((x) => x.trim()).filter(Boolean) : t.trim());
  return h(
    "div",
    {},
    h("input", { type: "text", value: text, list: list.length ? id : null, required: p.isNeeded, "aria-label": p.name, oninput: (e) => set(read(e.target.value)) }),
    list.length ? h("datalist", { id }, list.slice(0, 600).map((o) => h("option", { value: o.id }, o.name))) : null,
  );
}
