// SPDX-License-Identifier: Apache-2.0
// A scenario from the catalogue: forms, a timeline, the YAML as it grows, and a run.
import { forgetStudies, get, post, put, study as readStudy } from "../api.js";
import { link } from "../address.js";
import { announce, field, fill, h, select } from "../dom.js";
import { changeForm } from "../forms.js";
import { follow } from "../runs.js";
import { toYaml } from "../scenario.js";
import { t } from "../texts.js";
import { timeline } from "../timeline.js";

export async function show(target, { query }) {
  const { studies } = await get("/api/studies");
  const usable = studies.filter((s) => !s.findings.errors);
  const id = query.study ?? usable[0]?.id;
  const place = h("div", {});
  fill(target, h("h1", {}, t("build.title")), h("div.row", {}, field(t("study"), select(usable.map((s) => [s.id, s.title]), id, (v) => (location.hash = link("build", [], { study: v }))))), place);
  await new Builder(place, await readStudy(id), query.scenario).open();
}

class Builder {
  constructor(place, study, base) {
    this.place = place;
    this.study = study;
    this.scenario = { title: "", story: "", extends: base ? [base] : [], events: [], measures: [] };
    this.name = "";
    this.ticket = 0;
  }

  async open() {
    const [{ kinds }, { tables }] = await Promise.all([get("/api/catalogue"), get(`/api/studies/${this.study.id}/ids`)]);
    this.kinds = kinds;
    this.ids = tables;
    this.changes = h("div", { id: "changes" });
    this.board = h("div", {});
    this.yaml = h("pre", { id: "yaml", tabindex: 0, "aria-label": "YAML of the scenario" });
    this.findings = h("div", { id: "findings", "aria-live": "polite" });
    this.words = h("ul", { id: "words" });
    this.progress = h("div", { id: "progress" });
    fill(
      this.place,
      h(
        "div.split",
        {},
        h("div", {}, this.head(), h("h2", {}, t("build.what")), this.board, this.changes, this.adder()),
        h("div", {}, h("h2", {}, t("in-words")), this.words, this.findings, h("div.row", {}, this.saver()), this.progress, h("h2", {}, "YAML"), this.yaml),
      ),
    );
    this.draw();
  }

  head() {
    const text = (key, label, hint) => field(label, h("input", { type: "text", value: this.scenario[key], "data-head": key, oninput: (e) => ((this.scenario[key] = e.target.value), this.check()) }), hint);
    return h(
      "div",
      {},
      h(
        "div.row",
        {},
        field(t("build.name"), h("input", { type: "text", pattern: "[a-z0-9][a-z0-9-]*", "data-head": "name", oninput: (e) => ((this.name = e.target.value), this.check()) }), t("build.name.hint")),
        h("div.grow", {}, text("title", t("build.scenario-title"))),
        field(t("build.from"), select([["", t("build.baseline")], ...this.study.scenarios.map((s) => [s.id, s.title])], this.scenario.extends[0] ?? "", (v) => ((this.scenario.extends = v ? [v] : []), this.check())), t("build.from.hint")),
      ),
      text("story", t("build.story"), t("build.story.hint")),
    );
  }

  adder() {
    const group = (part, label) => ({ group: label, options: this.kinds.filter((k) => k.part === part).map((k) => [k.kind, `${k.label}: ${k.meaning}`]) });
    const note = h("div", { id: "kind-note" });
    const tell = (id) => fill(note, about(this.kinds.find((k) => k.kind === id)));
    const choice = select([group("events", t("events")), group("measures", t("measures"))], this.kinds[0].kind, tell);
    tell(this.kinds[0].kind);
    const add = () => {
      const kind = this.kinds.find((k) => k.kind === choice.value);
      const change = { kind: kind.kind, start: this.study.start, source: this.source(), trust: "assumed", note: "From the scenario builder." };
      this.scenario[kind.part].push(change);
      this.draw();
      announce(`${kind.kind} added`);
      this.changes.querySelector("article:last-of-type input")?.focus();
    };
    return [h("div.row", {}, h("div.grow", {}, field(t("build.kind"), choice)), h("button", { type: "button", id: "add-change", onclick: add }, t("add"))), note];
  }

  /** What a new change rests on until its writer says so: an assumption, where the study has such a source. */
  source() {
    const known = (this.ids.sources ?? []).map((s) => s.id);
    return known.includes("assumed") || !known.length ? "assumed" : known[0];
  }

  saver() {
    this.saveButton = h("button", { type: "button", id: "save-run", onclick: () => this.save(true) }, t("save-run"));
    return [this.saveButton, h("button.quiet", { type: "button", onclick: () => this.save(false) }, t("save")), h("label", {}, (this.replace = h("input", { type: "checkbox" })), ` ${t("build.replace")}`)];
  }

  all() {
    return ["events", "measures"].flatMap((part) => this.scenario[part].map((change) => ({ part, change })));
  }

  draw() {
    const all = this.all();
    fill(this.board, all.length ? timeline(this.study.start, this.study.end, all, () => this.moved(), (i) => this.changes.querySelectorAll("article")[i]?.querySelector("input")?.focus()) : h("p.soft", {}, t("build.nothing")));
    fill(this.changes, all.map(({ part, change }) => this.card(part, change)));
    this.check();
  }

