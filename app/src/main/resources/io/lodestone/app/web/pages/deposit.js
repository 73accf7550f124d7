// SPDX-License-Identifier: Apache-2.0
// A deposit's document as pictures: it says itself what they are called and in what unit.
import { PALETTE, chart, figure } from "./charts.js";
import { h, number, table } from "./dom.js";

const HEAT = ["#f4f6f8", "#fdd9b0", "#ee8a2e", "#8c2d04"];

function plot(p) {
  const drawn = chart(p.title, "small");
  const words = p.xs.some((x) => typeof x === "string");
  drawn.set(
    {
      legend: {},
      tooltip: { trigger: "axis", valueFormatter: (v) => `${number(v)} ${p.unit}` },
      grid: { left: 12, right: 24, top: 44, bottom: 30, containLabel: true },
      xAxis: { type: words ? "category" : "value", data: words ? p.xs : undefined, name: p.across, nameLocation: "middle", nameGap: 28, min: words ? undefined : "dataMin", max: words ? undefined : "dataMax", axisLabel: { formatter: p.across === 'year' ? String : undefined, interval: words ? 0 : undefined, rotate: words && p.xs.length > 6 ? 40 : 0 } },
      yAxis: { type: "value", name: p.unit, axisLabel: { formatter: (v) => number(v) } },
      series: p.series.map((s) => ({ name: s.name, type: p.kind === "lines" ? "line" : "bar", showSymbol: false, data: words ? s.values : s.values.map((v, k) => [p.xs[k], v]) })),
    },
    `${p.title}: ${p.series.map((s) => s.name).join(", ")}`,
  );
  return figure(p.title, drawn, () => ({ head: [p.across, ...p.series.map((s) => `${s.name}, ${p.unit}`)], rows: p.xs.map((x, k) => [x, ...p.series.map((s) => s.values[k])]) }));
}

function map(p) {
  const drawn = chart(p.title, "small");
  const values = p.series[0].values;
  const known = values.filter((v) => v !== null);
  const nearest = (list, v) => list.reduce((best, x, i) => (Math.abs(x - v) < Math.abs(list[best] - v) ? i : best), 0);
  drawn.set(
    {
      tooltip: { formatter: (i) => (i.seriesType === "scatter" ? i.name : `${p.xs[i.value[0]]}, ${p.ys[i.value[1]]}: ${number(i.value[2])} ${p.unit}`) },
      grid: { left: 12, right: 24, top: 10, bottom: 62, containLabel: true },
      xAxis: { type: "category", data: p.xs, name: p.across, nameLocation: "middle", nameGap: 24 },
      yAxis: { type: "category", data: p.ys },
      visualMap: { seriesIndex: 0, min: Math.min(...known), max: Math.max(...known), orient: "horizontal", left: "center", bottom: 0, itemHeight: 160, text: [`${number(Math.max(...known))} ${p.unit}`, number(Math.min(...known))], formatter: (v) => number(v), inRange: { color: HEAT } },
      series: [
        { type: "heatmap", progressive: 0, data: values.map((v, k) => [k % p.xs.length, Math.floor(k / p.xs.length), v]) },
        { type: "scatter", symbolSize: 9, itemStyle: { color: PALETTE[0] }, data: p.marks.map((m) => ({ name: m.name, value: [nearest(p.xs, m.x), nearest(p.ys, m.y)] })) },
      ],
    },
    `${p.title}, from ${number(Math.min(...known))} to ${number(Math.max(...known))} ${p.unit}`,
  );
  return figure(p.unit ? `${p.title}, ${p.unit}` : p.title, drawn, () => ({ head: ["", ...p.xs.map(String)], rows: p.ys.map((y, row) => [String(y), ...p.xs.map((x, k) => values[row * p.xs.length + k])]) }));
}

export function deposit(document) {
  return h(
    "div",
    {},
    h("h2", {}, document.title),
    h("ul", {}, document.caveats.map((c) => h("li", {}, h("strong", {}, c)))),
    h("ul", {}, document.answers.map((a) => h("li", {}, a))),
    document.sections.map((s) => [h("h2", {}, s.title), h("p", {}, s.lead), s.pictures.map((p) => (p.kind === "map" ? map(p) : plot(p))), s.tables.map((x) => table(x.head, x.rows, x.title))]),
  );
}
