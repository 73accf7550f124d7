// SPDX-License-Identifier: Apache-2.0
// The page of a plan: which portfolios hold up.
'use strict';

const MILLION = 1e6;

function planPage() {
  const front = doc.front;
  const state = { chosen: null, x: front.objectives[0].id, y: front.objectives[1].id };
  const detail = el('div', { role: 'status' });
  const choose = id => {
    state.chosen = state.chosen === id ? null : id;
    const member = front.portfolios.find(p => p.id === state.chosen);
    detail.replaceChildren(...(member ? [portfolioDetail(front, member)] : [el('p', { class: 'soft small' }, 'Choose a line, a point or a row to see what a portfolio consists of and where it fails.')]));
    rows.forEach(([own, row]) => row.setAttribute('aria-selected', String(own === state.chosen)));
    drawAll();
  };
  const parallel = chart(400, c => parallelOption(c, front, state.chosen), { label: 'Parallel coordinates of all shown portfolios; the table beneath holds the numbers', canvas: true });
  const scatter = chart(400, c => scatterOption(c, front, state), { label: 'Two objectives against each other, with standard errors' });
  const rows = front.portfolios.map(p => [p.id, portfolioRow(front, p, choose)]);
  const pick = key => el('select', { 'aria-label': 'Objective of the axis ' + key, onchange: e => { state[key] = e.target.value; drawAll(); } },
    front.objectives.map(o => el('option', { value: o.id, selected: o.id === state[key] }, o.label)));
  document.getElementById('page').append(
    el('header', { style: 'padding:18px 0 8px' }, el('div', { class: 'eyebrow' }, 'Plan · ' + front.studyTitle), el('h1', {}, front.plan), el('p', { class: 'lead' }, front.question),
      el('p', { class: 'small soft' }, front.firstMonth + ' to ' + front.lastMonth + '; futures: ' + front.scenarios.map(s => Math.round(100 * s.weight) + ' % “' + s.title + '”').join(', ') + '.')),
    section('found', 'What was found', null, el('ul', { class: 'tight' }, front.sentences.map((s, i) => el('li', {}, i ? s : el('b', {}, s))))),
    section('front', 'Which portfolios does nothing beat?', 'Each line is a portfolio; lower is better on every axis but the last. Values on ' + front.search.fresh + ' fresh futures that the search has not seen.',
      legend(['line', 'var(--home)', 'on the front'], ['dash', 'var(--others)', 'dominated on fresh futures'], ['dash', 'var(--rival)', 'choose nothing']), parallel,
      el('div', { class: 'tools' }, el('label', { class: 'small' }, 'Against each other: ', pick('x')), el('label', { class: 'small' }, ' and ', pick('y')), legend(['whisker', 'var(--ink)', 'one standard error'])),
      scatter, detail),
    section('numbers', 'Numbers', '± one standard error. Regret: cost plus value lost beyond the best shown portfolio of the same future, ' + Math.round(100 * front.portfolios[0].regret.level) + ' % quantile. Good: share of futures within all thresholds.',
      el('div', { class: 'scroll' }, portfolioTable(front, rows))),
    section('alone', 'Is a measure alone enough?', 'Each candidate alone, on the futures of the search; a portfolio that dominates it is nowhere worse.', el('div', { class: 'scroll' }, aloneTable(front))),
    front.bound && section('bound', 'How far from the best that anyone could do?', 'A linear programme in years on a condensed network: a planner who commands every plant, lane and stock.', boundPart(front)),
    section('rules', 'What counted', null, el('ul', { class: 'tight' },
      front.objectives.map(o => el('li', {}, el('b', {}, o.label + ' (' + o.unit + '): '), o.help)),
      front.thresholds.map(t => el('li', {}, el('b', {}, 'Good enough: '), label(front, t.objective) + ' at most ' + amount(front, t.objective, t.atMost) + '. ' + t.reason)))),
    section('made', 'How it was made', null, el('pre', {}, './lodestone plan ' + front.study + ' --seed ' + front.seed),
      el('dl', { class: 'facts' }, Object.entries(front.facts).map(([name, value]) => [el('dt', {}, name), el('dd', {}, value)]))));
  choose(null);
}

function label(front, id) {
  return front.objectives.find(o => o.id === id).label;
}

function amount(front, id, value) {
  const o = front.objectives.find(each => each.id === id);
  return value === null || value === undefined ? '–' : number(value / o.scale) + ' ' + o.unit;
}

