// SPDX-License-Identifier: Apache-2.0
package io.lodestone.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.network.Stage;
import io.lodestone.simulation.Trajectory;
import io.lodestone.simulation.TrajectoryBuilder;
import java.util.OptionalInt;
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

  private IndependenceYear years(int months) {
    return IndependenceYear.of(run(months), new Reliance("jp", "dy", "cn"));
  }

  @Test
  void monthlyDependenceFollowsTheFlows() {
    IndependenceYear years = years(40);
    assertThat(years.byMonth()).hasSize(40);
    assertThat(years.byMonth().get(19).share(Stage.MAGNET)).isCloseTo(0.25, within(1e-12));
    assertThat(years.byMonth().get(20).share(Stage.MAGNET)).isCloseTo(0, within(1e-12));
    // All magnets Japanese: 0.55 Chinese metal and 0.45 × 0.3 Chinese oxide.
    assertThat(years.byMonth().get(20).anyStageShare()).isCloseTo(0.685, within(1e-12));
  }

  @Test
  void theYearIsThatOfTheFirstOfTwelveMonths() {
    IndependenceYear years = years(40);
    assertThat(years.findAnyStageMonth(0.7)).isEqualTo(OptionalInt.of(20));
    assertThat(years.findAnyStageYear(0.7)).isEqualTo(OptionalInt.of(2026));
    assertThat(years.findStageYear(Stage.MAGNET, 0.1)).isEqualTo(OptionalInt.of(2026));
    assertThat(years.findStageYear(Stage.MAGNET, 0.3)).isEqualTo(OptionalInt.of(2025));
    assertThat(years.findAnyStageYear(0.6)).isEmpty();
  }

  @Test
  void elevenMonthsAreNotEnough() {
    assertThat(years(31).findAnyStageYear(0.7)).isEmpty();
    assertThat(years(32).findAnyStageYear(0.7)).isEqualTo(OptionalInt.of(2026));
  }

  @Test
  void monthsWithoutUseDoNotCountAsIndependent() {
    TrajectoryBuilder builder = new TrajectoryBuilder(chain.network, chain.base, 12);
    for (int t = 0; t < 12; t++) {
      builder.consumption(t, "jp-motors", 0);
    }
    IndependenceYear years = IndependenceYear.of(builder.build(), new Reliance("jp", "dy", "cn"));
    assertThat(years.findAnyStageYear(1.1)).isEmpty();
  }
}
