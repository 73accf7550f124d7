// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.economics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.lodestone.deposit.lift.LiftModel;
import io.lodestone.deposit.lift.LiftRun;
import io.lodestone.deposit.lift.LiftSettings;
import io.lodestone.deposit.lift.Schemes;
import io.lodestone.deposit.lift.SeabedFacts;
import io.lodestone.deposit.option.AmericanOption;
import io.lodestone.deposit.option.GeometricPaths;
import io.lodestone.deposit.option.StoppingProblem;
import io.lodestone.deposit.processing.Enrichment;
import io.lodestone.deposit.processing.Flowsheet;
import io.lodestone.deposit.processing.Grades;
import io.lodestone.deposit.processing.MudPattern;
import io.lodestone.deposit.processing.MudRecipe;
import io.lodestone.network.RampUp;
import io.lodestone.random.Design;
import io.lodestone.random.Pert;
import io.lodestone.random.Sampler;
import io.lodestone.units.Horizon;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/// Prints the figures of docs/explanation/lift-and-cost.md about cost and worth, and holds them to
/// what must be true of any such figures. Costs are METI's of 2016 at 150 JPY a USD, as in the
/// study.
class FirstEconomicsTest {

  private static final int RUNS = 400;
  private static final int BUILDING_MONTHS = 36;
  private static final int LIFE_MONTHS = 240;
  private static final double REAL_RATE = 0.05;
  private static final double JPY_PER_USD = 150;
  private static final double METI_TONNES = 3500 * 365;
  private static final double METI_RECOVERY = 0.8;

  /// Of METI's cash cost, what is paid whether mud comes up or not (assumed: ships, crews, plants).
  private static final double FIXED_SHARE = 0.7;

  private static final Sampler SAMPLER = Sampler.of(2026, new Design.MonteCarlo());
  private static final Grades MUD = MudPattern.pattern().scaledTo(2652);
  private static final MudRecipe RECIPE =
      new Flowsheet(MudPattern.oxides(), Enrichment.NONE, MudPattern.leach(0.951, 0.307, 0.2), 0.98)
          .recipe(MUD);
  private static final List<String> ELEMENTS =
      MUD.ppmByElement().keySet().stream().map(e -> e.toUpperCase(Locale.ROOT)).toList();
  private static final Basket MIX = mix();

  private static Basket mix() {
    Map<String, Double> shares = new TreeMap<>();
    RECIPE
        .contentByElement()
        .forEach((element, share) -> shares.put(element.toUpperCase(Locale.ROOT), share));
    return new Basket(shares);
  }

  /// Yearly averages FOB China of oxides, USD a kg. Thulium is not quoted: nothing.
  private static Map<String, Double> prices(String year, double multiple) {
    Map<String, Double> prices = new TreeMap<>();
    ELEMENTS.forEach(element -> prices.put(element, 0.0));
    for (List<String> row : SeabedFacts.table("supply/prices_annual.csv")) {
      String product = row.get(1).toUpperCase(Locale.ROOT);
      for (String element : ELEMENTS) {
        if (row.getFirst().equals(year) && product.matches(element + "\\d*O\\d+ .*")) {
          prices.put(element, multiple * Double.parseDouble(row.get(2)));
        }
      }
    }
    return prices;
  }

  /// A venture of METI's size, or smaller with costs that grow with the power 0.7 of the rate.
  private static Venture venture(double dryTonnesPerDay, double costFactor) {
    double scale = costFactor * StrictMath.pow(dryTonnesPerDay / 3500, 0.7);
    double cash = 50.2e9 / JPY_PER_USD * scale;
    return new Venture(
        new Venture.Capital(
            190e9 / JPY_PER_USD * scale, List.of(0.2, 0.5, 0.3), 3.61e9 / JPY_PER_USD * scale),
        new Venture.Running(
            BUILDING_MONTHS,
            FIXED_SHARE * cash,
            (1 - FIXED_SHARE) * cash / (METI_TONNES * dryTonnesPerDay / 3500),
            0),
        new Venture.Sale(1, 0),
        REAL_RATE);
  }

