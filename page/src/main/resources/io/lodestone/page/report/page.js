// SPDX-License-Identifier: Apache-2.0
// What both kinds of page share: elements, colours, charts over months. Nothing here knows the domain:
// names, units and sentences come with the document.
'use strict';

const doc = JSON.parse(document.getElementById('document').textContent);

/** An element with attributes and children; strings become text, never markup. */
function el(tag, attributes, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (name === 'style') node.style.cssText = value;
    else if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else if (value !== null && value !== undefined && value !== false) node.setAttribute(name, value);
  }
  children.flat(Infinity).forEach(child => {
    if (child !== null && child !== undefined && child !== false) node.append(child);
  });
  return node;
}

function svg(tag, attributes, ...children) {
  const node = document.createElementNS('http://www.w3.org/2000/svg', tag);
  Object.entries(attributes).forEach(([name, value]) => node.setAttribute(name, value));
  node.append(...children);
  return node;
}

// The chart library measures text, so it must know the font by name.
const FONT = getComputedStyle(document.body).fontFamily;

const darkQuery = matchMedia('(prefers-color-scheme: dark)');
let printing = false;

// Okabe and Ito's palette, which colour-blind readers can tell apart; lightened on dark paper.
function colours() {
  const dark = darkQuery.matches && !printing;
  return dark
    ? { paper: '#14171b', ink: '#e9ecf0', soft: '#a3acb9', line: '#353c46', faint: '#262b33',
        home: '#56b4e9', rival: '#f0833a', shade: 'rgba(170,185,205,.15)', rule: '#8b95a3',
        list: ['#2fc29a', '#e59ac4', '#f0b93a', '#b49ae6', '#f0e442', '#9fd6c4', '#c9b79c', '#8fa6c8', '#d5d9de', '#6f7a88'],
        runs: ['#e9ecf0', '#56b4e9', '#f0833a', '#2fc29a', '#e59ac4', '#f0b93a'],
        stages: { any: '#e9ecf0', mine: '#f0b93a', concentrate: '#c9b79c', separation: '#56b4e9', metal: '#f0833a', magnet: '#2fc29a', component: '#2fc29a', recycling: '#e59ac4' },
        heat: ['#1c2026', '#33313a', '#6b3d3f', '#a84b35', '#e0782b', '#f5b13d', '#fdeaa0'] }
    : { paper: '#ffffff', ink: '#16191d', soft: '#565e6b', line: '#c9ced6', faint: '#eceff3',
        home: '#0072b2', rival: '#d55e00', shade: 'rgba(90,100,115,.13)', rule: '#6b7481',
        list: ['#009e73', '#cc79a7', '#e69f00', '#7a5fb0', '#b8a800', '#66b2a0', '#8c6d46', '#5b7fa8', '#a9b1bb', '#747d89'],
        runs: ['#16191d', '#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00'],
        stages: { any: '#16191d', mine: '#c98a00', concentrate: '#8c6d46', separation: '#0072b2', metal: '#d55e00', magnet: '#009e73', component: '#009e73', recycling: '#cc79a7' },
        heat: ['#f6f7f9', '#e8e4dc', '#fdd9a0', '#f9a65a', '#e06a2c', '#ab3418', '#5c1208'] };
}

/** Every chart: where it is and how its option is made, so that it can be made again. */
const charts = [];
let hovered = null;

function chart(height, option, settings) {
  const node = el('div', { class: 'chart', style: 'height:' + height + 'px', role: 'img', 'aria-label': settings && settings.label });
  const entry = { node, option, instance: null, ...settings };
  node.addEventListener('mouseenter', () => { hovered = entry; });
  node.addEventListener('mouseleave', () => { hovered = null; });
  charts.push(entry);
  return node;
}

function draw(entry) {
  if (!entry.node.isConnected) return;
  if (!entry.instance) {
    entry.instance = echarts.init(entry.node, null, { renderer: entry.canvas ? 'canvas' : 'svg' });
    if (entry.months) entry.instance.group = 'months';
  }
  entry.instance.setOption({ animation: false, textStyle: { fontFamily: FONT }, ...entry.option(colours(), entry) }, true);
}

function drawAll(which) {
  charts.filter(which || (() => true)).forEach(draw);
}

/** The months of the run. */
const MONTHS = doc.months || doc.head.months;

/** State that switches change and charts read. */
const view = { from: 0, to: MONTHS.length - 1, log: false, ratio: false, baseline: true, change: false };

/** A row of buttons of which one is pressed. */
function choice(label, options, current, change) {
  const buttons = options.map(([value, text]) =>
    el('button', { type: 'button', 'aria-pressed': String(value === current), onclick: () => {
      buttons.forEach((b, i) => b.setAttribute('aria-pressed', String(options[i][0] === value)));
      change(value);
    } }, text));
  return el('span', { class: 'switch', role: 'group', 'aria-label': label }, buttons);
}

function number(value) {
  if (value === null || value === undefined) return '–';
  const size = Math.abs(value);
  const digits = size >= 99.5 || size === 0 ? 0 : size >= 9.95 ? 1 : size >= 0.995 ? 2 : 3;
  return value.toLocaleString('en-GB', { maximumFractionDigits: digits });
}

function monthAxis(c, months) {
  const years = (view.to - view.from + 1) / 12;
  const step = years > 9 ? 4 : years > 4 ? 2 : 1;
  const few = years <= 2;
  return {
    type: 'category', data: months, boundaryGap: false,
    axisLine: { lineStyle: { color: c.line } }, axisTick: { show: false },
    axisLabel: {
      color: c.soft, fontSize: 11, hideOverlap: true,
      interval: (i, m) => few ? (m.endsWith('-01') || m.endsWith('-07')) : m.endsWith('-01') && (Number(m.slice(0, 4)) % step === 1 % step),
      formatter: m => few ? m : m.slice(0, 4),
    },
    axisPointer: { label: { show: false }, lineStyle: { color: c.rule } },
  };
}

