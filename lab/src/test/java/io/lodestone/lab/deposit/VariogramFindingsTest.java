// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.deposit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.deposit.kriging.Grid;
import io.lodestone.deposit.sample.Points;
import io.lodestone.deposit.simulation.NormalScores;
import io.lodestone.deposit.simulation.SyntheticCores;
import io.lodestone.deposit.variogram.Ranges;
import io.lodestone.deposit.variogram.Structure;
import io.lodestone.deposit.variogram.Variogram;
import io.lodestone.deposit.variogram.VariogramModel;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A variogram fitted to synthetic cores finds again what they were drawn from.
class VariogramFindingsTest {

  private static final Grid GRID = new Grid(500, 500, 0.5, 1000, 1000, 1, 60, 60, 10);
  private static final Variogram DRAWN =
      Variogram.of(
          0.1, new Structure(new VariogramModel.Spherical(), 0.9, Ranges.layered(8000, 3)));

  private static VariogramFindings of(int cores, Variogram start) {
    Points total =
        SyntheticCores.draw(
                GRID,
                DRAWN,
                new SyntheticCores.Statistics(1000, 8000, 0.5, cores),
                new SyntheticCores.Pattern(List.of("all"), List.of(1.0)),
                1)
            .totals();
    double[] weights = new double[total.size()];
    Arrays.fill(weights, 1);
    NormalScores scores = NormalScores.of(total.values(), weights, 0, 10_000);
    double spacing = Math.sqrt(60_000.0 * 60_000 / cores);
    return VariogramFindings.of(
        total.withValues(scores.scoresOf(total.values())), GRID, spacing, start);
  }

  @Test
  void manyCoresFindBothRangesFromAWrongStart() {
    Variogram start =
        Variogram.of(
            0.5, new Structure(new VariogramModel.Spherical(), 0.5, Ranges.layered(20_000, 6)));
    Variogram fitted = of(600, start).findFitted().orElseThrow();
    assertThat(VariogramFindings.ranges(fitted).major()).isCloseTo(8000, within(2000.0));
    assertThat(VariogramFindings.ranges(fitted).vertical()).isCloseTo(3, within(0.5));
    assertThat(fitted.nugget()).isBetween(0.0, 0.25);
    assertThat(fitted.sill()).isCloseTo(1, within(1e-9));
  }

  @Test
  void twoCoresFitNothing() {
    VariogramFindings few = of(2, DRAWN);
    assertThat(few.level()).isEmpty();
    assertThat(few.fit()).isEmpty();
  }
}
