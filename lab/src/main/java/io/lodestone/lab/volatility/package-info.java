// SPDX-License-Identifier: Apache-2.0
/// How far prices move without events, from a table of prices: what sets the ordinary shocks of a
/// study. Entry verb: [Volatility#of].
@NullMarked
package io.lodestone.lab.volatility;

import org.jspecify.annotations.NullMarked;
