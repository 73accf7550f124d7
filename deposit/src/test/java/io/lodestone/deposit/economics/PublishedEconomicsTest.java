// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.economics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Every row of the published cases of project economics and of learning.
class PublishedEconomicsTest {

  private static final String ECONOMICS = "/economics/published_cases.csv";
  private static final String LEARNING = "/economics/option_and_learning_cases.csv";

  private static PublishedCase get(String id, String quantity) {
    return PublishedCase.get(ECONOMICS, id, quantity);
  }

  private static PublishedCase learning(String id, String quantity) {
    return PublishedCase.get(LEARNING, id, quantity);
  }

  @Test
  void everyPublishedCaseHasATest() {
    Set<String> ids = new TreeSet<>();
    PublishedCase.listAll(ECONOMICS).forEach(c -> ids.add(c.id()));
    assertThat(ids)
        .as("test a new case here; add its id")
        .containsExactly(
            "BSK-01",
            "CRF-01",
            "IRR-XL1",
            "LCO-01",
            "MIRR-XL",
            "NPV-NPF",
            "NPV-XL1",
            "PMT-01",
            "PMT-02",
            "REAL-01",
            "TAX-01",
            "TEA-REE1",
            "XIRR-XL");
  }

  @Test
  void presentValues() {
    PublishedCase end = get("NPV-XL1", "Excel NPV");
    end.isMetBy(CashFlow.of(end.vector("flows_t1..")).presentValueFromPeriodOne(end.number("r")));
    PublishedCase now = get("NPV-NPF", "npv");
    now.isMetBy(CashFlow.of(now.vector("flows_t0..")).presentValue(now.number("r")));
  }

  @Test
  void internalRates() {
    for (String quantity : List.of("IRR", "IRR after four years")) {
      PublishedCase c = get("IRR-XL1", quantity);
      c.isMetBy(unique(CashFlow.of(c.vector("flows")).internalRate()));
    }
    PublishedCase modified = get("MIRR-XL", "MIRR");
    modified.isMetBy(CashFlow.of(modified.vector("flows")).modifiedInternalRate(0.10, 0.12));
  }

  private static double unique(InternalRate rate) {
    assertThat(rate).isInstanceOf(InternalRate.Unique.class);
    return ((InternalRate.Unique) rate).rate();
  }

  @Test
  void datedFlows() {
    PublishedCase rate = get("XIRR-XL", "XIRR");
    DatedCashFlow flows =
        DatedCashFlow.of(
            ((List<?>) rate.input("dates"))
                .stream().map(date -> LocalDate.parse((String) date)).toList(),
            rate.vector("flows"));
    rate.isMetBy(unique(flows.internalRate()));
    get("XIRR-XL", "XNPV at 9%").isMetBy(flows.presentValue(0.09));
  }

  @Test
  void annuities() {
    for (String id : List.of("PMT-01", "PMT-02")) {
      PublishedCase c = get(id, "level payment");
      c.isMetBy(new Annuity(c.number("r"), (int) c.number("n")).levelPayment(c.number("pv")));
    }
    PublishedCase c = get("CRF-01", "capital recovery factor");
    c.isMetBy(new Annuity(c.number("r"), (int) c.number("n")).capitalRecoveryFactor());
  }

  @Test
  void financedPlant() {
    PublishedCase c = get("TEA-REE1", "NPV");
    double[] capital = c.numbersIn("capex_MUSD");
    FinancedPlant plant =
        new FinancedPlant(
            capital[0] * capital[1],
            new FinancedPlant.Construction(
                Arrays.stream(c.vector("capex_phasing")).boxed().toList(),
                c.number("capex_escalation")),
            new FinancedPlant.Operation(
                (int) c.number("operating_life"),
                c.number("opex_MUSD_per_y"),
                c.number("revenue_MUSD_per_y"),
                c.number("opex_and_revenue_inflation")),
            new FinancedPlant.Loan(
                c.numbers("loan").get("share"),
                c.numbers("loan").get("rate"),
                c.numbers("loan").get("years").intValue()),
            c.number("discount"));
    get("TEA-REE1", "PV capital cost").isMetBy(plant.presentValueOfCapital());
    get("TEA-REE1", "PV loan interest").isMetBy(plant.presentValueOfLoan());
    get("TEA-REE1", "PV operating cost").isMetBy(plant.presentValueOfOperation());
    get("TEA-REE1", "PV revenue").isMetBy(plant.presentValueOfRevenue());
    c.isMetBy(plant.netPresentValue());
  }

  @Test
  void levelisedCostAndBasket() {
    PublishedCase cost = get("LCO-01", "levelised cost");
    LevelisedCost levelised =
        LevelisedCost.ofLevelYears(
            cost.number("capex_MUSD"),
            cost.number("opex_MUSD_y"),
            cost.number("output_kt_y"), // million USD over thousand t is thousand USD over t
            new Annuity(cost.number("r"), (int) cost.number("n")));
    cost.isMetBy(levelised.perKg());
    PublishedCase basket = get("BSK-01", "basket price");
    double price = new Basket(basket.numbers("shares")).price(basket.numbers("prices_USD_per_kg"));
    basket.isMetBy(price);
    get("BSK-01", "break-even").isMetBy(levelised.breakEvenMultiple(price));
  }

  @Test
  void taxAndRealRates() {
    PublishedCase c = get("TAX-01", "after-tax NPV");
    int years = (int) c.number("n");
    double[] earnings = new double[years];
    Arrays.fill(earnings, c.number("rev") - c.number("opex"));
    TaxedProject project =
        new TaxedProject(
            c.number("capex"),
            new Depreciation.StraightLine(years),
            0.30,
            TaxedProject.Losses.CARRIED_FORWARD);
    c.isMetBy(project.afterTax(earnings).presentValue(c.number("r")));
    PublishedCase real = get("REAL-01", "real discount rate");
    real.isMetBy(DiscountRate.realOf(real.number("nominal"), real.number("inflation")));
  }

  @Test
  void learningCurves() {
    for (String id : List.of("LRN-01", "LRN-02")) {
      PublishedCase c = learning(id, "unit cost");
      LearningCurve curve = new LearningCurve(c.number("c1"), c.number("progress_ratio"));
      c.isMetBy(curve.unitCost(c.number("n")));
      learning(id, "cumulative total cost").isMetBy(curve.totalCost((int) c.number("n")));
    }
    PublishedCase c = learning("CAT-01", "years to reach");
    LearningCurve.Producer entrant =
        new LearningCurve.Producer(
            c.number("entrant_cost_now"),
            c.number("entrant_cumulative_kt"),
            c.number("entrant_output_kt_per_y"),
            c.number("progress_ratio"));
    c.isMetBy(LearningCurve.yearsToReach(entrant, c.number("incumbent_cost")));
  }

  @Test
  void exponentialRampUp() {
    PublishedCase c = learning("RMP-01", "utilisation");
    ExponentialRampUp ramp = new ExponentialRampUp(c.number("tau_months"), 1);
    c.isMetBy(ramp.shareAt(12));
    learning("RMP-01", "lost").isMetBy(ramp.lostMonths(36));
  }
}
