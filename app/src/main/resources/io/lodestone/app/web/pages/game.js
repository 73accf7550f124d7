// SPDX-License-Identifier: Apache-2.0
// The game of sender and target as `lodestone leverage` has played it: payoffs, equilibria, what a threat is worth, and what a plan changes by year.
import { PALETTE, chart, figure } from "./charts.js";
import { h, number, table } from "./dom.js";
import { t } from "./texts.js";

const MILLION = 1e6;
const mix = (choices) => Object.entries(choices).map(([c, p]) => (p > 0.999 ? c : `${c} (${number(100 * p)} %)`)).join(", ");

export function game({ leverage }) {
  const choices = (key) => [...new Set(leverage.cells.map((c) => c[key]))];
  const [senders, targets] = [choices("sender"), choices("target")];
  const cell = (s, t) => leverage.cells.find((c) => c.sender === s && c.target === t);
  return h(
    "div",
    {},
    h("h2", {}, leverage.title),
    h("p.soft", {}, "Million USD against open trade and doing nothing, one run a cell as the data say; the sender's payoff is income, the target's is minus what it loses and spends."),
    table(
      ["sender ↓ target →", ...targets],
      senders.map((s) => [s, ...targets.map((t) => (cell(s, t) ? `${number(cell(s, t).senderPayoff / MILLION)} / ${number(cell(s, t).targetPayoff / MILLION)}` : "–"))]),
      t("leverage.payoffs"),
    ),
    h("h3", {}, t("leverage.equilibria")),
    h("ul", {}, leverage.equilibria.map((e) => h("li", {}, `Sender: ${mix(e.sender)}. Target: ${mix(e.target)}. Payoffs ${number(e.senderPayoff / MILLION)} and ${number(e.targetPayoff / MILLION)}.`))),
    table(
      ["target's choice", "its loss", "sender's loss", "credible concession", "loss in the first year", "in the last"],
      leverage.stakes.map((s) => [s.target, s.targetLoss / MILLION, s.senderLoss / MILLION, s.concession / MILLION, s.firstYear / MILLION, s.lastYear / MILLION]),
      `What is at stake in the embargo, million USD; the sender's bargaining weight is ${number(leverage.weightOfSender)}`,
    ),
    leverage.years.length ? plan(leverage.years) : null,
    Object.keys(leverage.leftOut).length ? [h("h3", {}, t("leverage.left-out")), h("ul", {}, Object.entries(leverage.leftOut).map(([k, why]) => h("li", {}, `${k}: ${why}`)))] : null,
  );
}

/** The concession by the year in which the embargo begins, without and with the plan. */
function plan(years) {
  const title = t("leverage.years");
  const drawn = chart(title, "small");
  const bars = (name, key, i) => ({ name, type: "bar", color: PALETTE[i], data: years.map((y) => y[key] / MILLION) });
  drawn.set({
    legend: {},
    tooltip: { trigger: "axis", valueFormatter: (v) => number(v) },
    xAxis: { type: "category", data: years.map((y) => `${y.year} ${y.built ? "built" : "announced"}`) },
    yAxis: { type: "value", axisLabel: { formatter: (v) => number(v) } },
    series: [bars("without the plan", "concession", 0), bars("with the plan", "concessionWithPlan", 1)],
  });
  return figure(title, drawn, () => ({ head: ["year", "", "without", "with", "prevented"], rows: years.map((y) => [String(y.year), y.built ? "built" : "announced", y.concession / MILLION, y.concessionWithPlan / MILLION, y.prevented / MILLION]) }));
}
