// SPDX-License-Identifier: Apache-2.0
// The page of an ensemble: what may happen, and how likely.
'use strict';

function ensemblePage() {
  const head = doc.head;
  document.getElementById('page').append(...[
    ensembleHead(head), ensembleBar(head), ensembleGrid(head), trustSection(doc.trust), shortageOdds(head), shortageFans(head),
    priceFans(head), independenceOdds(head), headlineSpread(), uncertainList(), howSure(), runFoot()].filter(Boolean));
}

function ensembleHead(head) {
  return el('header', { class: 'top', style: 'align-items:start' },
    el('div', {},
      el('div', { class: 'eyebrow' }, head.title + ' · ' + head.study + ' / ' + head.scenario),
      el('h1', {}, head.scenarioTitle),
      el('p', { class: 'soft small' }, head.size + '.'),
      head.answers.map(a => el('p', {}, el('b', {}, a.about + ' '), a.text.replace(/(\d) (?=%|months|points)/g, '$1\u00a0'))),
      head.failures.length > 0 && el('p', { class: 'small', role: 'note' }, el('b', {}, 'Failures. '), head.failures.join(' '))),
    el('div', { class: 'changes' },
      el('h2', {}, 'What this scenario changes against the base'),
      el('ul', { class: 'tight' }, head.changes.map(c => el('li', {}, c))),
      el('p', { class: 'soft small', style: 'margin:8px 0 0' }, head.story)));
}

function ensembleBar(head) {
  const months = head.months, last = months.length - 1;
  const starts = head.spans.map(s => s.from).filter(t => t > 0);
  const from = Math.max(0, (starts.length ? Math.min(...starts) : 0) - 6), to = Math.min(last, from + 71);
  return bar([['headlines', 'Headlines'], ['trust', 'Trust'], ['shortage', 'Shortage'], ['fans', 'How bad'], ['prices', 'Prices'], ['independence', 'Independence'],
    ['all', 'All headlines'], ['uncertain', 'What is uncertain'], ['sure', 'How sure']],
    [to - from < .75 * last && choice('Months', [['all', months[0].slice(0, 4) + '–' + months[last].slice(0, 4)], ['near', months[from].slice(0, 4) + '–' + months[to].slice(0, 4)]], 'all',
      which => which === 'all' ? zoom(0, last) : zoom(from, to))].filter(Boolean));
}

function ensembleGrid(head) {
  const grid = doc.headlines;
  if (!grid.columns.length) return null;
  return el('section', { id: 'headlines', style: 'border-top:0;margin-top:0;padding-top:12px' },
    el('div', { class: 'scroll' }, el('table', { class: 'grid-headline' },
      el('colgroup', {}, el('col', { class: 'label' }), grid.columns.map(() => el('col', {}))),
      el('thead', {}, el('tr', {},
        el('th', { style: 'vertical-align:bottom;font-weight:400' }, el('b', {}, head.home),
          el('div', { class: 'versus', style: 'white-space:normal' }, 'Probability of shortage by month, ' + head.months[0].slice(0, 4) + '–' + head.months.at(-1).slice(0, 4) + ', scale 0 to 100 %')),
        grid.columns.map(c => el('th', {}, el('div', { class: 'tile' }, symbol(c.symbol), c.name),
          spark({ unmet: c.percent }, 100, head.spans, 'probability that ' + c.name + ' is short, by month'))))),
      el('tbody', {}, grid.lines.map(l => el('tr', {},
        el('th', {}, el('span', { class: 'has-tip', title: l.formula }, l.name), el('small', {}, l.note)),
        l.cells.map(c => el('td', { title: c.tip }, el('div', { class: 'value' }, c.value),
          c.range && el('div', { class: 'versus' }, c.range), c.central && el('div', { class: 'versus' }, c.central)))))))));
}

const ODDS = [[null, .001], [.001, 5], [5, 25], [25, 50], [50, 75], [75, 95], [95, null]];
const ODDS_NAMES = ['never', 'under 5 %', '5–25 %', '25–50 %', '50–75 %', '75–95 %', 'over 95 %'];

