// SPDX-License-Identifier: Apache-2.0
// The page of one run, section by section.
'use strict';

function runPage() {
  const head = doc.head, months = head.months, spans = head.spans;
  const compared = !head.isBaseline;
  document.getElementById('page').append(...[
    runHead(head),
    runAnswer(),
    runBar(head, months, compared),
    runHeadlines(head, spans, compared),
    trustSection(doc.trust),
    runPrices(head, spans, months, compared),
    runShortage(head, months, compared),
    runStocks(head, spans, months, compared),
    runOrigins(head, months, compared),
    runDependence(head, compared),
    runMoney(spans),
    runChains(head, compared),
    runWinners(compared),
    runLedger(),
    runQuality(),
    runFoot()].filter(Boolean));
}

function runHead(head) {
  // As many as leave room for the headlines on the first screen.
  let room = 460;
  const shown = Math.max(1, head.changes.filter(text => (room -= text.length) > 0).length);
  const more = head.changes.slice(shown);
  return el('header', { class: 'top' },
    el('div', {},
      el('div', { class: 'eyebrow' }, head.title + ' · ' + head.study + ' / ' + head.scenario),
      el('h1', {}, head.scenarioTitle),
      el('p', {}, head.story),
      el('p', { class: 'soft small' }, head.question)),
    el('div', { class: 'changes' },
      el('h2', {}, 'What this scenario changes against the base'),
      el('ul', { class: 'tight' }, head.changes.slice(0, shown).map(c => el('li', {}, c))),
      more.length > 0 && el('details', {}, el('summary', { class: 'small' }, more.length + ' more'),
        el('ul', { class: 'tight' }, more.map(c => el('li', {}, c))))));
}

/** The answer first: sentences, three figures, and what replaced the supply that was lost. */
function runAnswer() {
  const a = doc.answer, r = a.replaced;
  const most = r ? Math.max(...r.bars.map(b => Math.abs(b.tonnes)), 1e-9) : 1;
  return el('section', { id: 'answer', class: 'answer', style: 'border-top:0;margin-top:0;padding-top:8px' },
    a.figures.length > 0 && el('div', { class: 'figures' }, a.figures.map(f =>
      el('div', {}, el('div', { class: 'soft small' }, f.name), el('b', { class: 'big' }, f.value), el('div', { class: 'soft small' }, f.note)))),
    el('div', { class: r ? 'split' : '' },
      el('div', {}, a.sentences.map((s, i) => el('p', i === 0 ? { class: 'first' } : { class: 'small' }, s))),
      r && el('div', {}, el('h3', {}, r.element + ': what replaced it, ' + r.from + ' to ' + r.to),
        el('table', { class: 'plain' }, el('tbody', {}, r.bars.map(b => el('tr', {},
          el('td', {}, b.name), el('td', { class: 'n' }, b.text),
          el('td', { style: 'width:45%' }, diverging(b.tonnes, most, b.tonnes < 0 ? 'var(--unmet)' : 'var(--used)')))))),
        el('p', { class: 'soft small' }, 'Tonnes of the element in everything that carries it, against the baseline; used is the sum of the lines above.'))));
}

function runBar(head, months, compared) {
  const at = m => months.indexOf(m);
  const last = months.length - 1;
  const near = [Math.max(0, at(head.window.from) - 12), Math.min(last, at(head.window.to) + 24)];
  return bar([['answer', 'Answer'], ['headlines', 'Headlines'], ['trust', 'Trust'], ['prices', 'Prices'], ['shortage', 'Shortage'], ['stocks', 'Stocks'], ['origins', 'Origins'],
    ['dependence', 'Dependence'], ['stages', 'Stage by stage'], ['regions', 'Who gains and loses'], ...(doc.ledger.claims.length ? [['claims', 'Claims']] : []), ['quality', 'Data']], [
    compared && choice('Baseline', [[true, 'With baseline'], [false, 'Without']], true, on => { view.baseline = on; drawAll(); }),
    choice('Months', [['all', months[0].slice(0, 4) + '–' + months[last].slice(0, 4)], ['near', months[near[0]].slice(0, 4) + '–' + months[near[1]].slice(0, 4)]], 'all',
      which => which === 'all' ? zoom(0, last) : zoom(near[0], near[1])),
  ]);
}

