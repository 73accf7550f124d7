// SPDX-License-Identifier: Apache-2.0
/// Who supplies whom at what price in one month: the least sum of all surpluses, found by Newton's
/// method.
///
/// Entry verb: `MarketClearing.clear`. The mathematics is that of the model contract, section 2;
/// `docs/explanation/model.md` explains it. The clearing sees numbers of one month only
/// ([MonthInputs][io.lodestone.market.MonthInputs]), never events.
@NullMarked
package io.lodestone.market;

import org.jspecify.annotations.NullMarked;