function shortageOdds(head) {
  const odds = doc.odds, rows = odds.rows, months = head.months;
  if (!rows.length) return null;
  const name = r => r.symbol ? r.symbol + '  ' + r.name : r.name;
  const node = chart(rows.length * 24 + 30, (c, entry) => ({
    grid: { left: labelWidth(entry, 264) + 14, right: 10, top: 4, bottom: 22 },
    xAxis: { ...monthAxis(c, months), boundaryGap: true },
    yAxis: { type: 'category', data: rows.map(name), inverse: true, axisTick: { show: false }, axisLine: { show: false },
      axisLabel: { color: c.ink, fontSize: 12, width: labelWidth(entry, 264), overflow: 'truncate', interval: 0, formatter: (text, i) => rows[i].symbol ? '{b|' + text + '}' : text, rich: { b: { fontWeight: 'bold', fontSize: 12, color: c.ink } } } },
    dataZoom: monthZoom(),
    visualMap: { show: false, type: 'piecewise', dimension: 2, pieces: ODDS.map(([gte, lt], i) => ({ ...(gte === null ? {} : { gte }), ...(lt === null ? {} : { lt }), color: c.heat[i] })) },
    tooltip: { confine: true, backgroundColor: c.paper, borderColor: c.line, textStyle: { color: c.ink, fontSize: 12 },
      formatter: i => {
        const r = rows[i.value[1]], t = i.value[0];
        return el('div', {}, el('b', {}, r.name), el('div', {}, months[t] + ': short in ', el('b', {}, number(r.percent[t]) + ' %'), ' of trajectories'),
          el('div', {}, Math.round(r.percent[t] / 100 * odds.results) + ' of ' + odds.results + '; standard error ' + number(r.error[t]) + ' points'));
      } },
    series: [{ type: 'heatmap', progressive: 0, emphasis: { disabled: true }, itemStyle: { borderWidth: 0 },
      data: rows.flatMap((r, y) => r.percent.map((v, x) => [x, y, v])),
      markLine: { silent: true, symbol: 'none', label: { show: false }, lineStyle: { color: c.ink, type: [4, 3], width: 1.2 },
        data: head.spans.filter(s => s.from > 0).flatMap(s => s.event && s.until < months.length - 1 ? [{ xAxis: s.from }, { xAxis: s.until }] : [{ xAxis: s.from }]) } }],
  }), { months: true, canvas: true, label: 'Probability of shortage by month; the tables beneath hold the numbers' });
  return section('shortage', 'How likely is a shortage in ' + head.home + '?',
    'Share of trajectories in which more than 5 % of the month\'s use in the baseline is lost. Elements count in everything that carries them, goods only where end uses buy them.',
    el('div', { class: 'tools' }, el('div', { class: 'legend', id: 'odds-legend' }), legend(...spanLegend(head.spans, months).map(([, , text]) => ['rule', '', text]))),
    node,
    el('div', { class: 'scroll' }, plainTable([['Element or good'], ['Short at all', true], ['Most often short', true], ['Months short: median (90 %)', true]],
      rows.map(r => [r.symbol ? el('b', {}, r.name) : r.name, r.ever, r.worst, r.months]))),
    el('details', {}, el('summary', { class: 'small' }, 'Probability by year'),
      el('p', { class: 'soft small' }, 'Mean over the months of the year.'),
      el('div', { class: 'scroll' }, plainTable([['Element or good'], ...odds.years.map(y => [y, true])],
        rows.map(r => [r.symbol ? el('b', {}, r.name) : r.name, ...r.byYear])))));
}

function oddsLegend() {
  const node = document.getElementById('odds-legend');
  if (!node) return;
  const c = colours();
  node.replaceChildren(...ODDS_NAMES.map((name, i) =>
    el('span', {}, el('span', { class: 'key box', style: `background:${c.heat[i]};outline:1px solid ${c.line}` }), name)));
}

/** A band between two rows of quantiles. */
function band(low, high, colour, opacity) {
  return { type: 'custom', silent: true, progressive: 0, clip: true, z: 1, encode: { x: 0, y: [1, 2] }, data: low.map((v, t) => [t, v, high[t]]), color: colour,
    renderItem: (params, api) => params.dataIndex > 0 ? null : { type: 'polygon', silent: true, style: { fill: colour, opacity },
      shape: { points: [...low.map((v, t) => api.coord([t, v])), ...high.map((v, t) => api.coord([t, v])).reverse()] } } };
}

