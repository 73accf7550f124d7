// SPDX-License-Identifier: Apache-2.0

/// Who can make whom concede: the game that a study states, played on simulated payoffs.
@NullMarked
package io.lodestone.lab.leverage;

import org.jspecify.annotations.NullMarked;
