// SPDX-License-Identifier: Apache-2.0
// The interface that scripts use too; it is described at /api.

/** What went wrong, as the server says it. */
export class Refused extends Error {
  constructor(status, message, body) {
    super(message);
    this.status = status;
    this.body = body;
  }
}

async function answer(response) {
  const text = await response.text();
  const isJson = (response.headers.get("Content-Type") ?? "").startsWith("application/json");
  const body = isJson && text ? JSON.parse(text) : text;
  if (!response.ok) {
    if (response.status === 401) window.dispatchEvent(new CustomEvent("session-needed"));
    throw new Refused(response.status, body?.error ?? response.statusText, body);
  }
  return body;
}

/** Reads; the query is an object whose empty values are left out. */
export async function get(path, query = {}) {
  const wanted = Object.entries(query).filter(([, v]) => v !== undefined && v !== null && v !== "");
  const parameters = new URLSearchParams(wanted);
  return answer(await fetch(wanted.length ? `${path}?${parameters}` : path));
}

async function change(method, path, body, headers = {}) {
  return answer(await fetch(path, { method, body, headers: { "X-Lodestone": "1", ...headers } }));
}

export const post = (path, body = "") => change("POST", path, typeof body === "string" ? body : JSON.stringify(body));
export const put = (path, body) => change("PUT", path, body);
export const remove = (path, confirmed) => change("DELETE", path, undefined, confirmed ? { "X-Confirm": confirmed } : {});

/** Hears of every change of a job until the returned function is called. */
export function watchJobs(listener) {
  const source = new EventSource("/api/events");
  source.addEventListener("job", (event) => listener(JSON.parse(event.data)));
  return () => source.close();
}

const studies = new Map();

/** A study, read once a visit. */
export function study(id) {
  if (!studies.has(id)) studies.set(id, get(`/api/studies/${encodeURIComponent(id)}`));
  studies.get(id).catch(() => studies.delete(id));
  return studies.get(id);
}

export const forgetStudies = () => studies.clear();

/** Path of a run. */
export const runPath = (id, rest = "") => `/api/runs/${id.split("/").map(encodeURIComponent).join("/")}${rest}`;
