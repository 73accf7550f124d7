// SPDX-License-Identifier: Apache-2.0
// What studies there are, what each asks, and what each rests on.
import { get } from "../api.js";
import { link } from "../address.js";
import { field, fill, h, number, table } from "../dom.js";
import { tabs } from "../tabs.js";
import { t } from "../texts.js";

export async function show(target, { rest }) {
  return rest.length ? showOne(target, rest[0]) : showAll(target);
}

export function badges(findings) {
  if (!findings.errors && !findings.warnings && !findings.remarks) return h("span.badge.good", {}, t("no-findings"));
  return [
    findings.errors ? h("span.badge.bad", {}, `${findings.errors} ${t("errors")}`) : null,
    findings.warnings ? h("span.badge.warn", {}, `${findings.warnings} ${t("warnings")}`) : null,
    findings.remarks ? h("span.badge.plain", {}, `${findings.remarks} ${t("remarks")}`) : null,
  ];
}

async function showAll(target) {
  const { studies } = await get("/api/studies");
  fill(
    target,
    h("h1", {}, t("studies.title")),
    h("p.soft", {}, t("studies.lead")),
    h(
      "div.cards",
      {},
      studies.map((s) =>
        h(
          "article.card",
          {},
          h("h2", {}, h("a", { href: link("studies", [s.id]) }, s.title)),
          h("p", {}, s.question),
          h("p", {}, badges(s.findings), h("span.badge.plain", {}, `${s.scenarios} ${t("scenarios").toLowerCase()}`)),
          s.findings.errors
            ? null
            : h("div.row", {}, h("a.button", { href: link("network", [], { study: s.id }) }, t("open-network")), h("a.button.quiet", { href: link("build", [], { study: s.id }) }, t("build-scenario"))),
        ),
      ),
    ),
  );
}

async function showOne(target, id) {
  const [all, { findings }] = await Promise.all([get("/api/studies"), get(`/api/studies/${id}/findings`)]);
  const card = all.studies.find((s) => s.id === id);
  if (!card) throw new Error(`no study "${id}"`);
  const hasErrors = card.findings.errors > 0;
  const study = hasErrors ? null : await get(`/api/studies/${id}`);
  fill(
    target,
    h("p", {}, h("a", { href: link("studies") }, `← ${t("studies.title")}`)),
    h("h1", {}, card.title),
    h("p", {}, card.question),
    h("p", {}, badges(card.findings)),
    study
      ? h("p.soft", {}, `Base year ${study.baseYear}, simulated ${study.start} to ${study.end}; ${study.sizes.regions} regions, ${study.sizes.commodities} commodities, ${study.sizes.plants} plants, ${study.sizes.lanes} lanes, ${study.sizes.enduses} end uses; ${study.uncertainInputs} uncertain inputs.`)
      : null,
    tabs(t("details"), [
      ...(study ? [[t("scenarios"), () => scenarios(study)], [t("figures"), () => figures(id)], [t("sources"), () => sources(id)]] : []),
      [t("findings"), () => findingsTable(findings)],
    ]),
  );
}

function scenarios(study) {
  return study.scenarios.map((s) =>
    h(
      "article.panel",
      {},
      h("h3", {}, s.title, " ", h("small", {}, s.id)),
      h("p", {}, s.story),
      h("ul", {}, s.changes.map((c) => h("li", {}, c))),
      h("a.button.quiet", { href: link("build", [], { study: study.id, scenario: s.id }) }, t("build-scenario")),
    ),
  );
}

/** A table with a box that filters its rows. */
function filtered(label, head, rows, cells) {
  const place = h("div", {});
  const draw = (wanted) => {
    const found = rows.filter((r) => !wanted || JSON.stringify(r).toLowerCase().includes(wanted.toLowerCase()));
    fill(place, table(head, found.map(cells), `${label}: ${found.length} ${t("of")} ${rows.length}`));
  };
  draw("");
  return [field(t("search"), h("input", { type: "search", oninput: (e) => draw(e.target.value) })), place];
}

async function figures(id) {
  const { figures: all } = await get(`/api/studies/${id}/figures`);
  return filtered(
    t("figures.lead"),
    ["what", "kind", "says", "reconciled", "pull", "trust", "source", "note"].map((x) => t(`figure.${x}`)),
    all,
    (f) => [
      f.id,
      f.kind,
      f.value,
      f.reconciled,
      h(`span${Math.abs(f.pull) > 3 ? ".badge.warn" : ""}`, {}, number(f.pull, 2)),
      f.trust,
      h("details", {}, h("summary", {}, f.source), f.citation || t("assumed")),
      f.note,
    ],
  );
}

async function sources(id) {
  const { sources: all } = await get(`/api/studies/${id}/sources`);
  return filtered(t("sources"), ["key", "citation", "licence", "note"], all, (s) => [s.key, s.citation, s.licence, s.note]);
}

function findingsTable(findings) {
  return findings.length
    ? filtered(t("findings"), ["severity", "where", "what", "advice"], findings, (f) => [f.severity, `${f.file}${f.row ? `:${f.row}` : ""} ${f.column}`, f.message, f.advice])
    : h("p", {}, t("no-findings"));
}
