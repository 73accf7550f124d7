// SPDX-License-Identifier: Apache-2.0
package io.lodestone.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.KnownCase;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import org.hipparchus.distribution.discrete.PoissonDistribution;
import org.junit.jupiter.api.Test;

/// Stocks and risk against published cases and closed forms.
class PublishedPlanningTest {

  private static KnownCase get(String id, String quantity) {
    return KnownCase.get("planning", id, quantity);
  }

  @Test
  void everyCaseOfStocksAndDecisionsHasATest() {
    Set<String> ids =
        KnownCase.listAll("planning").stream()
            .map(KnownCase::id)
            .collect(Collectors.toCollection(TreeSet::new));
    // Learning, ramp-up and real options are tested where the projects are.
    ids.removeIf(id -> id.matches("(LRN|CAT|RMP|RO)-.*"));
    assertThat(ids)
        .as("add a test here or in TwoStageProgrammeTest (solve) for a new case, then its id")
        .containsExactly(
            "CVAR-D",
            "CVAR-RU",
            "EOQD-9.1",
            "NV-4.3",
            "NV-4.4",
            "NVD-9.3",
            "SAA-REF",
            "SP-FARMER",
            "STK-01");
  }

  @Test
  void baseStockMatches() {
    for (String id : List.of("NV-4.3", "NV-4.4")) {
      KnownCase c = get(id, "optimal");
      BaseStock stock =
          BaseStock.of(
              new BaseStock.UnitCosts(c.number("h"), c.number("p")),
              new BaseStock.NormalDemand(c.number("mu"), c.number("sd"), c.whole("lead_time")));
      c.isMetBy(stock.units());
      get(id, "expected cost").isMetBy(stock.cost());
    }
  }

  @Test
  void noOtherBaseStockIsCheaper() {
    BaseStock.UnitCosts costs = new BaseStock.UnitCosts(0.4, 2);
    BaseStock.NormalDemand demand = new BaseStock.NormalDemand(100, 30, 2);
    BaseStock best = BaseStock.of(costs, demand);
    for (double other : new double[] {0.99, 1.01}) {
      assertThat(BaseStock.cost(costs, demand, other * best.units())).isGreaterThan(best.cost());
    }
    PoissonDistribution whole = new PoissonDistribution(20);
    BaseStock units = BaseStock.of(costs, whole);
    for (int other : new int[] {-1, 1}) {
      assertThat(BaseStock.cost(costs, whole, (int) units.units() + other))
          .isGreaterThan(units.cost());
    }
  }

  @Test
  void disruptionStockMatches() {
    KnownCase c = get("NVD-9.3", "optimal base stock");
    DisruptionStock stock =
        new DisruptionStock(
            new BaseStock.UnitCosts(c.number("h"), c.number("p")),
            c.number("demand_per_period"),
            c.number("P(disrupt)"),
            c.number("P(recover)"));
    c.isMetBy(stock.units());
    get("NVD-9.3", "expected cost per period").isMetBy(stock.cost(stock.units()));
    get("NVD-9.3", "expected cost at S=2000").isMetBy(stock.cost(2000));
    get("NVD-9.3", "expected cost at S=12000").isMetBy(stock.cost(12000));
  }

  @Test
  void disruptionStockCoversNothingWhereShortageIsCheap() {
    DisruptionStock stock = new DisruptionStock(new BaseStock.UnitCosts(3, 0.25), 10, 0.04, 1);
    assertThat(stock.coveredPeriods()).isZero();
    // Returns after one period: running, or away for exactly one.
    assertThat(stock.exactly(0) + stock.exactly(1)).isCloseTo(1, within(1e-15));
  }

  @Test
  void orderQuantityMatches() {
    KnownCase c = get("EOQD-9.1", "exact optimal order");
    OrderQuantity order =
        new OrderQuantity(
            c.number("K"),
            c.number("h"),
            c.number("p"),
            c.number("d"),
            c.number("lambda"),
            c.number("mu"));
    c.isMetBy(order.best());
    get("EOQD-9.1", "exact optimal cost").isMetBy(order.cost(order.best()));
    get("EOQD-9.1", "Snyder").isMetBy(order.approximation());
  }

