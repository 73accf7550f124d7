// SPDX-License-Identifier: Apache-2.0
// A run on the map and as a chain, month by month; a market opens beside it.
import { get, runPath, study as readStudy } from "../api.js";
import { STAGES, chart, figure, heat, lines } from "../charts.js";
import { field, fill, h, number, select, table } from "../dom.js";
import { traced } from "../grounds.js";
import { bundle, flowMap } from "../map.js";
import { follow, listRuns, runChoice } from "../runs.js";
import { tabs } from "../tabs.js";
import { headlineName, t } from "../texts.js";

export async function show(target, { query }) {
  const wanted = query.run?.split("/")[0] ?? query.study;
  const all = await listRuns(["RUN"]);
  const runs = wanted ? [...all.filter((r) => r.study === wanted), ...all.filter((r) => r.study !== wanted)] : all;
  if (!runs.some((r) => !wanted || r.study === wanted)) return offerRun(target, wanted);
  const view = h("div", {});
  const choose = (id) => showRun(view, id, query);
  fill(target, h("h1", {}, t("nav.network")), h("div.row", {}, runChoice(t("run"), runs, query.run, choose)), view);
  await choose(query.run ?? runs[0].id);
}

async function offerRun(target, wanted) {
  const { studies } = await get("/api/studies");
  const study = wanted ?? studies.find((s) => !s.findings.errors)?.id;
  const progress = h("div", {});
  const go = async () => {
    try {
      const job = await follow(progress, { command: "run", study, options: { scenario: "baseline" } });
      location.hash = `#/network?run=${encodeURIComponent(job.run)}`;
    } catch (e) {
      fill(progress, h("p.error", { role: "alert" }, e.message));
    }
  };
  fill(target, h("h1", {}, t("nav.network")), h("p", {}, t("no-run"), " ", study), h("button", { type: "button", onclick: go }, t("run-now")), progress);
}

async function showRun(view, id, query) {
  const [run, study, { tables }] = await Promise.all([get(runPath(id)), readStudy(id.split("/")[0]), get(`/api/studies/${encodeURIComponent(id.split("/")[0])}/ids`)]);
  const names = new Map(["enduses", "plants", "commodities", "regions"].flatMap((x) => tables[x].map((e) => [e.id, e.name])));
  const name = (x) => names.get(x) ?? x;
  const months = monthsBetween(run.card.start, run.card.end);
  const places = new Map(study.regions.filter((r) => r.latitude !== null).map((r) => [r.id, r]));
  const state = { month: Math.max(0, months.indexOf(query.month ?? months[Math.min(12, months.length - 1)])), element: query.element ?? study.headlineElements[0] ?? "" };
  const monthName = h("output", {}, months[state.month]);
  const slider = h("input", { type: "range", min: 0, max: months.length - 1, value: state.month, "aria-valuetext": months[state.month] });
  const market = h("div", { id: "market" });
  const map = await flowMap("Map of trade", study.stages, (region) => regionMarkets(market, id, study, name, region, () => months[state.month]));
  const mapFigure = figure(t("network.map"), map, () => ({ head: ["from", "to", "good", "t a month"], rows: bundle(map.flows ?? []).map((f) => [name(f.from), name(f.to), study.stages[f.stage] ?? f.stage, f.tonnes]) }));
  const chain = chart("Chain from mine to use", "tall");
  let diagram = { nodes: [], links: [] };
  const chainFigure = figure(t("network.chain"), chain, () => ({ head: ["from", "to", "t a month"], rows: diagram.links.map((l) => [nodeLabel(diagram, l.from, study), nodeLabel(diagram, l.to, study), l.tonnes]) }));
  let shown = 0;
  let ticket = 0;
  async function draw() {
    const mine = ++ticket;
    const month = months[state.month];
    monthName.textContent = month;
    slider.setAttribute("aria-valuetext", month);
    if (shown === 0) {
      const { flows } = await get(runPath(id, "/flows"), { month, element: state.element });
      if (mine !== ticket) return;
      map.flows = flows;
      map.set(flows, places, study.home);
    } else if (state.element) {
      diagram = await get(runPath(id, "/chain"), { month, element: state.element });
      if (mine !== ticket) return;
      chain.set(sankey(diagram, study), `Chain of ${state.element} in ${month}: ${diagram.links.length} links`);
    }
  }
  slider.addEventListener("input", () => {
    state.month = Number(slider.value);
    draw();
  });
  const elements = [["", t("all-elements")], ...study.elements.map((e) => [e.id, `${e.name} (${e.group})`])];
  fill(
    view,
    h("p", {}, h("strong", {}, study.scenarios.find((s) => s.id === run.entry.scenario)?.title ?? run.entry.scenario)),
    h("div.row", {}, field(t("element"), select(elements, state.element, (v) => ((state.element = v), draw()))), h("div.grow", {}, field(t("month"), slider)), monthName),
    h(
      "div.split",
      {},
      tabs(t("nav.network"), [
        [t("map"), () => [places.size ? null : h("p.soft", {}, t("network.no-places")), mapFigure]],
        [t("chain"), () => (state.element ? chainFigure : h("p", {}, t("network.choose")))],
        [t("shortage"), async () => shortage(id)],
        [t("headlines"), () => headlines(run, id)],
      ], (i) => {
        shown = i;
        setTimeout(draw, 0);
      }, places.size ? 0 : 1),
      market,
    ),
  );
  marketChoice(market, id, study, name, () => months[state.month], `${study.home}/${study.headlineCommodities[0]}`);
  await draw();
}

