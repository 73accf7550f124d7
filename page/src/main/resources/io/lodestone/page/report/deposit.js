// SPDX-License-Identifier: Apache-2.0
// The page of a deposit: sections of pictures and tables.
'use strict';

function depositPage() {
  document.getElementById('page').append(
    el('header', { style: 'padding:18px 0 8px' }, el('div', { class: 'eyebrow' }, 'Deposit'), el('h1', {}, doc.title),
      el('ul', { class: 'tight' }, doc.caveats.map(t => el('li', {}, el('b', {}, t)))),
      el('ul', { class: 'tight' }, doc.answers.map(t => el('li', {}, t)))),
    bar(doc.sections.map(s => [s.id, s.title]), null),
    ...doc.sections.map(s => section(s.id, s.title, s.lead,
      el('div', { class: 'panels two' }, s.pictures.map(p => el('div', { class: 'panel' }, el('h3', {}, p.title + (p.kind === 'map' && p.series.length > 1 ? ', ' + p.series[0].name : '') + (p.unit ? ', ' + p.unit : '')), depositChart(p)))),
      s.tables.map(t => el('div', { class: 'scroll' }, el('h3', {}, t.title), plainTable(t.head.map((h, i) => [h, i > 0]), t.rows))))),
    section('made', 'How it was made', null, el('pre', {}, doc.command),
      el('ul', { class: 'tight soft small' }, Object.entries(doc.facts).map(([k, v]) => el('li', {}, k + ': ' + v)))));
}

function depositChart(p) {
  if (p.kind === 'map') return chart(340, c => depositMap(c, p), { label: p.title, canvas: true });
  return chart(300, c => depositLines(c, p), { label: p.title });
}

function depositLines(c, p) {
  const words = p.xs.some(x => typeof x === 'string');
  const inks = [c.home, c.rival, ...c.list];
  const line = p.kind === 'lines';
  return {
    grid: { left: 8, right: 18, top: 40, bottom: 30, containLabel: true },
    legend: { top: 0, type: 'scroll', textStyle: { color: c.ink } },
    xAxis: { type: words ? 'category' : 'value', data: words ? p.xs : undefined, name: p.across, nameLocation: 'middle', nameGap: 26, nameTextStyle: { color: c.soft },
      min: words ? undefined : 'dataMin', max: words ? undefined : 'dataMax', axisLabel: { color: c.soft, formatter: words ? undefined : p.across === 'year' ? String : short, interval: words ? 0 : undefined, rotate: words && p.xs.length > 6 ? 40 : 0 }, splitLine: { show: false } },
    yAxis: valueAxis(c),
    tooltip: { trigger: 'axis', renderMode: 'richText', confine: true, valueFormatter: v => number(v) + ' ' + p.unit },
    series: p.series.map((s, i) => ({ name: s.name, type: line ? 'line' : 'bar', stack: p.kind === 'stack' ? 'all' : undefined, showSymbol: false,
      data: words ? s.values : s.values.map((v, k) => [p.xs[k], v]), itemStyle: { color: inks[i % inks.length] }, lineStyle: { color: inks[i % inks.length], width: 2 } })),
  };
}

function depositMap(c, p) {
  const columns = p.xs.length;
  const cells = p.series[0].values.map((v, k) => [k % columns, Math.floor(k / columns), v]);
  const values = p.series[0].values.filter(v => v !== null);
  const nearest = (list, v) => list.reduce((best, x, i) => Math.abs(x - v) < Math.abs(list[best] - v) ? i : best, 0);
  return {
    grid: { left: 8, right: 18, top: 8, bottom: 62, containLabel: true },
    xAxis: { type: 'category', data: p.xs, name: p.across, nameLocation: 'middle', nameGap: 24, nameTextStyle: { color: c.soft }, axisLabel: { color: c.soft } },
    yAxis: { type: 'category', data: p.ys, axisLabel: { color: c.soft } },
    tooltip: { renderMode: 'richText', confine: true, formatter: i => i.seriesType === 'scatter' ? i.name : p.xs[i.value[0]] + ', ' + p.ys[i.value[1]] + ': ' + number(i.value[2]) + ' ' + p.unit },
    visualMap: { seriesIndex: 0, min: Math.min(...values), max: Math.max(...values), orient: 'horizontal', left: 'center', bottom: 0, itemHeight: 140, itemWidth: 12,
      textStyle: { color: c.soft }, text: [number(Math.max(...values)) + ' ' + p.unit, number(Math.min(...values))], formatter: v => number(v), inRange: { color: c.heat } },
    series: [{ type: 'heatmap', data: cells, progressive: 0 },
      { type: 'scatter', symbolSize: 9, itemStyle: { color: c.home, borderColor: c.paper, borderWidth: 1.5 }, data: p.marks.map(m => ({ name: m.name, value: [nearest(p.xs, m.x), nearest(p.ys, m.y)] })) }],
  };
}
