// SPDX-License-Identifier: Apache-2.0
// A plan's front: brush the objectives, pick a portfolio, see its measures and its worst futures; measures alone; the bound.
import { PALETTE, chart, figure } from "./charts.js";
import { field, fill, h, number, select, table } from "./dom.js";
import { t } from "./texts.js";

const inUnits = (objective, value) => (value === null || value === undefined ? null : value / (objective.scale || 1));
const valueText = (o, values, errors) => {
  const v = inUnits(o, values?.[o.id]);
  const e = inUnits(o, errors?.[o.id]);
  return v === null ? "–" : e ? `${number(v)} ± ${number(e, 2)}` : number(v);
};
const heading = (o) => `${o.label}, ${o.unit}`;
const dated = (m) => `${m.name}${m.size === null || m.size === undefined ? "" : `: ${number(m.size)} ${m.sizeUnit ?? ""}`}${m.start ? ` (${m.start})` : ""}`;

export function front(plan) {
  return new Front(plan).element;
}

class Front {
  constructor(plan) {
    this.plan = plan;
    this.limits = plan.objectives.map(() => null);
    this.brushed = null;
    this.picked = plan.portfolios.find((p) => p.measures.length && p.stillOnFront) ?? plan.portfolios[0];
    this.list = h("div", { id: "portfolios" });
    this.detail = h("div", { id: "portfolio", "aria-live": "polite" });
    this.lines = chart(t("front.parallel"));
    const me = this;
    this.lines.on("axisareaselected", function () {
      const active = this.getModel().getSeriesByIndex(0).getRawIndicesByActiveState("active");
      const free = this.getModel().getSeriesByIndex(0).getRawIndicesByActiveState("normal");
      me.brushed = active.length || !free.length ? new Set(active) : null;
      me.drawList();
    });
    this.element = this.page();
    this.draw();
  }

  page() {
    const { plan } = this;
    const s = plan.search;
    return h(
      "div",
      {},
      h("h2", {}, plan.plan),
      h("ul", {}, plan.sentences.map((x) => h("li", {}, x))),
      h("p.soft", {}, `${plan.region.name}, ${plan.firstMonth} – ${plan.lastMonth}. ${t("front.searched")}: ${s.evaluated} ${t("front.portfolios")}, ${s.futures} ${t("discovery.futures")}; ${s.front} ${t("front.undominated")}, ${s.shown} ${t("front.fresh")} (${s.fresh}).`),
      figure(t("front.parallel"), this.lines, () => ({ head: [t("front.portfolio"), ...plan.objectives.map(heading)], rows: plan.portfolios.map((p) => [p.name, ...plan.objectives.map((o) => inUnits(o, p.values[o.id]))]) })),
      this.brush(),
      this.list,
      this.detail,
      this.pairs(),
      this.alone(),
      this.bound(),
      Object.keys(plan.facts ?? {}).length ? h("p.soft", {}, Object.entries(plan.facts).map(([k, v]) => `${k}: ${v}`).join(" · ")) : null,
    );
  }

  /** The most of each objective that is accepted, for those who do not drag on the axes. */
  brush() {
    const sliders = this.plan.objectives.map((o, i) => {
      const values = this.plan.portfolios.map((p) => inUnits(o, p.values[o.id])).filter((v) => v !== null);
      const [low, high] = [Math.min(...values), Math.max(...values)];
      const said = h("output", {}, number(high));
      const slider = h("input", {
        type: "range",
        min: 0,
        max: 100,
        value: 100,
        "data-objective": o.id,
        "aria-valuetext": `${number(high)} ${o.unit}`,
        oninput: (e) => {
          const share = Number(e.target.value) / 100;
          this.limits[i] = share >= 1 ? null : low + share * (high - low);
          said.textContent = number(this.limits[i] ?? high);
          e.target.setAttribute("aria-valuetext", `${number(this.limits[i] ?? high)} ${o.unit}`);
          this.brushed = null;
          this.draw();
        },
      });
      return h("div.grow", {}, field(`${t("front.at-most")}: ${heading(o)}`, slider, o.help), said);
    });
    return h("fieldset.panel", {}, h("legend", {}, t("front.brush")), h("div.row", {}, sliders));
  }

  isIn(p, index) {
    if (this.brushed && !this.brushed.has(index)) return false;
    return this.plan.objectives.every((o, i) => this.limits[i] === null || inUnits(o, p.values[o.id]) <= this.limits[i] * (1 + 1e-9));
  }

