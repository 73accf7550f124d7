// SPDX-License-Identifier: Apache-2.0
/// What lifting a deposit costs and is worth: discounted flows, internal rates, annuities, tax,
/// levelised cost of a basket, break-even multiples of prices, learning, and the value of a venture
/// under monthly prices and tonnes that come from outside.
///
/// Entry verbs: [Venture.value][io.lodestone.deposit.economics.Venture#value] for monthly tonnes
/// and prices of one trajectory, [CashFlow.of][io.lodestone.deposit.economics.CashFlow#of] for
/// anything with yearly flows. Money is positive when received. Rates are shares a period, real
/// unless a name says nominal. Formulas: `docs/explanation/lift-and-cost.md`.
@NullMarked
package io.lodestone.deposit.economics;

import org.jspecify.annotations.NullMarked;
