// SPDX-License-Identifier: Apache-2.0
// The page of a sensitivity: which inputs move a headline.
'use strict';

const TORNADO_ROWS = 20;

function sensitivityPage() {
  const state = { index: 0, all: false };
  const readings = el('div', { role: 'status' });
  const table = el('div', { class: 'scroll' });
  const more = el('span', {});
  const bars = () => state.all ? doc.charts[state.index].bars : doc.charts[state.index].bars.slice(0, TORNADO_ROWS);
  const node = chart(100, (c, at) => tornado(c, labelWidth(at, 366), doc.charts[state.index], bars()), { label: 'Tornado chart; the table beneath holds the numbers' });
  const entry = charts.at(-1);
  const fill = () => {
    const now = doc.charts[state.index];
    readings.replaceChildren(...now.readings.map((r, i) => i ? el('span', { class: 'soft' }, r + ' ') : el('b', {}, r + ' ')));
    table.replaceChildren(plainTable([['', true], ['Input'], [doc.value, true], [doc.second, true]],
      now.bars.map((b, i) => [String(i + 1), el('span', { title: b.id }, b.name), b.valueText, b.secondText])));
    node.style.height = bars().length * 24 + 56 + 'px';
    if (entry.instance) entry.instance.resize();
    draw(entry);
  };
  const pick = el('select', { 'aria-label': 'Headline', onchange: e => { state.index = Number(e.target.value); show(); } },
    doc.charts.map((k, i) => el('option', { value: i }, k.name)));
  const show = () => {
    const count = doc.charts[state.index].bars.length;
    more.replaceChildren(...(count > TORNADO_ROWS ? [choice('Inputs', [[false, 'first ' + TORNADO_ROWS], [true, 'all ' + count]], state.all, on => { state.all = on; fill(); })] : []));
    fill();
  };
  const sobol = doc.method === 'sobol';
  document.getElementById('page').append(
    el('header', { style: 'padding:18px 0 8px' }, el('div', { class: 'eyebrow' }, doc.methodName), el('h1', {}, doc.title),
      el('ul', { class: 'tight soft small' }, doc.facts.map(f => el('li', {}, f)))),
    section('tornado', 'What matters most?', null,
      el('div', { class: 'tools' }, el('label', { class: 'small' }, 'Headline ', pick), more,
        sobol ? legend(['box', 'var(--home)', 'first-order index: alone'], ['box', 'color-mix(in srgb,var(--home) 35%,var(--paper))', 'total index: with others'], ['whisker', 'var(--ink)', 'one standard error of the total'])
          : legend(['box', 'var(--home)', 'mean effect'], ['diamond', 'var(--rival)', 'spread of effects'], ['whisker', 'var(--ink)', 'one standard error of the mean'])),
      readings, node),
    section('numbers', 'Numbers', doc.charts.length > 0 ? 'Every input, largest first; ± one standard error.' : null, table),
    section('reading', 'How to read this', null, el('ul', { class: 'tight' }, doc.meaning.map(m => el('li', {}, m)))));
  show();
}

function tornado(c, room, panel, bars) {
  const sobol = doc.method === 'sobol';
  const known = v => v === null ? 0 : v;
  const whisker = {
    type: 'custom', silent: true, clip: true, z: 5, progressive: 0, encode: { x: [1, 2], y: 0 }, data: bars.map((b, i) => [i, b.error === null ? null : known(b.value) - b.error, known(b.value) + known(b.error)]),
    renderItem: (params, api) => {
      if (!(api.value(2) > api.value(1))) return null;
      const from = api.coord([api.value(1), api.value(0)]), to = api.coord([api.value(2), api.value(0)]);
      const style = { stroke: c.ink, lineWidth: 1.3 }, cap = x => ({ type: 'line', shape: { x1: x, x2: x, y1: from[1] - 4, y2: from[1] + 4 }, style });
      return { type: 'group', children: [{ type: 'line', shape: { x1: from[0], x2: to[0], y1: from[1], y2: to[1] }, style }, cap(from[0]), cap(to[0])] };
    },
  };
  const flat = { type: 'bar', emphasis: { disabled: true }, barWidth: 14 };
  const pale = darkQuery.matches && !printing ? '#2c4f66' : '#a6cce3';
  const series = sobol
    ? [{ ...flat, data: bars.map(b => b.value), color: pale }, { ...flat, barGap: '-100%', z: 3, data: bars.map(b => b.second), color: c.home }, whisker]
    : [{ ...flat, data: bars.map(b => b.value), color: c.home }, { type: 'scatter', symbol: 'diamond', symbolSize: 10, z: 6, data: bars.map((b, i) => b.second === null ? null : [b.second, i]), itemStyle: { color: c.paper, borderColor: c.rival, borderWidth: 1.8 } }, whisker];
  return {
    grid: { left: room + 14, right: 24, top: 4, bottom: 44 },
    yAxis: { type: 'category', data: bars.map(b => b.name), inverse: true, axisTick: { show: false }, axisLine: { lineStyle: { color: c.line } },
      axisLabel: { color: c.ink, fontSize: 12, width: room, overflow: 'truncate', interval: 0 } },
    xAxis: { ...valueAxis(c, { splitNumber: 6, min: range => range.min < -.05 * range.max ? null : 0 }), name: panel.axis, nameLocation: 'middle', nameGap: 26, nameTextStyle: { color: c.soft, fontSize: 12 } },
    tooltip: { trigger: 'axis', confine: true, axisPointer: { type: 'shadow' }, backgroundColor: c.paper, borderColor: c.line, textStyle: { color: c.ink, fontSize: 12 },
      formatter: items => {
        const b = bars[items[0].dataIndex];
        return el('div', {}, el('b', {}, b.name), el('div', {}, doc.value + ': ' + b.valueText), el('div', {}, doc.second + ': ' + b.secondText));
      } },
    series,
  };
}
