// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.leverage;

import io.lodestone.ensemble.Estimate;
import io.lodestone.ensemble.Moments;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// The futures of a game, and what something comes to over them. Immutable.
record Samples(List<GameRuns.Accounts> futures) {

  Samples {
    futures = List.copyOf(new ArrayList<>(futures));
  }

  /// Mean and standard error of a number that each future has; the error is NaN of one future.
  Estimate estimate(ToDoubleFunction<GameRuns.Accounts> number) {
    Moments moments = new Moments();
    futures.forEach(future -> moments.add(number.applyAsDouble(future)));
    return new Estimate(moments.mean(), moments.standardError());
  }

  /// The share of futures in which a number is above 0.
  double shareAboveZero(ToDoubleFunction<GameRuns.Accounts> number) {
    long above = futures.stream().filter(future -> number.applyAsDouble(future) > 0).count();
    return above / (double) futures.size();
  }
}
