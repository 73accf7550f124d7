// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.lodestone.deposit.economics.PublishedCase;
import io.lodestone.random.Design;
import io.lodestone.random.Sampler;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Every row of the published cases of real options.
class PublishedOptionsTest {

  private static final String FILE = "/economics/option_and_learning_cases.csv";

  /// Longstaff and Schwartz allow exercise 50 times a year.
  private static final int DATES_PER_YEAR = 50;

  private static List<PublishedCase> listAll(String id) {
    return PublishedCase.listAll(FILE).stream().filter(c -> c.id().equals(id)).toList();
  }

  @Test
  void everyOptionHasATest() {
    Set<String> ids = new TreeSet<>();
    PublishedCase.listAll(FILE).stream()
        .filter(c -> c.id().startsWith("RO-"))
        .forEach(c -> ids.add(c.id()));
    assertThat(ids).containsExactly("RO-BAW", "RO-BS85", "RO-DP", "RO-LS01");
  }

  @Test
  void perpetualOptionToInvest() {
    PublishedCase c = PublishedCase.get(FILE, "RO-DP", "beta1");
    PerpetualOption option =
        new PerpetualOption(c.number("r"), c.number("delta"), c.number("sigma"), c.number("I"));
    c.isMetBy(option.beta());
    PublishedCase.get(FILE, "RO-DP", "investment trigger").isMetBy(option.trigger());
    PublishedCase.get(FILE, "RO-DP", "option value").isMetBy(option.value(1));
    assertThat(option.value(3)).isEqualTo(2);
    assertThat(option.negativeBeta()).isNegative();
  }

  private static AmericanOption put(PublishedCase c) {
    return new AmericanOption(
        AmericanOption.Side.PUT,
        c.number("K"),
        c.number("T"),
        new AmericanOption.Market(c.number("S"), c.number("r"), 0, c.number("sigma")));
  }

  @Test
  void putsThatMayBeExercisedFiftyTimesAYear() {
    assertThat(listAll("RO-LS01"))
        .hasSize(2)
        .allSatisfy(c -> {
          int dates = (int) (DATES_PER_YEAR * c.number("T"));
          c.isMetBy(new BinomialTree(dates, 100).value(put(c)));
        });
  }

  @Test
  void leastSquaresMonteCarloMeetsTheTreeWithinItsError() {
    Sampler sampler = Sampler.of(20260216, new Design.MonteCarlo());
    for (PublishedCase c : listAll("RO-LS01")) {
      AmericanOption put = put(c);
      int dates = (int) (DATES_PER_YEAR * c.number("T"));
      double[][] prices =
          GeometricPaths.simulate(
              put.market(), put.years(), dates + 1, 40_000, sampler.sequence("price"));
      double[][] payoffs = new double[dates + 1][];
      for (int date = 0; date <= dates; date++) {
        payoffs[date] = Arrays.stream(prices[date]).map(put::payoff).toArray();
      }
      payoffs[0] = new double[payoffs[0].length]; // the paper allows no exercise now
      double discount = StrictMath.exp(-put.market().rate() * put.years() / dates);
      StoppingProblem.Policy policy = StoppingProblem.of(payoffs, prices, discount).solve(3);
      double tree = new BinomialTree(dates, 40).value(put);
      assertThat(policy.standardError()).isBetween(0.001, 0.03);
      assertThat(policy.value()).isCloseTo(tree, within(3 * policy.standardError()));
      assertThat(policy.actingShare()).isBetween(0.3, 0.95);
    }
  }

  @Test
  void quadraticApproximation() {
    assertThat(listAll("RO-BAW"))
        .hasSize(2)
        .allSatisfy(c -> {
          AmericanOption option =
              new AmericanOption(
                  c.quantity().contains("call")
                      ? AmericanOption.Side.CALL
                      : AmericanOption.Side.PUT,
                  c.number("K"),
                  c.number("T"),
                  new AmericanOption.Market(
                      c.number("S"), c.number("r"), c.number("q"), c.number("sigma")));
          c.isMetBy(QuadraticApproximation.value(option));
          assertThat(QuadraticApproximation.value(option))
              .isCloseTo(BinomialTree.american(2000).value(option), within(0.04))
              .isGreaterThanOrEqualTo(option.europeanValue());
        });
  }

  @Test
  void treeWithOneDateIsTheClosedForm() {
    for (AmericanOption.Side side : AmericanOption.Side.values()) {
      AmericanOption option =
          new AmericanOption(side, 95, 0.7, new AmericanOption.Market(100, 0.05, 0.02, 0.3));
      assertThat(new BinomialTree(1, 2000).value(option))
          .isCloseTo(option.europeanValue(), within(0.01));
    }
  }

  @Test
  void mineWithTemporaryClosure() {
    PublishedCase c = PublishedCase.get(FILE, "RO-BS85", "value of OPEN mine at price 0.4");
    MineValue value = mine(c).value(MineGrid.usual());
    for (double price : new double[] {0.4, 0.9}) {
      PublishedCase.get(FILE, "RO-BS85", "value of OPEN mine at price " + price)
          .isMetBy(value.open(price));
      PublishedCase.get(FILE, "RO-BS85", "value of CLOSED mine at price " + price)
          .isMetBy(value.closed(price));
    }
  }

  private static ClosableMine mine(PublishedCase c) {
    double switching = c.numbersIn("open/close cost")[0];
    double property = c.numbersIn("property_tax")[0] / 100;
    return new ClosableMine(
        c.numbersIn("inventory")[0],
        c.numbersIn("output")[0],
        c.numbersIn("cost")[0],
        new ClosableMine.Price(
            c.number("real_rate"), c.number("convenience_yield"), c.number("variance")),
        new ClosableMine.Costs(
            c.number("royalty"),
            c.number("income_tax"),
            property,
            c.numbersIn("closed_maintenance")[0],
            switching,
            switching));
  }

  @Test
  void finerGridsAgreeWithTheFineRecomputation() {
    // the cases' notes: 4.164, 4.364, 28.439 and 28.239 on 3000 x 3000 nodes of another program
    PublishedCase c = PublishedCase.get(FILE, "RO-BS85", "value of OPEN mine at price 0.4");
    MineValue value = mine(c).value(new MineGrid(1201, 1500, 5));
    assertThat(value.open(0.4)).isCloseTo(4.164, withinPercentage(0.2));
    assertThat(value.closed(0.4)).isCloseTo(4.364, withinPercentage(0.2));
    assertThat(value.open(0.9)).isCloseTo(28.439, withinPercentage(0.2));
    assertThat(value.closed(0.9)).isCloseTo(28.239, withinPercentage(0.2));
  }

  @Test
  void switchingKeepsTheTwoValuesWithinItsCost() {
    PublishedCase c = PublishedCase.get(FILE, "RO-BS85", "value of OPEN mine at price 0.4");
    MineValue value = mine(c).value(new MineGrid(201, 60, 5));
    for (double price = 0.01; price < 40; price *= 1.3) {
      double gap = value.open(price) - value.closed(price);
      assertThat(gap).isBetween(-0.2 - 1e-9, 0.2 + 1e-9);
      assertThat(value.open(price)).isGreaterThanOrEqualTo(-1e-12);
    }
  }
}
