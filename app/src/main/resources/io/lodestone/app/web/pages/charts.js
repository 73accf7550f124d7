// SPDX-License-Identifier: Apache-2.0
// Charts in one style: colours that colour-blind people can tell apart, a text for those who hear the page, and the numbers one click away.
import * as echarts from "./echarts/dist/echarts.esm.min.js";
import { add, fill, h, number, table } from "./dom.js";
import { t } from "./texts.js";

/** Okabe and Ito (2008), the order changed so that neighbours differ in lightness too. */
export const PALETTE = ["#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#7f7f7f", "#b0a000", "#8c564b", "#5f4690", "#1d6996", "#c9b6d8"];
export const STAGES = { mine: "#8c564b", concentrate: "#b0a000", separation: "#0072b2", metal: "#e69f00", magnet: "#cc79a7", component: "#cc79a7", recycling: "#009e73", use: "#7f7f7f" };

/** Blue is too dark on a dark page. */
const fitPalette = () => (PALETTE[0] = document.documentElement.dataset.theme === "dark" ? "#4ba3e0" : "#0072b2");
fitPalette();
new MutationObserver(fitPalette).observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });

/** Little to much, on a page of either light. */
export const HEAT = () => (document.documentElement.dataset.theme === "dark" ? ["#1b2228", "#5a3a12", "#c96f12", "#ffd9a0"] : ["#f4f6f8", "#fdd9b0", "#ee8a2e", "#8c2d04"]);

const css = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/** What every chart shares; tooltips are drawn, not written, so that no markup comes from data. */
export function base(options) {
  const ink = css("--ink");
  const soft = css("--soft");
  const line = css("--line");
  const axis = { axisLabel: { color: soft }, axisLine: { lineStyle: { color: line } }, splitLine: { lineStyle: { color: line } }, nameTextStyle: { color: soft } };
  const styled = (a) => ({ ...axis, ...a, axisLabel: { ...axis.axisLabel, ...a.axisLabel } });
  const withAxis = (a) => (Array.isArray(a) ? a.map(styled) : a ? styled(a) : undefined);
  return {
    color: PALETTE,
    backgroundColor: "transparent",
    textStyle: { color: ink, fontFamily: "inherit" },
    animation: false,
    aria: { enabled: true, decal: { show: false } },
    grid: { left: 12, right: 24, top: 44, bottom: 12, containLabel: true },
    ...options,
    legend: options.legend === undefined ? undefined : { type: "scroll", top: 0, textStyle: { color: ink }, pageTextStyle: { color: ink }, ...options.legend },
    visualMap: options.visualMap ? { textStyle: { color: soft }, ...options.visualMap } : undefined,
    tooltip: { renderMode: "richText", confine: true, backgroundColor: css("--panel"), borderColor: line, textStyle: { color: ink }, ...options.tooltip },
    xAxis: withAxis(options.xAxis),
    yAxis: withAxis(options.yAxis),
  };
}

/** A chart in an element that is on the page or comes onto it; returns {element, set, on}. */
export function chart(label, size = "") {
  const element = h(`div.chart${size ? `.${size}` : ""}`, { role: "img", "aria-label": label, tabindex: 0 });
  let instance = null;
  let pending = null;
  const handlers = [];
  const draw = () => {
    if (!element.isConnected || element.clientWidth === 0) return;
    instance ??= echarts.init(element, null, { renderer: "canvas" });
    handlers.splice(0).forEach(([event, handler]) => instance.on(event, handler));
    if (pending) instance.setOption(pending, { notMerge: true });
    pending = null;
    instance.resize();
  };
  new ResizeObserver(draw).observe(element);
  return {
    element,
    set(options, text) {
      pending = base(options);
      if (text) element.setAttribute("aria-label", text);
      requestAnimationFrame(draw);
    },
    on(event, handler) {
      handlers.push([event, handler]);
      requestAnimationFrame(draw);
    },
  };
}

/** A chart with a button that shows its numbers instead. */
export function figure(title, drawn, numbers) {
  const place = h("div", {}, drawn.element);
  let isTable = false;
  const button = h(
    "button.quiet",
    {
      type: "button",
      onclick: () => {
        isTable = !isTable;
        button.textContent = isTable ? t("picture") : t("numbers");
        if (isTable) {
          const { head, rows } = numbers();
          fill(place, table(head, rows, title));
        } else fill(place, drawn.element);
      },
    },
    t("numbers"),
  );
  return h("section.panel", {}, h("div.row", {}, h("h3.grow", {}, title), button), place);
}

