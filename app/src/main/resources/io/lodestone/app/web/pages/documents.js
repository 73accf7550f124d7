// SPDX-License-Identifier: Apache-2.0
// Documents that commands leave beside their tables, such as a ledger of claims.
import { get, runPath } from "./api.js";

/** The latest run whose folder holds a document, with it; null when there is none. */
export async function latest(document, study) {
  const { runs } = await get("/api/documents", { name: document, study });
  if (!runs.length) return null;
  return { run: runs[0], runs, document: await get(runPath(runs[0].id, `/documents/${document}`)) };
}
