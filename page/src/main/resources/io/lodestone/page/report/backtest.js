// SPDX-License-Identifier: Apache-2.0
// The page of a back-test: what was foretold over what was observed.
'use strict';

function backtestPage() {
  document.getElementById('page').append(...[
    backtestHead(), backtestBar(), backtestVerdict(), backtestPanels(),
    outcomeTable('judged', 'Outcomes that set no parameter', doc.judged),
    outcomeTable('used', 'Outcomes that were used to set parameters', doc.used),
    outcomeTable('open', 'Foretold; the truth is not in the data', doc.open),
    backtestScores(), shortfall(),
    section('reading', 'How to read this', null, el('ul', { class: 'tight' }, doc.reading.map(r => el('li', {}, r)))),
    runFoot()].filter(Boolean));
}

function backtestHead() {
  return el('header', { class: 'top', style: 'align-items:start' },
    el('div', {}, el('div', { class: 'eyebrow' }, doc.eyebrow), el('h1', {}, doc.title), el('p', {}, doc.story)),
    el('div', { class: 'changes' },
      el('h2', {}, 'What was known: ' + doc.scenarioTitle),
      el('ul', { class: 'tight' }, doc.known.slice(0, 6).map(k => el('li', {}, k))),
      doc.known.length > 6 && el('details', {}, el('summary', { class: 'small' }, doc.known.length - 6 + ' more'),
        el('ul', { class: 'tight' }, doc.known.slice(6).map(k => el('li', {}, k))))));
}

function backtestBar() {
  return bar([['verdict', 'What came out'], ['bands', 'Bands'], doc.judged.length && ['judged', 'Outcomes'], doc.open.length && ['open', 'Open'],
    doc.scores.length && ['scores', 'Scores'], doc.verdict.misses.length && ['short', 'Where it falls short']].filter(Boolean),
    [doc.panels.some(p => p.price) && choice('Scale of prices', [[false, 'linear'], [true, 'log']], false, on => { view.log = on; drawAll(c => c.price); })].filter(Boolean));
}

function backtestVerdict() {
  return section('verdict', 'What came out', null,
    el('ul', {}, doc.verdict.sentences.map((s, i) => el('li', {}, i ? s : el('b', {}, s)))));
}

/** Observed averages as bars from their first to their last month, single months as dots. */
function observedMarks(c, observed) {
  return { type: 'custom', name: 'observed', z: 6, silent: true, clip: true, progressive: 0, encode: { x: [0, 1], y: 2 }, data: observed,
    renderItem: (params, api) => {
      const from = api.coord([api.value(0), api.value(2)]), to = api.coord([api.value(1), api.value(2)]);
      if (api.value(0) === api.value(1)) return { type: 'circle', shape: { cx: from[0], cy: from[1], r: 2.6 }, style: { fill: c.rival } };
      return { type: 'line', shape: { x1: from[0], x2: to[0], y1: from[1], y2: to[1] }, style: { stroke: c.rival, lineWidth: 3 } };
    } };
}

function backtestPanels() {
  return section('bands', 'Bands over what was observed', 'Each band holds that part of the trajectories in that month. Prices are over those of the base year; the shaded months are the window.',
    el('div', { class: 'tools' }, fanLegend(), legend(['box', 'var(--rival)', 'observed: dots are months, bars averages over longer'], ['box', 'var(--shade)', 'window'])),
    panelGrid(doc.panels, p => [el('h3', { title: p.id }, p.name), el('div', { class: 'note', title: p.note }, p.note + ', ' + p.unit), backtestFan(p)]));
}

function backtestFan(panel) {
  return chart(190, (c, entry) => {
    const q = panel.quantiles, log = panel.price && view.log;
    const top = 1.06 * Math.max(...q[4], ...panel.observed.map(o => o[2]));
    const window = [{ event: true, from: doc.windowFrom, until: doc.months.length - 1 }];
    const least = log ? Math.min(...q[0], ...panel.observed.map(o => o[2])) : 0;
    return {
      grid: { left: 4, right: 14, top: 8, bottom: 6, containLabel: true },
      xAxis: monthAxis(c, MONTHS),
      yAxis: log ? { ...valueAxis(c, { min: least, max: top }), type: 'log', logBase: 2 } : valueAxis(c, { min: 0, max: range => Math.max(range.max, top) }),
      dataZoom: monthZoom(),
      tooltip: { ...monthTip(c, entry, () => panel.unit), formatter: items => {
        if (hovered !== entry || !items.length) return '';
        const t = items[0].dataIndex;
        return el('div', {}, el('b', {}, MONTHS[t]), [['95 % at most', 4], ['median', 2], ['5 % at most', 0]].map(([name, k]) =>
          el('div', {}, name + ' ', el('b', {}, number(q[k][t]) + ' ' + panel.unit))),
          panel.observed.filter(o => o[0] <= t && t <= o[1]).map(o => el('div', {}, 'observed ', el('b', {}, number(o[2]) + ' ' + panel.unit))));
      } },
      series: [{ ...line('median', q[2], c.home, { z: 4, lineStyle: { width: 2, color: c.home } }), ...marks(c, window) },
        band(q[0], q[4], c.home, .2), band(q[1], q[3], c.home, .32), observedMarks(c, panel.observed)],
    };
  }, { months: true, price: panel.price, label: panel.name + ': ' + panel.note });
}

function outcomeTable(id, title, rows) {
  if (!rows.length) return null;
  return section(id, title, null, el('div', { class: 'scroll' },
    plainTable([['Outcome'], ['Observed', true], ['Median', true], ['50 % band', true], ['90 % band', true], ['']],
      rows.map(r => [el('span', { title: r.tip || r.id, class: r.tip && 'has-tip' }, r.name), el('b', {}, r.observed), r.median, r.narrow, r.wide,
        r.verdict === 'open' ? 'open' : r.inside ? r.verdict : el('b', { class: 'worse' }, r.verdict + ' the band')]))));
}

function backtestScores() {
  if (!doc.scores.length) return null;
  return section('scores', 'Scores beside naive rivals', 'CRPS in the unit of the outcome; less is better. A dash: the data do not allow that rival.',
    el('div', { class: 'scroll' }, plainTable([['Outcome'], ...doc.scoreColumns.map(c => [c, true])],
      doc.scores.map(r => [r.name, ...r.cells.map((cell, i) => i === r.cells.length - 1 && cell !== 'model' ? el('b', { class: 'worse' }, cell) : cell)]))));
}

function shortfall() {
  const v = doc.verdict;
  if (!v.misses.length && !v.causes.length) return null;
  return section('short', 'Where it falls short, and why', null,
    v.misses.length > 0 && el('ul', { class: 'tight' }, v.misses.map(m => el('li', {}, m))),
    v.causes.length > 0 && [el('h3', {}, 'Why'), el('ul', { class: 'tight' }, v.causes.map(m => el('li', {}, m)))]);
}
