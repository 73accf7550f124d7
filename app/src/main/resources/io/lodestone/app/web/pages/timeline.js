// SPDX-License-Identifier: Apache-2.0
// When events and measures hold, as bars that are dragged, or moved by arrow keys.
import { h } from "./dom.js";
import { monthNumber, monthText } from "./scenario.js";

/** changes: [{part, change}]; onmove after each move. */
export function timeline(start, end, changes, onmove, onchoose) {
  const first = monthNumber(start);
  const span = monthNumber(end) - first + 1;
  const board = h("div.timeline", { role: "group", "aria-label": "Timeline" });
  for (let year = Math.ceil(first / 12); year * 12 < first + span; year++) {
    const left = ((year * 12 - first) / span) * 100;
    board.append(h("div.tick", { style: { left: `${left}%` }, "aria-hidden": "true" }, span > 90 && year % 2 ? "" : year));
  }
  changes.forEach(({ part, change }, i) => board.append(h("div.lane", {}, bar(board, first, span, part, change, i, onmove, onchoose))));
  return board;
}

function bar(board, first, span, part, change, i, onmove, onchoose) {
  const place = h(`button.bar${part === "measures" ? ".measure" : ""}`, { type: "button", "data-change": i }, change.kind);
  const months = () => Math.min(Number(change.months) || span, span);
  const draw = () => {
    const from = monthNumber(change.start) - first;
    place.style.left = `${(from / span) * 100}%`;
    place.style.width = `${(Math.max(1, Math.min(months(), span - from)) / span) * 100}%`;
    place.setAttribute("aria-label", `${change.kind} from ${change.start}${change.months ? `, ${change.months} months` : ", to the end"}; arrow keys move it, with Shift they change its length`);
  };
  const move = (by, isLength) => {
    if (isLength) {
      change.months = Math.max(1, months() + by);
    } else {
      const next = Math.min(Math.max(monthNumber(change.start) + by, first), first + span - 1);
      change.start = monthText(next);
    }
    draw();
    onmove();
  };
  place.addEventListener("keydown", (e) => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[e.key];
    if (!by) return;
    e.preventDefault();
    move(by, e.shiftKey);
  });
  place.addEventListener("click", () => onchoose(i));
  place.addEventListener("pointerdown", (e) => {
    const width = board.clientWidth;
    const isLength = e.clientX > place.getBoundingClientRect().right - 10;
    let done = 0;
    const drag = (m) => {
      const by = Math.round(((m.clientX - e.clientX) / width) * span) - done;
      if (by) {
        move(by, isLength);
        done += by;
      }
    };
    const drop = () => {
      place.removeEventListener("pointermove", drag);
      place.removeEventListener("pointerup", drop);
    };
    place.setPointerCapture(e.pointerId);
    place.addEventListener("pointermove", drag);
    place.addEventListener("pointerup", drop);
  });
  draw();
  return place;
}