function runLedger() {
  const ledger = doc.ledger;
  if (!ledger.claims.length) return null;
  return section('claims', 'Which claims about this study hold?',
    'From the ledger ' + ledger.made + ', judged over ensembles of their own, not over this run alone. The bar is the probability that the statement holds, with its 90 % interval; the mark is the border of likely, 66 %.',
    ledgerTable(ledger.claims, c => ledger.link + '#' + c.id));
}

function runHeadlines(head, spans, compared) {
  const grid = doc.headlines;
  const top = Math.max(5, ...grid.columns.flatMap(c => [...c.unmet, ...c.baseline]).map(v => v || 0));
  return el('section', { id: 'headlines', style: 'border-top:0;margin-top:0;padding-top:12px' },
    el('div', { class: 'scroll' }, el('table', { class: 'grid-headline' },
      el('colgroup', {}, el('col', { class: 'label' }), grid.columns.map(() => el('col', {}))),
      el('thead', {}, el('tr', {},
        el('th', { style: 'vertical-align:bottom;font-weight:400' }, el('b', {}, head.home),
          el('div', { class: 'versus', style: 'white-space:normal' }, 'Share of the baseline\'s use lost, ' + head.months[0].slice(0, 4) + '–' + head.months.at(-1).slice(0, 4) + ', scale to ' + number(top) + ' %'),
          compared && legend(['', 'var(--unmet)', 'scenario'], ['dash', 'var(--soft)', 'baseline'])),
        grid.columns.map(c => el('th', {}, el('div', { class: 'tile' }, symbol(c.symbol), c.name), spark(c, top, spans))))),
      el('tbody', {}, grid.lines.map(l => el('tr', {},
        el('th', {}, el('span', { class: 'has-tip', title: l.formula }, l.name), el('small', {}, l.note)),
        l.cells.map(c => el('td', {}, versus(c, compared && 'vs')))))))),
    el('details', {}, el('summary', { class: 'small' }, 'All ' + grid.all.length + ' headlines'),
      plainTable([['Headline'], ['Value', true], ['Baseline', true], ['Difference', true], ['In words']],
        grid.all.map(r => [r.name, r.value, r.baseline, r.difference, r.text]))));
}

function panelGrid(panels, make) {
  return el('div', { class: 'panels' }, panels.map(p => el('div', { class: 'panel' }, make(p))));
}

function runPrices(head, spans, months, compared) {
  const scale = p => values => view.ratio ? values.map(v => v === null ? null : v / p.basePrice) : values;
  const redraw = () => drawAll(c => c.price);
  return section('prices', 'Prices', 'By commodity, in ' + head.home + ' and in ' + head.rival + '. Each panel has its own scale.',
    el('div', { class: 'tools' },
      choice('Unit', [[false, 'USD/kg'], [true, '× base price']], false, on => { view.ratio = on; redraw(); }),
      choice('Scale', [[false, 'linear'], [true, 'log']], false, on => { view.log = on; redraw(); }),
      legend(['', 'var(--home)', head.home], ['', 'var(--rival)', head.rival], compared && ['dash', 'var(--soft)', 'baseline'], ...spanLegend(spans, months))),
    panelGrid(doc.prices, p => [
      el('h3', { title: p.name }, p.name), el('div', { class: 'note' }, p.peak),
      monthLines(150, c => {
        const s = scale(p), list = [];
        if (view.baseline && p.homeBaseline.length) list.push(dashed(head.home + ', baseline', s(p.homeBaseline), c.home));
        if (view.baseline && p.rivalBaseline.length) list.push(dashed(head.rival + ', baseline', s(p.rivalBaseline), c.rival));
        if (p.rival.length) list.push(line(head.rival, s(p.rival), c.rival));
        if (p.home.length) list.push(line(head.home, s(p.home), c.home, { z: 4 }));
        return list;
      }, () => view.ratio ? '× base' : 'USD/kg', { spans, log: true })]));
}

const CLASSES = [[null, 1], [1, 5], [5, 10], [10, 20], [20, 40], [40, 70], [70, null]];

