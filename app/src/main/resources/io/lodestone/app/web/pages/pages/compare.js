// SPDX-License-Identifier: Apache-2.0
// Two to five runs or ensembles side by side; one ensemble alone shows its fans.
import { get, runPath, study as readStudy } from "../api.js";
import { PALETTE, chart, fan, figure, heat, lines } from "../charts.js";
import { add, fill, h, number, select, field } from "../dom.js";
import { listRuns, runName } from "../runs.js";
import { headlineName, t } from "../texts.js";

const MOST = 5;

export async function show(target, { query }) {
  const runs = await listRuns(["RUN", "ENSEMBLE"]);
  const chosen = new Set((query.runs ?? "").split(",").filter((id) => runs.some((r) => r.id === id)));
  const result = h("div", { id: "comparison" });
  const said = h("p.error", { role: "alert" });
  const go = h("button", { type: "button", onclick: () => draw(result, said, runs.filter((r) => chosen.has(r.id))) }, t("compare.go"));
  const boxes = h("fieldset.panel", {}, h("legend", {}, t("compare.pick")), runs.length ? runs.slice(0, 60).map((r) => box(r, chosen)) : h("p.soft", {}, t("runs.none")));
  const picker = h("details", { open: chosen.size === 0 }, h("summary", {}, t("compare.pick")), boxes, h("div.row", {}, go));
  fill(target, h("h1", {}, t("compare.title")), picker, said, result);
  if (chosen.size) await draw(result, said, [...chosen].map((id) => runs.find((r) => r.id === id)));
}

function box(r, chosen) {
  const input = h("input", {
    type: "checkbox",
    checked: chosen.has(r.id),
    value: r.id,
    onchange: (e) => {
      if (e.target.checked && chosen.size >= MOST) e.target.checked = false;
      else if (e.target.checked) chosen.add(r.id);
      else chosen.delete(r.id);
    },
  });
  return h("div", {}, h("label", {}, input, ` ${r.study}: ${runName(r)}`));
}

async function draw(result, said, runs) {
  said.textContent = "";
  fill(result);
  if (!runs.length) {
    said.textContent = t("compare.pick");
    return;
  }
  try {
    if (runs.length > 1) {
      const comparison = await get("/api/compare", { runs: runs.map((r) => r.id).join(",") });
      fill(result, words(comparison), headlineTable(comparison));
    }
    await pictures(result, runs);
  } catch (e) {
    said.textContent = e.message;
  }
}

/** What differs between the scenarios, in words. */
function words({ sides }) {
  return h(
    "section.panel",
    {},
    h("h2", {}, t("compare.differs")),
    sides.map((s, i) => (s.inputs ? h("p.error", {}, `${letter(i)} · ${t("compare.inputs")}: ${s.inputs}`) : null)),
    sides.map((s, i) =>
      h(
        "div",
        {},
        h("h3", {}, `${letter(i)} · ${s.title}`, s.trajectories > 1 ? ` (${s.trajectories} ${t("trajectories")})` : ""),
        i === 0
          ? h("p.soft", {}, t("compare.first"))
          : h("ul", {}, s.changes.map((c) => h("li", {}, `${t("compare.more")}: ${c}`)), s.missing.map((c) => h("li", {}, `${t("compare.less")}: ${c}`)), s.changes.length + s.missing.length ? null : h("li", {}, t("compare.same"))),
      ),
    ),
  );
}

const letter = (i) => "ABCDE"[i];

function headlineTable({ sides, headlines }) {
  const place = h("div", {});
  const show = (wanted) => {
    const rows = headlines.filter((x) => !wanted || `${x.id} ${x.name}`.toLowerCase().includes(wanted.toLowerCase()));
    fill(
      place,
      h(
        "div.scroll",
        { tabindex: 0, role: "region", "aria-label": t("headlines") },
        h(
          "table",
          {},
          h("thead", {}, h("tr", {}, [t("headline"), t("unit"), ...sides.flatMap((s, i) => (i ? [letter(i), `${letter(i)} − A`] : ["A"]))].map((x) => h("th", { scope: "col" }, x)))),
          h("tbody", {}, rows.map((x) => h("tr", {}, h("td", {}, headlineName(x)), h("td", {}, x.unit), cells(x)))),
        ),
      ),
    );
  };
  show("");
  return h("section", {}, h("h2", {}, t("headlines")), h("p.soft", {}, t("compare.lead")), field(t("search"), h("input", { type: "search", oninput: (e) => show(e.target.value) })), place);
}

function cells(row) {
  const first = row.values[0];
  return row.values.flatMap((v, i) => {
    const value = h("td.number", {}, v ? number(v.value) : "–", v && v.low !== null ? h("div", {}, h("small", {}, `${number(v.low)} … ${number(v.high)}`)) : null);
    if (!i) return [value];
    const difference = v && first && v.value !== null && first.value !== null ? v.value - first.value : null;
    const error = difference !== null && v.standardError !== null && first.standardError !== null ? 1.96 * Math.hypot(v.standardError, first.standardError) : null;
    return [value, h("td.number", {}, difference === null ? "–" : `${difference > 0 ? "+" : ""}${number(difference)}`, error === null ? null : h("div", {}, h("small", {}, `± ${number(error)}`)))];
  });
}