  draw() {
    const { plan } = this;
    const colour = (p) => (p.measures.length === 0 ? PALETTE[5] : p === this.picked ? PALETTE[1] : p.stillOnFront ? PALETTE[0] : PALETTE[6]);
    const css = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
    this.lines.set(
      {
        tooltip: { trigger: "item", formatter: (p) => [p.name, ...plan.objectives.map((o, i) => `${o.label}: ${number(p.value[i])} ${o.unit}`)].join("\n") },
        parallel: { left: 80, right: 110, top: 60, bottom: 24, parallelAxisDefault: { axisLine: { lineStyle: { color: css("--soft") } }, axisLabel: { color: css("--soft"), formatter: (v) => number(v) }, nameTextStyle: { color: css("--ink"), width: 150, overflow: "break", fontSize: 11 }, nameLocation: "end", nameGap: 12, areaSelectStyle: { width: 22 } } },
        parallelAxis: plan.objectives.map((o, dim) => ({ dim, name: `${o.label}\n${o.unit}`, scale: true })),
        series: [
          {
            type: "parallel",
            inactiveOpacity: 0.08,
            data: plan.portfolios.map((p, i) => ({
              name: p.name,
              value: plan.objectives.map((o) => inUnits(o, p.values[o.id])),
              lineStyle: { color: colour(p), width: p === this.picked || !p.measures.length ? 3 : 1.6, opacity: this.isIn(p, i) ? 0.85 : 0.08, type: p.stillOnFront ? "solid" : "dashed" },
            })),
          },
        ],
      },
      `${t("front.parallel")}: ${plan.portfolios.length} ${t("front.portfolios")}, ${plan.objectives.map((o) => o.label).join(", ")}`,
    );
    this.drawList();
    this.drawDetail();
  }

  drawList() {
    const { objectives, portfolios } = this.plan;
    const shown = portfolios.filter((p, i) => this.isIn(p, i));
    const rows = shown.map((p) => [
      h("button.quiet", { type: "button", "data-portfolio": p.id, "aria-pressed": String(p === this.picked), onclick: () => ((this.picked = p), this.draw()) }, `${p.id} ${p.name}`),
      ...objectives.map((o) => h("span.number", {}, valueText(o, p.values, p.errors))),
      p.gain === undefined ? "–" : h("span.number", {}, `${number(p.gain / 1e6)} ± ${number(p.gainError / 1e6)}`, p.likeNothing && p.measures.length ? h("br") : null, p.likeNothing && p.measures.length ? h("small", {}, t("front.like-nothing")) : null),
      p.satisficing === null || p.satisficing === undefined ? "–" : `${number(100 * p.satisficing, 2)} %`,
      p.stillOnFront ? h("span.badge.good", {}, t("front.on")) : h("span.badge.plain", {}, t("front.off")),
    ]);
    fill(this.list, table([t("front.portfolio"), ...objectives.map(heading), t("front.gain"), t("front.satisficing"), ""], rows, `${shown.length} ${t("of")} ${portfolios.length} ${t("front.portfolios")}`));
  }

  drawDetail() {
    const p = this.picked;
    const { plan } = this;
    fill(
      this.detail,
      h(
        "section.panel",
        {},
        h("h3", {}, `${p.id} ${p.name}`),
        h("p", {}, p.words),
        h("h4", {}, t("front.measures")),
        p.measures.length ? h("ul", {}, p.measures.map((m) => h("li", {}, h("strong", {}, dated(m)), (m.words ?? []).length ? h("ul", {}, m.words.map((w) => h("li", {}, w))) : null))) : h("p", {}, t("front.nothing")),
        p.regret ? h("p", {}, `${t("front.regret")}: ${number(p.regret.mean / 1e6)} / ${number(p.regret.quantile / 1e6)} / ${number(p.regret.max / 1e6)}`) : null,
        plan.thresholds?.length ? h("p", {}, `${t("front.satisficing")}: ${number(100 * p.satisficing, 2)} % ± ${number(100 * (p.satisficingError ?? 0), 2)}. `, h("small", {}, plan.thresholds.map((x) => `${labelOf(plan, x.objective)} ≤ ${limitOf(plan, x)} (${x.reason})`).join("; "))) : null,
        h("h4", {}, t("front.worst")),
        (p.worst ?? []).map((w) =>
          h(
            "details",
            {},
            h("summary", {}, `${scenarioTitle(plan, w.scenario)} · ${number(w.lossUsd / 1e6)} ${t("front.million")}`),
            h("ul", {}, w.happened.map((x) => h("li", {}, x))),
            h("pre", {}, w.command),
          ),
        ),
      ),
    );
  }