function runShortage(head, months, compared) {
  const map = doc.shortage;
  if (!map.endUses.length && !map.commodities.length) {
    return section('shortage', 'Shortage', map.calm);
  }
  const state = { rows: 'endUses', values: 'unmet' };
  const height = () => Math.max(1, map[state.rows].length) * 22 + 30;
  const resize = entry => {
    entry.node.style.height = height() + 'px';
    if (entry.instance) entry.instance.resize();
    draw(entry);
  };
  const node = chart(height(), (c, entry) => {
    const rows = map[state.rows];
    const data = rows.flatMap((r, y) => r[state.values].map((v, x) => [x, rows.length - 1 - y, v === null ? '-' : v]));
    return {
      grid: { left: 334, right: 10, top: 4, bottom: 22 },
      xAxis: { ...monthAxis(c, months), boundaryGap: true },
      yAxis: { type: 'category', data: rows.map(r => r.name).reverse(), axisTick: { show: false }, axisLine: { show: false },
        axisLabel: { color: c.ink, fontSize: 12, width: 320, overflow: 'truncate', interval: 0 } },
      dataZoom: monthZoom(),
      visualMap: { show: false, type: 'piecewise', dimension: 2, pieces: CLASSES.map(([gte, lt], i) => ({ ...(gte === null ? {} : { gte }), ...(lt === null ? {} : { lt }), color: c.heat[i] })) },
      tooltip: { confine: true, backgroundColor: c.paper, borderColor: c.line, textStyle: { color: c.ink, fontSize: 12 },
        formatter: i => {
          const r = rows[rows.length - 1 - i.value[1]], t = i.value[0];
          return el('div', {}, el('b', {}, r.name), el('div', {}, r.detail), el('div', {}, months[t] + ': ' + number(r.unmet[t]) + ' % of use lost'),
            r.baseline.length > 0 && el('div', {}, 'baseline: ' + number(r.baseline[t]) + ' %'));
        } },
      series: [{ type: 'heatmap', data, progressive: 0, emphasis: { disabled: true }, itemStyle: { borderWidth: 0 },
        markLine: { silent: true, symbol: 'none', label: { show: false }, lineStyle: { color: c.ink, type: [4, 3], width: 1.2 },
          data: head.spans.filter(s => s.from > 0).flatMap(s => s.event && s.until < months.length - 1 ? [{ xAxis: s.from }, { xAxis: s.until }] : [{ xAxis: s.from }]) } }],
    };
  }, { months: true, canvas: true, heat: true });
  const entry = charts.at(-1);
  const keys = el('div', { class: 'legend', id: 'heat-legend' });
  return section('shortage', 'Shortage at home', 'Share of the baseline\'s use lost, month by month; the worst hit on top. ' + map.calm,
    el('div', { class: 'tools' },
      choice('Rows', [['endUses', 'By end use'], ['commodities', 'By commodity']], 'endUses', v => { state.rows = v; resize(entry); }),
      compared && choice('Values', [['unmet', 'Scenario'], ['baseline', 'Baseline']], 'unmet', v => { state.values = v; draw(entry); }),
      keys),
    node);
}

function heatLegend() {
  const node = document.getElementById('heat-legend');
  if (node) {
    const c = colours();
    node.replaceChildren(...CLASSES.map(([from, to], i) =>
      el('span', {}, el('span', { class: 'key box', style: `background:${c.heat[i]};outline:1px solid ${c.line}` }),
        from === null ? 'under ' + to + ' %' : to === null ? 'over ' + from + ' %' : from + '–' + to + ' %')));
  }
}

function runStocks(head, spans, months, compared) {
  return section('stocks', 'How long stocks last', 'Commercial and strategic stock in ' + head.home + ', in months of what the baseline draws from the market (mean of twelve months).',
    el('div', { class: 'tools' }, legend(['', 'var(--home)', 'scenario'], compared && ['dash', 'var(--soft)', 'baseline'], ...spanLegend(spans, months))),
    panelGrid(doc.stocks, p => [
      el('h3', { title: p.name }, p.name), el('div', { class: 'note' }, p.low),
      monthLines(110, c => {
        const list = [line('scenario', p.months, c.home, { areaStyle: { color: c.home, opacity: .15 } })];
        if (view.baseline && p.baseline.length) list.push(dashed('baseline', p.baseline, c.soft));
        return list;
      }, () => 'months', { spans, min: 0 })]));
}