function lineColour(c, p) {
  return p.measures.length === 0 ? c.rival : p.stillOnFront ? c.home : c.list[8];
}

function parallelOption(c, front, chosen) {
  const axes = [...front.objectives.map(o => ({ name: o.label + '\n' + o.unit, of: p => p.values[o.id] / o.scale })),
    { name: 'Regret\nmillion USD a year', of: p => p.regret.quantile / MILLION }];
  if (front.thresholds.length) axes.push({ name: 'Good enough\n% of futures', of: p => 100 * p.satisficing });
  const line = p => ({
    name: p.id + ': ' + p.name, value: axes.map(a => a.of(p)),
    lineStyle: { color: lineColour(c, p), width: p.id === chosen ? 4 : 1.6, opacity: chosen === null || p.id === chosen ? .9 : .18, type: p.measures.length && p.stillOnFront ? 'solid' : 'dashed' },
  });
  return {
    parallel: { left: 90, right: 100, top: 78, bottom: 22, parallelAxisDefault: { type: 'value', nameLocation: 'end', nameGap: 18, nameTextStyle: { color: c.ink, fontSize: 12 }, axisLine: { lineStyle: { color: c.rule } },
      axisTick: { lineStyle: { color: c.rule } }, axisLabel: { color: c.soft, fontSize: 11, formatter: short, hideOverlap: true }, splitLine: { show: false } } },
    parallelAxis: axes.map((a, i) => ({ dim: i, name: a.name.replace(/(.{14}\S*) /g, '$1\n'), scale: true })),
    tooltip: { confine: true, backgroundColor: c.paper, borderColor: c.line, textStyle: { color: c.ink, fontSize: 12 } },
    series: [{ type: 'parallel', smooth: .05, inactiveOpacity: .06, activeOpacity: .95, data: front.portfolios.map(line), tooltip: { formatter: item => item.name } }],
  };
}

function scatterOption(c, front, state) {
  const x = front.objectives.find(o => o.id === state.x), y = front.objectives.find(o => o.id === state.y);
  const at = (p, o) => p.values[o.id] / o.scale, by = (p, o) => (p.errors[o.id] || 0) / o.scale;
  const whiskers = {
    type: 'custom', silent: true, clip: true, z: 1, progressive: 0, encode: { x: 0, y: 1 }, data: front.portfolios.map(p => [at(p, x), at(p, y), by(p, x), by(p, y)]),
    renderItem: (params, api) => {
      const ends = (dx, dy) => {
        const from = api.coord([api.value(0) - dx, api.value(1) - dy]), to = api.coord([api.value(0) + dx, api.value(1) + dy]);
        return { type: 'line', shape: { x1: from[0], y1: from[1], x2: to[0], y2: to[1] }, style: { stroke: c.rule, lineWidth: 1, opacity: .55 } };
      };
      return { type: 'group', children: [ends(api.value(2), 0), ends(0, api.value(3))] };
    },
  };
  const axis = o => ({ ...valueAxis(c, { splitNumber: 5, scale: true }), name: o.label + ', ' + o.unit, nameLocation: 'middle', nameTextStyle: { color: c.soft, fontSize: 12 } });
  return {
    grid: { left: 70, right: 30, top: 12, bottom: 52 },
    xAxis: { ...axis(x), nameGap: 30 }, yAxis: { ...axis(y), nameGap: 48 },
    tooltip: { confine: true, backgroundColor: c.paper, borderColor: c.line, textStyle: { color: c.ink, fontSize: 12 } },
    series: [whiskers, {
      type: 'scatter', z: 3, symbolSize: 11, labelLayout: { hideOverlap: true },
      data: front.portfolios.map(p => ({ name: p.id + ': ' + p.name, value: [at(p, x), at(p, y)], itemStyle: { color: lineColour(c, p), borderColor: c.ink, borderWidth: p.id === state.chosen ? 2.5 : 0 },
        label: { show: true, position: 'top', formatter: p.id, color: c.ink, fontSize: 11 } })),
      tooltip: { formatter: item => el('div', {}, el('b', {}, item.name), el('div', {}, x.label + ': ' + number(item.value[0]) + ' ' + x.unit), el('div', {}, y.label + ': ' + number(item.value[1]) + ' ' + y.unit)) },
    }],
  };
}

