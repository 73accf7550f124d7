// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.plan;

import io.lodestone.units.Horizon;
import java.util.List;
import java.util.Locale;

/// What may be chosen and what it is judged by, as a study says.
///
/// @param title one line
/// @param question what is asked, by whom
/// @param horizon simulated months
/// @param sizes how much is searched
/// @param discountRate of money, per year
/// @param regretShare share of futures that the quantile of regret covers
/// @param seed of futures and search
/// @param branches scenarios with the weights of their futures, which sum to 1
/// @param objectives what is to be small, two or more
/// @param thresholds what is good enough in one future
/// @param candidates what may be chosen
public record Plan(
    String title,
    String question,
    Horizon horizon,
    Sizes sizes,
    double discountRate,
    double regretShare,
    long seed,
    List<Branch> branches,
    List<PlanObjective> objectives,
    List<Threshold> thresholds,
    List<Candidate> candidates) {

  public Plan {
    branches = List.copyOf(branches);
    objectives = List.copyOf(objectives);
    thresholds = List.copyOf(thresholds);
    candidates = List.copyOf(candidates);
  }

  /// How much is searched.
  ///
  /// @param futures on which the search judges
  /// @param screening the first of these, after which who is clearly behind goes no further
  /// @param screeningErrors standard errors of being clearly behind
  /// @param fresh other futures, on which the front is judged again
  /// @param portfolios how many to evaluate
  /// @param shown how many of the front to judge again
  /// @param bound fresh futures of the bound; 0 for none
  public record Sizes(
      int futures,
      int screening,
      double screeningErrors,
      int fresh,
      int portfolios,
      int shown,
      int bound) {

    public Sizes {
      if (futures < 1 || screening < 1 || screening > futures || fresh < 2 || portfolios < 1) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "%d futures, %d of them for screening, %d fresh ones, %d portfolios%nMaybe screening needs more futures than there are",
                futures,
                screening,
                fresh,
                portfolios));
      }
    }
  }

  /// A scenario and its part of the futures.
  ///
  /// @param scenario id
  /// @param weight above 0
  public record Branch(String scenario, double weight) {}

  /// What is good enough in one future.
  ///
  /// @param objective id of an objective that has a value in each future
  /// @param atMost in its unit
  /// @param reason why that much
  public record Threshold(String objective, double atMost, String reason) {}

  /// The same plan with other sizes and another seed.
  public Plan with(Sizes changed, long otherSeed) {
    return new Plan(
        title,
        question,
        horizon,
        changed,
        discountRate,
        regretShare,
        otherSeed,
        branches,
        objectives,
        thresholds,
        candidates);
  }

  /// The objective of an id.
  ///
  /// @throws IllegalArgumentException when there is none
  public PlanObjective getObjective(String id) {
    return objectives.stream()
        .filter(o -> o.id().equals(id))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                String.format(
                    Locale.ROOT,
                    "no objective \"%s\"%nMaybe one of: %s",
                    id,
                    objectives.stream().map(PlanObjective::id).toList())));
  }

  /// The scenario of a future: the one that is furthest behind its weight among the futures before,
  /// so that any first few futures are mixed as all are.
  public String scenarioOf(int future) {
    double[] taken = new double[branches.size()];
    int chosen = 0;
    for (int k = 0; k <= future; k++) {
      chosen = 0;
      for (int b = 1; b < taken.length; b++) {
        if (behind(b, k, taken) > behind(chosen, k, taken)) {
          chosen = b;
        }
      }
      taken[chosen]++;
    }
    return branches.get(chosen).scenario();
  }

  private double behind(int branch, int future, double[] taken) {
    return branches.get(branch).weight() * (future + 1) - taken[branch];
  }
}
