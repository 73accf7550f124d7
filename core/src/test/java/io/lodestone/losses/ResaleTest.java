// SPDX-License-Identifier: Apache-2.0
package io.lodestone.losses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.losses.Resale.Resold;
import io.lodestone.simulation.TrajectoryBuilder;
import io.lodestone.tracing.MagnetChain;
import java.util.List;
import org.junit.jupiter.api.Test;

/// World: [MagnetChain]; every country makes 100 t of magnets a month and Japan buys abroad.
class ResaleTest {

  private final MagnetChain chain = MagnetChain.published();

  /// Oxides and metals of the published case do not balance by country, magnets do.
  private static List<Resold> magnets(TrajectoryBuilder run) {
    return Resale.of(run.build()).stream().filter(r -> r.commodity().equals("magnet")).toList();
  }

  @Test
  void nobodyResellsInTheBaseMonth() {
    assertThat(magnets(new TrajectoryBuilder(chain.network, chain.base, 24))).isEmpty();
  }

  @Test
  void exportsAboveOwnMakeAreResold() {
    TrajectoryBuilder builder = new TrajectoryBuilder(chain.network, chain.base, 24);
    for (int t = 12; t < 24; t++) {
      builder.flow(t, "magnet:vn>jp", 130);
    }
    Resold found = magnets(builder).getFirst();
    assertThat(found.region()).isEqualTo("vn");
    assertThat(found.commodity()).isEqualTo("magnet");
    assertThat(found.tonnes()).isCloseTo(12 * 30, within(1e-9));
  }

  @Test
  void whatWasLaidByWithinTwelveMonthsIsNotResold() {
    TrajectoryBuilder builder = new TrajectoryBuilder(chain.network, chain.base, 24);
    builder.flow(0, "magnet:vn>jp", 0).flow(1, "magnet:vn>jp", 190);
    assertThat(magnets(builder)).isEmpty();
  }
}
