// SPDX-License-Identifier: Apache-2.0
package io.lodestone.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.random.UncertaintyCase;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MorrisPlanTest {

  @Test
  void ishigamiEffectsMatch() {
    UncertaintyCase c = UncertaintyCase.get("MOR-ISH", "mu* x1");
    List<ElementaryEffects> found =
        MorrisPlan.of(3, 50_000, 1).estimate(TestFunctions.ishigami(c.number("a"), c.number("b")));
    for (int i = 0; i < 3; i++) {
      ElementaryEffects effects = found.get(i);
      String x = " x" + (i + 1);
      UncertaintyCase.get("MOR-ISH", "mu*" + x).isMetBy(effects.meanAbsolute().value());
      UncertaintyCase.get("MOR-ISH", "mu" + x).isMetBy(effects.mean());
      UncertaintyCase.get("MOR-ISH", "sigma" + x).isMetBy(effects.standardDeviation());
    }
  }

  @Test
  void eachStepOfAPathMovesOneInputByTwoThirds() {
    MorrisPlan plan = MorrisPlan.of(6, 20, 4);
    assertThat(plan.size()).isEqualTo(140);
    for (int path = 0; path < 20; path++) {
      int[] moves = new int[6];
      for (int m = 0; m < 6; m++) {
        double[] before = plan.point(path * 7 + m);
        double[] after = plan.point(path * 7 + m + 1);
        for (int i = 0; i < 6; i++) {
          assertThat(after[i]).isBetween(0.0, 1.0);
          if (after[i] != before[i]) {
            moves[i]++;
            assertThat(Math.abs(after[i] - before[i])).isCloseTo(2.0 / 3, within(1e-12));
          }
        }
      }
      assertThat(moves).containsOnly(1);
    }
  }

  @Test
  void aLinearFunctionHasItsSlopesAndNoScatter() {
    double[] slopes = {3, -2, 0};
    List<ElementaryEffects> found =
        MorrisPlan.of(3, 10, 1)
            .estimate(u -> IntStream.range(0, 3).mapToDouble(i -> slopes[i] * u[i]).sum());
    for (int i = 0; i < 3; i++) {
      assertThat(found.get(i).mean()).isCloseTo(slopes[i], within(1e-12));
      assertThat(found.get(i).meanAbsolute().value()).isCloseTo(Math.abs(slopes[i]), within(1e-12));
      assertThat(found.get(i).meanAbsolute().standardError()).isCloseTo(0, within(1e-12));
      assertThat(found.get(i).standardDeviation()).isCloseTo(0, within(1e-12));
    }
  }

  @Test
  void aMarginKeepsPointsOffTheEnds() {
    MorrisPlan plan = MorrisPlan.of(2, 50, 1).withMargin(0.05);
    double[] values =
        IntStream.range(0, plan.size())
            .mapToObj(plan::point)
            .flatMapToDouble(Arrays::stream)
            .distinct()
            .sorted()
            .toArray();
    assertThat(values).hasSize(4);
    double[] wanted = {0.05, 0.35, 0.65, 0.95};
    IntStream.range(0, 4).forEach(k -> assertThat(values[k]).isCloseTo(wanted[k], within(1e-12)));
  }

  @Test
  void mistakesAreRefusedWithAdvice() {
    assertThatThrownBy(() -> MorrisPlan.of(0, 10, 1)).hasMessageContaining("\nMaybe");
    MorrisPlan plan = MorrisPlan.of(2, 10, 1);
    assertThatThrownBy(() -> plan.withMargin(0.5)).hasMessageContaining("\nMaybe");
    assertThatThrownBy(() -> plan.estimate(new double[3])).hasMessageContaining("3 outputs for 30");
  }
}
