// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.deposit;

import io.lodestone.deposit.plume.Bed;
import io.lodestone.deposit.plume.CurrentSeries;
import io.lodestone.deposit.plume.DiffusivityProfile;
import io.lodestone.deposit.plume.MapGrid;
import io.lodestone.deposit.plume.PlumeSetting;
import io.lodestone.deposit.plume.Sediment;
import io.lodestone.deposit.plume.SizeClass;
import io.lodestone.deposit.plume.Source;
import io.lodestone.deposit.plume.SourceTrack;
import io.lodestone.deposit.plume.Water;
import io.lodestone.deposit.plume.Windows;
import io.lodestone.deposit.plume.analytic.Settling;
import io.lodestone.random.Lognormal;
import java.util.List;

/// The plumes of a year of work: settings of runs.
///
/// @param numbers of the study
/// @param particles of each plume
/// @param seed of their walks
public record PlumePlan(DepositNumbers numbers, int particles, long seed) {

  private static final double DAY = 86_400;

  /// Period of the main tide, M2, s.
  private static final double TIDE = 44_712;

  /// Assumed: days after the work until what is afloat is counted as afloat.
  private static final int DAYS_AFTER = 30;

  private static final int WINDOWS_PER_MONTH = 30;

  private double get(String name) {
    return numbers.get("plume." + name);
  }

  private Sediment sediment() {
    Settling.Grain grain = Settling.Grain.of(2650, 1028, 1.6e-6, Settling.GRAVITY);
    SizeClass clay =
        new SizeClass(
            "clay",
            1,
            Settling.stokes(get("grain"), grain),
            new Lognormal(get("floc-slow"), get("floc-fast")));
    return new Sediment(List.of(clay), get("floc-time"), numbers.get("resource.density"));
  }

  private Water water(DiffusivityProfile mixing) {
    double tide = get("current-tide");
    return new Water(
        CurrentSeries.harmonic(
            get("current-mean"), 0, List.of(new CurrentSeries.Harmonic(tide, TIDE)), TIDE),
        get("spreading"),
        mixing,
        Bed.keeping());
  }

  private int days() {
    return numbers.count("plume.days");
  }

  /// What the collector stirs up at the bed.
  ///
  /// @param dryTonnesPerDay lifted
  public PlumeSetting collector(double dryTonnesPerDay) {
    double mined = numbers.get("resource.density") * numbers.get("money.mined-thickness");
    int stepsPerDay = 144;
    return new PlumeSetting(
        new PlumeSetting.Particles("collector", seed, particles),
        new PlumeSetting.Steps((days() + DAYS_AFTER) * stepsPerDay, DAY / stepsPerDay),
        new Source(
            new SourceTrack(0, 0, 1000, 10, dryTonnesPerDay / DAY / mined / 10),
            0,
            2,
            10,
            0,
            days() * DAY,
            dryTonnesPerDay * days() * get("collector-share")),
        sediment(),
        water(
            DiffusivityProfile.boundaryLayer(
                200,
                400,
                new DiffusivityProfile.Layer(get("bed-friction"), get("bed-layer")),
                get("background-mixing"))),
        new MapGrid(-20_000, -50_000, 500, 400, 200),
        new Windows(WINDOWS_PER_MONTH * stepsPerDay, 36, 0, 5));
  }

  /// What the return water carries.
  ///
  /// @param dryTonnesPerDay lifted
  public PlumeSetting returnWater(double dryTonnesPerDay) {
    double height = get("depth") - get("return-depth");
    int stepsPerDay = 24;
    return new PlumeSetting(
        new PlumeSetting.Particles("return-water", seed, particles),
        new PlumeSetting.Steps((days() + DAYS_AFTER) * stepsPerDay, DAY / stepsPerDay),
        new Source(
            SourceTrack.fixed(0, 0),
            height - 20,
            height,
            120,
            0,
            days() * DAY,
            dryTonnesPerDay * days() * get("return-share")),
        sediment(),
        water(DiffusivityProfile.constant(get("depth"), 100, get("background-mixing"))),
        new MapGrid(-20_000, -10_000, 500, 400, 40),
        new Windows(WINDOWS_PER_MONTH * stepsPerDay, 24, height - 100, height));
  }
}
