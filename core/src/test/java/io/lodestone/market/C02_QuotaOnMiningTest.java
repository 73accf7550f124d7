// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.network.Quota;
import io.lodestone.network.Sketch;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Feature: a quota that counts plants with weights.
///
/// ```
/// clean (100 t, 100, δ 20, counts 1) ──┐
/// dirty (100 t, 100, δ 20, counts 2) ──┴─> good ──> use (150 t, ε 0.5)      at most 90 counted
/// ```
///
/// A licence at λ costs the clean mine λ a tonne and the dirty one 2λ.
class C02_QuotaOnMiningTest {

  private final CatalogueMonth month =
      new CatalogueMonth(
              new Sketch()
                  .commodity("good", 100)
                  .process("mine", Map.of("good", 1.0))
                  .plant("clean", "r", "mine", 100, 100)
                  .plant("dirty", "r", "mine", 100, 100)
                  .use("r", "good", 0.5)
                  .quota(
                      new Quota(
                          "cap",
                          "cap",
                          90,
                          0,
                          9,
                          List.of(
                              new Quota.Cover(Quota.Kind.PLANT, "clean", 1),
                              new Quota.Cover(Quota.Kind.PLANT, "dirty", 2)))))
          .plant("clean", 20)
          .plant("dirty", 20)
          .use("use-r-good", 150);

  @Test
  void equalMinesRunEquallyWithoutTheQuota() {
    MonthSolution solved = month.clear();
    assertThat(solved.activity(0)).isEqualTo(solved.activity(1));
  }

  @Test
  void quotaMakesRoomForTheCleanOne() {
    month.in.setQuota(0, 90, 1e-4 * 90 * 100);
    MonthSolution solved = month.clear();
    double used = solved.activity(0) + 2 * solved.activity(1);
    assertThat(used).isLessThan(90).isGreaterThan(89.9);
    assertThat(solved.activity(0)).isGreaterThan(solved.activity(1));
    double z = Math.log(solved.activity(0) / (100 - solved.activity(0)));
    double other = Math.log(solved.activity(1) / (100 - solved.activity(1)));
    // margins differ by one licence
    assertThat(20 * (z - other)).isCloseTo(solved.licencePrice(0), within(1e-4));
  }
}
