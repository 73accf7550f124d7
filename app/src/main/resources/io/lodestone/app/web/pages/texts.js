// SPDX-License-Identifier: Apache-2.0
// What the page says, kept apart from what it does: text/<language>.json.

let texts = {};
let language = "en";

export async function loadTexts(wanted) {
  language = wanted;
  const [english, other] = await Promise.all(["en", wanted].map(async (l) => (await fetch(`text/${l}.json`)).json()));
  texts = { ...english, ...other };
  document.documentElement.lang = wanted;
}

/** The text of a key; the key itself where there is none, so that a gap is seen. */
export const t = (key) => texts[key] ?? key;
export const currentLanguage = () => language;

/** A headline's name: what kind it is in the reader's language, what it is of as the study's data say. */
export function headlineName({ id, name }) {
  const known = texts[`headline.${id.split(".")[0]}`];
  const colon = name.indexOf(": ");
  return known ? `${known}${colon < 0 ? "" : name.slice(colon)}` : name;
}
