// SPDX-License-Identifier: Apache-2.0
// A deposit's document as pictures.
import { h } from "./dom.js";

export function deposit(document) {
  return h("pre", {}, JSON.stringify(document, null, 2));
}
