// SPDX-License-Identifier: Apache-2.0
// The page of several runs side by side.
'use strict';

function comparePage() {
  const last = MONTHS.length - 1;
  const near = [Math.max(0, MONTHS.indexOf(doc.window.from) - 12), Math.min(last, MONTHS.indexOf(doc.window.to) + 24)];
  document.getElementById('page').append(
    el('header', { style: 'padding:18px 0 8px' },
      el('div', { class: 'eyebrow' }, 'Comparison of ' + doc.runs.length + ' runs'),
      el('h1', {}, doc.title), el('p', { class: 'soft small' }, doc.question)),
    el('div', { class: 'runs' }, doc.runs.map((r, i) => el('div', { class: 'run', style: 'color:var(--run' + i + ')' },
      el('div', { class: 'tile' }, badge(i), el('h3', {}, r.title)),
      el('p', { class: 'small', style: 'margin-top:6px' }, r.story),
      el('details', { class: 'small' }, el('summary', {}, 'What it changes'), el('ul', { class: 'tight' }, r.changes.map(c => el('li', {}, c))))))),
    bar([['headlines', 'Headlines'], ['prices', 'Prices and shortage'], ['stages', 'Stage by stage']],
      [choice('Values', [[false, 'Values'], [true, 'Difference from ' + doc.runs[0].letter]], false, on => { view.change = on; drawAll(c => c.months); }),
      choice('Months', [['all', MONTHS[0].slice(0, 4) + '–' + MONTHS[last].slice(0, 4)], ['near', MONTHS[near[0]].slice(0, 4) + '–' + MONTHS[near[1]].slice(0, 4)]], 'all',
        which => which === 'all' ? zoom(0, last) : zoom(near[0], near[1]))]),
    compareHeadlines(), compareCommodities(), compareChains(), compareFoot());
}

function badge(i) {
  return el('span', { class: 'letter', style: 'background:var(--run' + i + ')' }, doc.runs[i].letter);
}

function runLines(series) {
  const shown = values => view.change ? values.map((v, t) => v === null || series[0][t] === null ? null : v - series[0][t]) : values;
  return c => series.map((values, i) => line(doc.runs[i].letter + ' ' + doc.runs[i].id, shown(values), c.runs[i], i === 0 ? { lineStyle: { width: 2.6, color: c.runs[0] } } : { lineStyle: { width: 1.6, color: c.runs[i] } }));
}

function runLegend() {
  return legend(...doc.runs.map((r, i) => ['', 'var(--run' + i + ')', r.letter + ' ' + r.title]));
}

function compareHeadlines() {
  const s = section('headlines', 'Headlines for ' + doc.home, 'Each run with its difference from ' + doc.runs[0].letter + '. The chart shows the lost share of demand, %.',
    runLegend(),
    el('div', { class: 'panels two', style: 'margin-top:10px' }, doc.headlines.map((e, k) => el('div', { class: 'panel' },
      el('div', { class: 'tile' }, symbol(e.symbol), el('h3', {}, e.name)),
      monthLines(110, runLines(doc.elements[k].series), () => '%'),
      el('div', { class: 'scroll' }, el('table', { class: 'compare' },
        el('colgroup', {}, el('col', { style: 'width:128px' }), doc.runs.map(() => el('col', {}))),
        el('thead', {}, el('tr', {}, el('th', {}), doc.runs.map((_, i) => el('th', {}, badge(i))))),
        el('tbody', {}, e.lines.map(l => el('tr', {}, el('th', {}, el('span', { class: 'has-tip', title: l.formula }, l.name), el('div', { class: 'versus', style: 'white-space:normal;font-weight:400' }, l.note)),
          l.cells.map(c => el('td', { title: c.tip }, el('b', {}, c.value), c.difference && el('span', { class: 'versus ' + c.tone }, ARROW[c.tone] + c.difference))))))))))));
  s.style.cssText = 'border-top:0;margin-top:0';
  return s;
}

function compareCommodities() {
  return section('prices', 'Prices and shortage', 'Above: price in ' + doc.home + '. Below, where end uses buy the commodity itself: lost share of their demand.',
    el('div', { class: 'tools' },
      choice('Unit', [[false, 'USD/kg'], [true, '× base price']], false, on => { view.ratio = on; drawAll(c => c.price); }),
      choice('Scale', [[false, 'linear'], [true, 'log']], false, on => { view.log = on; drawAll(c => c.price); }), runLegend()),
    panelGrid(doc.commodities, p => [
      el('h3', { title: p.name }, p.name),
      monthLines(130, c => runLines(p.prices.map(s => view.ratio ? s.map(v => v === null ? null : v / p.basePrice) : s))(c), () => view.ratio ? '× base' : 'USD/kg', { log: true }),
      p.unmet.length > 0 && [el('div', { class: 'note' }, 'use lost, %'), monthLines(80, runLines(p.unmet), () => '%')]]));
}

function compareChains() {
  const c = doc.chains;
  return section('stages', 'Stage by stage, ' + doc.window.from + ' to ' + doc.window.to,
    'In ' + c.unit + ', mean of these months. Bold: differs from ' + doc.runs[0].letter + '. The sentences compare each run with its baseline.',
    flowLegendOfSupply(),
    c.tables.map(t => el('div', { class: 'chain scroll', style: 'break-inside:auto' },
      el('table', { class: 'compare' },
        el('colgroup', {}, el('col', { class: 'label' }), doc.runs.map(() => el('col', {}))),
        el('thead', {}, el('tr', {}, el('th', {}, el('div', { class: 'tile' }, symbol(t.symbol), t.name)),
          doc.runs.map((r, i) => el('th', {}, el('div', { class: 'tile' }, badge(i), el('span', { class: 'small' }, r.title)))))),
        el('tbody', {},
          el('tr', { class: 'words' }, el('th', {}, 'What happens'), t.readings.map(r => el('td', { class: 'words' }, el('p', { class: 'verdict' }, r.verdict), r.sentences.map(s => el('p', {}, s))))),
          t.groups.map(g => [
            el('tr', { class: 'stage' }, el('th', {}, g.stage), g.bars.map(b => el('td', {}, supplyBar(b, t.most)))),
            g.rows.map(r => el('tr', {}, el('td', { class: 'soft', title: r.meaning }, r.name), r.cells.map(x => el('td', { class: x.differs && 'differs' }, x.value)))),
          ]))))));
}

function flowLegendOfSupply() {
  return legend(['box', 'var(--home)', 'made at home'], ['box', 'var(--rival)', 'from the rival'], ['box', 'var(--others)', 'from others'], ['mark', 'var(--ink)', 'capacity at home']);
}

function compareFoot() {
  return section('again', 'The runs', null, el('div', { class: 'split' }, doc.runs.map((r, i) => el('div', {}, el('div', { class: 'tile' }, badge(i), el('h3', {}, r.id)),
    el('dl', { class: 'facts small' }, Object.entries(r.facts).map(([k, v]) => [el('dt', {}, k), el('dd', {}, v)]))))));
}