function portfolioTable(front, rows) {
  return el('table', { class: 'plain' }, el('thead', {}, el('tr', {}, el('th', {}, ''),
    front.objectives.map(o => el('th', { class: 'n', title: o.help }, o.id, el('br', {}), el('span', { class: 'soft small' }, o.unit))),
    el('th', { class: 'n', title: 'cost plus value lost that it saves against doing nothing, mean of the same futures ± its standard error' }, 'gain', el('br', {}), el('span', { class: 'soft small' }, 'million USD a year')),
    el('th', { class: 'n' }, 'regret', el('br', {}), el('span', { class: 'soft small' }, 'million USD a year')), el('th', { class: 'n' }, 'good'), el('th', {}, 'What it chooses'))),
  el('tbody', {}, rows.map(r => r[1])));
}

function portfolioRow(front, p, choose) {
  const both = o => {
    const error = p.errors[o.id];
    return [number(p.values[o.id] / o.scale), error ? el('span', { class: 'soft small' }, ' ± ' + number(error / o.scale)) : ''];
  };
  return el('tr', { id: p.id, style: 'cursor:pointer', onclick: () => choose(p.id) },
    el('td', {}, el('button', { type: 'button', style: 'font:inherit;border:0;background:none;color:var(--accent);cursor:pointer;padding:0' }, p.id), p.stillOnFront ? '' : el('span', { class: 'soft small' }, ' dominated')),
    front.objectives.map(o => el('td', { class: 'n' }, both(o))),
    el('td', { class: 'n' }, number(p.gain / MILLION), p.gainError ? el('span', { class: 'soft small' }, ' ± ' + number(p.gainError / MILLION)) : '', p.likeNothing && p.measures.length > 0 ? el('div', { class: 'soft small' }, 'no surer than doing nothing') : ''),
    el('td', { class: 'n' }, number(p.regret.quantile / MILLION)), el('td', { class: 'n' }, p.satisficing === null ? '–' : Math.round(100 * p.satisficing) + ' %'), el('td', {}, p.words));
}

function portfolioDetail(front, p) {
  return el('article', { class: 'chain' }, el('h3', {}, p.id + ': ' + p.words),
    p.measures.length > 0 && el('ul', { class: 'tight small' }, p.measures.map(m => el('li', {}, el('b', {}, m.name + ': '), m.words.join(' ')))),
    el('p', { class: 'small', style: 'margin-top:8px' }, el('b', {}, 'Where it loses most: ')),
    el('ul', { class: 'tight small' }, p.worst.map(w => el('li', {}, 'Future ' + w.trajectory + ', ' + number(w.lossUsd / MILLION) + ' million USD a year. ' + w.happened.join(' '), ' ', el('code', {}, w.command)))));
}

function aloneTable(front) {
  const told = a => a.onFront ? 'on the front itself' : a.dominatedBy ? 'dominated by ' + a.dominatedBy : 'without a result';
  const fresh = a => !a.fresh ? '–' : a.fresh.dominatedBy ? 'dominated by ' + a.fresh.dominatedBy : 'not dominated';
  return plainTable([['Candidate alone'], ['Size', true], ...front.objectives.map(o => [o.id, true]), ['On the search’s futures'], ['On fresh futures']],
    front.alone.map(a => [a.name, number(a.size) + ' ' + a.sizeUnit, ...front.objectives.map(o => a.values[o.id] === undefined ? '–' : number(a.values[o.id] / o.scale)), told(a), fresh(a)]));
}

function boundPart(front) {
  const b = front.bound;
  const million = v => number(v / MILLION);
  return [plainTable([['Cost plus value lost, million USD a year, on ' + b.futures + ' fresh futures'], ['', true]], [
    ['Choose nothing, simulated', million(b.nothing)], ['The best shown portfolio there, ' + b.best + ', simulated', million(b.bestTotal)],
    ['Planner who must choose sizes before the future is known', million(b.hereAndNow)], ['Planner who knows each future', million(b.total) + ' ± ' + million(b.totalError)],
    ['The same planner, value lost alone, whatever the measures cost', million(b.lossOnly)], ['The same planner, if nothing may be chosen', million(b.unchosen)]]),
  el('p', {}, b.sentences.join(' ')),
  b.decisions.length > 0 && el('p', { class: 'small' }, el('b', {}, 'Chosen before the future is known: '), b.decisions.map(d => d.name + ' (' + number(d.size) + ' ' + d.sizeUnit + ')').join(', ') + '.'),
  el('p', { class: 'small', style: 'margin-top:8px' }, el('b', {}, 'What the bound leaves out:')), el('ul', { class: 'tight small' }, b.neglects.map(n => el('li', {}, n)))];
}