function valueAxis(c, more) {
  return {
    type: 'value', splitNumber: 3, axisLabel: { color: c.soft, fontSize: 11, formatter: short },
    splitLine: { lineStyle: { color: c.faint } }, axisLine: { show: false }, ...more,
  };
}

function short(value) {
  const size = Math.abs(value);
  if (size >= 1e6) return number(value / 1e6) + 'M';
  if (size >= 1e4) return number(value / 1e3) + 'k';
  return value.toLocaleString('en-GB', { maximumFractionDigits: 3 });
}

function monthZoom() {
  return [{ type: 'inside', startValue: view.from, endValue: view.to, zoomOnMouseWheel: 'ctrl', moveOnMouseMove: false, moveOnMouseWheel: false, filterMode: 'none' }];
}

function monthTip(c, entry, unit) {
  return {
    trigger: 'axis', confine: true, backgroundColor: c.paper, borderColor: c.line, padding: [6, 10],
    textStyle: { color: c.ink, fontSize: 12 }, axisPointer: { type: 'line' },
    formatter: items => {
      if (hovered !== entry) return '';
      const node = el('div', {}, el('b', {}, items[0].axisValue));
      items.filter(i => i.value !== null && i.value !== undefined && !Number.isNaN(i.value)).forEach(i => {
        node.append(el('div', {}, el('span', { style: 'display:inline-block;width:10px;height:10px;margin-right:6px;background:' + i.color }),
          i.seriesName + ' ', el('b', {}, number(Array.isArray(i.value) ? i.value[1] : i.value) + ' ' + unit())));
      });
      return node;
    },
  };
}

/** Shading for events and marks for measures, on a chart's first series. */
function marks(c, spans) {
  const events = (spans || []).filter(s => s.event);
  const starts = (spans || []).filter(s => !s.event && s.from > 0);
  return {
    markArea: { silent: true, itemStyle: { color: c.shade }, data: events.map(s => [{ xAxis: s.from }, { xAxis: s.until }]) },
    markLine: { silent: true, symbol: 'none', label: { show: false }, lineStyle: { color: c.rule, type: 'dashed', width: 1 }, data: starts.map(s => ({ xAxis: s.from })) },
  };
}

function line(name, data, colour, more) {
  return { name, type: 'line', data, showSymbol: false, connectNulls: false, color: colour, lineStyle: { width: 1.8, color: colour }, emphasis: { disabled: true }, ...more };
}

function dashed(name, data, colour) {
  return line(name, data, colour, { lineStyle: { width: 1.3, type: [4, 3], color: colour, opacity: .85 } });
}

/** Lines over months. `lines(colours)` gives the series. */
function monthLines(height, lines, unit, settings) {
  const s = settings || {};
  return chart(height, (c, entry) => {
    const series = lines(c);
    if (series.length) Object.assign(series[0], marks(c, s.spans));
    const log = s.log && view.log && !view.change;
    return {
      grid: { left: 4, right: 14, top: 8, bottom: 6, containLabel: true },
      xAxis: monthAxis(c, MONTHS),
      yAxis: log ? { ...valueAxis(c), type: 'log', logBase: 2 } : valueAxis(c, { min: s.min, max: s.max }),
      dataZoom: monthZoom(), tooltip: monthTip(c, entry, unit), series,
    };
  }, { months: true, price: s.log, area: s.area });
}

function legend(...items) {
  return el('div', { class: 'legend' }, items.filter(Boolean).map(([kind, colour, text]) =>
    el('span', {}, el('span', { class: 'key ' + kind, style: kind === 'box' ? 'background:' + colour : kind === 'rule' ? '' : 'color:' + colour }), text)));
}

/** Room for the labels of rows: at most `most` pixels, and two fifths of the chart. */
function labelWidth(entry, most) {
  return Math.round(Math.min(most, .4 * (entry.node.clientWidth || 1200)));
}

function section(id, title, lead, ...children) {
  return el('section', { id }, el('h2', {}, title), lead && el('p', { class: 'lead' }, lead), children);
}

function bar(links, tools) {
  return el('nav', { class: 'bar' }, el('span', { class: 'links' }, links.map(([id, text]) => el('a', { href: '#' + id }, text))), tools);
}

/** Shows the months between two in every chart over months. */
function zoom(from, to) {
  view.from = from;
  view.to = to;
  drawAll(c => c.months);
}

function spanLegend(spans, months) {
  return (spans || []).map(s => s.event
    ? ['box', 'var(--shade)', s.label + ', ' + months[s.from] + ' to ' + months[s.until]]
    : [s.from > 0 ? 'rule' : 'box', 'transparent', s.label + ' from ' + months[s.from]]);
}

/** How the model did on episodes of the past with the same elements. */
function trustSection(trust) {
  return section('trust', 'How far to trust this', 'Scores of back-tests; `lodestone backtest --all` works them out again. CRPS is a distance between a forecast band and what was observed: below 1 the model is nearer than the rival.',
    el('ul', { class: 'tight' }, trust.sentences.map(s => el('li', {}, s))),
    trust.episodes.length > 0 && plainTable([['Episode'], ['Study'], ['In 90 % band', true], ['In 50 %', true], ['CRPS / no change', true], ['CRPS / random walk', true], ['Nearest']],
      trust.episodes.map(e => [e.title, e.where, e.inWide, e.inNarrow, e.overNoChange, e.overRandomWalk, e.nearer])));
}