/** Lines over months. series: [[name, values], …] */
export function lines(title, unit, months, series, size = "small") {
  const drawn = chart(title, size);
  drawn.set(
    {
      legend: {},
      tooltip: { trigger: "axis", valueFormatter: (v) => `${number(v)} ${unit}` },
      xAxis: { type: "category", data: months, boundaryGap: false },
      yAxis: { type: "value", name: unit, scale: false, axisLabel: { formatter: (v) => number(v) } },
      series: series.map(([name, data]) => ({ name, type: "line", data, showSymbol: false, lineStyle: { width: 2 } })),
    },
    `${title}: ${series.map(([n, v]) => `${n} from ${number(v[0])} to ${number(v.at(-1))} ${unit}`).join("; ")}`,
  );
  return figure(title, drawn, () => ({ head: [t("month"), ...series.map(([n]) => `${n}, ${unit}`)], rows: months.map((m, i) => [m, ...series.map(([, v]) => v[i])]) }));
}

/** A fan: quantiles [p05, p25, p50, p75, p95] over months, for one or more runs. */
export function fan(title, unit, months, runs) {
  const drawn = chart(title, "small");
  const series = [];
  runs.forEach(({ name, quantiles: q }, i) => {
    const colour = PALETTE[i % PALETTE.length];
    const band = (low, high, opacity, id) => [
      { name: `${name} ${id}`, type: "line", data: low, lineStyle: { opacity: 0 }, showSymbol: false, stack: `${name}${id}`, stackStrategy: "all", silent: true, tooltip: { show: false } },
      { name: `${name} ${id} `, type: "line", data: high.map((v, k) => v - low[k]), lineStyle: { opacity: 0 }, areaStyle: { color: colour, opacity }, showSymbol: false, stack: `${name}${id}`, stackStrategy: "all", silent: true, tooltip: { show: false } },
    ];
    series.push(...band(q[0], q[4], 0.16, "90 %"), ...band(q[1], q[3], 0.28, "50 %"));
    series.push({ name, type: "line", data: q[2], showSymbol: false, lineStyle: { width: 2.5, color: colour }, itemStyle: { color: colour } });
  });
  drawn.set(
    {
      legend: { data: runs.map((r) => r.name) },
      tooltip: { trigger: "axis", valueFormatter: (v) => `${number(v)} ${unit}` },
      xAxis: { type: "category", data: months, boundaryGap: false },
      yAxis: { type: "value", name: unit, axisLabel: { formatter: (v) => number(v) } },
      series,
    },
    `${title}: medians and bands of 50 and 90 %`,
  );
  return figure(title, drawn, () => ({
    head: [t("month"), ...runs.flatMap((r) => ["5 %", "50 %", "95 %"].map((p) => `${r.name} ${p}`))],
    rows: months.map((m, i) => [m, ...runs.flatMap((r) => [r.quantiles[0][i], r.quantiles[2][i], r.quantiles[4][i]])]),
  }));
}

/** A grid of shares, 0 to 1: rows [{name, shares}], over months; the same most makes grids comparable. */
export function heat(title, months, rows, most = 0) {
  const drawn = chart(title, rows.length > 8 ? "" : "small");
  const highest = Math.max(0.1, most, ...rows.flatMap((row) => row.shares));
  const cells = rows.flatMap((row, y) => row.shares.map((share, x) => [x, y, share]));
  drawn.set(
    {
      tooltip: { formatter: (p) => `${rows[p.value[1]].name} ${months[p.value[0]]}: ${number(100 * p.value[2])} %` },
      grid: { left: 12, right: 24, top: 10, bottom: 48, containLabel: true },
      xAxis: { type: "category", data: months },
      yAxis: { type: "category", data: rows.map((r) => r.name), inverse: true },
      visualMap: { min: 0, max: highest, text: [`${Math.round(100 * highest)} %`, "0 %"], orient: "horizontal", left: "center", bottom: 0, itemHeight: 160, formatter: (v) => `${Math.round(100 * v)} %`, inRange: { color: HEAT() } },
      series: [{ type: "heatmap", data: cells }],
    },
    `${title}: ${rows.map((r) => `${r.name} up to ${number(100 * Math.max(...r.shares))} %`).join(", ")}`,
  );
  return figure(title, drawn, () => ({ head: [t("month"), ...rows.map((r) => r.name)], rows: months.map((m, i) => [m, ...rows.map((r) => r.shares[i])]) }));
}

export { add, echarts };