  private static LiftSettings longer(LiftSettings s) {
    return new LiftSettings(
        new Horizon(YearMonth.of(2028, 4), LIFE_MONTHS),
        s.rate(),
        s.sea(),
        s.limits(),
        s.storms(),
        s.riser(),
        s.subsystems(),
        s.docking(),
        s.chain());
  }

  /// Draws as in the study's uncertainties: grade, recovery, cost.
  private record Draw(double grade, double recovery, double cost) {
    static Draw of(int i) {
      return new Draw(
          new Pert(0.4, 0.9, 1.2).quantile(SAMPLER.draws("mud-grade").at(i)),
          new Pert(0.75, 0.95, 1.15).quantile(SAMPLER.draws("mud-recovery").at(i)),
          new Pert(0.45, 1, 1.6).quantile(SAMPLER.draws("mud-cost").at(i)));
    }

    double kgPerDryTonne() {
      return 1000 * MudPattern.oxideTonnesPerTonne(MUD) * METI_RECOVERY * grade * recovery;
    }
  }

  private static MonthlySales sales(LiftRun run, double kgPerDryTonne) {
    double[] tonnes = new double[BUILDING_MONTHS + LIFE_MONTHS];
    for (int month = 0; month < LIFE_MONTHS; month++) {
      tonnes[BUILDING_MONTHS + month] = run.landedDryTonnes(month);
    }
    return MonthlySales.ofMix(MIX, ELEMENTS, tonnes, kgPerDryTonne);
  }

  private static final Map<String, Map<String, Double>> WORLDS =
      new TreeMap<>(
          Map.of(
              "1: 2024", prices("2024", 1),
              "2: 2025", prices("2025", 1),
              "3: 2024 x 2", prices("2024", 2),
              "4: 2024 x 4", prices("2024", 4),
              "5: 2024 x 8", prices("2024", 8)));

  private static double[] print(String name, LiftSettings settings, IntToDoubleFunction share) {
    LiftModel model = LiftModel.of(longer(settings), SeabedFacts.tracks());
    double rate = settings.rate().dryTonnesPerDay();
    Map<String, double[]> npv = new TreeMap<>();
    WORLDS.keySet().forEach(world -> npv.put(world, new double[RUNS]));
    double[] cost = new double[RUNS];
    double[] multiple = new double[RUNS];
    double[] subsidy = new double[RUNS];
    for (int i = 0; i < RUNS; i++) {
      Draw draw = Draw.of(i);
      MonthlySales sales = sales(model.run(SAMPLER, i, share), draw.kgPerDryTonne());
      Venture venture = venture(rate, draw.cost());
      for (Map.Entry<String, Map<String, Double>> world : WORLDS.entrySet()) {
        VentureValue value = venture.value(sales, MonthlyPrices.level(world.getValue(), ELEMENTS));
        npv.get(world.getKey())[i] = value.netPresentValue();
        if (world.getKey().startsWith("1")) {
          cost[i] = value.costPerKg();
          multiple[i] = value.breakEvenMultiple();
          subsidy[i] = value.subsidyPerKg();
        }
      }
    }
    System.out.printf(
        "%s: USD a kg %s; break-even multiple of 2024 %s; subsidy a kg at 2024 %s%n",
        name, spread(cost), spread(multiple), spread(subsidy));
    npv.forEach((world, values) -> {
      Odds odds = Odds.of(values);
      System.out.printf(
          "  world %s: P(NPV>0) %.3f (s.e. %.3f), NPV bn USD %.2f %.2f %.2f%n",
          world,
          odds.shareAbove(0),
          odds.standardErrorAbove(0),
          odds.quantile(0.1) / 1e9,
          odds.quantile(0.5) / 1e9,
          odds.quantile(0.9) / 1e9);
    });
    return npv.values().stream().mapToDouble(v -> Odds.of(v).shareAbove(0)).toArray();
  }