export function monthsBetween(start, end) {
  const months = [];
  let [y, m] = start.split("-").map(Number);
  for (;;) {
    const month = `${y}-${String(m).padStart(2, "0")}`;
    months.push(month);
    if (month === end || months.length > 2400) return months;
    m = m === 12 ? (y++, 1) : m + 1;
  }
}

/** A region and what it makes at a stage, in the study's words. */
function nodeLabel({ nodes }, id, study) {
  const n = nodes.find((x) => x.id === id);
  return `${n.name} · ${study.stages[n.stage] ?? n.stage}`;
}

function sankey(diagram, study) {
  const { nodes, links } = diagram;
  const label = (id) => nodeLabel(diagram, id, study);
  return {
    tooltip: { trigger: "item", formatter: (p) => (p.dataType === "edge" ? `${label(p.data.source)} → ${label(p.data.target)}\n${number(p.data.value)} t` : label(p.data.name)) },
    series: [
      {
        type: "sankey",
        left: 8,
        right: 150,
        top: 12,
        bottom: 12,
        nodeGap: 7,
        emphasis: { focus: "adjacency" },
        label: { color: getComputedStyle(document.documentElement).getPropertyValue("--ink"), formatter: (p) => label(p.name), fontSize: 11 },
        lineStyle: { color: "source", opacity: 0.35 },
        data: nodes.map((n) => ({ name: n.id, itemStyle: { color: STAGES[n.stage] } })),
        links: links.map((l) => ({ source: l.from, target: l.to, value: l.tonnes })),
      },
    ],
  };
}

async function shortage(id) {
  const { months, rows } = await get(runPath(id, "/shortage"));
  return heat(t("network.unmet"), months, rows);
}

function headlines(run, id) {
  const place = h("div", {});
  const rows = run.headlines.map((x) => [headlineName(x), x.value === null ? "–" : traced(x.value, id, x.id, place), x.unit, x.text]);
  return [h("p.soft", {}, t("network.click")), place, table([t("headline"), t("value"), t("unit"), t("in-words")], rows, t("headlines"))];
}

function regionMarkets(place, id, study, name, region, month) {
  marketChoice(place, id, study, name, month, `${region}/${study.headlineCommodities[0]}`);
}

function marketChoice(place, id, study, name, month, chosen) {
  const detail = h("div", {});
  let [region, commodity] = chosen.split("/");
  const draw = () => showMarket(detail, id, name, `${region}/${commodity}`, month);
  fill(
    place,
    h("div.row", {}, field(t("region"), select(study.regions.map((r) => [r.id, r.name]), region, (v) => ((region = v), draw()))), field(t("commodity"), select(study.commodities.map((c) => [c.id, c.name]), commodity, (v) => ((commodity = v), draw())))),
    detail,
  );
  draw();
}

async function showMarket(detail, id, name, market, month) {
  try {
    const history = await get(runPath(id, "/market"), { market });
    const kg = (values) => values.map((v) => v / 1000);
    const why = h("div", {});
    fill(
      detail,
      lines(`${t("price")}: ${market.split("/").map(name).join(", ")}`, "USD/kg", history.months, [[t("price"), kg(history.price_usd_per_t)], [t("expected"), kg(history.expected_price_usd_per_t)]]),
      lines(t("stock.commercial"), "t", history.months, [[t("stock"), history.stock_t]]),
      balance(history, month(), id, name),
      h("button", { type: "button", onclick: () => explain(why, id, market, month()) }, t("network.why")),
      why,
    );
  } catch (e) {
    fill(detail, h("p.soft", {}, e.status === 400 ? t("network.nobody") : e.message));
  }
}

/** What comes and goes in a month; each number says on a click what it rests on. */
function balance(history, month, run, name) {
  const i = Math.max(0, history.months.indexOf(month));
  const [region, commodity] = history.market.split("/");
  const lane = (from, to) => `${commodity}:${from}>${to}`;
  const rows = [
    ...Object.entries(history.plants).map(([id, v]) => [v[i] >= 0 ? "made by" : "taken by", id, v[i], id]),
    ...Object.entries(history.imports).map(([id, v]) => ["imported from", id, v[i], lane(id, region)]),
    ...Object.entries(history.exports).map(([id, v]) => ["exported to", id, -v[i], lane(region, id)]),
    ...Object.entries(history.uses).map(([id, v]) => ["used by", id, -v[i], id]),
  ].filter((r) => Math.abs(r[2]) > 1e-6);
  rows.sort((a, b) => Math.abs(b[2]) - Math.abs(a[2]));
  const place = h("div", {});
  return [
    table(["", t("who"), t("t-a-month")], rows.map(([what, who, value, id]) => [t(`balance.${what.replace(" ", "-")}`), name(who), traced(value, run, id, place)]), `${t("balance")}: ${history.months[i]}. ${t("network.click")}`),
    h("p", {}, traced(t("network.price-grounds"), run, history.market, place)),
    place,
  ];
}

async function explain(place, id, market, month) {
  fill(place, h("p", { role: "status" }, "…"));
  const x = await get(runPath(id, "/explain"), { market, month });
  fill(
    place,
    h("p", {}, `In ${x.month} the price is ${number(x.priceUsdPerTonne / 1000)} USD/kg; base ${number(x.basePriceUsdPerTonne / 1000)}, expected ${number(x.expectedPriceUsdPerTonne / 1000)}.`),
    table(["who", "", "t for 1 % of price", "share"], x.margin.slice(0, 12).map((a) => [a.kind, a.id, a.tonnesPerPercent, `${number(100 * a.share)} %`]), t("explain.margin")),
    table(["scarce", "", "used", "USD/t for one more tonne a month", ""], x.limits.map((l) => [l.kind, l.id, `${number(100 * l.usedShare)} %`, l.usdPerTonneForOneMore, l.note]), t("explain.scarce")),
  );
}
