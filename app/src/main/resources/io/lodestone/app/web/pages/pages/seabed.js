// SPDX-License-Identifier: Apache-2.0
// The deposit: what lies there, what can be lifted, what it costs and what it does to the sea.
import { get } from "../api.js";
import { link } from "../address.js";
import { latest } from "../documents.js";
import { field, fill, h, select } from "../dom.js";
import { deposit } from "../deposit.js";
import { follow } from "../runs.js";
import { t } from "../texts.js";

export async function show(target, { query }) {
  const { studies } = await get("/api/studies");
  const usable = studies.filter((s) => !s.findings.errors);
  const id = query.study ?? (usable.some((s) => s.id === "japan-seabed") ? "japan-seabed" : usable[0]?.id);
  const place = h("div", {});
  fill(target, h("h1", {}, t("seabed.title")), h("div.row", {}, field("Study", select(usable.map((s) => [s.id, s.title]), id, (v) => (location.hash = link("seabed", [], { study: v }))))), place);
  const found = await latest("deposit", id);
  if (found) {
    fill(place, deposit(found.document, found.run), h("p.soft", {}, `From ${found.run.id}.`));
    return;
  }
  const progress = h("div", {});
  const { commands } = await get("/api/commands");
  const go = async () => {
    try {
      await follow(progress, { command: "deposit", study: id, options: {} });
      window.dispatchEvent(new HashChangeEvent("hashchange"));
    } catch (e) {
      fill(progress, h("p.error", { role: "alert" }, e.message));
    }
  };
  fill(
    place,
    h("p", {}, "Nothing yet: it is made by ", h("code", {}, `lodestone deposit ${id}`), "."),
    commands.some((c) => c.command === "deposit") ? h("button", { type: "button", onclick: go }, t("run")) : null,
    progress,
  );
}