  private static String spread(double[] values) {
    Odds odds = Odds.of(values);
    return "P10 %.1f P50 %.1f P90 %.1f"
        .formatted(odds.quantile(0.1), odds.quantile(0.5), odds.quantile(0.9));
  }

  @Test
  void costAndOdds() {
    System.out.printf(
        "basket USD a kg: 2024 %.1f, 2025 %.1f; concentrate %.2f kg a t of mud at full recovery"
            + " of the leach; residue %.0f t a t%n",
        MIX.price(prices("2024", 1)),
        MIX.price(prices("2025", 1)),
        1000 * RECIPE.concentrateTonnes(),
        RECIPE.residuePerConcentrateTonne());
    double[] full = print("3,500 full rate", Schemes.commercial(), month -> 1);
    print(
        "3,500 learning of class 4 only",
        Schemes.commercial(),
        month -> RampUp.SERIES_4.shareAfter(month) / RampUp.SERIES_4.plateauShare());
    double[] ramped = print("3,500 class 4", Schemes.commercial(), RampUp.SERIES_4::shareAfter);
    double[] trial = print("350 class 4", Schemes.trial(), RampUp.SERIES_4::shareAfter);
    for (int world = 0; world < full.length; world++) {
      assertThat(full[world]).isGreaterThanOrEqualTo(ramped[world]);
      assertThat(ramped[world]).isGreaterThanOrEqualTo(trial[world]);
    }
    assertThat(full[0]).as("odds rise with prices").isLessThanOrEqualTo(full[4]);
  }

  /// METI's own assumptions: every day of the year, no ramp-up, no discounting.
  @Test
  void metiAsPrinted() {
    double kg = METI_TONNES * 1000 * MudPattern.oxideTonnesPerTonne(MUD) * METI_RECOVERY;
    double jpyPerKg = 63e9 / kg;
    System.out.printf(
        "METI: %.0f t a year, %.0f JPY a kg, %.0f USD a kg; without fines %.1f times the 2024"
            + " basket%n",
        kg / 1000,
        jpyPerKg,
        jpyPerKg / JPY_PER_USD,
        jpyPerKg / JPY_PER_USD / MIX.price(prices("2024", 1)));
    assertThat(kg / 1e6).isCloseTo(3.354 * 0.8 * 365 / 300, withinPercentage(1)); // facts
  }

  /// The right to build once in the next 15 years, while the basket's price wanders.
  @Test
  void waitingIsWorthSomething() {
    LiftModel model = LiftModel.of(longer(Schemes.commercial()), SeabedFacts.tracks());
    MonthlySales sales =
        sales(model.run(SAMPLER, 0), 1000 * MudPattern.oxideTonnesPerTonne(MUD) * METI_RECOVERY);
    VentureValue value =
        venture(3500, 1).value(sales, MonthlyPrices.level(prices("2024", 1), ELEMENTS));
    int dates = 16;
    double[][] multiples =
        GeometricPaths.simulate(
            new AmericanOption.Market(1, REAL_RATE, 0.04, 0.3),
            dates - 1.0,
            dates,
            20_000,
            SAMPLER.sequence("basket"));
    double[][] payoffs = new double[dates][];
    for (int date = 0; date < dates; date++) {
      payoffs[date] =
          Arrays.stream(multiples[date]).map(m -> m * value.revenue() - value.costs()).toArray();
    }
    StoppingProblem.Policy policy =
        StoppingProblem.of(payoffs, multiples, StrictMath.exp(-REAL_RATE)).solve(3);
    System.out.printf(
        "waiting: build now %.2f bn USD, right to wait %.2f (s.e. %.3f), built on %.0f %% of paths,"
            + " after %.1f years%n",
        policy.actNowValue() / 1e9,
        policy.value() / 1e9,
        policy.standardError() / 1e9,
        100 * policy.actingShare(),
        policy.meanDate());
    assertThat(policy.value()).isPositive().isGreaterThan(policy.actNowValue());
  }
}
