// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.lift;

import io.lodestone.units.Horizon;
import java.time.YearMonth;
import java.util.List;

/// Two systems at Minamitorishima: the trial of 350 t a day with a drill ship and drill pipe, and
/// the case of 3,500 t a day with ships of its own. What a comment does not source is assumed.
public final class Schemes {

  /// Centre of the resource area.
  public static final Position SITE = new Position(22.03, 153.81);

  public static final Horizon TWELVE_YEARS = new Horizon(YearMonth.of(2028, 4), 144);

  /// Monthly means are placeholders of the facts; variation and memory are assumed.
  public static final SeaState SEA =
      new SeaState(
          SeabedFacts.waveHeights(2),
          SeabedFacts.waveHeights(3),
          SeabedFacts.waveHeights(4),
          0.33,
          48);

  /// In place: 0.551 t dry in 1.37 t wet a m³ (facts, back-solved).
  private static final double DRY_SHARE = 0.551 / 1.37;

  /// Grains 2.65 t/m³ (facts), 9 % by volume assumed; sea water at depth.
  public static final Slurry SLURRY = new Slurry(0.09, 2650, 1040, 1.6e-3);

  /// Dewatering takes 80 % of the volume (facts).
  public static final Slurry CAKE = SLURRY.thickened(0.8);

  private static final double SHIP_KM_PER_HOUR = 22;
  private static final double ISLAND_KM = 250;
  private static final double PORT_KM = 1900;

  private Schemes() {}

  /// 34 knots from 1980 to 2021; the radius holds gales of some 300 km and the error of a forecast
  /// of four days.
  private static StormWatch watch() {
    return new StormWatch(SITE, 700, 34, 1980, 2021);
  }

  private static ShippingLeg leg(int ships, double cargoTonnes, Slurry cargo, double km) {
    return new ShippingLeg(
        ships, cargoTonnes * cargo.dryShareByMass(), km / SHIP_KM_PER_HOUR, 24, 18);
  }

  /// 350 t dry a day.
  public static LiftSettings trial() {
    return new LiftSettings(
        TWELVE_YEARS,
        new LiftSettings.Rate(350, DRY_SHARE),
        SEA,
        new WaveLimits(4, 4.5, 3, 2.5), // 4 and 4.5 m: facts
        watch(),
        new RiserWork(192, 96, 24, 24, 72), // 12 days with weather in 2026: facts
        List.of(
            new Subsystem(LossCause.COLLECTOR, 500, 48, Subsystem.Reach.RISER_UP),
            new Subsystem(LossCause.RISER, 4000, 120, Subsystem.Reach.RISER_UP),
            new Subsystem(LossCause.PUMP, 1500, 48, Subsystem.Reach.RISER_UP),
            new Subsystem(LossCause.SHIP, 400, 12, Subsystem.Reach.RISER_STAYS)),
        new Docking(2, 20),
        new LandingChain(
            2_000,
            leg(2, 6_000, SLURRY, ISLAND_KM),
            new LandingChain.Island(6_000, 450, 0.98, 20_000),
            leg(1, 8_000, CAKE, PORT_KM)));
  }

  /// 3,500 t dry a day.
  public static LiftSettings commercial() {
    return new LiftSettings(
        TWELVE_YEARS,
        new LiftSettings.Rate(3500, DRY_SHARE),
        SEA,
        new WaveLimits(4, 6, 3.5, 3),
        watch(),
        new RiserWork(96, 48, 24, 24, 72),
        List.of(
            new Subsystem(LossCause.COLLECTOR, 700, 72, Subsystem.Reach.RISER_STAYS),
            new Subsystem(LossCause.RISER, 6000, 120, Subsystem.Reach.RISER_UP),
            new Subsystem(LossCause.PUMP, 2000, 48, Subsystem.Reach.RISER_UP),
            new Subsystem(LossCause.SHIP, 500, 8, Subsystem.Reach.RISER_STAYS)),
        new Docking(2, 20),
        new LandingChain(
            15_000,
            leg(4, 30_000, SLURRY, ISLAND_KM),
            new LandingChain.Island(40_000, 4_500, 0.98, 120_000),
            leg(4, 30_000, CAKE, PORT_KM)));
  }
}