async function pictures(result, runs) {
  const study = await readStudy(runs[0].study);
  const place = h("div", {});
  let commodity = study.headlineCommodities[0];
  const names = Object.fromEntries(study.commodities.map((c) => [c.id, c.name]));
  const titles = runs.length > 1 ? null : h("p", {}, h("strong", {}, study.scenarios.find((s) => s.id === runs[0].scenario)?.title ?? runs[0].scenario), " · ", runName(runs[0]));
  const bands = runs.some((r) => r.kind === "ENSEMBLE") ? h("p.soft", {}, t("compare.bands")) : null;
  const redraw = async () => fill(place, await charts(runs, study, commodity, names));
  add(result, titles, h("div.row", {}, field(t("commodity"), select(study.headlineCommodities.map((c) => [c, names[c] ?? c]), commodity, (v) => ((commodity = v), redraw())))), bands, place);
  await redraw();
}

async function charts(runs, study, commodity, names) {
  const market = `${study.home}/${commodity}`;
  const ensembles = runs.filter((r) => r.kind === "ENSEMBLE");
  const single = runs.filter((r) => r.kind === "RUN");
  const label = (r) => `${letter(runs.indexOf(r))} ${r.scenario}`;
  const elements = [];
  if (ensembles.length) {
    const prices = await Promise.all(ensembles.map((r) => get(runPath(r.id, "/fan"), { table: "price", id: market })));
    elements.push(fans(`${t("price.home")}: ${names[commodity]}`, "USD/kg", ensembles, prices, label, (v) => v / 1000));
    const shortages = await Promise.all(ensembles.map((r) => get(runPath(r.id, "/fan"), { table: "shortage", id: study.headlineElements.join(",") })));
    const elementName = (id) => study.elements.find((e) => e.id === id)?.name ?? id;
    for (const element of study.headlineElements) {
      const own = shortages.map((s) => ({ months: s.months, fans: s.fans.filter((f) => f.id === element) }));
      if (own.every((s) => s.fans.length)) elements.push(fans(`${t("unmet")}: ${elementName(element)}`, "%", ensembles, own, label, (v) => 100 * v));
    }
  }
  if (single.length) {
    const read = (column) => Promise.all(single.map((r) => get(runPath(r.id, "/series"), { table: "prices", column, id: market })));
    const [prices, stocks] = [await read("price_usd_per_t"), await read("stock_t")];
    const of = (all, factor) => all.map((s, i) => [label(single[i]), (s.series[market] ?? []).map((v) => v * factor)]);
    elements.push(lines(`${t("price.home")}: ${names[commodity]}`, "USD/kg", prices[0].months, of(prices, 1e-3)));
    elements.push(lines(`${t("stock.home")}: ${names[commodity]}`, "t", stocks[0].months, of(stocks, 1)));
    elements.push(await cover(names[commodity], market, single, stocks, label));
    elements.push(ratio(names[commodity], prices, market, single, label));
  }
  const grids = await Promise.all(runs.map((r) => get(runPath(r.id, "/shortage"))));
  const most = Math.max(...grids.flatMap((g) => g.rows.flatMap((r) => r.shares)));
  grids.forEach((g, i) => elements.push(heat(`${letter(i)} ${runs[i].scenario}: ${g.kind === "probability" ? t("shortage.probability") : t("unmet")}`, g.months, g.rows, most)));
  return h("div.charts", {}, elements);
}

function fans(title, unit, runs, answers, label, scale) {
  return fan(
    title,
    unit,
    answers[0].months,
    runs.flatMap((r, i) => (answers[i].fans.length ? [{ name: label(r), quantiles: answers[i].fans[0].quantiles.map((q) => q.map(scale)) }] : [])),
  );
}

/** For how many months the stock would last at the takings of the first run's first year. */
async function cover(name, market, runs, stocks, label) {
  const history = await get(runPath(runs[0].id, "/market"), { market });
  const taken = (m) => [...Object.values(history.plants).map((v) => Math.max(0, -v[m])), ...Object.values(history.uses).map((v) => v[m])].reduce((a, b) => a + b, 0);
  const year = history.months.slice(0, 12);
  const usual = year.reduce((sum, _, m) => sum + taken(m), 0) / Math.max(1, year.length);
  const series = stocks.map((s, i) => [label(runs[i]), (s.series[market] ?? []).map((v) => (usual > 0 ? v / usual : null))]);
  return lines(`${t("stock.cover")}: ${name}`, t("months"), stocks[0].months, series);
}

/** Prices over those of the first run: what the scenarios do to each other. */
function ratio(name, prices, market, runs, label) {
  const first = prices[0].series[market] ?? [];
  const drawn = chart(`${t("price.ratio")}: ${name}`, "small");
  const series = runs.slice(1).map((r, i) => [label(r), (prices[i + 1].series[market] ?? []).map((v, m) => v / first[m])]);
  drawn.set({
    legend: {},
    tooltip: { trigger: "axis", valueFormatter: (v) => `× ${number(v)}` },
    xAxis: { type: "category", data: prices[0].months, boundaryGap: false },
    yAxis: { type: "value", name: "× A", scale: true },
    series: series.map(([n, data], i) => ({ name: n, type: "line", data, showSymbol: false, color: PALETTE[i + 1] })),
  });
  return figure(`${t("price.ratio")}: ${name}`, drawn, () => ({ head: [t("month"), ...series.map(([n]) => n)], rows: prices[0].months.map((m, k) => [m, ...series.map(([, v]) => v[k])]) }));
}
