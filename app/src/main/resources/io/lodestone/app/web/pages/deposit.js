// SPDX-License-Identifier: Apache-2.0
// A deposit's document as pictures: it says itself what they are called and in what unit.
import { HEAT, PALETTE, chart, figure } from "./charts.js";
import { field, h, number, select, table } from "./dom.js";
import { t } from "./texts.js";

const MANY_ROWS = 8;

function plot(p) {
  const drawn = chart(p.title, "small");
  const words = p.xs.some((x) => typeof x === "string");
  drawn.set(
    {
      legend: {},
      tooltip: { trigger: "axis", valueFormatter: (v) => `${number(v)} ${p.unit}` },
      grid: { left: 12, right: 24, top: 60, bottom: 30, containLabel: true },
      xAxis: { type: words ? "category" : "value", data: words ? p.xs : undefined, name: p.across, nameLocation: "middle", nameGap: 28, min: words ? undefined : "dataMin", max: words ? undefined : "dataMax", axisLabel: { interval: words ? 0 : undefined, rotate: words && p.xs.length > 6 ? 40 : 0 } },
      yAxis: { type: "value", name: p.unit, axisLabel: { formatter: (v) => number(v) } },
      series: p.series.map((s) => ({ name: s.name, type: p.kind === "lines" ? "line" : "bar", stack: p.kind === "stack" ? "all" : undefined, showSymbol: false, data: words ? s.values : s.values.map((v, k) => [p.xs[k], v]) })),
    },
    `${p.title}: ${p.series.map((s) => s.name).join(", ")}`,
  );
  return figure(p.title, drawn, () => ({ head: [p.across || "", ...p.series.map((s) => `${s.name}, ${p.unit}`)], rows: p.xs.map((x, k) => [words ? x : number(x), ...p.series.map((s) => s.values[k])]) }));
}

/** A map of one series at a time; above a level only what reaches it is coloured. */
function map(p) {
  const drawn = chart(p.title);
  let [series] = p.series;
  let level = null;
  const known = p.series.flatMap((s) => s.values).filter((v) => v !== null);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const nearest = (list, v) => list.reduce((best, x, i) => (Math.abs(x - v) < Math.abs(list[best] - v) ? i : best), 0);
  const draw = () =>
    drawn.set(
      {
        tooltip: { formatter: (i) => (i.seriesType === "scatter" ? i.name : `${p.xs[i.value[0]]}, ${p.ys[i.value[1]]}: ${number(i.value[2])} ${p.unit}`) },
        grid: { left: 12, right: 24, top: 10, bottom: 72, containLabel: true },
        xAxis: { type: "category", data: p.xs, name: p.across, nameLocation: "middle", nameGap: 24 },
        yAxis: { type: "category", data: p.ys },
        visualMap: { seriesIndex: 0, min: low, max: high, orient: "horizontal", left: "center", bottom: 0, itemHeight: 160, text: [`${number(high)} ${p.unit}`, number(low)], range: level === null ? undefined : [level, high], calculable: level !== null, formatter: (v) => number(v), inRange: { color: HEAT() }, outOfRange: { color: "rgba(127,127,127,0.12)" } },
        series: [
          { type: "heatmap", progressive: 0, data: series.values.map((v, k) => [k % p.xs.length, Math.floor(k / p.xs.length), v]) },
          { type: "scatter", symbolSize: 9, itemStyle: { color: PALETTE[0], borderColor: "#ffffff", borderWidth: 1 }, data: p.marks.map((m) => ({ name: m.name, value: [nearest(p.xs, m.x), nearest(p.ys, m.y)] })) },
        ],
      },
      `${p.title}, ${series.name}, ${number(Math.min(...series.values))} … ${number(Math.max(...series.values))} ${p.unit}${level === null ? "" : `; ${series.values.filter((v) => v >= level).length} / ${series.values.length} ≥ ${number(level)}`}`,
    );
  draw();
  const shown = figure(p.unit ? `${p.title}, ${p.unit}` : p.title, drawn, () => ({ head: ["", ...p.xs.map(String)], rows: p.ys.map((y, row) => [String(y), ...p.xs.map((x, k) => series.values[row * p.xs.length + k])]) }));
  const choices = [
    p.series.length > 1 ? field(t("seabed.realisation"), select(p.series.map((s, i) => [String(i), s.name]), "0", (v) => ((series = p.series[Number(v)]), draw()))) : null,
    p.levels?.length ? field(t("seabed.threshold"), select([["", "–"], ...p.levels.map((l) => [String(l.value), l.name])], "", (v) => ((level = v === "" ? null : Number(v)), draw()))) : null,
  ].filter(Boolean);
  if (choices.length) shown.append(h("div.row", {}, choices));
  return shown;
}

/** A table, behind a line of text when it is long. */
function sheet(x) {
  const all = table(x.head, x.rows, x.title);
  return x.rows.length > MANY_ROWS ? h("details", {}, h("summary", {}, `${x.title} (${x.rows.length})`), all) : all;
}

export function deposit(document) {
  return h(
    "div",
    {},
    h("h2", {}, document.title),
    h("ul", {}, document.caveats.map((c) => h("li", {}, h("strong", {}, c)))),
    h("ul", {}, document.answers.map((a) => h("li", {}, a))),
    h("p", {}, document.sections.map((s) => [h("a", { href: "#", onclick: (e) => (e.preventDefault(), window.document.getElementById(`part-${s.id}`).scrollIntoView()) }, s.title), " · "])),
    document.sections.map((s) => [h("h2", { id: `part-${s.id}` }, s.title), h("p", {}, s.lead), h("div.charts", {}, s.pictures.map((p) => (p.kind === "map" ? map(p) : plot(p)))), s.tables.map(sheet)]),
  );
}
