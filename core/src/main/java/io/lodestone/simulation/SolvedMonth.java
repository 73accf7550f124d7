// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

import io.lodestone.market.MarketClearing;
import io.lodestone.market.MonthSolution;
import io.lodestone.network.Network;
import java.time.YearMonth;

/// A month as it was solved, with everything that went into it.
///
/// @param month calendar month
/// @param network what exists
/// @param clearing the clearing, whose inputs are those of the month
/// @param solution the prices and everyone's answer
public record SolvedMonth(
    YearMonth month, Network network, MarketClearing clearing, MonthSolution solution) {}
