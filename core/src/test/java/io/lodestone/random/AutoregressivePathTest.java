// SPDX-License-Identifier: Apache-2.0
package io.lodestone.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// Paths that go on from a year whose mean is 0.
class AutoregressivePathTest {

  private static final int MANY = 20_000;
  private final Sampler sampler = Sampler.of(11, new Design.MonteCarlo());
  private final DrawSequence numbers = sampler.sequence("series");

  @Test
  void longerPathHasTheShorterAsItsBeginning() {
    double[] shorter = AutoregressivePath.afterAQuietYear(0.97, 0.05, numbers, 4, 10);
    double[] longer = AutoregressivePath.afterAQuietYear(0.97, 0.05, numbers, 4, 50);
    assertThat(Arrays.copyOf(longer, 10)).isEqualTo(shorter);
  }

  @Test
  void spreadOfZeroIsRest() {
    assertThat(AutoregressivePath.afterAQuietYear(0.97, 0, numbers, 0, 24)).containsOnly(0);
  }

  /// Two months before ξ₀ and what follows by hand would need twelve numbers; with persistence 0
  /// the start is the last of twelve less their mean and is forgotten at once.
  @Test
  void withoutPersistenceItIsNoise() {
    double[] path = AutoregressivePath.afterAQuietYear(0, 0.05, numbers, 2, 3);
    for (int t = 0; t < 3; t++) {
      double expected = 0.05 * StandardNormal.quantile(numbers.at(2, 12 + t));
      assertThat(path[t]).isCloseTo(expected, within(1e-15));
    }
  }

  @Test
  void spreadGrowsFromTheQuietYearToTheStationaryOne() {
    double first = 0;
    double late = 0;
    for (int i = 0; i < MANY; i++) {
      double[] path = AutoregressivePath.afterAQuietYear(0.97, 1, numbers, i, 200);
      first += path[0] * path[0] / MANY;
      late += path[199] * path[199] / MANY;
    }
    assertThat(Math.sqrt(late)).isCloseTo(1, within(0.02));
    assertThat(Math.sqrt(first)).isBetween(0.4, 0.8);
  }
}
