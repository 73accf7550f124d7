// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.network.Quota;
import io.lodestone.network.Sketch;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Feature: a quota and the price of its licence.
///
/// ```
/// mine (100 t, 100, δ 20) ──> a/good ══ ȳ 30, δ 10, f 15, at most C ══> b/good ──> use (ε 1)
/// ```
class C01_QuotaOnALaneTest {

  private final CatalogueMonth month =
      new CatalogueMonth(
              new Sketch()
                  .commodity("good", 100)
                  .process("mine", Map.of("good", 1.0))
                  .plant("mine-a", "a", "mine", 100, 100)
                  .lane("good", "a", "b", 0)
                  .use("b", "good", 1)
                  .quota(
                      new Quota(
                          "cap",
                          "cap",
                          20,
                          0,
                          9,
                          List.of(new Quota.Cover(Quota.Kind.LANE, "good:a>b", 1)))))
          .plant("mine-a", 20)
          .lane("good:a>b", 30, 10, 15)
          .use("use-b-good", 50);

  @Test
  void licenceMakesUpTheDifferenceOfPrices() {
    month.in.setQuota(0, 20, 1e-4 * 20 * 100);
    MonthSolution solved = month.clear();
    double licence = solved.licencePrice(0);
    double gap = solved.price(month.market("b/good")) - solved.price(month.market("a/good"));
    assertThat(licence).isCloseTo(gap - 15 - 10 * Math.log(solved.flow(0) / 30), within(1e-5));
    // 50 t of demand, 20 t of licences: b pays about 2.5 times as much
    assertThat(solved.price(month.market("b/good"))).isBetween(220.0, 260.0);
  }

  @Test
  void unusedPartIsMuOverLicencePrice() {
    month.in.setQuota(0, 20, 0.2);
    MonthSolution solved = month.clear();
    assertThat(20 - solved.flow(0))
        .isCloseTo(0.2 / solved.licencePrice(0), within(1e-7))
        .isPositive();
  }

  @Test
  void quotaFarAboveTheFlowCostsNextToNothing() {
    double free = month.clear().flow(0);
    month.in.setQuota(0, 1000, 1e-4 * 1000 * 100);
    MonthSolution solved = month.clear();
    assertThat(solved.licencePrice(0)).isLessThan(0.02);
    assertThat(solved.flow(0)).isCloseTo(free, within(0.01));
  }

  @Test
  void quotaNotInForceHasALicencePriceOfExactlyNothing() {
    MonthSolution solved = month.clear();
    assertThat(solved.licencePrice(0)).isZero();
    assertThat(month.clearing.clear(solved).licencePrice(0)).isZero();
  }

  @Test
  void licenceFallsBackToNothingWhenTheQuotaEnds() {
    double free = month.clear().flow(0);
    month.in.setQuota(0, 20, 0.2);
    MonthSolution capped = month.clear();
    month.in.setQuota(0, Double.POSITIVE_INFINITY, 0);
    MonthSolution after = month.clearing.clear(capped);
    assertThat(after.licencePrice(0)).isZero();
    assertThat(after.flow(0)).isCloseTo(free, within(1e-6));
  }
}
