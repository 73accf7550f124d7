// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.reader;

import io.lodestone.random.Copula;
import io.lodestone.random.Design;
import io.lodestone.random.Draws;
import io.lodestone.random.Occurrence;
import io.lodestone.random.RandomEvents;
import io.lodestone.random.Sampler;
import io.lodestone.study.study.Uncertainties;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/// The uniform numbers that decide one future.
public interface FutureDraws {

  /// The draw of a parameter, above 0 and below 1.
  ///
  /// @param factor what the analyst varies, such as an input
  /// @param parameter the parameter of it: the factor itself, or one of several numbers of an input
  ///   that draws each
  double uniform(String factor, String parameter);

  /// The occurrences of random events.
  ///
  /// @param months length of the horizon
  List<Occurrence> occurrences(RandomEvents events, int months);

  /// The draws of what takes nobody knows how many, such as weather.
  ///
  /// @param factor what the analyst varies
  History history(String factor);

  /// Whose draws a history takes.
  ///
  /// @param sampler of the draws
  /// @param trajectory from 0
  record History(Sampler sampler, int trajectory) {}

  /// The draws of the trajectories of an ensemble. For one thread: what a parameter's draws need is
  /// worked out once.
  static IntFunction<FutureDraws> sampled(Sampler sampler) {
    Map<String, Draws> drawsByParameter = new HashMap<>();
    return trajectory ->
        new FutureDraws() {
          @Override
          public double uniform(String factor, String parameter) {
            return drawsByParameter.computeIfAbsent(parameter, sampler::draws).at(trajectory);
          }

          @Override
          public List<Occurrence> occurrences(RandomEvents events, int months) {
            return sampler.occurrences(events, trajectory, months);
          }

          @Override
          public History history(String factor) {
            return new History(sampler, trajectory);
          }
        };
  }

  /// The sampler of a study's uncertainties.
  ///
  /// @param kind how trajectories are spread
  /// @param seed of every draw
  /// @param trajectories how many; a Latin hypercube depends on it
  static Sampler sampler(
      Uncertainties uncertainties, Uncertainties.DesignKind kind, long seed, int trajectories) {
    Design design =
        switch (kind) {
          case MONTE_CARLO -> new Design.MonteCarlo();
          case LATIN_HYPERCUBE -> new Design.LatinHypercube(trajectories);
          case SOBOL -> new Design.Sobol(dimensions(uncertainties));
        };
    return Sampler.of(seed, design).withCopula(Copula.of(uncertainties.correlations()));
  }

  private static Map<String, Integer> dimensions(Uncertainties uncertainties) {
    Map<String, Integer> dimensions = new HashMap<>();
    uncertainties.inputs().stream()
        .filter(i -> i.dimension() > 0)
        .forEach(i -> dimensions.put(i.id(), i.dimension()));
    return dimensions;
  }
}