function fan(height, panel, unit, settings) {
  const s = settings || {};
  return chart(height, (c, entry) => {
    const q = panel.quantiles.map(values => s.scale ? s.scale(values) : values);
    const log = s.log && view.log;
    const median = line('median', q[2], c.home, { z: 4, lineStyle: { width: 2, color: c.home } });
    return {
      grid: { left: 4, right: 14, top: 8, bottom: 6, containLabel: true },
      xAxis: monthAxis(c, MONTHS),
      yAxis: log ? { ...valueAxis(c), type: 'log', logBase: 2 } : valueAxis(c, { min: 0, max: s.max, interval: s.step }),
      dataZoom: monthZoom(),
      tooltip: { ...monthTip(c, entry, unit), formatter: items => {
        if (hovered !== entry || !items.length) return '';
        const t = items[0].dataIndex;
        return el('div', {}, el('b', {}, MONTHS[t]), [['95 % at most', 4], ['75 % at most', 3], ['median', 2], ['25 % at most', 1], ['5 % at most', 0]].map(([name, k]) =>
          el('div', {}, name + ' ', el('b', {}, number(q[k][t]) + ' ' + unit()))));
      } },
      series: [{ ...median, ...marks(c, s.spans) }, band(q[0], q[4], c.home, .2), band(q[1], q[3], c.home, .32)],
    };
  }, { months: true, price: s.log, label: panel.name + ': ' + panel.note });
}

function fanLegend() {
  return legend(['', 'var(--home)', 'median'], ['box', 'color-mix(in srgb,var(--home) 46%,var(--paper))', 'middle 50 %'], ['box', 'color-mix(in srgb,var(--home) 20%,var(--paper))', 'middle 90 %']);
}

function shortageFans(head) {
  const panels = doc.fans.shortages;
  if (!panels.length) return null;
  const own = Math.max(...panels.flatMap(p => p.quantiles[4]));
  const [top, step] = [[10, 5], [20, 10], [30, 10], [40, 20], [60, 20], [80, 20], [100, 25]].find(([most]) => own <= most) || [100, 25];
  return section('fans', 'How bad is it?', 'Share of the baseline\'s use that is lost in ' + head.home + ', %, month by month. Each band holds that part of the trajectories in that month; no one trajectory need run along it. One scale for all.',
    el('div', { class: 'tools' }, fanLegend(), legend(...spanLegend(head.spans, head.months))),
    panelGrid(panels, p => [el('div', { class: 'tile' }, symbol(p.symbol), el('h3', {}, p.name)), el('div', { class: 'note', title: p.note }, p.note),
      fan(160, p, () => '%', { spans: head.spans, max: top, step })]));
}

function priceFans(head) {
  const panels = doc.fans.prices;
  if (!panels.length) return null;
  const redraw = () => drawAll(c => c.price);
  view.ratio = true;
  return section('prices', 'What does it cost?', 'Prices in ' + head.home + '. Bands as above; the base price is that of the base year. Each panel has its own scale.',
    el('div', { class: 'tools' },
      choice('Unit', [[true, '× base price'], [false, 'USD/kg']], true, on => { view.ratio = on; redraw(); }),
      choice('Scale', [[false, 'linear'], [true, 'log']], false, on => { view.log = on; redraw(); }),
      fanLegend(), legend(...spanLegend(head.spans, head.months))),
    panelGrid(panels, p => [el('h3', { title: p.name }, p.name), el('div', { class: 'note', title: p.note }, p.note),
      fan(150, p, () => view.ratio ? '× base' : 'USD/kg', { spans: head.spans, log: true, scale: values => view.ratio ? values.map(v => v === null ? null : v / p.base) : values })]));
}