function runOrigins(head, months, compared) {
  if (!doc.origins.length) return null;
  const state = { index: 0, share: false, run: 'run' };
  const node = chart(300, (c, entry) => {
    const bands = doc.origins[state.index][state.run];
    const totals = months.map((_, t) => bands.reduce((sum, b) => sum + b.tonnes[t], 0));
    let next = 0;
    const series = bands.map(b => {
      const colour = b.role === 'home' ? c.home : b.role === 'rival' ? c.rival : c.list[next++ % c.list.length];
      const data = state.share ? b.tonnes.map((v, t) => totals[t] ? 100 * v / totals[t] : null) : b.tonnes;
      return { name: b.name, type: 'line', stack: 'all', data, showSymbol: false, color: colour, lineStyle: { width: 0 }, areaStyle: { color: colour, opacity: .92 }, emphasis: { disabled: true } };
    });
    if (series.length) Object.assign(series[0], marks(c, head.spans));
    return {
      grid: { left: 4, right: 10, top: 34, bottom: 6, containLabel: true },
      legend: { type: 'scroll', top: 0, left: 0, textStyle: { color: c.ink, fontSize: 12 }, icon: 'rect', itemWidth: 14, itemHeight: 10, pageTextStyle: { color: c.soft } },
      xAxis: monthAxis(c, months), yAxis: valueAxis(c, { max: state.share ? 100 : null, }),
      dataZoom: monthZoom(), tooltip: monthTip(c, entry, () => state.share ? '%' : 't/month'), series,
    };
  }, { months: true });
  const entry = charts.at(-1);
  const pick = el('select', { 'aria-label': 'Commodity', onchange: e => { state.index = Number(e.target.value); draw(entry); } },
    doc.origins.map((o, i) => el('option', { value: i }, o.commodity)));
  return section('origins', 'Where the supply comes from', 'What reached the market in ' + head.home + ' in each month: made at home, arrivals by the region that shipped them, releases.',
    el('div', { class: 'tools' }, el('label', { class: 'small' }, 'Commodity ', pick),
      choice('Unit', [[false, 't/month'], [true, 'share']], false, v => { state.share = v; draw(entry); }),
      compared && choice('Run', [['run', 'Scenario'], ['baseline', 'Baseline']], 'run', v => { state.run = v; draw(entry); })),
    node);
}

function runDependence(head, compared) {
  if (!doc.dependence.length) return null;
  const used = [...new Map(doc.dependence.flatMap(p => p.lines).map(l => [l.stage, l.name]))];
  const keys = el('div', { class: 'legend', id: 'stage-legend' });
  keys.stages = used;
  return section('dependence', 'Dependence on ' + head.rival, 'Share of what ' + head.home + ' uses that went through ' + head.rival + ' at each stage, traced through third countries, by year. An embargo lowers it too: read it beside the shortage.',
    el('div', { class: 'tools' }, keys, compared && legend(['dash', 'var(--soft)', 'baseline'])),
    panelGrid(doc.dependence, p => [
      el('div', { class: 'tile' }, symbol(p.symbol), el('h3', {}, p.name)),
      chart(170, (c, entry) => ({
        grid: { left: 4, right: 20, top: 10, bottom: 6, containLabel: true },
        xAxis: { type: 'category', data: p.years, boundaryGap: false, axisTick: { show: false }, axisLine: { lineStyle: { color: c.line } }, axisLabel: { color: c.soft, fontSize: 11, interval: 3 } },
        yAxis: valueAxis(c, { min: 0, max: 100, interval: 25, axisLabel: { color: c.soft, fontSize: 11, formatter: '{value} %' } }),
        tooltip: { ...monthTip(c, entry, () => '%') },
        series: p.lines.flatMap(l => {
          const colour = c.stages[l.stage] || c.soft;
          const own = line(l.name, l.run, colour, { lineStyle: { width: l.stage === 'any' ? 2.8 : 1.7, color: colour }, z: l.stage === 'any' ? 2 : 3 });
          return view.baseline && l.baseline.length ? [own, dashed(l.name + ', baseline', l.baseline, colour)] : [own];
        }),
      }))]));
}

function stageLegend() {
  const node = document.getElementById('stage-legend');
  if (node) {
    const c = colours();
    node.replaceChildren(...node.stages.map(([stage, name]) =>
      el('span', {}, el('span', { class: 'key', style: 'color:' + (c.stages[stage] || c.soft) }), name)));
  }
}

