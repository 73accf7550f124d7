// SPDX-License-Identifier: Apache-2.0
// The ledger of claims with its evidence, and the game of sender and target: what commands have found.
import { get } from "../api.js";
import { link } from "../address.js";
import { latest } from "../documents.js";
import { field, fill, h, number, select } from "../dom.js";
import { game } from "../game.js";
import { follow } from "../runs.js";
import { tabs } from "../tabs.js";
import { t } from "../texts.js";

export async function show(target, { rest, query }) {
  const { studies } = await get("/api/studies");
  const usable = studies.filter((s) => !s.findings.errors);
  const id = query.study ?? (usable.some((s) => s.id === "japan-seabed") ? "japan-seabed" : usable[0]?.id);
  fill(
    target,
    h("h1", {}, t("decide.title")),
    h("div.row", {}, field("Study", select(usable.map((s) => [s.id, s.title]), id, (v) => (location.hash = link("decide", rest, { study: v }))))),
    tabs(t("decide.title"), [
      ["Claims", () => part(id, "ledger", "claims", (d, run) => ledger(d, run, id, rest[0]))],
      ["Leverage", () => part(id, "leverage", "leverage", game)],
    ]),
  );
}

/** A document of the latest run that has it, or an offer to make it. */
async function part(study, name, command, draw) {
  const found = await latest(name, study);
  if (found) return [draw(found.document, found.run), h("p.soft", {}, `From ${found.run.id}, ${found.run.changed.slice(0, 16).replace("T", " ")}.`)];
  const place = h("div", {});
  const { commands } = await get("/api/commands");
  const known = commands.some((c) => c.command === command);
  const go = async () => {
    try {
      await follow(place, { command, study, options: {} });
      window.dispatchEvent(new HashChangeEvent("hashchange"));
    } catch (e) {
      fill(place, h("p.error", { role: "alert" }, e.message));
    }
  };
  return [
    h("p", {}, `Nothing yet: it is made by `, h("code", {}, `lodestone ${command} ${study}`), ", which may take some minutes."),
    known ? h("button", { type: "button", onclick: go }, t("run")) : null,
    place,
  ];
}

const TONE = { SUPPORTED: "good", CONTRADICTED: "bad", MIXED: "warn", CANNOT_BE_TOLD: "plain" };
const words = (verdict) => verdict.toLowerCase().replaceAll("_", " ");

function ledger(document, run, study, opened) {
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
    e.futures ? h("p", {}, `Probability that this holds, in ${e.futures} futures: ${number(100 * p.share)} % (${number(100 * p.low)} to ${number(100 * p.high)} %).`) : null,
    e.tests.map((test) =>
      h(
        "div",
        {},
        h("h3", {}, test.test.asks),
        test.missing
          ? h("p.error", {}, test.missing)
          : h("p", {}, `${number(test.median)} ${test.test.unit ?? ""}`, test.low !== null && test.high !== test.low ? ` (${number(test.low)} … ${number(test.high)})` : "", ` · ${words(test.judgement.verdict)}`),
        h("details", {}, h("summary", {}, "How it is decided"), h("p", {}, test.test.because), h("pre", {}, test.test.sql ?? "")),
      ),
    ),
    h("h3", {}, "Limits"),
    h("ul", {}, (e.claim.limits ?? []).map((l) => h("li", {}, l))),
    e.claim.changes ? h("p", {}, "What would change it: ", e.claim.changes) : null,
    h("p.soft", {}, `Evidence: ${words(String(e.claim.evidence))}.`),
    e.runs.length ? h("p", {}, "Runs: ", e.runs.map((r) => [h("a", { href: link("compare", [], { runs: r }) }, r), " "])) : null,
    h("p", {}, h("a", { href: link("decide", [e.claim.id], { study }) }, "Link to this claim")),
  );
}
