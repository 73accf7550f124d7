// SPDX-License-Identifier: Apache-2.0
// Pictures that are drawn without the chart library: sparklines, bars in tables.
'use strict';

/** Share of use lost over the months as a filled line, the baseline's dashed, on a scale shared by all. */
function spark(column, top, spans, label) {
  const width = 240, height = 50, n = column.unmet.length;
  const x = t => (t * width / Math.max(1, n - 1)).toFixed(1);
  const y = v => (height - 1 - (v || 0) / top * (height - 8)).toFixed(1);
  const path = values => values.map((v, t) => (t ? 'L' : 'M') + x(t) + ' ' + y(v)).join('');
  const picture = svg('svg', { viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: 'none', class: 'spark', role: 'img', 'aria-label': label || 'lost share of demand by month' });
  (spans || []).filter(s => s.event).forEach(s =>
    picture.append(svg('rect', { x: x(s.from), y: 0, width: Math.max(1, x(s.until) - x(s.from)), height, style: 'fill:var(--shade)' })));
  picture.append(
    svg('path', { d: path(column.unmet) + `L${width} ${height}L0 ${height}Z`, style: 'fill:var(--unmet);opacity:.22' }),
    svg('path', { d: path(column.unmet), style: 'fill:none;stroke:var(--unmet);stroke-width:1.6', 'vector-effect': 'non-scaling-stroke' }),
    svg('line', { x1: 0, x2: width, y1: height - .5, y2: height - .5, style: 'stroke:var(--line)', 'vector-effect': 'non-scaling-stroke' }));
  if (column.baseline && column.baseline.length) {
    picture.append(svg('path', { d: path(column.baseline), style: 'fill:none;stroke:var(--soft);stroke-width:1.2;stroke-dasharray:4 3', 'vector-effect': 'non-scaling-stroke' }));
  }
  return picture;
}

const ARROW = { worse: '▲ ', better: '▼ ', same: '' };

/** A number with what it is compared with. */
function versus(cell, label) {
  return [
    el('div', { class: 'value', title: cell.tip }, cell.value),
    cell.difference && el('div', { class: 'versus' }, label ? label + ' ' + cell.baseline + ' · ' : '',
      el('span', { class: cell.tone }, ARROW[cell.tone] + cell.difference)),
  ];
}

/** Supply of a stage as a bar, a mark at capacity. */
function supplyBar(row, most) {
  const percent = v => (100 * v / (most || 1)).toFixed(2) + '%';
  return el('div', { class: 'flowbar', title: 'made at home, from the rival, from others; the mark is the capacity at home' },
    el('i', { style: `width:${percent(row.made)};background:var(--home)` }),
    el('i', { style: `width:${percent(row.rival)};background:var(--rival)` }),
    el('i', { style: `width:${percent(row.others)};background:var(--others)` }),
    row.capacity > 0 && el('b', { style: 'left:' + percent(row.capacity) }));
}

/** What a stage's goods are used for, as a bar. */
function drawBar(row, most) {
  const percent = v => (100 * v / (most || 1)).toFixed(2) + '%';
  return el('div', { class: 'flowbar', title: 'taken by plants, used, exported, lost' },
    el('i', { style: `width:${percent(row.taken)};background:var(--plants)` }),
    el('i', { style: `width:${percent(row.used)};background:var(--used)` }),
    el('i', { style: `width:${percent(row.exported)};background:var(--exported)` }),
    el('i', { style: `width:${percent(Math.max(0, row.unmet))};background:repeating-linear-gradient(135deg,var(--unmet) 0 3px,transparent 3px 6px)` }));
}

function symbol(text) {
  return el('span', { class: 'symbol', 'aria-hidden': 'true' }, text);
}

/** A bar that grows left or right of the middle. */
function diverging(value, most, colour) {
  const half = Math.abs(value) / (most || 1) * 50;
  return el('div', { class: 'axis' }, el('i', { style: `left:${value < 0 ? 50 - half : 50}%;width:${half}%;background:${colour}` }));
}

/** Text of which addresses on the web become links. */
function linked(text) {
  return text.split(/(https?:\/\/[^\s<>"')\]]+)/).map((part, i) =>
    i % 2 ? el('a', { href: part, rel: 'noreferrer' }, part) : part);
}

function plainTable(headings, rows) {
  return el('table', { class: 'plain' },
    el('thead', {}, el('tr', {}, headings.map(([text, right]) => el('th', { class: right && 'n' }, text)))),
    el('tbody', {}, rows.map(cells => el('tr', {}, cells.map((cell, i) => el('td', { class: headings[i][1] && 'n' }, cell))))));
}