function runMoney(spans) {
  const money = doc.money;
  if (!money.licences.length && !money.subsidies.length) return null;
  return section('money', 'Licences and subsidies', null,
    el('div', { class: 'panels two' },
      money.licences.length > 0 && el('div', { class: 'panel' }, el('h3', {}, 'Price of an export licence, USD/kg'),
        monthLines(200, c => money.licences.map((l, i) => line(l.name, l.usdPerKg, c.list[i % c.list.length])), () => 'USD/kg', { spans, min: 0 })),
      money.subsidies.length > 0 && el('div', { class: 'panel' }, el('h3', {}, 'What governments pay plants, million USD a year'),
        chart(200, (c, entry) => ({
          grid: { left: 4, right: 10, top: 30, bottom: 6, containLabel: true },
          legend: { top: 0, left: 0, type: 'scroll', textStyle: { color: c.ink, fontSize: 12 }, itemWidth: 14, itemHeight: 10 },
          xAxis: { type: 'category', data: money.years, axisTick: { show: false }, axisLine: { lineStyle: { color: c.line } }, axisLabel: { color: c.soft, fontSize: 11 } },
          yAxis: valueAxis(c), tooltip: monthTip(c, entry, () => 'million USD'),
          series: money.subsidies.map((s, i) => ({ name: s.plant, type: 'bar', stack: 'all', data: s.millionUsd, color: [c.home, ...c.list][i % 11], emphasis: { disabled: true } })),
        })))));
}

function stagesTable(chain, columns) {
  return el('table', { class: 'stages' },
    el('colgroup', {}, el('col', { style: 'width:96px' }), el('col', { style: 'width:30%' }), columns.map(() => el('col', {}))),
    el('thead', {}, el('tr', {}, el('th', {}, 'Stage'), el('th', {}, 'Supply above, draw below'),
      columns.map(c => el('th', { class: 'n' }, el('span', { class: 'has-tip', title: c.meaning }, c.name))))),
    el('tbody', {}, chain.rows.map(r => el('tr', {}, el('th', {}, r.stage),
      el('td', { class: 'flow' }, supplyBar(r, chain.most), drawBar(r, chain.most)),
      r.cells.map(c => el('td', { class: 'n' }, c.value, c.was && el('span', { class: 'was' }, 'was ' + c.was)))))));
}

function flowLegend(home, rival) {
  return legend(['box', 'var(--home)', 'made in ' + home], ['box', 'var(--rival)', 'from ' + rival], ['box', 'var(--others)', 'from others'],
    ['box', 'var(--plants)', 'to plants'], ['box', 'var(--used)', 'used'], ['box', 'var(--exported)', 'exported'],
    ['box', 'repeating-linear-gradient(135deg,var(--unmet) 0 3px,transparent 3px 6px)', 'lost'], ['mark', 'var(--ink)', 'capacity at home']);
}

function runChains(head, compared) {
  const c = doc.chains;
  return section('stages', 'Stage by stage, ' + head.window.from + ' to ' + head.window.to,
    'In ' + c.unit + ', mean of these months' + (compared ? '; "was" is the baseline where it differs' : '') + '.',
    flowLegend(head.home, head.rival),
    c.chains.map(chain => el('div', { class: 'chain' },
      el('div', { class: 'tile' }, symbol(chain.symbol), el('div', { class: 'words' }, el('span', { class: 'verdict' }, chain.verdict + '. '), chain.sentences.join(' '))),
      el('div', { class: 'scroll' }, stagesTable(chain, c.columns)))));
}

function runWinners(compared) {
  const w = doc.winners;
  if (!w.rows.length) return null;
  const most = key => Math.max(...w.rows.map(r => Math.abs(r[key])));
  const unmet = most('unmetUsd'), trade = Math.max(most('exportsUsd'), most('importsUsd'));
  const good = 'var(--used)', bad = 'var(--unmet)';
  const body = w.rows.map(r => el('tr', {},
    el('td', {}, r.role === 'other' ? r.region : el('b', {}, r.region)),
    el('td', { style: 'width:19%' }, diverging(r.unmetUsd, unmet, r.unmetUsd > 0 ? bad : good)), el('td', { class: 'n' }, r.unmet),
    el('td', { style: 'width:19%' }, diverging(r.exportsUsd, trade, r.exportsUsd > 0 ? good : bad)), el('td', { class: 'n' }, r.exports), el('td', { class: 'n soft' }, r.exportsShare),
    el('td', { style: 'width:19%' }, diverging(r.importsUsd, trade, 'var(--others)')), el('td', { class: 'n' }, r.imports)));
  const heads = compared ? ['Cost to users against the baseline, change', 'Revenue of exporters, change', 'Import bill, change'] : ['Cost to users against the baseline', 'Revenue of exporters', 'Import bill'];
  return section('regions', 'Who gains and loses', (compared ? 'Against the baseline, summed' : 'Summed') + ' over the run. Trade counts at the exporter\'s prices.',
    el('div', { class: 'scroll' }, el('table', { class: 'plain bars' },
      el('thead', {}, el('tr', {}, el('th', {}, 'Region'), el('th', { colspan: 2 }, heads[0]), el('th', { colspan: 3 }, heads[1]), el('th', { colspan: 2 }, heads[2]))),
      el('tbody', {}, body))));
}

