// SPDX-License-Identifier: Apache-2.0
// Where a page is: what stands behind # in the address.

/** #/page/rest?key=value */
export function address() {
  const [path, query] = location.hash.replace(/^#\/?/, "").split("?");
  const [page, ...rest] = path.split("/").filter(Boolean);
  return { page: page || "studies", rest: rest.map(decodeURIComponent), query: Object.fromEntries(new URLSearchParams(query)) };
}

/** Where a page is, for links. */
export function link(page, rest = [], query = {}) {
  const q = new URLSearchParams(Object.entries(query).filter(([, v]) => v));
  return `#/${[page, ...rest.map(encodeURIComponent)].join("/")}${q.size ? `?${q}` : ""}`;
}
