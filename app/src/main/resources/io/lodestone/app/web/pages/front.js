// SPDX-License-Identifier: Apache-2.0
// The portfolio front: objectives as parallel axes to brush, and the portfolios that are left as a table.
import { chart, figure } from "./charts.js";
import { fill, h, number, table } from "./dom.js";

/** document: {objectives: [{id, name, unit}], portfolios: [{id, values, words, measures, worst}]} */
export function front(document) {
  const { objectives, portfolios } = document;
  const list = h("div", {});
  const detail = h("div", {});
  const drawn = chart("Portfolios by objective; drag along an axis to keep a part", "");
  drawn.set({
    parallelAxis: objectives.map((o, dim) => ({ dim, name: `${o.name}\n${o.unit}`, nameTextStyle: { fontSize: 11 }, axisLabel: { formatter: (v) => number(v) } })),
    parallel: { left: 60, right: 80, top: 60, bottom: 30, parallelAxisDefault: { realtime: true, areaSelectStyle: { width: 18 } } },
    series: [{ type: "parallel", lineStyle: { width: 1.5, opacity: 0.6 }, data: portfolios.map((p) => p.values) }],
  });
  let kept = portfolios.map((_, i) => i);
  const draw = () =>
    fill(
      list,
      table(
        ["portfolio", ...objectives.map((o) => `${o.name}, ${o.unit}`)],
        kept.map((i) => [h("button.quiet", { type: "button", onclick: () => open(portfolios[i]) }, portfolios[i].id), ...portfolios[i].values]),
        `${kept.length} of ${portfolios.length} portfolios`,
      ),
    );
  const open = (p) =>
    fill(
      detail,
      h("section.panel", {}, h("h3", {}, p.id), h("p", {}, p.words), h("ul", {}, (p.measures ?? []).map((m) => h("li", {}, m))), (p.worst ?? []).length ? [h("h3", {}, "Its worst futures"), h("ul", {}, p.worst.map((w) => h("li", {}, w)))] : null),
    );
  drawn.on("axisareaselected", (e) => {
    const ranges = new Map();
    for (const part of e.axesSelected ?? []) ranges.set(Number(String(part.parallelAxisIndex ?? part.axisIndex ?? 0)), part.intervals ?? []);
    for (const part of e.batch ?? [e]) if (part.intervals) ranges.set(Number(String(part.parallelAxisId ?? part.parallelAxisIndex ?? 0).replace(/\D/g, "")) || 0, part.intervals);
    kept = portfolios
      .map((p, i) => [p, i])
      .filter(([p]) => [...ranges].every(([axis, intervals]) => !intervals.length || intervals.some(([low, high]) => p.values[axis] >= low && p.values[axis] <= high)))
      .map(([, i]) => i);
    draw();
  });
  draw();
  return h("div", {}, figure("The front: no portfolio is better in everything", drawn, () => ({ head: ["portfolio", ...objectives.map((o) => o.name)], rows: portfolios.map((p) => [p.id, ...p.values]) })), list, detail);
}
