// SPDX-License-Identifier: Apache-2.0
package io.lodestone.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.random.Design;
import io.lodestone.random.Draws;
import io.lodestone.random.Sampler;
import io.lodestone.random.UncertaintyCase;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConfidenceTest {

  @Test
  void ensembleSizeMatches() {
    UncertaintyCase c = UncertaintyCase.get("ENS-01", "runs needed");
    c.isMetBy(new EnsembleSize(c.number("cv"), c.number("rel"), 0.95).trajectories());
  }

  @Test
  void ranksForTheMedianMatch() {
    UncertaintyCase c = UncertaintyCase.get("ENS-02", "distribution-free");
    QuantileRanks ranks = QuantileRanks.find((int) c.number("n"), 0.5, 0.95).orElseThrow();
    c.isMetBy(ranks.lower(), ranks.upper());
    assertThat(ranks.coverage()).isCloseTo(0.9540, within(5e-5));
  }

  @Test
  void tooFewValuesHaveNoInterval() {
    assertThat(QuantileRanks.find(5, 0.99, 0.95)).isEqualTo(Optional.empty());
    assertThat(QuantileRanks.find(1, 0.5, 0.95)).isEmpty();
    // With six values the whole range covers the median but for 2 x 0.5^6.
    QuantileRanks six = QuantileRanks.find(6, 0.5, 0.95).orElseThrow();
    assertThat(six.lower()).isEqualTo(1);
    assertThat(six.upper()).isEqualTo(6);
    assertThat(six.coverage()).isCloseTo(1 - 0.03125, within(1e-12));
  }

  @Test
  void intervalsCoverTheQuantileAsOftenAsStated() {
    Sampler sampler = Sampler.of(1, new Design.MonteCarlo());
    QuantileRanks ranks = QuantileRanks.find(400, 0.9, 0.95).orElseThrow();
    int hits = 0;
    for (int k = 0; k < 2000; k++) {
      Draws draws = sampler.draws("sample-" + k);
      double[] sorted = IntStream.range(0, 400).mapToDouble(draws::at).sorted().toArray();
      hits += sorted[ranks.lower() - 1] < 0.9 && 0.9 < sorted[ranks.upper() - 1] ? 1 : 0;
    }
    double scatter = Math.sqrt(ranks.coverage() * (1 - ranks.coverage()) / 2000);
    assertThat(ranks.coverage()).isBetween(0.95, 0.96);
    assertThat(hits / 2000.0).isCloseTo(ranks.coverage(), within(4 * scatter));
  }

  @Test
  void ranksOfAMillionValuesAreNarrow() {
    QuantileRanks ranks = QuantileRanks.find(1_000_000, 0.9, 0.95).orElseThrow();
    assertThat(ranks.upper() - ranks.lower()).isBetween(1170, 1182); // 2 x 1.96 x 300
    assertThat(ranks.lower()).isBetween(899_400, 899_425);
  }

  @Test
  void momentsOfPartsMergeToThoseOfTheWhole() {
    double[] values = {3, 1, 4, 1, 5, 9, 2, 6, 1e8, 1e8 + 1};
    Moments whole = new Moments();
    Arrays.stream(values).forEach(whole::add);
    Moments merged = new Moments();
    merged.merge(new Moments());
    for (int part = 0; part < 3; part++) {
      Moments some = new Moments();
      for (int i = part; i < values.length; i += 3) {
        some.add(values[i]);
      }
      merged.merge(some);
    }
    assertThat(merged.count()).isEqualTo(values.length);
    assertThat(merged.mean()).isCloseTo(whole.mean(), within(1e-7));
    assertThat(merged.variance()).isCloseTo(whole.variance(), within(1e-12 * whole.variance()));
  }

  @Test
  void momentsSurviveALargeMean() {
    Moments moments = new Moments();
    for (double value : new double[] {1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16}) {
      moments.add(value);
    }
    assertThat(moments.mean()).isEqualTo(1e9 + 10);
    assertThat(moments.variance()).isEqualTo(30);
    assertThat(moments.standardError()).isEqualTo(Math.sqrt(7.5));
  }

  @Test
  void momentsOfTooLittleAreUndefined() {
    Moments moments = new Moments();
    assertThat(moments.mean()).isNaN();
    moments.add(5);
    assertThat(moments.mean()).isEqualTo(5);
    assertThat(moments.standardError()).isNaN();
    assertThatThrownBy(() -> moments.add(Double.NaN)).hasMessageContaining("\nMaybe");
  }

  @Test
  void mistakesAreRefusedWithAdvice() {
    assertThatThrownBy(() -> new EnsembleSize(0.6, 0.02, 95)).hasMessageContaining("\nMaybe");
    assertThatThrownBy(() -> QuantileRanks.find(10, 50, 0.95)).hasMessageContaining("\nMaybe");
  }
}
