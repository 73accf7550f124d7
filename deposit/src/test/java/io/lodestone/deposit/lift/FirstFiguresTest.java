// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.lift;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodestone.network.RampUp;
import io.lodestone.random.Design;
import io.lodestone.random.Sampler;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/// Prints the figures of docs/explanation/lift-and-cost.md about tonnes, days and power, and holds
/// them to what must be true of any such figures.
class FirstFiguresTest {

  private static final int RUNS = 400;
  private static final int FULL_MONTHS = 12;
  private static final Sampler SAMPLER = Sampler.of(2026, new Design.MonteCarlo());
  private static final StormTracks TRACKS = SeabedFacts.tracks();

  private static LiftRun[] runs(LiftSettings settings, IntToDoubleFunction share) {
    LiftModel model = LiftModel.of(settings, TRACKS);
    LiftRun[] runs = new LiftRun[RUNS];
    for (int i = 0; i < RUNS; i++) {
      runs[i] = model.run(SAMPLER, i, share);
    }
    return runs;
  }

  private static double quantile(double[] values, double share) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.round(share * (sorted.length - 1))];
  }

  private static void print(String name, LiftRun[] runs) {
    int months = runs[0].months();
    double[] tonnes = new double[runs.length * (months - FULL_MONTHS)];
    double[] years = new double[runs.length];
    double exposed = 0;
    double empty = 0;
    for (int i = 0; i < runs.length; i++) {
      for (int month = FULL_MONTHS; month < months; month++) {
        tonnes[i * (months - FULL_MONTHS) + month - FULL_MONTHS] = runs[i].liftedDryTonnes(month);
        empty += runs[i].liftedDryTonnes(month) == 0 ? 1 : 0; // nothing at all
      }
      years[i] = runs[i].totalLandedDryTonnes() / (months / 12.0);
      exposed += runs[i].exposedDays() / (months / 12.0) / runs.length;
    }
    System.out.printf(
        "%s: t dry lifted a month P10 %.0f P50 %.0f P90 %.0f mean %.0f; months without lifting %.0f %%; landed a year P10 %.0f P50 %.0f P90 %.0f; exposed days a year %.2f%n",
        name,
        quantile(tonnes, 0.1),
        quantile(tonnes, 0.5),
        quantile(tonnes, 0.9),
        Arrays.stream(tonnes).average().orElseThrow(),
        100 * empty / tonnes.length,
        quantile(years, 0.1),
        quantile(years, 0.5),
        quantile(years, 0.9),
        exposed);
    StringBuilder lost = new StringBuilder();
    double all = 0;
    for (LossCause cause : LossCause.values()) {
      double days =
          Arrays.stream(runs).mapToDouble(run -> run.totalLostDays(cause)).sum()
              / runs.length
              / (months / 12.0);
      all += days;
      lost.append("%s %.1f ".formatted(cause, days));
    }
    System.out.printf("%s: days lost a year: %s| worked %.1f%n", name, lost, 365.25 - all);
    StringBuilder season = new StringBuilder();
    for (int calendar = 0; calendar < 12; calendar++) {
      double sum = 0;
      for (LiftRun run : runs) {
        for (int month = calendar; month < months; month += 12) {
          sum += run.workedDays(month);
        }
      }
      season.append(
          "%s %.1f "
              .formatted(
                  Schemes.TWELVE_YEARS.monthAt(calendar).getMonth(),
                  sum / runs.length / (months / 12.0)));
    }
    System.out.printf("%s: days worked: %s%n", name, season);
  }

  @Test
  void tonnesAndDays() {
    LiftRun[] trial = runs(Schemes.trial(), month -> 1);
    LiftRun[] commercial = runs(Schemes.commercial(), month -> 1);
    LiftRun[] ramped = runs(Schemes.commercial(), month -> RampUp.SERIES_4.shareAfter(month));
    print(
        "3,500 t/day, learning of class 4 only",
        runs(
            Schemes.commercial(),
            month -> RampUp.SERIES_4.shareAfter(month) / RampUp.SERIES_4.plateauShare()));
    print("350 t/day, full rate", trial);
    print("3,500 t/day, full rate", commercial);
    print("3,500 t/day, class 4", ramped);
    print("350 t/day, class 4", runs(Schemes.trial(), RampUp.SERIES_4::shareAfter));
    for (int i = 0; i < RUNS; i++) {
      assertThat(trial[i].totalLandedDryTonnes()).isLessThan(350 * 4383.0);
      assertThat(ramped[i].totalLandedDryTonnes()).isLessThan(commercial[i].totalLandedDryTonnes());
    }
  }

  @Test
  void power() {
    Riser trial = new Riser(5650, 15, 0.15, 5e-5);
    Riser commercial = new Riser(5650, 15, 0.4, 5e-5);
    for (Object[] row : new Object[][] {{"350", trial, 350.0}, {"3,500", commercial, 3500.0}}) {
      double rate = (double) row[2];
      Riser riser = (Riser) row[1];
      PumpedLift.Point pump = new PumpedLift(riser, List.of(), 0.6).at(Schemes.SLURRY, rate);
      PumpedLift.Point closed = new PumpedLift(riser, List.of(riser), 0.6).at(Schemes.SLURRY, rate);
      System.out.printf("%s t/day: pump %s%n  closed %s%n", row[0], pump, closed);
      for (double depth : new double[] {1000, 1500, 2500}) {
        System.out.printf(
            "  air at %.0f m: %s%n",
            depth, new AirLift(riser, depth, 101_325, 0.6).findPoint(Schemes.SLURRY, rate));
      }
      assertThat(closed.shaftMegawatts()).isGreaterThan(pump.shaftMegawatts());
    }
  }
}