  card(part, change) {
    const kind = this.kinds.find((k) => k.kind === change.kind);
    const drop = () => {
      this.scenario[part] = this.scenario[part].filter((c) => c !== change);
      this.draw();
    };
    const edited = () => {
      this.redrawBoard();
      this.check();
    };
    return h("article.panel", { "data-kind": change.kind }, h("div.row", {}, h("h3.grow", {}, change.kind), h("button.danger", { type: "button", onclick: drop, "aria-label": `${t("remove")} ${change.kind}` }, t("remove"))), h("p.soft", {}, kind.meaning), changeForm(kind, change, this.ids, edited), about(kind));
  }

  redrawBoard() {
    const all = this.all();
    if (all.every(({ change }) => /^\d{4}-\d\d$/.test(change.start ?? ""))) fill(this.board, timeline(this.study.start, this.study.end, all, () => this.moved(), () => {}));
  }

  moved() {
    this.all().forEach(({ change }, i) => {
      const card = this.changes.querySelectorAll("article")[i];
      for (const key of ["start", "months"]) {
        const input = card?.querySelector(`[data-parameter="${key}"] input`);
        if (input) input.value = change[key] ?? "";
      }
    });
    this.check();
  }

  text() {
    return toYaml({ ...this.scenario, title: this.scenario.title || this.name || "Untitled" });
  }

  check() {
    this.yaml.textContent = this.text();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), 350);
  }

  async ask() {
    const mine = ++this.ticket;
    const name = /^[a-z0-9][a-z0-9-]*$/.test(this.name) ? this.name : "untitled";
    try {
      const answer = await post(`/api/studies/${this.study.id}/scenarios/${name}/check`, this.text());
      if (mine === this.ticket) this.tell(answer);
    } catch (e) {
      fill(this.findings, h("p.error", { role: "alert" }, e.message));
    }
  }

  /** Findings at their fields where they name one, and all of them in a list. */
  tell({ findings, words, isFree }) {
    fill(this.words, words.map((w) => h("li", {}, w)));
    this.changes.querySelectorAll("[aria-invalid]").forEach((e) => e.removeAttribute("aria-invalid"));
    this.changes.querySelectorAll(".field .error").forEach((e) => e.remove());
    for (const f of findings.filter((x) => x.severity === "error")) {
      const key = f.column.split(/[./]/).pop();
      const lineOfFirst = this.text().split("\n").findIndex((l) => l.startsWith("  - {"));
      const index = this.all().length === 1 ? 0 : this.indexOfLine(f.row, lineOfFirst);
      const holder = this.changes.querySelectorAll("article")[index]?.querySelector(`[data-parameter="${key}"]`);
      const input = holder?.querySelector("input, select");
      if (input) {
        input.setAttribute("aria-invalid", "true");
        holder.querySelector(".field").append(h("span.error", {}, `${f.message}. ${f.advice}`));
      }
    }
    fill(this.findings, findings.length ? h("ul", {}, findings.map((f) => h(`li${f.severity === "error" ? ".error" : ""}`, {}, `${f.message}. ${f.advice}`))) : h("p", {}, h("span.badge.good", {}, t("build.free"))));
    this.saveButton.disabled = !isFree;
  }

  indexOfLine(row) {
    const lines = this.text().split("\n");
    return lines.slice(0, row).filter((l) => l.startsWith("  - {")).length - 1;
  }

  async save(andRun) {
    try {
      if (!/^[a-z0-9][a-z0-9-]*$/.test(this.name)) throw new Error("Give the file a name of small letters, digits and -.");
      await put(`/api/studies/${this.study.id}/scenarios/${this.name}${this.replace.checked ? "?replace=true" : ""}`, this.text());
      forgetStudies();
      announce(`${this.name} saved`);
      fill(this.progress, h("p", {}, h("span.badge.good", {}, `${t("build.saved")} scenarios/${this.name}.yaml`)));
      if (andRun) await this.run();
    } catch (e) {
      fill(this.progress, h("p.error", { role: "alert" }, e.message));
    }
  }

  async run() {
    const options = { scenario: this.name };
    const [baseline, job] = [this.baseline(), await follow(this.progress, { command: "run", study: this.study.id, options })];
    const before = await baseline;
    fill(
      this.progress,
      h("p", {}, h("span.badge.good", {}, t("build.ready"))),
      h(
        "div.row",
        {},
        h("a.button", { id: "see-network", href: link("network", [], { run: job.run }) }, t("build.see-network")),
        before ? h("a.button", { id: "see-compare", href: link("compare", [], { runs: `${before},${job.run}` }) }, t("build.see-compare")) : null,
      ),
    );
  }

  /** A run of the baseline to hold this one against; asked for if there is none. */
  async baseline() {
    const { runs } = await get("/api/runs");
    const there = runs.find((r) => r.study === this.study.id && r.scenario === "baseline" && r.kind === "RUN");
    if (there) return there.id;
    const job = await follow(h("div", {}), { command: "run", study: this.study.id, options: { scenario: "baseline" } });
    return job.run;
  }
}

/** What a kind does not say, and how it is written. */
const about = (kind) => h("details", {}, h("summary", {}, t("build.example")), h("p", {}, h("strong", {}, `${t("build.caveat")}: `), kind.caveat), h("pre", {}, kind.example));
