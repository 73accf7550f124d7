// SPDX-License-Identifier: Apache-2.0
// A scenario as data and as the YAML that the study format has.

const PLAIN = /^[A-Za-z0-9][A-Za-z0-9 _./-]*$/;

function scalar(value) {
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  const text = String(value);
  const looksLikeOther = /^(true|false|null|yes|no|on|off|~|[-+.\d].*)$/i.test(text) && !/^\d{4}-\d\d$/.test(text);
  return PLAIN.test(text) && !looksLikeOther ? text : JSON.stringify(text);
}

const value = (v) => (Array.isArray(v) ? `[${v.map((x) => JSON.stringify(String(x))).join(", ")}]` : scalar(v));

function change(c) {
  const keys = Object.entries(c).filter(([, v]) => v !== "" && v !== null && v !== undefined && !(Array.isArray(v) && !v.length));
  return `  - {${keys.map(([k, v]) => `${k}: ${value(v)}`).join(", ")}}`;
}

/** The text that is saved. */
export function toYaml(scenario) {
  const part = (name) => (scenario[name].length ? `${name}:\n${scenario[name].map(change).join("\n")}` : `${name}: []`);
  return [
    `title: ${JSON.stringify(scenario.title)}`,
    `story: ${JSON.stringify(scenario.story)}`,
    scenario.extends?.length ? `extends: ${value(scenario.extends)}` : null,
    part("events"),
    part("measures"),
    "",
  ]
    .filter((x) => x !== null)
    .join("\n");
}

/** Months since year 0, for arithmetic. */
export const monthNumber = (month) => {
  const [y, m] = String(month).split("-").map(Number);
  return 12 * y + m - 1;
};

export const monthText = (n) => `${Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, "0")}`;
