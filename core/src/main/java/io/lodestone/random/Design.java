// SPDX-License-Identifier: Apache-2.0
package io.lodestone.random;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// How the trajectories of an ensemble are spread over the unit cube of its parameters. In each
/// design every draw is uniform and belongs to (seed, trajectory, parameter) alone.
public sealed interface Design {

  /// Independent draws.
  record MonteCarlo() implements Design {}

  /// A Latin hypercube: the unit interval of each parameter is cut into as many strata as there are
  /// trajectories, and each stratum holds one draw, at a random place (McKay, Beckman and Conover
  /// 1979). The permutations of the parameters are independent of one another.
  ///
  /// @param trajectories how many there will be, 1 to [#MOST]; the draws depend on it
  record LatinHypercube(int trajectories) implements Design {

    /// The most trajectories: up to here double precision keeps each draw inside its stratum.
    public static final int MOST = 1 << 22;

    public LatinHypercube {
      if (trajectories < 1 || trajectories > MOST) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                ("a Latin hypercube of %d trajectories, not 1 to %d%nMaybe use a Sobol design, which"
                    + " needs no number in advance"),
                trajectories,
                MOST));
      }
    }
  }

  /// Sobol's sequence with the direction numbers of Joe and Kuo, under Owen's scramble. Use 2^m
  /// trajectories and keep the first one.
  ///
  /// A parameter with a dimension takes that dimension of the sequence, so that these parameters
  /// fill the cube evenly together. Any other parameter is padded: it takes the first dimension in
  /// an order of its own, as in a Latin hypercube that needs no number of trajectories in advance.
  /// Either way its draws depend on its own name and dimension only; give low dimensions to the
  /// parameters that matter most.
  ///
  /// @param dimensionByParameter 1 to [SobolSequence#MOST_DIMENSIONS], each at most once
  record Sobol(Map<String, Integer> dimensionByParameter) implements Design {

    public Sobol {
      dimensionByParameter = Map.copyOf(dimensionByParameter);
      Map<Integer, String> taken = new HashMap<>();
      dimensionByParameter.forEach((parameter, dimension) -> {
        if (dimension < 1 || dimension > SobolSequence.MOST_DIMENSIONS) {
          throw new IllegalArgumentException(
              String.format(
                  Locale.ROOT,
                  "dimension %d of parameter '%s'%nMaybe count from 1; there are %d",
                  dimension,
                  parameter,
                  SobolSequence.MOST_DIMENSIONS));
        }
        String other = taken.put(dimension, parameter);
        if (other != null) {
          throw new IllegalArgumentException(
              String.format(
                  Locale.ROOT,
                  "dimension %d has two parameters, '%s' and '%s'%nMaybe leave one without a dimension",
                  dimension,
                  other,
                  parameter));
        }
      });
    }

    /// The design in which every parameter is padded.
    public static Sobol padded() {
      return new Sobol(Map.of());
    }
  }
}
