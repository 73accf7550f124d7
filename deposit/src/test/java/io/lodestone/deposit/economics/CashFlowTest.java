// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.economics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Rates that do not exist, are one of several, or lie where a guess would not look.
class CashFlowTest {

  private static List<Double> rates(double... flows) {
    return rates(CashFlow.of(flows).internalRate());
  }

  private static List<Double> rates(InternalRate rate) {
    return switch (rate) {
      case InternalRate.None() -> List.of();
      case InternalRate.Unique(double one) -> List.of(one);
      case InternalRate.Several(List<Double> several) -> several;
    };
  }

  @Test
  void flowsOfOneSignHaveNoRate() {
    assertThat(rates(1, 2, 3)).isEmpty();
    assertThat(rates(-1)).isEmpty();
    assertThat(rates(0, 0, 0)).isEmpty();
  }

  @Test
  void flowsThatNeverReachZeroHaveNoRate() {
    assertThat(rates(100, -150, 100)).isEmpty();
  }

  @Test
  void aMineThatMustBeCleanedUpHasTwoRates() {
    assertThat(rates(-100, 230, -132)).hasSize(2);
    assertThat(rates(-100, 230, -132).getFirst()).isCloseTo(0.1, within(1e-12));
    assertThat(rates(-100, 230, -132).getLast()).isCloseTo(0.2, within(1e-12));
  }

  @Test
  void aRateThatIsOnlyTouchedCountsOnce() {
    assertThat(rates(-100, 220, -121)).hasSize(1);
    assertThat(rates(-100, 220, -121).getFirst()).isCloseTo(0.1, within(1e-6));
  }

  @Test
  void threeRatesAreFound() {
    // -(x-1)(x-1.5)(x-2) with x = 1 + r
    List<Double> rates = rates(-1, 4.5, -6.5, 3);
    assertThat(rates).hasSize(3);
    assertThat(rates.get(0)).isCloseTo(0, within(1e-10));
    assertThat(rates.get(1)).isCloseTo(0.5, within(1e-10));
    assertThat(rates.get(2)).isCloseTo(1, within(1e-10));
  }

  @Test
  void ratesNearMinusOneAndFarAboveOneAreFound() {
    assertThat(rates(-1000, 1).getFirst()).isCloseTo(-0.999, within(1e-12));
    assertThat(rates(-1, 1000).getFirst()).isCloseTo(999, within(1e-9));
  }

  @Test
  void monthsOfAMineHaveTheRateAtWhichTheyAreWorthNothing() {
    double[] flows = new double[361];
    Arrays.fill(flows, 1);
    flows[0] = -150;
    double rate = rates(flows).getFirst();
    assertThat(CashFlow.of(flows).presentValue(rate)).isCloseTo(0, within(1e-9));
    assertThat(new Annuity(rate, 360).presentValue()).isCloseTo(150, within(1e-9));
  }

  @Test
  void plantedRatesAreAllFound() {
    SplittableRandom random = new SplittableRandom(5);
    for (int round = 0; round < 200; round++) {
      int n = 1 + random.nextInt(5);
      double[] wanted = random.doubles(n, -0.5, 1).sorted().toArray();
      double[] flows = {-1};
      for (double rate : wanted) {
        double[] next = new double[flows.length + 1];
        for (int t = 0; t < flows.length; t++) {
          next[t] += flows[t];
          next[t + 1] -= flows[t] * (1 + rate);
        }
        flows = next;
      }
      List<Double> found = rates(flows);
      boolean apart = true;
      for (int i = 1; i < n; i++) {
        apart &= wanted[i] - wanted[i - 1] > 0.02;
      }
      if (apart) {
        assertThat(found).hasSize(n);
        for (int i = 0; i < n; i++) {
          assertThat(found.get(i)).isCloseTo(wanted[i], within(1e-6));
        }
      }
    }
  }

  @Test
  void datedFlowsMayHaveTwoRatesToo() {
    List<LocalDate> dates =
        List.of(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1));
    assertThat(rates(DatedCashFlow.of(dates, -100, 230, -132).internalRate()))
        .satisfiesExactly(
            low -> assertThat(low).isCloseTo(0.1, within(1e-12)),
            high -> assertThat(high).isCloseTo(0.2, within(1e-12)));
  }

  @Test
  void modifiedRateNeedsBothSigns() {
    assertThatThrownBy(() -> CashFlow.of(1, 2).modifiedInternalRate(0.1, 0.1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Maybe");
  }

  @Test
  void paybackWaitsForTheLastDip() {
    assertThat(CashFlow.of(-10, 4, 4, 4).paybackPeriods()).isCloseTo(2.5, within(1e-12));
    assertThat(CashFlow.of(-10, 20, -15, 10).paybackPeriods()).isCloseTo(2.5, within(1e-12));
    assertThat(CashFlow.of(-10, 1).paybackPeriods()).isInfinite();
  }

  @Test
  void growingAnnuityHasItsLimit() {
    Annuity annuity = new Annuity(0.08, 25);
    assertThat(annuity.presentValueGrowing(0.08)).isCloseTo(25 / 1.08, within(1e-12));
    double r = 0.08;
    double g = 0.03;
    double closed = (1 - StrictMath.pow((1 + g) / (1 + r), 25)) / (r - g);
    assertThat(annuity.presentValueGrowing(g)).isCloseTo(closed, within(1e-12));
    assertThat(annuity.presentValueGrowing(0.08 + 1e-10))
        .isCloseTo(annuity.presentValueGrowing(0.08 + 1e-8), within(1e-5));
  }

  @Test
  void sinkingFundAndRecoveryDifferByInterest() {
    Annuity annuity = new Annuity(0.07, 12);
    assertThat(annuity.capitalRecoveryFactor() - annuity.sinkingFundPayment(1))
        .isCloseTo(0.07, within(1e-14));
  }

  @Test
  void depreciationSharesAddUpToOne() {
    for (Depreciation kind :
        List.of(
            new Depreciation.StraightLine(7),
            new Depreciation.DecliningBalance(8, 0.25),
            new Depreciation.DecliningBalance(1, 1))) {
      double sum = 0;
      for (int year = 0; year <= 20; year++) {
        sum += kind.shareIn(year);
      }
      assertThat(sum).isCloseTo(1, within(1e-14));
    }
  }

  @Test
  void lossesMatter() {
    Depreciation fast = new Depreciation.DecliningBalance(4, 0.5);
    double[] earnings = {10, 60, 60, 60};
    double refunded =
        new TaxedProject(100, fast, 0.3, TaxedProject.Losses.REFUNDED)
            .afterTax(earnings)
            .presentValue(0.1);
    double carried =
        new TaxedProject(100, fast, 0.3, TaxedProject.Losses.CARRIED_FORWARD)
            .afterTax(earnings)
            .presentValue(0.1);
    double lost =
        new TaxedProject(100, fast, 0.3, TaxedProject.Losses.LOST)
            .afterTax(earnings)
            .presentValue(0.1);
    assertThat(refunded).isGreaterThan(carried);
    assertThat(carried).isGreaterThan(lost);
    // without discounting, a loss carried forward is worth as much as one refunded
    assertThat(
            new TaxedProject(100, fast, 0.3, TaxedProject.Losses.CARRIED_FORWARD)
                .afterTax(earnings)
                .presentValue(0))
        .isCloseTo(90 - 0.3 * 90, within(1e-12));
  }
}
