// SPDX-License-Identifier: Apache-2.0
// The world, and trade on it.
import { STAGES, chart, echarts } from "./charts.js";
import { number } from "./dom.js";

let world = null;

async function register() {
  world ??= fetch("map/world.json")
    .then((r) => r.json())
    .then((json) => echarts.registerMap("world", json));
  return world;
}

/** A map of flows: width is tonnes, colour the stage. flows: [{from, to, stage, tonnes}], places: Map id → {name, latitude, longitude}; goods: what a stage makes, by its id. */
export async function flowMap(label, goods, onregion) {
  await register();
  const drawn = chart(label, "tall");
  drawn.on("click", (e) => {
    if (e.seriesType === "effectScatter" || e.seriesType === "scatter") onregion?.(e.data.id);
  });
  return {
    element: drawn.element,
    set(flows, places, home) {
      drawn.set(options(flows, places, home, goods), text(flows, places, goods));
    },
  };
}

/** Flows between the same two places in the same stage become one line. */
export function bundle(flows) {
  const sums = new Map();
  for (const f of flows) {
    const key = `${f.stage}|${f.from}|${f.to}`;
    const sum = sums.get(key) ?? { stage: f.stage, from: f.from, to: f.to, tonnes: 0 };
    sum.tonnes += f.tonnes;
    sums.set(key, sum);
  }
  return [...sums.values()].sort((a, b) => b.tonnes - a.tonnes);
}

function options(flows, places, home, goods) {
  const css = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const lines = bundle(flows).filter((f) => places.has(f.from) && places.has(f.to)).slice(0, 160);
  const largest = Math.max(1e-9, ...lines.map((l) => l.tonnes));
  const at = (id) => [places.get(id).longitude, places.get(id).latitude];
  const stages = Object.keys(STAGES).filter((s) => lines.some((l) => l.stage === s));
  const regions = (ids, label, layout) => ({
    name: "regions",
    type: "scatter",
    coordinateSystem: "geo",
    geoIndex: 0,
    color: css("--ink"),
    symbolSize: 8,
    label: { show: true, position: "right", formatter: (p) => p.data.name, color: css("--ink"), textBorderColor: css("--paper"), textBorderWidth: 2, ...label },
    labelLayout: layout,
    tooltip: { formatter: (p) => p.data.name },
    data: ids.map((id) => ({ id, name: places.get(id).name, value: at(id) })),
  });
  const seen = new Set(lines.flatMap((l) => [l.from, l.to]));
  return {
    legend: { data: stages.map((s) => goods[s] ?? s) },
    tooltip: { trigger: "item" },
    geo: {
      map: "world",
      roam: true,
      top: 30,
      bottom: 2,
      left: 4,
      right: 4,
      silent: true,
      itemStyle: { areaColor: css("--land"), borderColor: css("--panel"), borderWidth: 0.6 },
    },
    series: [
      ...stages.map((stage) => ({
        name: goods[stage] ?? stage,
        type: "lines",
        coordinateSystem: "geo",
        geoIndex: 0,
        color: STAGES[stage],
        symbol: ["none", "arrow"],
        symbolSize: 7,
        tooltip: { formatter: (p) => `${places.get(p.data.ends[0]).name} → ${places.get(p.data.ends[1]).name}\n${goods[stage] ?? stage}: ${number(p.data.tonnes)} t a month` },
        data: lines
          .filter((l) => l.stage === stage)
          .map((l) => ({
            coords: [at(l.from), at(l.to)],
            ends: [l.from, l.to],
            tonnes: l.tonnes,
            lineStyle: { color: STAGES[stage], width: 0.7 + 9 * Math.sqrt(l.tonnes / largest), opacity: 0.75, curveness: 0.08 + 0.07 * Object.keys(STAGES).indexOf(stage) },
          })),
      })),
      regions([...seen].filter((id) => id !== home), { fontSize: 11 }, { hideOverlap: true }),
      regions([...seen].filter((id) => id === home), { fontSize: 13, fontWeight: "bold", position: "bottom" }, {}),
    ],
  };
}

function text(flows, places, goods) {
  const name = (id) => places.get(id)?.name ?? id;
  const most = bundle(flows).slice(0, 5);
  return `Map of trade. Largest: ${most.map((f) => `${name(f.from)} to ${name(f.to)}, ${goods[f.stage] ?? f.stage}, ${number(f.tonnes)} tonnes a month`).join("; ") || "none"}`;
}
