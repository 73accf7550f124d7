// SPDX-License-Identifier: Apache-2.0
// The queue, and all runs: open, take away, delete.
import { get, remove, runPath, watchJobs } from "../api.js";
import { link } from "../address.js";
import { announce, field, fill, h, select } from "../dom.js";
import { jobLine, runName } from "../runs.js";
import { t } from "../texts.js";

export async function show(target) {
  const queue = h("div", { id: "queue" });
  const list = h("div", { id: "runs" });
  fill(target, h("h1", {}, t("runs.title")), h("h2", {}, t("jobs.title")), queue, await launcher(), h("h2", {}, t("runs.title")), list);
  const jobs = new Map();
  const drawJobs = () => {
    const shown = [...jobs.values()].sort((a, b) => b.number - a.number).slice(0, 12);
    fill(queue, shown.length ? shown.map((j) => jobLine(j)) : h("p.soft", {}, t("jobs.none")));
  };
  await drawRuns(list);
  drawJobs();
  return watchJobs((job) => {
    const before = jobs.get(job.number);
    jobs.set(job.number, job);
    drawJobs();
    if (before && before.state !== job.state && job.state === "DONE") drawRuns(list);
  });
}

/** Asks for any work that the command line knows. */
async function launcher() {
  const [{ commands }, { studies }] = await Promise.all([get("/api/commands"), get("/api/studies")]);
  const place = h("div", {});
  const said = h("p.error", { role: "alert" });
  let chosen = commands[0];
  let study = studies.find((s) => !s.findings.errors)?.id;
  const values = {};
  const draw = () =>
    fill(
      place,
      h("div.row", {}, chosen.options.map((o) => field(`${o.name}${o.isNeeded ? " *" : ""}`, h("input", { required: o.isNeeded, placeholder: o.default || o.label, oninput: (e) => (values[o.name] = e.target.value) }), o.description))),
    );
  draw();
  const ask = async (event) => {
    event.preventDefault();
    const { post } = await import("../api.js");
    try {
      const options = Object.fromEntries(Object.entries(values).filter(([k, v]) => v && chosen.options.some((o) => o.name === k)));
      await post("/api/jobs", { command: chosen.command, study, options });
      said.textContent = "";
    } catch (e) {
      said.textContent = e.message;
    }
  };
  return h(
    "details",
    {},
    h("summary", {}, t("jobs.other")),
    h(
      "form.panel",
      { onsubmit: ask },
      h(
        "div.row",
        {},
        field(t("command"), select(commands.map((c) => [c.command, c.command]), chosen.command, (v) => ((chosen = commands.find((c) => c.command === v)), draw()))),
        field(t("study"), select(studies.map((s) => [s.id, s.title]), study, (v) => (study = v))),
      ),
      place,
      h("button", {}, t("run")),
      said,
    ),
  );
}

async function drawRuns(list) {
  const { runs } = await get("/api/runs");
  const shown = runs.slice(0, 200);
  fill(
    list,
    runs.length ? null : h("p.soft", {}, t("runs.none")),
    h(
      "div.scroll",
      { tabindex: 0, role: "region", "aria-label": t("runs.title") },
      h(
        "table",
        {},
        h("thead", {}, h("tr", {}, ["study", "run", "kind", "written", "download", "actions"].map((x) => h("th", { scope: "col" }, t(x))))),
        h("tbody", {}, shown.map((r) => row(r, list))),
      ),
    ),
  );
}

/** Where what a command has found is drawn. */
function pageOf(r) {
  const part = { claims: "claims", plan: "front", discovery: "discovery", leverage: "leverage" }[r.scenario];
  if (part) return link("decide", [part], { study: r.study });
  return r.scenario === "deposit" ? link("seabed", [], { study: r.study }) : null;
}

function row(r, list) {
  const place = { RUN: link("network", [], { run: r.id }), ENSEMBLE: link("compare", [], { runs: r.id }), REPORT: pageOf(r), UNFINISHED: null }[r.kind];
  const formats = { RUN: ["xlsx", "csv", "parquet", "iamc", "html"], ENSEMBLE: ["xlsx", "csv", "parquet", "html"], REPORT: r.hasReport ? ["html", "parquet"] : [], UNFINISHED: [] }[r.kind];
  return h(
    "tr",
    {},
    h("td", {}, r.study),
    h("td", {}, place ? h("a", { href: place }, runName(r)) : runName(r)),
    h("td", {}, t(`kind.${r.kind.toLowerCase()}`)),
    h("td", {}, r.changed.slice(0, 16).replace("T", " ")),
    h("td", {}, r.hasReport ? h("a", { href: runPath(r.id, "/report"), target: "_blank", rel: "noopener" }, t("report")) : null, " ", formats.map((f) => [h("a", { href: runPath(r.id, `/download/${f}`), download: true, "data-format": f }, f), " "])),
    h("td", {}, h("button.danger", { type: "button", "aria-label": `${t("delete")} ${r.id}`, onclick: () => confirmDelete(r, list) }, t("delete"))),
  );
}

function confirmDelete(r, list) {
  const dialog = h(
    "dialog",
    { "aria-labelledby": "ask" },
    h("h2", { id: "ask" }, `${t("delete")}: ${runName(r)}`),
    h("p", {}, `${r.id}: ${t("delete.lead")}`),
    h(
      "div.row",
      {},
      h(
        "button.danger",
        {
          type: "button",
          onclick: async () => {
            await remove(runPath(r.id), r.id);
            dialog.close();
            announce(`${r.id} deleted`);
            drawRuns(list);
          },
        },
        t("delete"),
      ),
      h("button.quiet", { type: "button", onclick: () => dialog.close() }, t("cancel")),
    ),
  );
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
