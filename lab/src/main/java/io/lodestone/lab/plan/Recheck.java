// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.plan;

import io.lodestone.planning.Dominance;
import java.util.List;
import java.util.stream.IntStream;

/// Some of the portfolios that went no further, judged on all futures after all: what it costs to
/// drop early.
///
/// @param judged how many have a result
/// @param back of these, those that no member of the front dominates
record Recheck(int judged, int back) {

  /// Judged after all, at most (assumed: a share is then known to seven points or better).
  static final int MOST = 50;

  /// Those to judge, evenly from all that were dropped, in the order of dropping.
  static List<Portfolio> choose(List<PortfolioJudge.Dropped> dropped) {
    int count = Math.min(MOST, dropped.size());
    return IntStream.range(0, count)
        .mapToObj(i -> dropped.get(i * dropped.size() / count).screened().portfolio())
        .toList();
  }

  static Recheck of(List<Judged> judged, Front front) {
    List<double[]> members = front.members().stream().map(Judged::values).toList();
    long back =
        judged.stream()
            .map(Judged::values)
            .filter(own -> members.stream().noneMatch(m -> Dominance.dominates(m, own)))
            .count();
    return new Recheck(judged.size(), Math.toIntExact(back));
  }
}
