// SPDX-License-Identifier: Apache-2.0
// What commands have found for a decision: claims with their evidence, the front of portfolios, rules over futures, and the game of sender and target.
import { get, runPath } from "../api.js";
import { link } from "../address.js";
import { discovery, discoveryForm } from "../discovery.js";
import { ask, chosenStudy, offer, shown, starter } from "../documents.js";
import { field, fill, h, number, select } from "../dom.js";
import { front } from "../front.js";
import { game } from "../game.js";
import { listRuns, runName } from "../runs.js";
import { tabs } from "../tabs.js";
import { t } from "../texts.js";

const PARTS = ["claims", "front", "discovery", "leverage"];

export async function show(target, { rest, query }) {
  const { studies } = await get("/api/studies");
  const { usable, id } = chosenStudy(studies, query.study);
  const part = Math.max(0, PARTS.indexOf(rest[0]));
  const drawers = [
    () => made(id, "ledger", "claims", (d) => ledger(d, id, rest[0])),
    () => portfolios(id),
    () => search(id),
    () => made(id, "leverage", "leverage", game),
  ];
  fill(
    target,
    h("h1", {}, t("decide.title")),
    h("div.row", {}, field(t("study"), select(usable.map((s) => [s.id, s.title]), id, (v) => (location.hash = link("decide", rest, { study: v }))))),
    tabs(
      t("decide.title"),
      PARTS.map((p, i) => [t(`decide.${p}`), drawers[i]]),
      (i) => history.replaceState(null, "", link("decide", i === 0 && !PARTS.includes(rest[0]) && rest[0] ? rest : [PARTS[i]], { study: query.study })),
      part,
    ),
  );
}

/** A document of the latest run that has it, or an offer to make it. */
async function made(study, name, command, draw) {
  return (await shown(name, study, draw)) ?? offer(command, study, t("takes-minutes"));
}

/** The latest front, and a form to search for one, with as much work as the reader can wait for. */
async function portfolios(study) {
  const asked = ["portfolios", "futures", "fresh"];
  const found = await shown("front", study, front);
  if (!found) return offer("plan", study, t("takes-minutes"), asked);
  const known = (await get("/api/commands")).commands.find((c) => c.command === "plan");
  return [found, known ? h("details", { id: "again" }, h("summary", {}, t("front.again")), starter(known, study, asked)) : null];
}

async function search(study) {
  const place = h("div", {});
  const ensembles = await listRuns(["ENSEMBLE"], study);
  const headlines = async (id) => (await get(runPath(id))).headlines;
  const form = discoveryForm(ensembles, runName, headlines, (options) => ask(place, { command: "discover", study, options }));
  const found = await shown("discovery", study, discovery);
  return [form, place, found ?? h("p", {}, t("made-by"), " ", h("code", {}, `lodestone discover ${study}/SCENARIO --where "months-short.dy > 6"`))];
}

const TONE = { SUPPORTED: "good", CONTRADICTED: "bad", MIXED: "warn", CANNOT_BE_TOLD: "plain" };
const words = (verdict) => t(`verdict.${verdict.toLowerCase()}`);
const share = (s) => `${number(100 * s.share)} % ${t("claim.futures")}`;
const limit = ({ relation, limit: value }) => `${relation.toLowerCase().replaceAll("_", " ")} ${number(value)}`;

function ledger(document, study, opened) {
  const tally = Object.keys(TONE).map((v) => [v, document.entries.filter((e) => e.verdict === v).length]);
  return h(
    "div",
    {},
    h("p", {}, tally.filter(([, n]) => n).map(([v, n]) => h(`span.badge.${TONE[v]}`, {}, `${n} ${words(v)}`))),
    document.entries.map((e) => claim(e, study, opened)),
  );
}

function claim(e, study, opened) {
  const isOpen = e.claim.id === opened;
  const p = e.probability;
  return h(
    "details.panel",
    { open: isOpen, id: e.claim.id, "data-claim": e.claim.id },
    h("summary", {}, h("strong", {}, `${e.claim.id} `), e.claim.question, " ", h(`span.badge.${TONE[e.verdict]}`, {}, words(e.verdict))),
    h("p", {}, h("em", {}, e.claim.statement)),
    e.futures ? h("p", {}, `${t("claim.probability")}: ${number(100 * p.share)} % (${number(100 * p.low)} … ${number(100 * p.high)} %); ${e.futures} ${t("discovery.futures")}.`) : null,
    e.tests.map((test) =>
      h(
        "div",
        {},
        h("h3", {}, test.test.asks),
        test.missing
          ? h("p.error", {}, test.missing)
          : h("p", {}, `${number(test.median)} ${test.test.unit ?? ""}`, test.low !== null && test.high !== test.low ? ` (${number(test.low)} … ${number(test.high)})` : "", ` · ${words(test.judgement.verdict)}`),
        h("p.soft", {}, `${t("claim.supports")}: ${limit(test.test.supports)} (${share(test.judgement.supporting)}); ${t("claim.contradicts").toLowerCase()}: ${limit(test.test.contradicts)} (${share(test.judgement.contradicting)})`),
        h("details", {}, h("summary", {}, t("claim.how")), h("p", {}, test.test.because), h("pre", {}, test.test.sql ?? "")),
      ),
    ),
    h("h3", {}, t("claim.limits")),
    h("ul", {}, (e.claim.limits ?? []).map((l) => h("li", {}, l))),
    e.claim.changes ? h("p", {}, `${t("claim.changes")}: `, e.claim.changes) : null,
    h("p.soft", {}, `${t("claim.evidence")}: ${e.claim.evidence}.`),
    e.runs.length ? h("p", {}, `${t("claim.runs")}: `, e.runs.map((r) => [h("a", { href: link("compare", [], { runs: r }) }, r), " "])) : null,
    h("p", {}, h("a", { href: link("decide", [e.claim.id], { study }) }, t("claim.link"))),
  );
}
