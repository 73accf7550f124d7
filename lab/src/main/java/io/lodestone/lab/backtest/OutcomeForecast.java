// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.backtest;

import io.lodestone.ensemble.PredictiveSample;
import io.lodestone.study.study.Outcome;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the model and its naive rivals say of one outcome. All values in the unit of the outcome's
/// observed value.
///
/// @param values by trajectory, those that failed left out
/// @param model the same as a sample
/// @param rivals those that the data allow
public record OutcomeForecast(
    Outcome outcome,
    List<Double> values,
    PredictiveSample model,
    Map<Rival, PredictiveSample> rivals) {

  /// Share of a band that holds nine outcomes in ten.
  public static final double WIDE = 0.9;

  /// Share of a band that holds one outcome in two.
  public static final double NARROW = 0.5;

  public OutcomeForecast {
    values = List.copyOf(values);
    Map<Rival, PredictiveSample> sorted = new EnumMap<>(Rival.class);
    sorted.putAll(rivals);
    rivals = Collections.unmodifiableMap(sorted);
  }

  static OutcomeForecast of(Outcome outcome, double[] values, Map<Rival, PredictiveSample> rivals) {
    return new OutcomeForecast(
        outcome, Arrays.stream(values).boxed().toList(), PredictiveSample.of(values), rivals);
  }

  /// Whether it counts: the truth is known and set no parameter.
  public boolean isJudged() {
    return outcome.findObserved().isPresent() && !outcome.usedForParameters();
  }

  /// Whether what was observed lies in the model's central band.
  ///
  /// @param share of the band
  /// @throws IllegalStateException when nothing is known
  public boolean isInside(double share) {
    return model.interval(share).contains(observed());
  }

  /// What was observed.
  ///
  /// @throws IllegalStateException when nothing is known
  public double observed() {
    return outcome
        .findObserved()
        .orElseThrow(() ->
            new IllegalStateException(
                "nothing is known of " + outcome.id() + "\nMaybe ask findObserved first"));
  }

  /// Rivals that come nearer to what was observed by the CRPS, best first.
  ///
  /// @throws IllegalStateException when nothing is known
  public List<Rival> betterRivals() {
    double own = model.crps(observed());
    return rivals.entrySet().stream()
        .filter(r -> r.getValue().crps(observed()) < own)
        .sorted(
            Comparator.comparingDouble(
                (Map.Entry<Rival, PredictiveSample> r) -> r.getValue().crps(observed())))
        .map(Map.Entry::getKey)
        .toList();
  }

  /// The width of the model's 90 % band over that of the random walk's, where there is one that
  /// moves.
  public Optional<Double> widthAgainstRandomWalk() {
    PredictiveSample walk = rivals.get(Rival.RANDOM_WALK);
    return walk == null || !(walk.interval(WIDE).width() > 0)
        ? Optional.empty()
        : Optional.of(model.interval(WIDE).width() / walk.interval(WIDE).width());
  }
}
