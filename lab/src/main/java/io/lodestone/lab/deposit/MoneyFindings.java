// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.deposit;

import io.lodestone.deposit.economics.Basket;
import io.lodestone.deposit.economics.MonthlyPrices;
import io.lodestone.deposit.economics.MonthlySales;
import io.lodestone.deposit.economics.Odds;
import io.lodestone.deposit.economics.Venture;
import io.lodestone.deposit.economics.VentureValue;
import io.lodestone.deposit.processing.Grades;
import io.lodestone.random.Design;
import io.lodestone.random.Sampler;
import io.lodestone.study.deposit.MoneySettings;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/// What a scheme is worth in each future, by world of prices.
///
/// @param lift what is lifted
/// @param draws what is sold at which cost, by trajectory
/// @param worlds of prices, level ones first
/// @param parts discounted costs by kind, mean over trajectories, USD
public record MoneyFindings(
    LiftFindings lift, List<Draw> draws, List<World> worlds, Map<String, Double> parts) {

  private static final double KG = 1000;

  /// One course of lifting, grade, recovery and cost.
  ///
  /// @param costFactor on every cost
  /// @param ppm grade of what is mined
  /// @param productTonnes sold over the life
  public record Draw(
      Venture venture, MonthlySales sales, double costFactor, double ppm, double productTonnes) {}

  /// A draw under prices.
  ///
  /// @param trajectory number of the future
  /// @param draw number of the draw that it is paired with
  public record Case(int trajectory, int draw, VentureValue value) {}

  /// Prices that may hold.
  public record World(String name, List<Case> cases) {

    public Odds odds(ToDoubleFunction<VentureValue> number) {
      return Odds.of(cases.stream().mapToDouble(c -> number.applyAsDouble(c.value())).toArray());
    }
  }

  public static MoneyFindings of(DepositInput in, ResourceFindings resource, LiftFindings lift) {
    MoneySettings money = in.deposit().money();
    Sampler sampler = Sampler.of(in.seed(), new Design.MonteCarlo());
    List<Draw> draws = new ArrayList<>();
    Map<String, Double> parts = new LinkedHashMap<>();
    for (int t = 0; t < in.trajectories(); t++) {
      Grades grades = resource.minedGrades(t % in.realisations());
      double recovery =
          money.recovery()
              * money.recoveryFactor().quantile(sampler.draws("deposit recovery").at(t));
      double factor = money.costFactor().quantile(sampler.draws("deposit cost").at(t));
      MonthlySales sales = sales(lift, t, money, grades, recovery);
      Venture venture = money.venture(lift.scheme().dryTonnesPerDay(), factor);
      draws.add(new Draw(venture, sales, factor, grades.totalPpm(), product(sales) / KG));
      addParts(parts, venture, sales, in.trajectories());
    }
    List<World> worlds = new ArrayList<>();
    money.worlds().forEach((name, prices) -> worlds.add(level(name, prices, draws)));
    in.prices().forEach(prices -> worlds.add(of(prices, start(lift), draws)));
    return new MoneyFindings(lift, draws, worlds, parts);
  }

  private static World level(String name, Map<String, Double> prices, List<Draw> draws) {
    List<Case> cases = new ArrayList<>();
    for (int t = 0; t < draws.size(); t++) {
      Draw draw = draws.get(t);
      MonthlyPrices level = MonthlyPrices.level(prices, draw.sales().elements());
      cases.add(new Case(t, t, draw.venture().value(draw.sales(), level)));
    }
    return new World(name, cases);
  }

  /// Each path of prices with the draw of the same number; a single path with all draws.
  private static World of(ModelPrices prices, YearMonth start, List<Draw> draws) {
    List<Case> cases = new ArrayList<>();
    boolean lone = prices.size() == 1;
    for (int k = 0; k < (lone ? draws.size() : prices.size()); k++) {
      int path = lone ? 0 : k;
      int trajectory = lone ? k : prices.trajectory(k);
      Draw draw = draws.get(trajectory % draws.size());
      MonthlyPrices monthly =
          prices.of(path, draw.sales().elements(), start, draw.sales().months());
      cases.add(
          new Case(
              trajectory, trajectory % draws.size(), draw.venture().value(draw.sales(), monthly)));
    }
    return new World(prices.world(), cases);
  }

  /// First month of spending.
  static YearMonth start(LiftFindings lift) {
    return lift.scheme().settings().horizon().start().minusMonths(MoneySettings.BUILDING_MONTHS);
  }

  private static MonthlySales sales(
      LiftFindings lift, int trajectory, MoneySettings money, Grades grades, double recovery) {
    Map<String, Double> mix = new TreeMap<>(money.flowsheet().recipe(grades).contentByElement());
    double[] tonnes = new double[MoneySettings.BUILDING_MONTHS + lift.runs().getFirst().months()];
    for (int month = MoneySettings.BUILDING_MONTHS; month < tonnes.length; month++) {
      tonnes[month] =
          lift.runs().get(trajectory).landedDryTonnes(month - MoneySettings.BUILDING_MONTHS);
    }
    return MonthlySales.ofMix(
        new Basket(mix),
        List.copyOf(mix.keySet()),
        tonnes,
        KG * money.flowsheet().compounds().tonnesPerTonne(grades) * recovery);
  }

  private static double product(MonthlySales sales) {
    double kg = 0;
    for (int month = 0; month < sales.months(); month++) {
      kg += sales.productKg(month);
    }
    return kg;
  }

  /// The venture with one kind of cost at a time.
  private static void addParts(
      Map<String, Double> parts, Venture v, MonthlySales sales, int trajectories) {
    Venture.Capital c = v.capital();
    Venture.Running r = v.running();
    Venture.Capital none = new Venture.Capital(0, c.phasingByYear(), 0);
    Venture.Running idle = new Venture.Running(r.startMonth(), 0, 0, 0);
    Map<String, Venture> alone = new LinkedHashMap<>();
    alone.put("Investment", with(v, new Venture.Capital(c.usd(), c.phasingByYear(), 0), idle));
    alone.put(
        "Renewal",
        with(v, new Venture.Capital(0, c.phasingByYear(), c.sustainingUsdPerYear()), idle));
    alone.put(
        "Fixed running cost",
        with(v, none, new Venture.Running(r.startMonth(), r.fixedUsdPerYear(), 0, 0)));
    alone.put(
        "Running cost by tonne",
        with(v, none, new Venture.Running(r.startMonth(), 0, r.usdPerDryTonne(), 0)));
    Map<String, Double> free = new TreeMap<>();
    sales.elements().forEach(e -> free.put(e, 0.0));
    MonthlyPrices prices = MonthlyPrices.level(free, sales.elements());
    alone.forEach((part, venture) ->
        parts.merge(part, venture.value(sales, prices).costs() / trajectories, Double::sum));
  }

  private static Venture with(Venture v, Venture.Capital capital, Venture.Running running) {
    return new Venture(capital, running, v.sale(), v.realRate());
  }

  /// The world of today's prices.
  public World today() {
    return worlds.getFirst();
  }

  /// kg by element in a kg of what is sold, mean over draws.
  public Map<String, Double> mix() {
    Map<String, Double> mix = new TreeMap<>();
    for (Draw draw : draws) {
      for (int e = 0; e < draw.sales().elements().size(); e++) {
        double kg = 0;
        for (int month = 0; month < draw.sales().months(); month++) {
          kg += draw.sales().productKg(month, e);
        }
        mix.merge(
            draw.sales().elements().get(e),
            kg / (KG * draw.productTonnes()) / draws.size(),
            Double::sum);
      }
    }
    return mix;
  }

  /// Mean of discounted products, kg.
  public double discountedKg() {
    return today().cases().stream()
        .mapToDouble(c -> c.value().discountedKg())
        .average()
        .orElseThrow();
  }
}
