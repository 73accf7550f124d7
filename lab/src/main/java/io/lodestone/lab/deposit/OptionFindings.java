// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.deposit;

import io.lodestone.deposit.economics.MonthlyPrices;
import io.lodestone.deposit.economics.MonthlySales;
import io.lodestone.deposit.economics.Odds;
import io.lodestone.deposit.option.StoppingProblem;
import io.lodestone.deposit.option.ThresholdRule;
import io.lodestone.study.deposit.MoneySettings;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What the freedom to wait, and to stop, is worth under prices of the model.
///
/// @param money of the scheme
/// @param prices of the model
/// @param now value of building at once, by path, USD
/// @param waiting policy of building in the first or a later year, or never
/// @param level the same by a rule with one price of the basket
/// @param highest price of the basket over a year at which one could have decided, in any future,
///   USD/kg
/// @param stopping what stopping adds to building at once
public record OptionFindings(
    MoneyFindings money,
    ModelPrices prices,
    Odds now,
    StoppingProblem.Policy waiting,
    ThresholdRule level,
    double highest,
    StoppingProblem.Policy stopping) {

  /// Assumed: nobody keeps a licence idle for longer.
  public static final int WAIT_YEARS = 10;

  /// Fewer paths say nothing of a policy (assumed).
  static final int LEAST_PATHS = 50;

  /// Assumed: revenue is a line in the price of the basket, and later prices bend it a little.
  private static final int DEGREE = 2;

  private static final int YEAR = 12;

  static Optional<OptionFindings> find(MoneyFindings money, ModelPrices prices) {
    return prices.size() < LEAST_PATHS
        ? Optional.empty()
        : Optional.of(new Reckoning(money, prices).findings());
  }

  private static final class Reckoning {

    private final MoneyFindings money;
    private final ModelPrices prices;
    private final YearMonth start;
    private final double discount;
    private final List<double[]> baskets;

    Reckoning(MoneyFindings money, ModelPrices prices) {
      this.money = money;
      this.prices = prices;
      this.start = MoneyFindings.start(money.lift());
      this.discount = 1 / (1 + money.draws().getFirst().venture().realRate());
      this.baskets = prices.baskets(money.mix());
    }

    private MoneyFindings.Draw draw(int path) {
      return money.draws().get(prices.trajectory(path) % money.draws().size());
    }

    private MonthlyPrices from(int path, int year) {
      MonthlySales sales = draw(path).sales();
      return prices.of(path, sales.elements(), start.plusYears(year), sales.months());
    }

    /// Mean price of the basket over the year before a year of spending, USD/kg; over what was
    /// simulated of it.
    private double basket(int path, int year) {
      double[] months = baskets.get(path);
      int end = prices.indexOf(start.plusYears(year));
      double sum = 0;
      int first = Math.max(0, end - YEAR);
      int last = Math.clamp(end, first + 1, Math.max(first + 1, months.length));
      for (int month = first; month < last; month++) {
        sum += months[Math.min(month, months.length - 1)];
      }
      return sum / (last - first);
    }

    OptionFindings findings() {
      int paths = prices.size();
      double[][] outcomes = new double[WAIT_YEARS + 1][paths];
      double[][] states = new double[WAIT_YEARS + 1][paths];
      for (int path = 0; path < paths; path++) {
        for (int year = 0; year <= WAIT_YEARS; year++) {
          outcomes[year][path] =
              draw(path).venture().value(draw(path).sales(), from(path, year)).netPresentValue();
          states[year][path] = basket(path, year);
        }
      }
      return new OptionFindings(
          money,
          prices,
          Odds.of(outcomes[0]),
          StoppingProblem.ofOutcomes(outcomes, states, discount, DEGREE).solve(DEGREE),
          ThresholdRule.best(outcomes, states, discount),
          Arrays.stream(states).flatMapToDouble(Arrays::stream).max().orElseThrow(),
          stopping());
    }

    /// Stopping at the end of a year saves what would have followed, at no cost of its own
    /// (assumed). One looks at the basket while nothing is sold, and at the flow of the past year
    /// afterwards.
    private StoppingProblem.Policy stopping() {
      int years = draw(0).sales().months() / YEAR;
      double[][] saved = new double[years][prices.size()];
      double[][] states = new double[years][prices.size()];
      for (int path = 0; path < prices.size(); path++) {
        double[] flows = flows(path);
        double monthly = StrictMath.pow(discount, 1.0 / YEAR);
        double rest = 0;
        for (int month = flows.length - 1; month >= YEAR; month--) {
          rest = monthly * (rest + flows[month]);
          if (month % YEAR == 0) {
            int year = month / YEAR;
            saved[year][path] = -rest;
            boolean sold = month >= MoneySettings.BUILDING_MONTHS + 2 * YEAR;
            states[year][path] = sold ? pastYear(flows, month) : basket(path, year);
          }
        }
        saved[0][path] = -Double.MIN_VALUE; // at date 0 one builds
      }
      return StoppingProblem.ofOutcomes(saved, states, discount, DEGREE).solve(DEGREE);
    }

    private double[] flows(int path) {
      MoneyFindings.Draw draw = draw(path);
      MonthlyPrices monthly = from(path, 0);
      double[] flows = new double[draw.sales().months()];
      for (int month = 0; month < flows.length; month++) {
        flows[month] = draw.venture().flow(month, draw.sales(), monthly);
      }
      return flows;
    }

    private static double pastYear(double[] flows, int month) {
      double sum = 0;
      for (int m = month - YEAR; m < month; m++) {
        sum += flows[m];
      }
      return sum;
    }
  }

  /// Every scheme under every model's prices that has paths enough.
  public static List<OptionFindings> all(List<MoneyFindings> schemes, List<ModelPrices> prices) {
    List<OptionFindings> all = new ArrayList<>();
    for (ModelPrices each : prices) {
      schemes.forEach(money -> find(money, each).ifPresent(all::add));
    }
    return all;
  }
}