const TRUST = ['background:var(--home);color:var(--paper)', 'background:color-mix(in srgb,var(--home) 55%,var(--paper));color:var(--ink)',
  'background:color-mix(in srgb,var(--home) 22%,var(--paper));color:var(--ink)',
  'background:repeating-linear-gradient(135deg,color-mix(in srgb,var(--exported) 60%,var(--paper)) 0 6px,color-mix(in srgb,var(--exported) 35%,var(--paper)) 6px 12px);color:var(--ink)'];

function trustBar(grades, key) {
  const all = grades.reduce((sum, g) => sum + g[key], 0) || 1;
  return el('div', { class: 'trust' }, grades.map((g, i) => g[key] > 0 && el('i', { style: `width:${100 * g[key] / all}%;${TRUST[i]}`, title: `${g.name}: ${g[key]}` },
    g[key] / all > .12 ? g.name : '')));
}

function trustLegend(grades, key) {
  return el('div', { class: 'legend', style: 'margin-bottom:8px' }, grades.map((g, i) => el('span', {}, el('span', { class: 'key box', style: TRUST[i] }), g.name + ' ' + number(g[key]))));
}

function blocks(list) {
  const spans = b => b.spans.map(s => s.style === 'bold' ? el('b', {}, s.text) : s.style === 'code' ? el('code', {}, s.text) : s.text);
  const out = [];
  list.forEach(b => {
    if (!b.bullet) out.push(el('p', {}, spans(b)));
    else {
      if (!out.length || out.at(-1).tagName !== 'UL') out.push(el('ul', { class: 'tight' }));
      out.at(-1).append(el('li', {}, spans(b)));
    }
  });
  return out;
}

function runQuality() {
  const q = doc.quality;
  return section('quality', 'How far the data carry', q.assumedUse,
    el('div', { class: 'split' },
      el('div', {}, el('h3', {}, 'Rows of the study by trust'), trustBar(q.trust, 'rows'), trustLegend(q.trust, 'rows')),
      el('div', {}, el('h3', {}, 'Figures of the base year by trust'), trustBar(q.trust, 'figures'), trustLegend(q.trust, 'figures')),
      el('div', {}, el('h3', {}, 'Largest pulls'), el('p', { class: 'soft small' }, 'What balancing moved, in spreads of the figure. ' + q.pullNote),
        plainTable([['Figure'], ['Reported', true], ['Balanced', true], ['Pull', true], ['Trust']], q.pulls.map(p => [p.id, p.reported, p.reconciled, p.pull, p.trust]))),
      el('div', {}, el('h3', {}, 'Largest wedges'), el('p', { class: 'soft small' }, 'Cost that the data do not explain. Findings in the data: ' + q.findings.map(f => f.count + ' ' + f.name).join(', ') + '.'),
        plainTable([['Plant or lane'], ['Wedge', true], ['Of the price', true]], q.wedges.map(w => [w.id, w.usdPerKg, w.shareOfPrice])))),
    q.limits.length > 0 && [el('h3', { style: 'margin:16px 0 4px' }, 'What the data cannot tell'), el('div', { class: 'columns small' }, blocks(q.limits))],
    el('details', { style: 'margin-top:12px' }, el('summary', {}, q.sources.length + ' sources'),
      plainTable([['Key'], ['Citation'], ['Terms'], ['Rows', true]], q.sources.map(s => [s.key, linked(s.citation), s.licence, String(s.rows)]))));
}

function runFoot() {
  const f = doc.foot;
  return section('again', 'How to make this run again', null,
    el('div', { class: 'split' },
      el('div', {}, el('pre', {}, f.commands.join('\n')), el('ul', { class: 'tight soft small' }, f.units.map(u => el('li', {}, u)))),
      el('dl', { class: 'facts small' }, Object.entries(f.facts).map(([k, v]) => [el('dt', {}, k), el('dd', {}, v)]))));
}
