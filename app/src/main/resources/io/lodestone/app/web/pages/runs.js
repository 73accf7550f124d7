// SPDX-License-Identifier: Apache-2.0
// What pages share about runs: choosing one, asking for one and watching it.
import { get, post, watchJobs } from "./api.js";
import { announce, field, fill, h, number, select } from "./dom.js";
import { t } from "./texts.js";

export const runName = (r) => `${r.scenario} · ${r.kind === "REPORT" ? "" : `${t(`kind.${r.kind.toLowerCase()}`)} · `}${r.run.replace(/^(?:[a-z]+-)?(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)[-\d]*/, "$1-$2-$3 $4:$5 ").trim()}`;

/** Runs of some kinds, the latest first. */
export async function listRuns(kinds, study) {
  const { runs } = await get("/api/runs");
  return runs.filter((r) => kinds.includes(r.kind) && (!study || r.study === study));
}

/** A choice of runs, grouped by study. */
export function runChoice(label, runs, chosen, onchange) {
  const groups = [...new Set(runs.map((r) => r.study))].map((s) => ({ group: s, options: runs.filter((r) => r.study === s).map((r) => [r.id, runName(r)]) }));
  return field(label, select(groups, chosen, onchange));
}

/** Asks for a job and shows how far it is until it ends; gives the job. */
export function follow(place, wanted) {
  return new Promise((resolve, reject) => {
    let number_ = null;
    let end = () => {};
    post("/api/jobs", wanted).then(
      (job) => {
        number_ = job.number;
        end = watchJobs((j) => {
          if (j.number !== number_) return;
          fill(place, jobLine(j));
          if (["DONE", "FAILED", "STOPPED", "INTERRUPTED"].includes(j.state)) {
            end();
            announce(`${j.command} ${j.state.toLowerCase()}`);
            if (j.state === "DONE") resolve(j);
            else reject(new Error(j.message));
          }
        });
      },
      reject,
    );
  });
}

/** One job: what it is, how far, and what can be done with it. */
export function jobLine(job, onchange = () => {}) {
  const act = (verb) => async () => {
    await post(`/api/jobs/${job.number}/${verb}`);
    onchange();
  };
  const isOver = !["WAITING", "RUNNING"].includes(job.state);
  const options = Object.entries(job.options).map(([k, v]) => `${k} ${v}`).join(", ");
  return h(
    "div.panel",
    { "data-job": job.number, "data-state": job.state },
    h("div.row", {}, h("strong.grow", {}, `${job.command} ${job.study} ${options}`), h(`span.badge.${job.state === "DONE" ? "good" : job.state === "FAILED" ? "bad" : "plain"}`, {}, t(`state.${job.state.toLowerCase()}`))),
    isOver ? null : job.total ? h("progress", { max: job.total, value: job.done, "aria-label": `${job.done} of ${job.total}` }) : job.state === "RUNNING" ? h("progress", { "aria-label": "running" }) : null,
    job.state === "DONE" ? null : h("p.soft", {}, job.total ? `${number(job.done)} ${t("of")} ${number(job.total)} · ${job.message}` : job.message),
    h("div.row", {}, isOver ? null : h("button.quiet", { type: "button", onclick: act("stop") }, t("stop")), isOver && job.state !== "DONE" && ["ensemble", "sensitivity", "plan"].includes(job.command) ? h("button.quiet", { type: "button", onclick: act("resume") }, t("resume")) : null),
  );
}
