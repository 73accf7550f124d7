// SPDX-License-Identifier: Apache-2.0
/// Which uncertain input matters. Entry verb: `SensitivityAnalysis.run`. A plan of Morris or Sobol
/// is an ensemble whose trajectories are chosen; every one of them is needed.
@NullMarked
package io.lodestone.lab.sensitivity;

import org.jspecify.annotations.NullMarked;
