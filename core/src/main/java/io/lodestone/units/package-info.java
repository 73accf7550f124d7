// SPDX-License-Identifier: Apache-2.0
/// Quantities and the horizon: calendar months at the edge, month indices inside.
///
/// Mass is in tonnes of the commodity as named, money in real USD of the base year, prices in
/// USD/t, flows in t/month.
@NullMarked
package io.lodestone.units;

import org.jspecify.annotations.NullMarked;