function independenceOdds(head) {
  const odds = doc.independence;
  if (!odds.thresholds.length) return null;
  const happens = p => p.percent.at(-1) < 100;
  // The strictest threshold that some trajectory reaches, else the first.
  const state = { index: Math.max(0, odds.thresholds.findLastIndex(t => t.panels.some(happens))) };
  const names = [...odds.years, odds.never];
  const grid = el('div', { class: 'panels' });
  const never = el('p', { role: 'status' });
  const table = el('div', { class: 'scroll' });
  const fill = () => {
    for (let i = charts.length - 1; i >= 0; i--) if (charts[i].years) { if (charts[i].instance) charts[i].instance.dispose(); charts.splice(i, 1); }
    const panels = odds.thresholds[state.index].panels;
    grid.replaceChildren(...panels.filter(happens).map(p => el('div', { class: 'panel' }, el('div', { class: 'tile' }, symbol(p.symbol), el('h3', {}, p.name)),
      el('div', { class: 'note' }, p.note), yearBars(p, odds, names))));
    never.textContent = panels.every(happens) ? '' : 'In no trajectory ' + odds.thresholds[state.index].name + ' by ' + odds.years.at(-1) + ': ' + panels.filter(p => !happens(p)).map(p => p.name).join(', ') + '.';
    table.replaceChildren(plainTable([['Element'], ...odds.years.map(y => [y, true]), ['Never', true], ['Without draws', true]],
      panels.map(p => [el('b', {}, p.name), ...p.cumulative.map(v => number(v) + ' %'), number(p.percent.at(-1)) + ' %', p.central])));
  };
  fill();
  return section('independence', 'When does ' + head.home + ' become independent of ' + odds.rival + '?',
    'Share of trajectories by the first year from which, for twelve months, the share of what ' + head.home + ' uses that went through ' + odds.rival + ' at any stage stays below the threshold. An embargo lowers it too: read it beside the shortage.',
    el('div', { class: 'tools' }, choice('Threshold', odds.thresholds.map((t, i) => [i, t.name]), state.index, i => { state.index = i; fill(); drawAll(e => e.years); }),
      legend(['box', 'var(--home)', 'in this year'], ['box', 'var(--others)', odds.never])),
    grid, never, el('details', {}, el('summary', { class: 'small' }, 'Probability of independence by the end of each year'), table));
}

function yearBars(panel, odds, names) {
  return chart(140, c => ({
    grid: { left: 4, right: 16, top: 8, bottom: 6, containLabel: true },
    xAxis: { type: 'category', data: names, axisTick: { show: false }, axisLine: { lineStyle: { color: c.line } },
      axisLabel: { color: c.soft, fontSize: 11, hideOverlap: true, interval: (i, n) => i === names.length - 1 || odds.years.length < 9 || (Number(n) % 4 === 0 && i < names.length - 3), formatter: n => n === odds.never ? 'never' : n } },
    yAxis: valueAxis(c, { min: 0, max: 100, interval: 50, axisLabel: { color: c.soft, fontSize: 11, formatter: '{value} %' } }),
    tooltip: { trigger: 'axis', confine: true, backgroundColor: c.paper, borderColor: c.line, padding: [6, 10], textStyle: { color: c.ink, fontSize: 12 }, axisPointer: { type: 'shadow' },
      formatter: items => {
        const i = items[0].dataIndex;
        return el('div', {}, el('b', {}, names[i]), el('div', {}, number(panel.percent[i]) + ' % of trajectories'),
          i < panel.cumulative.length && el('div', {}, number(panel.cumulative[i]) + ' % by the end of it'), el('div', {}, 'without draws: ' + panel.central));
      } },
    series: [{ type: 'bar', barCategoryGap: '15%', emphasis: { disabled: true }, data: panel.percent.map((v, i) => ({ value: v, itemStyle: { color: i === names.length - 1 ? (darkQuery.matches && !printing ? '#7d8794' : '#9aa3af') : c.home } })) }],
  }), { years: true, label: panel.name + ': ' + panel.note });
}

/** Where the middle 90 % and 50 % lie, the median, and the value without draws. */
function rangePicture(values, low, high) {
  if (values[0] === null) return '';
  const x = v => (6 + 108 * (v - low) / (high - low || 1)).toFixed(1);
  const [p05, p25, p50, p75, p95, central] = values;
  const picture = svg('svg', { width: 120, height: 16, viewBox: '0 0 120 16', 'aria-hidden': 'true' },
    svg('line', { x1: x(p05), x2: x(p95), y1: 8, y2: 8, style: 'stroke:var(--home);stroke-width:1.5' }),
    svg('rect', { x: x(p25), width: Math.max(1, x(p75) - x(p25)), y: 4, height: 8, style: 'fill:var(--home);opacity:.45' }),
    svg('line', { x1: x(p50), x2: x(p50), y1: 2, y2: 14, style: 'stroke:var(--home);stroke-width:2.5' }));
  if (central !== null) picture.append(svg('path', { d: `M${x(central)} 4l4 4l-4 4l-4 -4Z`, style: 'fill:var(--paper);stroke:var(--rival);stroke-width:1.5' }));
  return picture;
}

