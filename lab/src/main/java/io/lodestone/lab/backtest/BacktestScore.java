// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.backtest;

import io.lodestone.ensemble.PredictiveSample;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/// How an episode went, in one line of numbers.
///
/// @param study id of the study
/// @param episode id of the episode
/// @param title of the episode, one line
/// @param judged outcomes whose truth is known and set no parameter
/// @param inWide how many of them lie in the 90 % band
/// @param inNarrow how many of them lie in the 50 % band
/// @param crpsOverNoChange mean CRPS over that of "no change", each over what was observed; NaN
///   where nothing is judged; below 1 the model is nearer
/// @param crpsOverRandomWalk the same against a random walk, over the outcomes that have one
/// @param widthOverRandomWalk median width of the 90 % band over the random walk's; NaN where there
///   is none
/// @param trajectories how many were begun
/// @param failures how many of them have no result
public record BacktestScore(
    String study,
    String episode,
    String title,
    int judged,
    int inWide,
    int inNarrow,
    double crpsOverNoChange,
    double crpsOverRandomWalk,
    double widthOverRandomWalk,
    int trajectories,
    int failures) {

  /// The score of a back-test.
  public static BacktestScore of(BacktestRun run) {
    BacktestResult result = run.result();
    List<OutcomeForecast> judged = result.judged();
    return new BacktestScore(
        run.study().id(),
        result.episode().id(),
        result.episode().title(),
        judged.size(),
        inside(judged, OutcomeForecast.WIDE),
        inside(judged, OutcomeForecast.NARROW),
        crpsOver(judged, Rival.NO_CHANGE),
        crpsOver(judged, Rival.RANDOM_WALK),
        median(judged),
        result.trajectories(),
        result.failures().size());
  }

  private static int inside(List<OutcomeForecast> judged, double share) {
    return (int) judged.stream().filter(f -> f.isInside(share)).count();
  }

  private static double crpsOver(List<OutcomeForecast> judged, Rival rival) {
    List<OutcomeForecast> met = judged.stream().filter(f -> f.rivals().containsKey(rival)).toList();
    return meanCrps(met, OutcomeForecast::model) / meanCrps(met, f -> f.rivals().get(rival));
  }

  /// The mean over outcomes of the CRPS over the observed value; where that is 0, over 1. NaN of no
  /// outcome.
  public static double meanCrps(
      List<OutcomeForecast> forecasts, Function<OutcomeForecast, PredictiveSample> of) {
    return forecasts.stream()
        .mapToDouble(f -> of.apply(f).crps(f.observed()) / scale(f))
        .average()
        .orElse(Double.NaN);
  }

  private static double scale(OutcomeForecast forecast) {
    double size = Math.abs(forecast.observed());
    return size > 0 ? size : 1;
  }

  private static double median(List<OutcomeForecast> judged) {
    double[] widths =
        judged.stream()
            .flatMap(f -> f.widthAgainstRandomWalk().stream())
            .mapToDouble(w -> w)
            .sorted()
            .toArray();
    int half = widths.length / 2;
    return widths.length == 0
        ? Double.NaN
        : widths.length % 2 == 1
            ? widths[half]
            : Arrays.stream(widths, half - 1, half + 1).sum() / 2;
  }
}
