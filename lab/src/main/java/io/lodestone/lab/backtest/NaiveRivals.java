// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.backtest;

import io.lodestone.ensemble.IsoelasticResponse;
import io.lodestone.ensemble.PredictiveSample;
import io.lodestone.ensemble.RandomWalk;
import io.lodestone.random.Design;
import io.lodestone.random.Sampler;
import io.lodestone.reading.MonthlyQuantity;
import io.lodestone.study.study.Episode;
import io.lodestone.study.study.Outcome;
import io.lodestone.study.study.Outcome.Loss;
import io.lodestone.study.study.Outcome.Observed;
import io.lodestone.tracing.Window;
import io.lodestone.units.Horizon;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What naive rivals say of outcomes, from what was observed before the window only. Each foretells
/// months, to which the outcome's own statistic is applied.
final class NaiveRivals {

  /// Short-run elasticities of the one-line forecast: demand of minerals, and supply that is left.
  /// Source `elasticities-short-run`.
  private static final double LEAST_DEMAND = -0.5;

  private static final double MOST_DEMAND = -0.05;
  private static final double MOST_SUPPLY = 0.2;

  private final Episode episode;
  private final Horizon horizon;
  private final int baseYear;
  private final Backtest.Size size;

  NaiveRivals(Episode episode, Horizon horizon, int baseYear, Backtest.Size size) {
    this.episode = episode;
    this.horizon = horizon;
    this.baseYear = baseYear;
    this.size = size;
  }

  /// What is known of a quantity before the window.
  ///
  /// @param last what was observed last
  /// @param base mean over the base year
  /// @param history all of it; empty where the model's base value stands in
  private record Known(double last, double base, List<RandomWalk.Observation> history) {}

  /// The rivals' samples.
  ///
  /// @param modelBase the quantity's value in the model's base month, for want of observations
  Map<Rival, PredictiveSample> of(Outcome outcome, double modelBase) {
    Map<Rival, PredictiveSample> rivals = new EnumMap<>(Rival.class);
    Optional<Known> found = known(outcome, modelBase);
    if (found.isEmpty()) {
      return rivals;
    }
    Known known = found.get();
    double[] flat = new double[horizon.months()];
    Arrays.fill(flat, known.last);
    rivals.put(Rival.NO_CHANGE, sample(outcome, known, new double[][] {flat}));
    if (known.history.size() > 1) {
      RandomWalk walk = RandomWalk.of(known.history);
      double[][] paths = walk.sample(size.trajectories(), horizon.months(), size.seed());
      rivals.put(Rival.RANDOM_WALK, sample(outcome, known, paths));
    }
    Loss loss = outcome.loss();
    if (loss != null && answersLoss(outcome.quantity())) {
      rivals.put(Rival.ISOELASTIC, sample(outcome, known, isoelastic(outcome, loss, flat)));
    }
    return rivals;
  }

  private PredictiveSample sample(Outcome outcome, Known known, double[][] paths) {
    Window window = Backtest.window(outcome, horizon);
    return PredictiveSample.of(
        Arrays.stream(paths)
            .mapToDouble(path -> outcome.statistic().of(path, known.base, window))
            .toArray());
  }

  private Optional<Known> known(Outcome outcome, double modelBase) {
    List<Observed> before =
        outcome.history().stream().filter(o -> !o.until().isAfter(episode.start())).toList();
    if (outcome.history().isEmpty()) {
      return Optional.of(new Known(modelBase, modelBase, List.of()));
    }
    Optional<Double> base = meanOf(before, baseYear);
    if (before.isEmpty() || base.isEmpty()) {
      return Optional.empty();
    }
    List<RandomWalk.Observation> history =
        before.stream()
            .map(o -> new RandomWalk.Observation(horizon.indexOf(o.start()), o.months(), o.value()))
            .toList();
    return Optional.of(new Known(before.getLast().value(), base.get(), history));
  }

  /// The mean of what was observed inside a year, weighted by months.
  static Optional<Double> meanOf(List<Observed> observed, int year) {
    double sum = 0;
    int months = 0;
    for (Observed each : observed) {
      if (each.start().getYear() == year && each.until().minusMonths(1).getYear() == year) {
        sum += each.months() * each.value();
        months += each.months();
      }
    }
    return months == 0 ? Optional.empty() : Optional.of(sum / months);
  }

  private static boolean answersLoss(MonthlyQuantity quantity) {
    return switch (quantity) {
      case MonthlyQuantity.Price p -> true;
      case MonthlyQuantity.PriceOutside p -> true;
      case MonthlyQuantity.PricePaid p -> true;
      case MonthlyQuantity.Imports i -> true;
      case MonthlyQuantity.Consumption c -> true;
      case MonthlyQuantity.PriceGap g -> false;
      case MonthlyQuantity.ImportShare s -> false;
      case MonthlyQuantity.Activity a -> false;
    };
  }

  private double[][] isoelastic(Outcome outcome, Loss loss, double[] flat) {
    Sampler sampler = Sampler.of(size.seed(), new Design.LatinHypercube(size.trajectories()));
    int first = Math.max(0, horizon.indexOf(loss.start()));
    int end = Math.min(flat.length, horizon.indexOf(loss.end()) + 1);
    double[][] paths = new double[size.trajectories()][];
    for (int i = 0; i < paths.length; i++) {
      double demand = sampler.draws("isoelastic/demand").at(i);
      double supply = sampler.draws("isoelastic/supply").at(i);
      IsoelasticResponse response =
          new IsoelasticResponse(
              loss.share(),
              LEAST_DEMAND + demand * (MOST_DEMAND - LEAST_DEMAND),
              supply * MOST_SUPPLY);
      double ratio = isFlow(outcome.quantity()) ? response.quantityRatio() : response.priceRatio();
      paths[i] = flat.clone();
      for (int t = first; t < end; t++) {
        paths[i][t] *= ratio;
      }
    }
    return paths;
  }

  private static boolean isFlow(MonthlyQuantity quantity) {
    return quantity instanceof MonthlyQuantity.Imports
        || quantity instanceof MonthlyQuantity.Consumption;
  }
}