  /** Two objectives against each other, with standard errors. */
  pairs() {
    const { objectives, portfolios } = this.plan;
    if (objectives.length < 2) return null;
    const title = t("front.pairs");
    const drawn = chart(title);
    let [x, y] = objectives;
    const point = (p) => ({ name: p.name, value: [inUnits(x, p.values[x.id]), inUnits(y, p.values[y.id]), inUnits(x, p.errors?.[x.id]) ?? 0, inUnits(y, p.errors?.[y.id]) ?? 0] });
    const draw = () =>
      drawn.set(
        {
          legend: {},
          tooltip: { trigger: "item", formatter: (p) => `${p.name}\n${x.label} ${number(p.value[0])} ± ${number(p.value[2], 2)}\n${y.label} ${number(p.value[1])} ± ${number(p.value[3], 2)}` },
          grid: { left: 46, right: 24, top: 40, bottom: 40, containLabel: true },
          xAxis: { type: "value", scale: true, name: heading(x), nameLocation: "middle", nameGap: 26, axisLabel: { formatter: (v) => number(v) } },
          yAxis: { type: "value", scale: true, name: heading(y), nameLocation: "middle", nameGap: 42, axisLabel: { formatter: (v) => number(v) } },
          series: [
            { name: t("front.error"), type: "custom", color: PALETTE[6], silent: true, clip: true, renderItem: bars, data: portfolios.map((p) => point(p).value), z: 1 },
            { name: t("front.on"), type: "scatter", color: PALETTE[0], symbolSize: 10, data: portfolios.filter((p) => p.stillOnFront && p.measures.length).map(point) },
            { name: t("front.off"), type: "scatter", color: PALETTE[6], symbol: "emptyCircle", symbolSize: 9, data: portfolios.filter((p) => !p.stillOnFront && p.measures.length).map(point) },
            { name: t("front.nothing-name"), type: "scatter", color: PALETTE[5], symbol: "diamond", symbolSize: 14, data: portfolios.filter((p) => !p.measures.length).map(point) },
          ],
        },
        `${title}: ${heading(x)}, ${heading(y)}`,
      );
    drawn.on("click", (e) => {
      const chosen = portfolios.find((p) => p.name === e.name);
      if (chosen) {
        this.picked = chosen;
        this.draw();
      }
    });
    draw();
    const options = objectives.map((o) => [o.id, heading(o)]);
    const shown = figure(title, drawn, () => ({ head: [t("front.portfolio"), heading(x), heading(y)], rows: portfolios.map((p) => [p.name, valueText(x, p.values, p.errors), valueText(y, p.values, p.errors)]) }));
    const find = (id) => objectives.find((o) => o.id === id);
    shown.append(h("div.row", {}, field("x", select(options, x.id, (v) => ((x = find(v)), draw()))), field("y", select(options, y.id, (v) => ((y = find(v)), draw())))));
    return shown;
  }

  alone() {
    const { objectives, portfolios } = this.plan;
    if (!this.plan.alone?.length) return null;
    const name = (id) => `${id} ${portfolios.find((p) => p.id === id)?.name ?? ""}`;
    return [
      h("h2", {}, t("front.alone")),
      table(
        [t("front.measure"), ...objectives.map(heading), t("front.dominated")],
        this.plan.alone.map((a) => {
          const shown = a.fresh ?? a;
          return [dated(a), ...objectives.map((o) => valueText(o, shown.values, shown.errors)), shown.dominatedBy ? name(shown.dominatedBy) : a.full === false ? t("front.dropped") : t("front.undominated")];
        }),
        t("front.alone.lead"),
      ),
    ];
  }

  bound() {
    const b = this.plan.bound;
    if (!b) return null;
    const best = this.plan.portfolios.find((p) => p.id === b.best?.portfolio);
    const rows = [
      [t("front.bound.perfect"), b.perfectInformation],
      [t("front.bound.total"), b.total],
      [t("front.bound.now"), b.hereAndNow],
      [`${t("front.bound.best")}${best ? `: ${best.name}` : ""}`, b.best?.total],
      [t("front.bound.loss"), b.lossOnly],
    ].filter(([, v]) => v !== null && v !== undefined);
    return [
      h("h2", {}, t("front.bound")),
      h("ul", {}, (b.sentences ?? []).map((x) => h("li", {}, x))),
      table(["", t("front.million-a-year")], rows.map(([k, v]) => [k, v / 1e6]), `${t("front.bound")}${b.gapShare === null || b.gapShare === undefined ? "" : ` · ${t("front.gap")} ${number(100 * b.gapShare, 2)} %`}`),
      (b.neglects ?? []).length ? h("details", {}, h("summary", {}, t("front.neglects")), h("ul", {}, b.neglects.map((x) => h("li", {}, x)))) : null,
    ];
  }
}

function bars(_, api) {
  const [x, y, ex, ey] = [0, 1, 2, 3].map((i) => api.value(i));
  const line = (a, b) => {
    const [x1, y1] = api.coord(a);
    const [x2, y2] = api.coord(b);
    return { type: "line", shape: { x1, y1, x2, y2 }, style: { stroke: PALETTE[6], lineWidth: 1 } };
  };
  return { type: "group", children: [line([x - ex, y], [x + ex, y]), line([x, y - ey], [x, y + ey])] };
}

const objectiveOf = (plan, id) => plan.objectives.find((o) => o.id === id);
const labelOf = (plan, id) => objectiveOf(plan, id)?.label ?? id;
const limitOf = (plan, x) => `${number(inUnits(objectiveOf(plan, x.objective) ?? { scale: 1 }, x.atMost))} ${objectiveOf(plan, x.objective)?.unit ?? ""}`;
const scenarioTitle = (plan, id) => plan.scenarios.find((s) => s.id === id)?.title ?? id;
