// SPDX-License-Identifier: Apache-2.0
package io.lodestone.store.ensemble;

import io.lodestone.ensemble.ElementaryEffects;
import io.lodestone.ensemble.MorrisPlan;
import io.lodestone.ensemble.SobolIndices;
import io.lodestone.ensemble.SobolPlan;
import io.lodestone.random.Design;
import io.lodestone.random.Occurrence;
import io.lodestone.random.RandomEvents;
import io.lodestone.random.Sampler;
import io.lodestone.study.reader.FutureDraws;
import io.lodestone.study.study.Uncertainties;
import io.lodestone.study.study.Uncertainties.Factor;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Which futures an analysis of sensitivity asks for, and what their headlines say.
///
/// The numbers of an input that draws each move together here, and rank correlations are left
/// aside: factors are moved one by one. The factor of a random event, or of a lift's weather, picks
/// one of a million histories. What is no factor, such as ordinary shocks, has one history in all
/// trajectories: they then differ by the factors alone.
public final class SensitivityPlan {

  /// Ends of the unit interval that Morris leaves out, where unbounded distributions have no value
  /// (assumed: from the 5th to the 95th percentile).
  private static final double MARGIN = 0.05;

  /// Histories of random events and of weather to pick from.
  private static final int HISTORIES = 1 << 20;

  private final EnsembleRecipe.Plan plan;
  private final List<Factor> factors;
  private final int samples;
  private final long seed;

  /// A plan.
  ///
  /// @param samples paths (Morris) or base samples (Sobol, a power of two)
  public SensitivityPlan(
      EnsembleRecipe.Plan plan, Uncertainties uncertainties, int samples, long seed) {
    this.plan = plan;
    this.factors = uncertainties.listFactors();
    this.samples = samples;
    this.seed = seed;
  }

  /// The plan of a recipe that is not a sample.
  public static SensitivityPlan of(EnsembleRecipe recipe, Uncertainties uncertainties) {
    int factors = uncertainties.listFactors().size();
    int block = recipe.plan() == EnsembleRecipe.Plan.MORRIS ? factors + 1 : factors + 2;
    return new SensitivityPlan(
        recipe.plan(), uncertainties, recipe.trajectories() / block, recipe.seed());
  }

  /// What is varied.
  public List<Factor> factors() {
    return factors;
  }

  /// How many trajectories it takes.
  public int trajectories() {
    return switch (plan) {
      case MORRIS -> morris().size();
      case SOBOL -> sobol().size();
      case SAMPLE -> throw noSample();
    };
  }

  private static IllegalStateException noSample() {
    return new IllegalStateException("a sample has no plan\nMaybe ask for morris or sobol");
  }

  private MorrisPlan morris() {
    return MorrisPlan.of(factors.size(), samples, seed).withMargin(MARGIN);
  }

  private SobolPlan sobol() {
    return SobolPlan.of(factors.size(), samples, seed);
  }

  /// The draws of every trajectory.
  public IntFunction<FutureDraws> draws() {
    Sampler histories = Sampler.of(seed, new Design.MonteCarlo());
    IntFunction<double[]> points =
        switch (plan) {
          case MORRIS -> morris()::point;
          case SOBOL -> sobol()::point;
          case SAMPLE -> throw noSample();
        };
    return trajectory -> new Point(points.apply(trajectory), histories);
  }

  /// The draws that a point of the unit cube stands for.
  private final class Point implements FutureDraws {
    private final double[] point;
    private final Sampler histories;

    Point(double[] point, Sampler histories) {
      this.point = point;
      this.histories = histories;
    }

    @Override
    public double uniform(String factor, String parameter) {
      return point[indexOf(factor)];
    }

    @Override
    public List<Occurrence> occurrences(RandomEvents events, int months) {
      return histories.occurrences(events, historyOf(events.id()), months);
    }

    @Override
    public History history(String factor) {
      boolean isFactor = factors.stream().anyMatch(f -> f.id().equals(factor));
      return new History(histories, isFactor ? historyOf(factor) : 0);
    }

    private int historyOf(String factor) {
      return (int) (point[indexOf(factor)] * HISTORIES);
    }
  }

  private int indexOf(String factor) {
    for (int i = 0; i < factors.size(); i++) {
      if (factors.get(i).id().equals(factor)) {
        return i;
      }
    }
    throw new IllegalArgumentException(
        "no factor " + factor + "\nMaybe the study's uncertainties changed");
  }

  /// What a factor does to a headline.
  ///
  /// @param factor what was varied
  /// @param strength Morris: the mean size of the headline's change as the factor goes from its 5th
  ///   to its 95th percentile, in the headline's unit; Sobol: its total index
  /// @param strengthError standard error of that
  /// @param second Morris: the standard deviation of its effects; Sobol: its index of first order
  /// @param secondError standard error of that, NaN for Morris
  public record Influence(
      Factor factor, double strength, double strengthError, double second, double secondError) {}

  /// The influence of each factor, in the order of [#factors].
  ///
  /// @param outputs the headline by trajectory
  /// @throws IllegalArgumentException when one is missing
  public List<Influence> influences(double[] outputs) {
    return switch (plan) {
      case MORRIS -> ofMorris(morris().estimate(outputs));
      case SOBOL -> ofSobol(sobol().estimate(outputs));
      case SAMPLE -> throw noSample();
    };
  }

  private List<Influence> ofMorris(List<ElementaryEffects> effects) {
    return IntStream.range(0, factors.size())
        .mapToObj(i ->
            new Influence(
                factors.get(i),
                effects.get(i).meanAbsolute().value(),
                effects.get(i).meanAbsolute().standardError(),
                effects.get(i).standardDeviation(),
                Double.NaN))
        .toList();
  }

  private List<Influence> ofSobol(SobolIndices indices) {
    return IntStream.range(0, factors.size())
        .mapToObj(i ->
            new Influence(
                factors.get(i),
                indices.total().get(i).value(),
                indices.total().get(i).standardError(),
                indices.first().get(i).value(),
                indices.first().get(i).standardError()))
        .toList();
  }
}
