// SPDX-License-Identifier: Apache-2.0
/// Runs side by side, as stored and simulated again. Entry verb: `CompareWork.run`.
@NullMarked
package io.lodestone.lab.compare;

import org.jspecify.annotations.NullMarked;
