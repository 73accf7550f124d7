// SPDX-License-Identifier: Apache-2.0
// Rules over what an ensemble has drawn: boxes with the futures in and out of them, how they were peeled, and a tree as second opinion.
import { PALETTE, chart, figure } from "./charts.js";
import { field, fill, h, number, select, table } from "./dom.js";
import { t } from "./texts.js";

const percent = (share) => `${number(100 * share, 2)} %`;

export function discovery(d) {
  return h(
    "div",
    {},
    h("h2", {}, `${d.where}: ${d.wanted} ${t("of")} ${d.futures} ${t("discovery.futures")} (${percent(d.wanted / d.futures)})`),
    h("p.soft", {}, t("discovery.lead")),
    d.boxes.length ? d.boxes.map((box, i) => boxPart(d, box, i)) : h("p", {}, t("discovery.none")),
    h("h2", {}, t("discovery.tree")),
    table([t("discovery.rule"), t("discovery.density"), t("discovery.futures")], d.tree.map((leaf) => [sentence(leaf.rule), percent(leaf.rule.density), leaf.rule.cases]), t("discovery.tree.lead")),
  );
}

const sentence = (rule) => rule.restrictions.map((r) => `${r.name} ${r.words}`).join(` ${t("and")} `) || t("discovery.any");

function boxPart(d, box, i) {
  return h(
    "section.panel",
    { "data-box": i + 1 },
    h("h3", {}, `${t("discovery.box")} ${i + 1}`),
    h("ul", {}, box.restrictions.map((r) => h("li", {}, h("strong", {}, r.name), ` ${r.words} `, h("small", {}, `(${t("discovery.quasip")} ${chance(r.quasiP)})`)))),
    h("p", {}, `${t("discovery.coverage")} ${percent(box.coverage)} · ${t("discovery.density")} ${percent(box.density)} · ${box.cases} ${t("discovery.futures")}`),
    h("div.charts", {}, scatter(d, box, i), d.trajectories[i] ? peeling(d.trajectories[i], box) : null),
  );
}

const chance = (p) => (p === null ? "–" : p < 0.001 ? "< 0.001" : number(p, 2));

/** The futures by two inputs; those looked for are filled, the box is shaded. */
function scatter(d, box, i) {
  const title = `${t("discovery.scatter")} ${i + 1}`;
  const drawn = chart(title);
  const restricted = box.restrictions.map((r) => r.input);
  const others = d.inputs.map((a) => a.id).filter((id) => !restricted.includes(id));
  let [x, y] = [...restricted, ...others];
  y ??= x;
  const axis = (id) => d.inputs.find((a) => a.id === id);
  const range = (id) => box.restrictions.find((r) => r.input === id) ?? { low: null, high: null };
  const part = (isHit) => d.hits.flatMap((hit, k) => (hit === isHit ? [[axis(x).values[k], axis(y).values[k]]] : []));
  const draw = () => {
    const edge = (id, end) => range(id)[end] ?? (end === "low" ? "min" : "max");
    const limits = (id) => {
      const values = axis(id).values.filter((v) => v !== null);
      return { min: Math.min(...values), max: Math.max(...values) };
    };
    const at = (id, end) => (edge(id, end) === "min" ? limits(id).min : edge(id, end) === "max" ? limits(id).max : edge(id, end));
    const axisOf = (id) => ({ type: "value", scale: true, name: axis(id).name, nameLocation: "middle", axisLabel: { formatter: (v) => number(v) } });
    drawn.set(
      {
        legend: {},
        tooltip: { trigger: "item", formatter: (p) => (p.value ? `${axis(x).name} ${number(p.value[0])}\n${axis(y).name} ${number(p.value[1])}` : t("discovery.box")) },
        grid: { left: 34, right: 24, top: 40, bottom: 40, containLabel: true },
        xAxis: { ...axisOf(x), nameGap: 26 },
        yAxis: { ...axisOf(y), nameGap: 40 },
        series: [
          { name: t("discovery.others"), type: "scatter", symbol: "emptyCircle", symbolSize: 6, color: PALETTE[6], data: part(false) },
          {
            name: t("discovery.looked"),
            type: "scatter",
            symbol: "diamond",
            symbolSize: 9,
            color: PALETTE[5],
            data: part(true),
            markArea: { silent: true, itemStyle: { color: "rgba(0,114,178,0.14)", borderColor: PALETTE[0], borderWidth: 2 }, data: [[{ xAxis: at(x, "low"), yAxis: at(y, "low") }, { xAxis: at(x, "high"), yAxis: at(y, "high") }]] },
          },
        ],
      },
      `${title}: ${percent(box.density)} ${t("discovery.density")}, ${axis(x).name} × ${axis(y).name}`,
    );
  };
  draw();
  const options = d.inputs.map((a) => [a.id, a.name]);
  const shown = figure(title, drawn, () => ({ head: [axis(x).name, axis(y).name, t("discovery.looked")], rows: d.hits.map((hit, k) => [axis(x).values[k], axis(y).values[k], hit ? "●" : ""]) }));
  shown.append(h("div.row", {}, field("x", select(options, x, (v) => ((x = v), draw()))), field("y", select(options, y, (v) => ((y = v), draw())))));
  return shown;
}

