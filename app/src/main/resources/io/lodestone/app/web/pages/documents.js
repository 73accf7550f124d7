// SPDX-License-Identifier: Apache-2.0
// Documents that commands leave beside their tables, such as a ledger of claims.
import { get, runPath } from "./api.js";
import { field, fill, h, select } from "./dom.js";
import { follow, runName } from "./runs.js";
import { t } from "./texts.js";

/** Runs whose folder holds a document, the latest first. */
export async function documents(name, study) {
  const { runs } = await get("/api/documents", { name, study });
  return runs;
}

/** A document of the latest run that has it, with a choice of earlier ones; null when there is none. */
export async function shown(name, study, draw) {
  const runs = await documents(name, study);
  if (!runs.length) return null;
  const place = h("div", {});
  const show = async (id) => {
    const run = runs.find((r) => r.id === id);
    fill(place, draw(await get(runPath(id, `/documents/${name}`)), run), h("p.soft", {}, `${t("from")} ${run.id}, ${run.changed.slice(0, 16).replace("T", " ")}.`));
  };
  await show(runs[0].id);
  const choice = runs.length > 1 ? h("div.row", {}, field(t("run"), select(runs.map((r) => [r.id, runName(r)]), runs[0].id, show))) : null;
  return h("div", {}, choice, place);
}

/** What command makes a document, and a button for it where the page may start it; asked names the options that may be set first. */
export async function offer(command, study, note, asked = []) {
  const { commands } = await get("/api/commands");
  const known = commands.find((c) => c.command === command);
  return [
    h("p", {}, t("made-by"), " ", h("code", {}, `lodestone ${command} ${study}`), note ? ` ${note}` : ""),
    known ? starter(known, study, asked) : h("p.soft", {}, t("no-command")),
  ];
}

/** A form that starts a command; what is left empty is as the study says. */
export function starter(known, study, asked) {
  const place = h("div", {});
  const options = known.options.filter((o) => asked.includes(o.name));
  const inputs = options.map((o) => [o.name, h("input", { type: "number", min: 1, step: 1, name: o.name, placeholder: o.default })]);
  const go = (event) => {
    event.preventDefault();
    const given = Object.fromEntries(inputs.map(([name, input]) => [name, input.value]).filter(([, value]) => value));
    ask(place, { command: known.command, study, options: given });
  };
  const fields = inputs.map(([name, input], i) => h("div.grow", {}, field(t(`option.${name}`), input, options[i].description)));
  return h("div", {}, h(`form${fields.length ? ".panel" : ""}`, { onsubmit: go }, h("div.row", {}, fields), h("button", { "data-start": known.command }, t("run"))), place);
}

/** Starts a job, shows it, and shows the page anew when it is done. */
export async function ask(place, wanted) {
  try {
    await follow(place, wanted);
    window.dispatchEvent(new HashChangeEvent("hashchange"));
  } catch (e) {
    fill(place, h("p.error", { role: "alert" }, e.message));
  }
}

/** The study that a page is about: the one asked for, or the one with most in it. */
export function chosenStudy(studies, wanted) {
  const usable = studies.filter((s) => !s.findings.errors);
  const id = wanted ?? (usable.some((s) => s.id === "japan-seabed") ? "japan-seabed" : usable[0]?.id);
  return { usable, id };
}
