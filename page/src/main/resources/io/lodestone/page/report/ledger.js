// SPDX-License-Identifier: Apache-2.0
// The page of a ledger: which statements hold.
'use strict';

const VERDICT_CLASS = { 'supported': 'yes', 'contradicted': 'no', 'mixed': 'half', 'cannot be told': 'open' };

function ledgerPage() {
  const all = doc.claims.map(claim => ({ claim, node: claimSection(claim) }));
  const shown = { verdict: 'all' };
  const pick = choice('Verdict', [['all', 'all ' + doc.claims.length], ...doc.tally.filter(t => t.claims).map(t => [t.verdict, t.claims + ' ' + t.verdict])], 'all', value => {
    shown.verdict = value;
    all.forEach(a => { a.node.hidden = value !== 'all' && a.claim.verdict !== value; });
  });
  document.getElementById('page').append(
    el('header', { style: 'padding:18px 0 8px' }, el('div', { class: 'eyebrow' }, 'Ledger of claims'), el('h1', {}, doc.title),
      el('p', { class: 'lead' }, doc.tally.map(t => t.claims + ' ' + t.verdict).join(', ') + '.')),
    section('overview', 'Which statements hold?', 'The bar is the probability that the statement holds, with its 90 % interval; the mark is the border of likely, 66 %.', overview()),
    section('claims', 'Claim by claim', null, el('div', { class: 'tools' }, pick), all.map(a => a.node)),
    section('reading', 'How to read this', null, el('ul', { class: 'tight' }, doc.meaning.map(m => el('li', {}, m)))),
    section('made', 'How it was made', null, el('pre', {}, doc.foot.commands.join('\n')),
      el('dl', { class: 'facts' }, Object.entries(doc.foot.facts).map(([name, value]) => [el('dt', {}, name), el('dd', {}, value)]))));
}

function badge(verdict) {
  return el('span', { class: 'badge ' + VERDICT_CLASS[verdict] }, verdict);
}

function overview() {
  return ledgerTable(doc.claims, c => '#' + c.id);
}

/** Verdicts of claims; in other reports the links lead to the ledger. */
function ledgerTable(claims, place) {
  return el('div', { class: 'scroll' }, el('table', { class: 'plain ledger' },
    el('thead', {}, el('tr', {}, ['Claim', 'Statement', 'Verdict', 'Probability', ''].map(h => el('th', {}, h)))),
    el('tbody', {}, claims.map(c => el('tr', {},
      el('td', {}, el('a', { href: place(c) }, c.id)), el('td', {}, c.statement), el('td', {}, badge(c.verdict)),
      el('td', {}, probabilityBar(c)), el('td', { class: 'small soft' }, c.likelihood))))));
}

function probabilityBar(claim) {
  if (claim.probability === null) return el('span', { class: 'soft small' }, claim.verdict === 'cannot be told' ? 'data missing' : 'not sampled');
  const percent = v => (100 * v).toFixed(1) + '%';
  return el('div', { class: 'probability', role: 'img', 'aria-label': percent(claim.probability) },
    el('i', { style: 'width:' + percent(claim.probability) }),
    el('b', { style: 'left:' + percent(claim.low) + ';width:' + percent(claim.high - claim.low) }),
    el('u', { style: 'left:66%' }));
}

function claimSection(claim) {
  return el('article', { id: claim.id, class: 'claim' },
    el('h3', {}, claim.id + ' · ' + claim.question),
    el('p', { class: 'words' }, badge(claim.verdict), ' ', el('b', {}, claim.statement), claim.likelihood ? ' ' + claim.likelihood + '.' : ''),
    el('div', { class: 'scroll' }, plainTable([['Deciding number'], ['Value (5th to 95th percentile)'], ['supports if'], ['contradicts if'], ['of the futures']],
      claim.numbers.map(n => [el('span', { class: 'has-tip', title: n.because }, n.asks), n.missing ? el('em', {}, n.value) : el('b', {}, n.value), n.supports, n.contradicts,
        n.missing ? badge(n.verdict) : n.supporting + ' support, ' + n.contradicting + ' contradict']))),
    el('details', {}, el('summary', {}, 'Reasons, limits, evidence'),
      el('ul', { class: 'tight small' },
        claim.numbers.map(n => el('li', {}, el('b', {}, 'Threshold: '), n.because)),
        claim.limits.map(l => el('li', {}, el('b', {}, 'Limit: '), l)),
        el('li', {}, el('b', {}, 'What would change it: '), claim.changes),
        el('li', {}, el('b', {}, 'Evidence: '), claim.evidence + '; thresholds set on ' + claim.set),
        claim.runs.map(r => el('li', {}, el('b', {}, 'Run: '), r)))));
}
