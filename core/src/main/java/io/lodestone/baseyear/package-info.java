// SPDX-License-Identifier: Apache-2.0
/// Which balanced year the sources describe, and the wedges that make it a solution.
///
/// Entry verbs: `Reconciliation.solve` and `Calibration.of`. The formulas are those of the model
/// contract, section 4; see `docs/explanation/model.md`.
@NullMarked
package io.lodestone.baseyear;

import org.jspecify.annotations.NullMarked;
