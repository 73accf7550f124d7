// SPDX-License-Identifier: Apache-2.0
// The game of sender and target as `lodestone leverage` has played it: payoffs, equilibria, what a threat is worth, and what a plan changes by year.
import { PALETTE, chart, figure } from "./charts.js";
import { h, number, table } from "./dom.js";
import { t } from "./texts.js";

const MILLION = 1e6;
/** Mean and standard error, million USD. */
const millions = (e) => (e.standardError == null || Number.isNaN(Number(e.standardError)) ? number(e.value / MILLION) : `${number(e.value / MILLION)} ± ${number(e.standardError / MILLION)}`);
const mix = (choices) => Object.entries(choices).map(([c, p]) => (p > 0.999 ? c : `${c} (${number(100 * p)} %)`)).join(", ");

export function game({ leverage }) {
  const choices = (key) => [...new Set(leverage.cells.map((c) => c[key]))];
  const [senders, targets] = [choices("sender"), choices("target")];
  const cell = (s, t) => leverage.cells.find((c) => c.sender === s && c.target === t);
  return h(
    "div",
    {},
    h("h2", {}, leverage.title),
    h("p.soft", {}, `Million USD against open trade and doing nothing, means over ${leverage.futures} futures with standard errors, all cells in the same futures${leverage.failed ? ` (${leverage.failed} left out: a month without a solution)` : ""}; the sender's payoff is income, the target's is minus what it loses and spends.`),
    matrix(senders, targets, cell, leverage.equilibria),
    h("p.soft", {}, t("leverage.how")),
    h("h3", {}, t("leverage.equilibria")),
    h("ul", {}, leverage.equilibria.map((e) => h("li", {}, `Sender: ${mix(e.sender)}. Target: ${mix(e.target)}. Payoffs ${number(e.senderPayoff / MILLION)} and ${number(e.targetPayoff / MILLION)}.${e.holdsInShare == null ? "" : ` Would hold in ${number(100 * e.holdsInShare)} % of the futures, each known.`}`))),
    table(
      ["target's choice", "its loss", "sender's loss", "concession", "credible in, % of futures", "loss in the first year", "in the last"],
      leverage.stakes.map((s) => [s.target, millions(s.targetLoss), millions(s.senderLoss), millions(s.concession), 100 * s.credibleShare, millions(s.firstYear), millions(s.lastYear)]),
      `What is at stake in the embargo, million USD; the sender's bargaining weight is ${number(leverage.weightOfSender)}`,
    ),
    leverage.years.length ? plan(leverage.years) : null,
    Object.keys(leverage.leftOut).length ? [h("h3", {}, t("leverage.left-out")), h("ul", {}, Object.entries(leverage.leftOut).map(([k, why]) => h("li", {}, `${k}: ${why}`)))] : null,
  );
}

/** Payoffs; the best answer of each side to the other's choice is underlined, pure equilibria are framed. */
function matrix(senders, targets, cell, equilibria) {
  const bestOf = (cells, key) => Math.max(...cells.filter(Boolean).map((c) => c[key].value));
  const isPure = (s, g) => equilibria.some((e) => e.sender[s] > 0.999 && e.target[g] > 0.999);
  const payoff = (value, isBest) => h(isBest ? "u" : "span", {}, millions(value));
  const entry = (s, g) => {
    const c = cell(s, g);
    if (!c) return h("td", {}, "–");
    const senderBest = c.senderPayoff.value === bestOf(senders.map((x) => cell(x, g)), "senderPayoff");
    const targetBest = c.targetPayoff.value === bestOf(targets.map((x) => cell(s, x)), "targetPayoff");
    return h(`td.number${isPure(s, g) ? ".equilibrium" : ""}`, {}, payoff(c.senderPayoff, senderBest), " / ", payoff(c.targetPayoff, targetBest));
  };
  return h(
    "div.scroll",
    { tabindex: 0, role: "region", "aria-label": t("leverage.payoffs") },
    h(
      "table.matrix",
      {},
      h("caption", {}, t("leverage.payoffs")),
      h("thead", {}, h("tr", {}, ["sender ↓ target →", ...targets].map((x) => h("th", { scope: "col" }, x)))),
      h("tbody", {}, senders.map((s) => h("tr", {}, h("th", { scope: "row" }, s), targets.map((g) => entry(s, g))))),
    ),
  );
}

/** The concession by the year in which the embargo begins, without and with the plan. */
function plan(years) {
  const title = t("leverage.years");
  const drawn = chart(title, "small");
  const bars = (name, key, i) => ({ name, type: "bar", color: PALETTE[i], data: years.map((y) => y[key].value / MILLION) });
  drawn.set({
    legend: {},
    tooltip: { trigger: "axis", valueFormatter: (v) => number(v) },
    xAxis: { type: "category", data: years.map((y) => `${y.year}\n${y.built ? "built" : "announced"}`), axisLabel: { interval: 0, rotate: innerWidth < 900 ? 40 : 0 } },
    yAxis: { type: "value", axisLabel: { formatter: (v) => number(v) } },
    series: [bars("without the plan", "concession", 0), bars("with the plan", "concessionWithPlan", 1)],
  });
  return figure(title, drawn, () => ({ head: ["year", "", "without", "with", "prevented"], rows: years.map((y) => [String(y.year), y.built ? "built" : "announced", millions(y.concession), millions(y.concessionWithPlan), millions(y.prevented)]) }));
}
