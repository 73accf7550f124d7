// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.deposit;

import io.lodestone.deposit.economics.MonthlyPrices;
import io.lodestone.deposit.economics.MonthlySales;
import io.lodestone.deposit.lift.LiftModel;
import io.lodestone.deposit.lift.LiftRun;
import io.lodestone.deposit.lift.StormTracks;
import io.lodestone.deposit.processing.Grades;
import io.lodestone.random.Sampler;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/// What a study's deposit delivers, trajectory by trajectory. What takes long, such as looking up
/// storms, is done once. Threads may share it: no result depends on who came first.
public final class DepositSupply {

  private static final int MONTHS_PER_YEAR = 12;
  private static final double KG = 1000;

  /// What is sold, as one: only its cost is asked.
  private static final List<String> PRODUCT = List.of("product");

  private static final MonthlyPrices NO_PRICE =
      MonthlyPrices.level(Map.of("product", 0.0), PRODUCT);

  private final MinedGrades grades;
  private final StormTracks tracks;
  private final Map<String, LiftModel> modelByScheme = new ConcurrentHashMap<>();

  DepositSupply(MinedGrades grades, StormTracks tracks) {
    this.grades = grades;
    this.tracks = tracks;
  }

  /// Grades of what would be mined in one of the deposits that could be.
  ///
  /// @param share above 0 and below 1: which
  public Grades gradesAt(double share) {
    List<Grades> all = grades.realisations();
    return all.get((int) (share * all.size()));
  }

  /// What a scheme delivers.
  ///
  /// @param work when it works
  /// @param numbers of the deposit, as drawn
  /// @param mined grades
  /// @param sampler of weather and failures
  /// @param trajectory from 0
  public MudSupply deliver(
      LiftWork work, DepositNumbers numbers, Grades mined, Sampler sampler, int trajectory) {
    LiftScheme scheme = LiftScheme.of(work.scheme(), numbers, work.horizon());
    LiftModel model =
        Objects.requireNonNull(
            modelByScheme.compute(
                work.scheme(),
                (name, known) ->
                    known == null
                        ? LiftModel.of(scheme.settings(), tracks)
                        : known.with(scheme.settings())));
    LiftRun run = model.run(sampler, trajectory, work::designShare);
    MoneySettings money = MoneySettings.of(numbers);
    double concentrate = money.flowsheet().compounds().tonnesPerTonne(mined) * money.recovery();
    return new MudSupply(
        work,
        run,
        concentrate,
        money.flowsheet().recipe(mined).contentByElement(),
        cost(work, scheme.dryTonnesPerDay(), run, money, concentrate));
  }

  /// What a tonne of concentrate must bring over the life of the mine, USD. Beyond the horizon the
  /// lift goes on as well as it did within it.
  private static double cost(
      LiftWork work, double rate, LiftRun run, MoneySettings money, double concentrate) {
    int life =
        (int)
            Math.min(
                money.numbers().count("money.life") * MONTHS_PER_YEAR,
                (long) work.endMonth() - work.startMonth());
    double could = 0;
    double landed = 0;
    for (int month = Math.max(0, work.startMonth()); month < run.months(); month++) {
      could += full(work, rate, month);
      landed += run.landedDryTonnes(month);
    }
    if (!(landed > 0)) {
      return Double.POSITIVE_INFINITY;
    }
    double[] tonnes = new double[MoneySettings.BUILDING_MONTHS + life];
    double[][] kg = new double[tonnes.length][1];
    for (int k = 0; k < life; k++) {
      int month = work.startMonth() + k;
      int at = MoneySettings.BUILDING_MONTHS + k;
      tonnes[at] =
          month >= 0 && month < run.months()
              ? run.landedDryTonnes(month)
              : full(work, rate, month) * landed / could;
      kg[at][0] = KG * tonnes[at] * concentrate;
    }
    MonthlySales sales = MonthlySales.of(PRODUCT, tonnes, kg);
    return KG * money.venture(rate, 1).value(sales, NO_PRICE).costPerKg();
  }

  /// What a month would land if every day were worked, t dry.
  private static double full(LiftWork work, double rate, int month) {
    return rate * work.designShare(month) * work.monthAt(month).lengthOfMonth();
  }
}
