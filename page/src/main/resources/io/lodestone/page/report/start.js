// SPDX-License-Identifier: Apache-2.0
// Draws the page, and again when the paper turns dark, the window changes or a printer asks.
'use strict';

function paint() {
  const c = colours();
  c.runs.forEach((colour, i) => document.documentElement.style.setProperty('--run' + i, colour));
  heatLegend();
  stageLegend();
  oddsLegend();
  drawAll();
}

({ run: runPage, compare: comparePage, ensemble: ensemblePage, sensitivity: sensitivityPage, ledger: ledgerPage, deposit: depositPage, backtest: backtestPage, plan: planPage })[doc.kind]();
paint();
darkQuery.addEventListener('change', paint);
let wait = 0;
const fit = () => charts.forEach(c => c.instance && c.instance.resize());
addEventListener('resize', () => { clearTimeout(wait); wait = setTimeout(fit, 120); });
// The layout of the paper is known only after the class has changed it, hence the order.
addEventListener('beforeprint', () => { printing = true; document.body.classList.add('printing'); paint(); fit(); });
addEventListener('afterprint', () => { printing = false; document.body.classList.remove('printing'); paint(); fit(); });
