// SPDX-License-Identifier: Apache-2.0
// The deposit: what lies there, what can be lifted, what it costs and what it does to the sea.
import { get } from "../api.js";
import { link } from "../address.js";
import { chosenStudy, offer, shown } from "../documents.js";
import { field, fill, h, select } from "../dom.js";
import { deposit } from "../deposit.js";
import { t } from "../texts.js";

export async function show(target, { query }) {
  const { studies } = await get("/api/studies");
  const { usable, id } = chosenStudy(studies, query.study);
  fill(
    target,
    h("h1", {}, t("seabed.title")),
    h("div.row", {}, field(t("study"), select(usable.map((s) => [s.id, s.title]), id, (v) => (location.hash = link("seabed", [], { study: v }))))),
    (await shown("deposit", id, deposit)) ?? (await offer("deposit", id, t("takes-minutes"))),
  );
}
