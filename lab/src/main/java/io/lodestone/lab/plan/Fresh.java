// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.plan;

import io.lodestone.portfolio.PortfolioOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What shown portfolios and candidates alone came to on fresh futures.
///
/// @param numbers of the fresh futures in which every shown portfolio has a result
/// @param shown `[portfolio]`, over those futures
/// @param single candidates alone that are not shown, over the first of those futures
/// @param singleFutures how many of them
/// @param failures futures that do not count because some portfolio has no result there
record Fresh(
    List<Integer> numbers,
    List<Judged> shown,
    List<Judged> single,
    int singleFutures,
    int failures) {

  static Fresh of(
      Plan plan, PortfolioTrials trials, List<Portfolio> shown, List<Portfolio> single) {
    int first = plan.sizes().futures();
    int end = first + plan.sizes().fresh();
    int endSingle = first + Math.min(plan.sizes().fresh(), PlanRun.ALONE_FRESH);
    List<Integer> numbers = new ArrayList<>();
    for (int future = first; future < end; future++) {
      boolean good = hasAll(trials, shown, future);
      if (good && (future >= endSingle || hasAll(trials, single, future))) {
        numbers.add(future);
      }
    }
    if (numbers.isEmpty()) {
      throw new IllegalStateException(
          "no fresh future has a result for every portfolio\nMaybe a range in uncertainties.yaml is too wide");
    }
    int early = (int) numbers.stream().filter(n -> n < endSingle).count();
    List<Integer> earlyNumbers = numbers.subList(0, early);
    return new Fresh(
        List.copyOf(numbers),
        shown.stream().map(p -> judged(plan, trials, p, numbers)).toList(),
        early == 0
            ? List.of()
            : single.stream().map(p -> judged(plan, trials, p, earlyNumbers)).toList(),
        early,
        end - first - numbers.size());
  }

  private static boolean hasAll(PortfolioTrials trials, List<Portfolio> portfolios, int future) {
    return portfolios.stream()
        .allMatch(p -> trials.outcomes(p, future, future + 1).getFirst().isPresent());
  }

  private static Judged judged(
      Plan plan, PortfolioTrials trials, Portfolio portfolio, List<Integer> numbers) {
    List<PortfolioOutcome> outcomes =
        numbers.stream()
            .map(n -> trials.outcomes(portfolio, n, n + 1).getFirst())
            .map(Optional::orElseThrow)
            .toList();
    return new Judged(plan, portfolio, outcomes);
  }
}
