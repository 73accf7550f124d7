// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.plan;

import java.util.List;
import java.util.Optional;

/// All that a plan came to, before it is put into words.
///
/// @param judge what was judged in the search
/// @param front what nothing beats
/// @param recheck what dropping early costs
/// @param alone candidates alone
/// @param fresh judgements on fresh futures
/// @param bound what a planner who knows the future could do; empty if none was asked for
record PlanResult(
    PortfolioJudge judge,
    Front front,
    Recheck recheck,
    List<Alone> alone,
    Fresh fresh,
    Optional<PlanBound> bound) {}
