// SPDX-License-Identifier: Apache-2.0
/// Which balanced year the sources describe, and the wedges that make it a solution of the month.
///
/// Entry verbs: `Reconciliation.solve`, then `Calibration.of`; `BaseYear.of` does both. Invariants:
/// every market of a reconciled year balances to 1e-12 of its throughput, store losses and new
/// lanes included; the calibrated month at base prices has no excess supply. Formulas: model
/// contract, section 4; new lanes and dormant markets:
/// `docs/decisions/0002-new-lanes-and-dormant-markets.md`.
@NullMarked
package io.lodestone.baseyear;

import org.jspecify.annotations.NullMarked;
