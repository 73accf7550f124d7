// SPDX-License-Identifier: Apache-2.0
/// Which elements and goods matter most to home: what a year without each exporter would cost, by
/// its probability (the structure of the U.S. Geological Survey's method of 2025), beside supply
/// risk, traced dependence and the loss when the rival stops. Entry verb: [Ranking#of].
@NullMarked
package io.lodestone.lab.rank;

import org.jspecify.annotations.NullMarked;