/** Coverage against density while the box was peeled: what one more restriction costs. */
function peeling(steps, box) {
  const title = t("discovery.peeling");
  const drawn = chart(title);
  drawn.set(
    {
      legend: {},
      tooltip: { trigger: "item", formatter: (p) => `${t("discovery.coverage")} ${number(p.value[0])} %\n${t("discovery.density")} ${number(p.value[1])} %` },
      grid: { left: 34, right: 24, top: 40, bottom: 40, containLabel: true },
      xAxis: { type: "value", name: `${t("discovery.coverage")}, %`, nameLocation: "middle", nameGap: 26, min: 0, max: 100 },
      yAxis: { type: "value", name: `${t("discovery.density")}, %`, nameLocation: "middle", nameGap: 34, min: 0, max: 100 },
      series: [
        { name: t("discovery.peeled"), type: "line", color: PALETTE[0], symbolSize: 6, data: steps.map((s) => [100 * s.coverage, 100 * s.density]) },
        { name: t("discovery.kept"), type: "scatter", color: PALETTE[5], symbol: "diamond", symbolSize: 14, data: [[100 * box.coverage, 100 * box.density]] },
      ],
    },
    `${title}: ${steps.length}`,
  );
  return figure(title, drawn, () => ({ head: [t("discovery.rule"), t("discovery.coverage"), t("discovery.density"), t("discovery.futures")], rows: steps.map((s) => [sentence(s), percent(s.coverage), percent(s.density), s.cases]) }));
}

/** Asks for a search in an ensemble; ask(options) starts the job. */
export function discoveryForm(ensembles, name, headlinesOf, ask) {
  if (!ensembles.length) return h("p.soft", {}, t("discovery.no-ensemble"));
  let chosen = ensembles[0].id;
  const list = h("datalist", { id: "conditions" });
  const where = h("input", { type: "text", list: "conditions", required: true, size: 40, placeholder: "months-short.dy > 6", name: "where" });
  const suggest = async () => fill(list, (await headlinesOf(chosen)).map((x) => h("option", { value: `${x.id} > ${number(x.p50 ?? x.median ?? x.mean)}` }, x.name)));
  suggest();
  const go = (event) => {
    event.preventDefault();
    ask({ ensemble: chosen, where: where.value });
  };
  return h(
    "form.panel",
    { onsubmit: go },
    h("div.row", {}, field(t("ensemble"), select(ensembles.map((r) => [r.id, name(r)]), chosen, (v) => ((chosen = v), suggest()))), h("div.grow", {}, field(t("discovery.where"), where, t("discovery.where.hint"))), list, h("button", { id: "discover" }, t("discovery.go"))),
  );
}
