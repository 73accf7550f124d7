// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodestone.random.Discrete;
import io.lodestone.random.Discrete.Outcome;
import io.lodestone.random.Distribution;
import io.lodestone.random.Empirical;
import io.lodestone.random.Lognormal;
import io.lodestone.random.Normal;
import io.lodestone.random.Pert;
import io.lodestone.random.Triangular;
import io.lodestone.random.TruncatedLognormal;
import io.lodestone.random.TruncatedNormal;
import io.lodestone.random.Uniform;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DistributionTextTest {

  private static final Map<Distribution, String> WORDS =
      Map.of(
          new Uniform(0.9, 1.1), "0.9 to 1.1 t (uniform)",
          new Triangular(-2, 0, 1500), "−2 to 1,500 t, most likely 0 (triangular)",
          new Pert(0.0139, 0.0278, 0.0833), "0.0139 to 0.0833 t, most likely 0.0278 (PERT)",
          new Normal(1, 0.1), "1 ± 0.1 t (normal)",
          new TruncatedNormal(1, 0.5, 0, Double.POSITIVE_INFINITY),
              "1 ± 0.5 t, not below 0 (normal, cut off)",
          new Lognormal(0.5, 2), "80 % within 0.5 to 2 t (lognormal)",
          new TruncatedLognormal(new Lognormal(0.5, 2), 0.4, Double.POSITIVE_INFINITY),
              "80 % within 0.5 to 2 t (lognormal), not below 0.4",
          new Discrete(List.of(new Outcome(2, 0.6), new Outcome(3, 0.4))),
              "2 with 60 %, 3 with 40 % t",
          new Empirical(List.of(3.0, 1.0, 2.0)), "one of 3 observed values, 1 to 3 t");

  @Test
  void everyKindHasWords() {
    WORDS.forEach((distribution, words) ->
        assertThat(DistributionText.of(distribution, "t")).isEqualTo(words));
    assertThat(WORDS).hasSize(Distribution.class.getPermittedSubclasses().length);
  }

  @Test
  void numberWithoutUnitStandsAlone() {
    assertThat(DistributionText.of(new Uniform(1, 2), "")).isEqualTo("1 to 2 (uniform)");
  }
}