  @Test
  void orderQuantityOfASupplierThatNeverStopsIsTheClassicOne() {
    OrderQuantity order = new OrderQuantity(8, 0.225, 5, 1300, 0, 14);
    double classic = Math.sqrt(2 * 8 * 1300 / 0.225);
    assertThat(order.best()).isCloseTo(classic, within(1e-6));
    assertThat(order.approximation()).isCloseTo(classic, within(1e-9));
  }

  @Test
  void priceStockMatches() {
    KnownCase c = get("STK-01", "risk-neutral");
    PriceStock stock =
        new PriceStock(
            c.number("p0"),
            c.number("annual_use"),
            c.number("demand_elasticity"),
            c.number("P(disruption)"),
            c.number("lost_share"),
            c.number("carry_cost_per_unit"),
            c.number("discount_rate"));
    c.isMetBy(stock.tonnes());
    get("STK-01", "days").isMetBy(stock.days());
    assertThat(stock.disruptedPrice(stock.tonnes()))
        .isCloseTo(stock.worthwhilePrice(), within(1e-9));
  }

  @Test
  void noStockIsHeldAgainstNothing() {
    assertThat(new PriceStock(300, 700, -0.2, 0.1, 0, 15, 0.03).tonnes()).isZero();
  }

  @Test
  void riskOfDiscreteLossesSplitsTheAtom() {
    for (KnownCase c : KnownCase.rows("planning", "CVAR-D")) {
      String level = c.quantity().split(" ")[1];
      KnownCase inputs = KnownCase.rows("planning", "CVAR-D").getFirst();
      TailLoss tail =
          TailLoss.of(inputs.vector("loss"), inputs.vector("prob"), Double.parseDouble(level));
      c.isMetBy(c.quantity().startsWith("VaR") ? tail.valueAtRisk() : tail.conditional());
    }
  }

  @Test
  void conditionalLossIsTheLeastOfItsFormula() {
    double[] losses = {3, -1, 12, 7, 7, 0, 30};
    double[] probabilities = {0.1, 0.2, 0.05, 0.3, 0.15, 0.15, 0.05};
    for (double level : new double[] {0, 0.3, 0.5, 0.8, 0.9, 0.95, 0.99}) {
      DoubleUnaryOperator formula =
          t -> {
            double sum = t;
            for (int i = 0; i < losses.length; i++) {
              sum += probabilities[i] * Math.max(0, losses[i] - t) / (1 - level);
            }
            return sum;
          };
      // Piecewise linear in t, so the least is at a loss.
      double least = Arrays.stream(losses).map(formula).min().orElseThrow();
      assertThat(TailLoss.of(losses, probabilities, level).conditional())
          .isCloseTo(least, within(1e-12));
    }
  }

  @Test
  void portfolioOfLeastConditionalLossMatches() {
    KnownCase c = get("CVAR-RU", "weight S&P");
    NormalPortfolio.Returns returns =
        new NormalPortfolio.Returns(
            list(c.vector("mean")),
            Arrays.stream(c.matrix("cov")).map(PublishedPlanningTest::list).toList());
    NormalPortfolio best =
        NormalPortfolio.leastConditional(returns, c.number("required_mean"), 0.9);
    c.isMetBy(best.shares().get(0));
    get("CVAR-RU", "weight bond").isMetBy(best.shares().get(1));
    get("CVAR-RU", "weight small cap").isMetBy(best.shares().get(2));
    get("CVAR-RU", "VaR 0.9").isMetBy(best.valueAtRisk(0.9));
    get("CVAR-RU", "CVaR 0.9").isMetBy(best.conditional(0.9));
  }

  @Test
  void portfolioLeavesOutWhatOnlyAddsRisk() {
    NormalPortfolio.Returns returns =
        new NormalPortfolio.Returns(
            List.of(0.01, 0.01), List.of(List.of(0.01, 0.02), List.of(0.02, 0.09)));
    NormalPortfolio best = NormalPortfolio.leastConditional(returns, 0, 0.95);
    assertThat(best.shares().get(0)).isCloseTo(1, within(1e-9));
  }

  private static List<Double> list(double[] values) {
    return Arrays.stream(values).boxed().toList();
  }
}
