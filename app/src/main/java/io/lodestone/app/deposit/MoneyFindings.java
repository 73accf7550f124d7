// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.deposit;

import io.lodestone.data.deposit.MoneySettings;
import io.lodestone.deposit.economics.Basket;
import io.lodestone.deposit.economics.MonthlyPrices;
import io.lodestone.deposit.economics.MonthlySales;
import io.lodestone.deposit.economics.Venture;
import io.lodestone.deposit.economics.VentureValue;
import io.lodestone.deposit.lift.LiftRun;
import io.lodestone.deposit.processing.Grades;
import io.lodestone.random.Design;
import io.lodestone.random.Sampler;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// What a scheme is worth in each trajectory, by price world.
///
/// @param lift what is lifted
/// @param values by price world and trajectory
/// @param ppm grade of what is mined, by trajectory
/// @param oxideTonnes sold over the life, by trajectory
/// @param parts discounted costs by kind, mean over trajectories, USD
record MoneyFindings(
    LiftFindings lift,
    Map<String, List<VentureValue>> values,
    List<Double> ppm,
    List<Double> oxideTonnes,
    Map<String, Double> parts) {

  private static final double KG = 1000;

  static MoneyFindings of(DepositInput in, ResourceFindings resource, LiftFindings lift) {
    MoneySettings money = in.deposit().money();
    Sampler sampler = Sampler.of(in.seed(), new Design.MonteCarlo());
    Map<String, List<VentureValue>> values = new LinkedHashMap<>();
    money.worlds().keySet().forEach(world -> values.put(world, new ArrayList<>()));
    List<Double> ppm = new ArrayList<>();
    List<Double> oxide = new ArrayList<>();
    Map<String, Double> parts = new LinkedHashMap<>();
    for (int t = 0; t < in.trajectories(); t++) {
      Grades grades = resource.minedGrades(t % in.realisations());
      double recovery =
          money.recovery()
              * money.recoveryFactor().quantile(sampler.draws("deposit recovery").at(t));
      double factor = money.costFactor().quantile(sampler.draws("deposit cost").at(t));
      MonthlySales sales = sales(lift.runs().get(t), money, grades, recovery);
      Venture venture = money.venture(lift.scheme().dryTonnesPerDay(), factor);
      money
          .worlds()
          .forEach((world, prices) ->
              values
                  .get(world)
                  .add(venture.value(sales, MonthlyPrices.level(prices, sales.elements()))));
      ppm.add(grades.totalPpm());
      oxide.add(oxide(sales) / KG);
      addParts(parts, venture, sales, in.trajectories());
    }
    return new MoneyFindings(lift, values, ppm, oxide, parts);
  }

  private static MonthlySales sales(
      LiftRun run, MoneySettings money, Grades grades, double recovery) {
    Map<String, Double> mix = new TreeMap<>();
    money
        .flowsheet()
        .recipe(grades)
        .contentByElement()
        .forEach((element, share) -> mix.put(element.name().toLowerCase(Locale.ROOT), share));
    double[] tonnes = new double[MoneySettings.BUILDING_MONTHS + run.months()];
    for (int month = 0; month < run.months(); month++) {
      tonnes[MoneySettings.BUILDING_MONTHS + month] = run.landedDryTonnes(month);
    }
    return MonthlySales.ofMix(
        new Basket(mix),
        List.copyOf(mix.keySet()),
        tonnes,
        KG * grades.oxideTonnesPerTonne() * recovery);
  }

  private static double oxide(MonthlySales sales) {
    double kg = 0;
    for (int month = 0; month < sales.months(); month++) {
      kg += sales.oxideKg(month);
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

  /// Mean of discounted oxides, kg.
  double discountedKg() {
    return values.values().iterator().next().stream()
        .mapToDouble(VentureValue::discountedKg)
        .average()
        .orElseThrow();
  }
}
