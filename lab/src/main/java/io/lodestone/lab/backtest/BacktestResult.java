// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.backtest;

import io.lodestone.study.study.Episode;
import io.lodestone.units.Horizon;
import java.util.List;

/// What a back-test gave.
///
/// @param horizon simulated months; the window lies inside
/// @param trajectories how many were begun
/// @param seed of every draw
/// @param failures those without a result, `number: why`
/// @param forecasts of the episode's outcomes, in their order
/// @param bands of the quantities that outcomes speak of, month by month
public record BacktestResult(
    Episode episode,
    Horizon horizon,
    int trajectories,
    long seed,
    List<String> failures,
    List<OutcomeForecast> forecasts,
    List<QuantityBand> bands) {

  public BacktestResult {
    failures = List.copyOf(failures);
    forecasts = List.copyOf(forecasts);
    bands = List.copyOf(bands);
  }

  /// The forecasts of outcomes whose truth is known and set no parameter: what the test rests on.
  public List<OutcomeForecast> judged() {
    return forecasts.stream().filter(OutcomeForecast::isJudged).toList();
  }

  /// The forecasts of outcomes whose truth is not in the data.
  public List<OutcomeForecast> open() {
    return forecasts.stream().filter(f -> f.outcome().findObserved().isEmpty()).toList();
  }
}
