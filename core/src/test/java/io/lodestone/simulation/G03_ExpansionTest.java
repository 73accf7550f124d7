// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.network.Growth;
import io.lodestone.network.RandomNetworks;
import io.lodestone.network.SmallWorlds;
import io.lodestone.scenario.Scenario;
import io.lodestone.units.Series;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Feature: price-led expansion. Each January a plant whose margin of the last year covers the
/// annuity of its capital cost commits more capacity.
///
/// World: [SmallWorlds#twoRegions]. Both mines have δ = 150. mine-a at 80 of 100 t earns 150·ln 4 =
/// 207.9 USD/t. With capital at 1,186.7 USD per t/year and the annuity of 8 % over 15 years,
/// 0.11683, a tonne must earn 138.6: the margin is 1.5 times that, and half of the 20 % is
/// committed: 10 t, for 18 months later. mine-b at half earns 0 and commits nothing.
class G03_ExpansionTest {

  private static final double ANNUITY = 0.08 / (1 - Math.pow(1.08, -15));
  private static final double CAPITAL = 150 * Math.log(4) / 1.5 / ANNUITY;

  private final List<RunNotice> notices = new ArrayList<>();
  private final RandomNetworks.Case world =
      SmallWorlds.twoRegions(0, new Growth(CAPITAL, 0.2, 18, 1), Series.ONE);
  private final Trajectory run = Runs.prepare(world, Scenario.NONE, 36).run(notices::add);

  @Test
  void halfOfTheLargestShareIsCommittedAfterOneYearAndArrivesAfterTheLeadTime() {
    assertThat(notices.stream().filter(n -> n instanceof RunNotice.ExpansionCommitted).toList())
        .first()
        .isInstanceOfSatisfying(
            RunNotice.ExpansionCommitted.class,
            c -> {
              assertThat(c.month()).isEqualTo(12);
              assertThat(c.plant()).isZero();
              assertThat(c.tonnesPerMonth()).isCloseTo(10, within(1e-4));
              assertThat(c.arrivalMonth()).isEqualTo(30);
            });
    assertThat(run.capacity(29, 0)).isEqualTo(100);
    assertThat(run.capacity(30, 0)).isCloseTo(110, within(1e-4));
  }

  @Test
  void plantWithoutMarginCommitsNothing() {
    assertThat(run.capacity(35, 1)).isEqualTo(20);
  }

  @Test
  void secondCommitmentGrowsOnTheFirst() {
    List<RunNotice> commitments =
        notices.stream().filter(n -> n instanceof RunNotice.ExpansionCommitted).toList();
    assertThat(commitments).hasSize(2);
    assertThat(commitments.get(1))
        .isInstanceOfSatisfying(
            RunNotice.ExpansionCommitted.class,
            c -> {
              assertThat(c.month()).isEqualTo(24);
              assertThat(c.tonnesPerMonth()).isCloseTo(11, within(1e-3)); // of 110 t
            });
  }

  @Test
  void everyMonthIsAnnounced() {
    assertThat(notices.stream().filter(n -> n instanceof RunNotice.MonthSolved)).hasSize(36);
  }
}
