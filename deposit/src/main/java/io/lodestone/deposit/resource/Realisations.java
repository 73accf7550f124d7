// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.resource;

import io.lodestone.deposit.Workers;
import io.lodestone.deposit.kriging.Grid;
import io.lodestone.random.Noise;
import java.util.Locale;

/// Many deposits that could be, reckoned up: tonnes and elements above each cut-off, the total
/// grade of every block, and what a core at each candidate would show. A realisation depends on
/// model, seed and its number only. Immutable; threads may share it.
public final class Realisations {

  private final DepositModel model;
  private final ResourcePlan plan;
  private final Grid blocks;
  private final DepositTally[] tallies;

  private Realisations(DepositModel model, ResourcePlan plan, DepositTally[] tallies) {
    this.model = model;
    this.plan = plan;
    this.blocks = plan.blocks().grid();
    this.tallies = tallies;
  }

  /// Simulates deposits 0 to `count` − 1.
  ///
  /// @param seed the study's seed
  /// @param count how many, at least 1
  /// @param workers threads; they have no say in the values
  public static Realisations simulate(
      DepositModel model, ResourcePlan plan, long seed, int count, Workers workers) {
    if (count < 1 || !plan.blocks().nodes().equals(model.grid())) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%d realisations, blocks of %s on %s%nMaybe the plan is for another grid",
              count,
              plan.blocks().nodes(),
              model.grid()));
    }
    DepositTally[] tallies = new DepositTally[count];
    Tallying tallying = new Tallying(model, plan, seed);
    int batch = model.factors().isEmpty() ? count : FACTOR_BATCH;
    for (int first = 0; first < count; first += batch) {
      int size = Math.min(batch, count - first);
      double[][][] factors = factors(model, seed, first, size, workers);
      int from = first;
      model
          .total()
          .simulate(
              Noise.of(seed, "deposit/total"),
              first,
              size,
              workers,
              (r, scores) -> tallies[r] = tallying.of(r, scores, factors[r - from]));
    }
    return new Realisations(model, plan, tallies);
  }

  /// Realisations whose factors are kept at a time.
  private static final int FACTOR_BATCH = 32;

  /// `[realisation][factor][node]`
  private static double[][][] factors(
      DepositModel model, long seed, int first, int size, Workers workers) {
    double[][][] factors = new double[size][model.factors().size()][];
    for (int k = 0; k < model.factors().size(); k++) {
      int factor = k;
      model
          .factors()
          .get(k)
          .simulate(
              Noise.of(seed, "deposit/factor-" + k),
              first,
              size,
              workers,
              (r, values) -> factors[r - first][factor] = values);
    }
    return factors;
  }

  /// The model they were made from.
  public DepositModel model() {
    return model;
  }

  /// What was reckoned up.
  public ResourcePlan plan() {
    return plan;
  }

  /// The grid of blocks.
  public Grid blocks() {
    return blocks;
  }

  /// How many realisations.
  public int count() {
    return tallies.length;
  }

  /// Dry tonnes of mud in a block.
  public double blockTonnes(int realisation) {
    return tallies[realisation].blockTonnes();
  }

  /// The total grade of a block, ppm.
  public double blockPpm(int realisation, int block) {
    return tallies[realisation].blockPpm(block);
  }

  /// Dry tonnes of mud in blocks at or above a cut-off.
  ///
  /// @param cutoff number in the plan
  public double tonnes(int realisation, int cutoff) {
    return tallies[realisation].tonnes(cutoff);
  }

  /// Tonnes of an element in blocks at or above a cut-off.
  ///
  /// @param element number in the basket
  /// @param cutoff number in the plan
  public double elementTonnes(int realisation, int element, int cutoff) {
    return tallies[realisation].elementTonnes(element, cutoff);
  }

  /// Tonnes of all elements together in blocks at or above a cut-off.
  public double totalTonnes(int realisation, int cutoff) {
    double sum = 0;
    for (int e = 0; e < model.basket().elements().size(); e++) {
      sum += elementTonnes(realisation, e, cutoff);
    }
    return sum;
  }

  /// The mean total grade that a core at a candidate would show, ppm.
  ///
  /// @param candidate number in the plan
  public double corePpm(int realisation, int candidate) {
    return tallies[realisation].corePpm(candidate);
  }
}
