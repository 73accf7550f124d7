// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.plan;

import io.lodestone.planning.SampleEstimate;
import io.lodestone.portfolio.PortfolioOutcome;
import java.util.Arrays;
import java.util.List;

/// A portfolio with what it came to in some futures, in their order.
final class Judged {

  private final Portfolio portfolio;
  private final List<PortfolioOutcome> outcomes;
  private final double[][] parts;

  Judged(Plan plan, Portfolio portfolio, List<PortfolioOutcome> outcomes) {
    this.portfolio = portfolio;
    this.outcomes = List.copyOf(outcomes);
    this.parts = plan.objectives().stream().map(o -> o.parts(outcomes)).toArray(double[][]::new);
  }

  Portfolio portfolio() {
    return portfolio;
  }

  List<PortfolioOutcome> outcomes() {
    return outcomes;
  }

  /// What each future adds to each objective, `[objective][future]`. Not to be changed.
  double[][] parts() {
    return parts;
  }

  /// The objectives with their errors, `[objective]`.
  List<SampleEstimate> estimates() {
    return Arrays.stream(parts).map(SampleEstimate::mean).toList();
  }

  /// The objectives, `[objective]`.
  double[] values() {
    return estimates().stream().mapToDouble(SampleEstimate::value).toArray();
  }

  /// The same over the first futures only.
  Judged first(Plan plan, int futures) {
    return new Judged(plan, portfolio, outcomes.subList(0, futures));
  }
}
