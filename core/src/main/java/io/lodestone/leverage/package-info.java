// SPDX-License-Identifier: Apache-2.0
/// Who can make whom concede, and why: games, bargains and coalitions over losses that runs give.
///
/// Entry verbs: `BimatrixGame.equilibria`, `Bargain.of`, `EmbargoStakes.concession`,
/// `CoalitionGame.shapley`. Invariants: payoffs are better when larger, losses are positive;
/// nothing here knows where the numbers come from. Explained in `docs/explanation/leverage.md`.
@NullMarked
package io.lodestone.leverage;

import org.jspecify.annotations.NullMarked;
