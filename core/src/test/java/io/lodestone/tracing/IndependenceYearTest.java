// SPDX-License-Identifier: Apache-2.0
package io.lodestone.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.network.Stage;
import io.lodestone.simulation.Trajectory;
import io.lodestone.simulation.TrajectoryBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// From month 20 on Japan makes all its magnets itself. The run starts in January 2025.
class IndependenceYearTest {

  private final MagnetChain chain = MagnetChain.published();

  private Trajectory run(int months) {
    TrajectoryBuilder builder = new TrajectoryBuilder(chain.network, chain.base, months);
    for (int t = 20; t < months; t++) {
      builder.activity(t, "sinter-jp", 100);
      builder.flow(t, "magnet:cn>jp", 0).flow(t, "magnet:vn>jp", 0);
    }
    return builder.build();
  }

  private static final Reliance ON_CHINA = new Reliance("jp", "dy", "cn");

  @Test
  void monthlyDependenceFollowsTheFlows() {
    IndependenceYear magnets = IndependenceYear.ofStage(run(40), ON_CHINA, Stage.MAGNET);
    assertThat(magnets.share(19)).isCloseTo(0.25, within(1e-12));
    assertThat(magnets.share(20)).isCloseTo(0, within(1e-12));
    IndependenceYear any = IndependenceYear.of(run(40), ON_CHINA);
    assertThat(any.share(19)).isCloseTo(0.7795, within(1e-12));
    // All magnets Japanese: 0.55 Chinese metal and 0.45 × 0.3 Chinese oxide.
    assertThat(any.share(20)).isCloseTo(0.685, within(1e-12));
  }

  @Test
  void theYearIsThatOfTheFirstOfTwelveMonths() {
    IndependenceYear any = IndependenceYear.of(run(40), ON_CHINA);
    assertThat(any.findMonth(0.7)).isEqualTo(OptionalInt.of(20));
    assertThat(any.findYear(0.7)).isEqualTo(OptionalInt.of(2026));
    assertThat(any.findYear(0.6)).isEmpty();
    IndependenceYear magnets = IndependenceYear.ofStage(run(40), ON_CHINA, Stage.MAGNET);
    assertThat(magnets.findYear(0.1)).isEqualTo(OptionalInt.of(2026));
    assertThat(magnets.findYear(0.3)).isEqualTo(OptionalInt.of(2025));
  }

  @Test
  void elevenMonthsAreNotEnough() {
    assertThat(IndependenceYear.of(run(31), ON_CHINA).findYear(0.7)).isEmpty();
    assertThat(IndependenceYear.of(run(32), ON_CHINA).findYear(0.7))
        .isEqualTo(OptionalInt.of(2026));
  }

  @Test
  void monthsWithoutUseDoNotCountAsIndependent() {
    TrajectoryBuilder builder = new TrajectoryBuilder(chain.network, chain.base, 12);
    for (int t = 0; t < 12; t++) {
      builder.consumption(t, "jp-motors", 0);
    }
    assertThat(IndependenceYear.of(builder.build(), ON_CHINA).findYear(1.1)).isEmpty();
  }

  @Test
  void theSearchFindsWhatGoingThroughAllMonthsFinds() {
    SplittableRandom random = new SplittableRandom(11);
    for (int trial = 0; trial < 300; trial++) {
      // Months below in stretches, so that some of them reach twelve.
      double[] share = new double[1 + random.nextInt(80)];
      boolean isBelow = random.nextBoolean();
      for (int t = 0; t < share.length; t++) {
        isBelow ^= random.nextDouble() < 0.1;
        share[t] = isBelow ? 0.2 : random.nextBoolean() ? 0.5 : Double.NaN;
      }
      assertThat(new IndependenceYear(run(share.length), t -> share[t]).findMonth(0.3))
          .as(Arrays.toString(share))
          .isEqualTo(firstOfTwelveBelow(share));
    }
  }

  private static OptionalInt firstOfTwelveBelow(double[] share) {
    return IntStream.rangeClosed(0, share.length - 12)
        .filter(from -> Arrays.stream(share, from, from + 12).allMatch(s -> s < 0.3))
        .findFirst();
  }

  @Test
  void monthsThatCannotMatterAreNotTracedAndNoneTwice() {
    List<Integer> traced = new ArrayList<>();
    IndependenceYear never =
        new IndependenceYear(
            run(40),
            t -> {
              traced.add(t);
              return 0.5;
            });
    assertThat(never.findMonth(0.3)).isEmpty();
    assertThat(never.findMonth(0.4)).isEmpty();
    assertThat(traced).containsExactly(11, 23, 35);
  }
}