function headlineSpread() {
  const groups = doc.spread.groups;
  const state = { group: groups.length ? groups[0].id : '', text: '' };
  const count = el('span', { class: 'soft small', role: 'status' });
  const bodies = groups.map(g => {
    const known = g.rows.flatMap(r => r.values).filter(v => v !== null);
    const low = Math.min(0, ...known), years = g.id === 'independence-year';
    const from = years ? Math.min(...known) : low, to = Math.max(...known);
    return el('tbody', {}, el('tr', { class: 'group' }, el('th', { colspan: 8, scope: 'rowgroup' }, el('span', { class: 'has-tip', title: g.formula }, g.name))),
      g.rows.map(r => {
        const row = el('tr', {}, el('td', { title: r.id }, r.name), el('td', {}, rangePicture(r.values, from, to)), [r.central, r.mean, r.p05, r.p50, r.p95, r.happens].map(v => el('td', { class: 'n' }, v)));
        row.words = (g.name + ' ' + r.name + ' ' + r.id).toLowerCase();
        return row;
      }));
  });
  const show = () => {
    let shown = 0;
    groups.forEach((g, i) => {
      let any = false;
      [...bodies[i].rows].slice(1).forEach(row => {
        const fits = state.text ? state.text.split(/\s+/).every(w => row.words.includes(w)) : !state.group || state.group === g.id;
        row.hidden = !fits;
        any = any || fits;
        shown += fits;
      });
      bodies[i].hidden = !any;
    });
    count.textContent = shown + ' of ' + groups.reduce((sum, g) => sum + g.rows.length, 0);
  };
  const pick = el('select', { 'aria-label': 'Indicator', onchange: e => { state.group = e.target.value; search.value = ''; state.text = ''; show(); } },
    groups.map(g => el('option', { value: g.id }, g.name)), el('option', { value: '' }, 'All'));
  const search = el('input', { type: 'search', placeholder: 'Search all headlines', 'aria-label': 'Search headlines', oninput: e => { state.text = e.target.value.trim().toLowerCase(); show(); } });
  show();
  return section('all', 'All headlines', 'Pictures of an indicator share a scale. Mean, standard error and quantiles are over the trajectories in which the headline has a value; "happens" is their share.',
    el('div', { class: 'tools' }, el('label', { class: 'small' }, 'Indicator ', pick), search, count,
      legend(['', 'var(--home)', '90 %, 50 % and median'], ['diamond', 'var(--rival)', 'without draws'])),
    el('div', { class: 'scroll' }, el('table', { class: 'plain spread' },
      el('thead', {}, el('tr', {}, el('th', {}, 'Headline'), el('th', {}, 'Spread'), ['Without draws', 'Mean ± standard error', '5 % below', 'Median', '95 % below', 'Happens'].map(t => el('th', { class: 'n' }, t)))),
      bodies)));
}

function uncertainList() {
  const u = doc.uncertain;
  return section('uncertain', 'What is uncertain', u.caveat,
    trustBar(u.trust, 'rows'), trustLegend(u.trust, 'rows'),
    u.groups.map((g, i) => el('details', i === 0 && g.rows.length < 13 ? { open: '' } : {}, el('summary', {}, g.name + ' (' + g.rows.length + ')'),
      el('p', { class: 'soft small' }, g.meaning),
      el('div', { class: 'scroll' }, el('table', { class: 'plain small uncertain' },
        el('thead', {}, el('tr', {}, ['What', 'How much', 'Trust', 'Why'].map(t => el('th', {}, t)))),
        el('tbody', {}, g.rows.map(r => el('tr', {},
          el('td', {}, el('b', {}, r.name), el('div', { class: 'soft' }, where(r.where))),
          el('td', {}, r.words.map(w => el('div', {}, w))),
          el('td', {}, r.trust, r.source !== r.trust && el('div', { class: 'soft', title: r.citation }, r.source)),
          el('td', {}, r.note)))))))),
    u.correlations.length > 0 && el('details', {}, el('summary', {}, 'What moves together (' + u.correlations.length + ')'), el('ul', { class: 'tight small' }, u.correlations.map(c => el('li', {}, c)))));
}

function where(paths) {
  const text = paths.slice(0, 2).join(', ');
  return paths.length > 2 ? el('details', {}, el('summary', {}, text + ' and ' + (paths.length - 2) + ' more'), paths.slice(2).join(', ')) : text;
}

function howSure() {
  return section('sure', 'How sure', null, el('ul', { class: 'tight' }, doc.sureness.map(s => el('li', {}, s))));
}
