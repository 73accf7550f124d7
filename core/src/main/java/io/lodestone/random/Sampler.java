// SPDX-License-Identifier: Apache-2.0
package io.lodestone.random;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Where the draws of an ensemble come from. A draw depends on the study's seed, the parameter's
/// name and the number of the trajectory; nothing else moves it (model contract, section 7).
/// Scenarios that use the same sampler therefore share draws. Immutable; threads may share it.
public final class Sampler {

  private static final int SHUFFLE = 0;
  private static final int SCRAMBLE = 1;

  /// Bits of the place within a stratum: with 2^22 strata at most, stratum plus place is exact.
  private static final int PLACE_BITS = 29;

  /// Keeps the names of sequences apart from those of random events, which count their numbers too.
  private static final String SEQUENCE_MARK = "sequence ";

  private final long seed;
  private final Design design;
  private final Map<String, SobolSequence> sequenceByParameter;
  private final SobolSequence firstDimension;
  private final Copula copula;

  private Sampler(long seed, Design design, Copula copula) {
    this.seed = seed;
    this.design = design;
    this.copula = copula;
    this.firstDimension = SobolSequence.vanDerCorput();
    this.sequenceByParameter =
        design instanceof Design.Sobol(Map<String, Integer> dimensions) && !dimensions.isEmpty()
            ? sequences(dimensions)
            : Map.of();
  }

  private static Map<String, SobolSequence> sequences(Map<String, Integer> dimensions) {
    int last = dimensions.values().stream().max(Comparator.naturalOrder()).orElseThrow();
    List<SobolSequence> sequences = SobolSequence.first(last);
    return dimensions.entrySet().stream()
        .collect(
            Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> sequences.get(e.getValue() - 1)));
  }

  /// A sampler without correlations.
  public static Sampler of(long seed, Design design) {
    return new Sampler(seed, design, Copula.independent());
  }

  /// A sampler whose draws have the rank correlations of a copula. Draws of parameters that the
  /// copula does not name stay as they are.
  public Sampler withCopula(Copula other) {
    return new Sampler(seed, design, other);
  }

  /// The draws of a parameter.
  public Draws draws(String parameter) {
    Draws own = independent(parameter);
    return copula.joins(parameter) ? copula.join(parameter, this::independent) : own;
  }

  /// The occurrences of random events in the first months of a trajectory, by start month. They are
  /// plain counter-based draws in every design, because their number is not known in advance, and
  /// share nothing with the draws of a parameter of the same name.
  ///
  /// @param trajectory from 0
  /// @param months length of the horizon; a longer one only adds occurrences
  public List<Occurrence> occurrences(RandomEvents events, int trajectory, int months) {
    requireTrajectory(trajectory);
    return events.occurrences(k -> Key.of(seed, events.id()).uniform(trajectory, k), months);
  }

  private Draws independent(String parameter) {
    Key key = Key.of(seed, parameter);
    Draws draws =
        switch (design) {
          case Design.MonteCarlo() -> key::uniform;
          case Design.LatinHypercube(int trajectories) -> latinHypercube(key, trajectories);
          case Design.Sobol sobol -> sobol(key, parameter);
        };
    return trajectory -> {
      requireTrajectory(trajectory);
      return draws.at(trajectory);
    };
  }

  /// The sequence of draws of a name. They are plain counter-based draws in every design, because
  /// their number is not known in advance, and share nothing with the draws of a parameter or with
  /// the random events of the same name.
  ///
  /// @param name what the draws hang on
  public DrawSequence sequence(String name) {
    Key key = Key.of(seed, SEQUENCE_MARK + name);
    return (trajectory, k) -> {
      requireTrajectory(trajectory);
      return key.uniform(trajectory, k);
    };
  }

  private static void requireTrajectory(int trajectory) {
    if (trajectory < 0) {
      throw new IllegalArgumentException("trajectory " + trajectory + "\nMaybe count from 0");
    }
  }

  private static Draws latinHypercube(Key key, int trajectories) {
    Permutation strata = Permutation.of(trajectories, key.secret(SHUFFLE));
    return trajectory -> {
      if (trajectory >= trajectories) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                ("trajectory %d of a Latin hypercube of %d%nMaybe a Sobol design, which can be"
                    + " continued, or a larger hypercube from the start"),
                trajectory,
                trajectories));
      }
      long places = key.bits(trajectory) >>> (Long.SIZE - PLACE_BITS);
      double place = (places * 2 + 1) * (0.5 / (1 << PLACE_BITS));
      return (strata.of(trajectory) + place) / trajectories;
    };
  }

  private Draws sobol(Key key, String parameter) {
    NestedScramble scramble = new NestedScramble(key.secret(SCRAMBLE), SobolSequence.DIGITS);
    SobolSequence sequence = sequenceByParameter.get(parameter);
    if (sequence != null) {
      return trajectory -> centre(scramble.of(sequence.digits(trajectory)));
    }
    // Padding (Burley 2020, section 4.2): an order of one's own that maps aligned blocks of 2^m
    // trajectories to aligned blocks, so that each block still has one draw in each of 2^m strata.
    NestedScramble order = new NestedScramble(key.secret(SHUFFLE), SobolSequence.INDEX_DIGITS);
    return trajectory -> centre(scramble.of(firstDimension.digits((int) order.of(trajectory))));
  }

  private static double centre(long digits) {
    return Key.centre(digits << (Long.SIZE - SobolSequence.DIGITS));
  }
}
