// SPDX-License-Identifier: Apache-2.0
/// Would the model have foretold what happened? Episodes of the past as a study describes them, an
/// ensemble of each under the study's own uncertainties, and its scores beside those of naive
/// rivals. Entry verb: [Backtest.run][io.lodestone.lab.backtest.Backtest#run].
///
/// Nothing here sets a parameter: what is observed only meets what was foretold. Explained in
/// `docs/explanation/back-tests.md`.
@NullMarked
package io.lodestone.lab.backtest;

import org.jspecify.annotations.NullMarked;
