// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.deposit.kriging.Grid;
import io.lodestone.deposit.sample.Points;
import io.lodestone.deposit.sample.Samples;
import io.lodestone.deposit.variogram.Ranges;
import io.lodestone.deposit.variogram.Structure;
import io.lodestone.deposit.variogram.Variogram;
import io.lodestone.deposit.variogram.VariogramModel;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SyntheticCoresTest {

  private static final Grid GRID = new Grid(500, 500, 0.5, 1000, 1000, 1, 30, 20, 10);
  private static final Variogram VARIOGRAM =
      Variogram.of(
          0.1, new Structure(new VariogramModel.Spherical(), 0.9, Ranges.layered(5000, 3)));
  private static final SyntheticCores.Pattern PATTERN =
      new SyntheticCores.Pattern(List.of("dy", "y"), List.of(0.1, 0.9));

  private static Samples drawn(long seed) {
    return SyntheticCores.draw(
        GRID, VARIOGRAM, new SyntheticCores.Statistics(964, 50_000, 0.75, 25), PATTERN, seed);
  }

  @Test
  void meanIsThePublishedOneAndPlacesDiffer() {
    Samples cores = drawn(7);
    assertThat(cores.cores()).hasSize(25);
    assertThat(cores.intervals()).hasSize(250);
    assertThat(Arrays.stream(cores.totals().values()).average().orElseThrow())
        .isCloseTo(964, within(1e-6));
    assertThat(cores.intervals().stream().map(i -> List.of(i.x(), i.y())).distinct()).hasSize(25);
    Points dy = cores.points("dy");
    assertThat(dy.value(3)).isCloseTo(0.1 * cores.totals().value(3), within(1e-9));
  }

  @Test
  void capCutsAndSeedsDiffer() {
    Samples capped =
        SyntheticCores.draw(
            GRID, VARIOGRAM, new SyntheticCores.Statistics(964, 1500, 0.75, 25), PATTERN, 7);
    assertThat(Arrays.stream(capped.totals().values()).max().orElseThrow())
        .isCloseTo(1500, within(1e-9));
    assertThat(drawn(7).intervals()).isEqualTo(drawn(7).intervals());
    assertThat(drawn(8).intervals()).isNotEqualTo(drawn(7).intervals());
  }

  @Test
  void impossibleStatisticsAreRefused() {
    assertThatThrownBy(() -> new SyntheticCores.Statistics(964, 900, 0.75, 25))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Maybe");
  }
}
