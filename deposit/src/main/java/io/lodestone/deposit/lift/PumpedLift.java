// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.lift;

import java.util.List;

/// A pump that brings slurry up a riser, alone or as one half of a closed circulation.
///
/// @param riser the slurry's way up
/// @param waterPipes further pipes that the same volume passes through as sea water, such as the
///   pipe down of a closed circulation; their static heads cancel
/// @param efficiency of pump and drive, above 0 to 1
public record PumpedLift(Riser riser, List<Riser> waterPipes, double efficiency) {

  private static final double WATTS_PER_MEGAWATT = 1e6;
  private static final double HOURS_PER_DAY = 24;
  private static final double KILOWATTS_PER_MEGAWATT = 1000;

  public PumpedLift {
    waterPipes = List.copyOf(waterPipes);
    Settings.requirePositive("efficiency", efficiency);
    Settings.requireShare("efficiency", efficiency);
  }

  /// What a rate takes.
  ///
  /// @param velocityMetresPerSecond in the riser
  /// @param staticPascal weight of the slurry column over that of the sea outside
  /// @param frictionPascal in all pipes
  /// @param shaftMegawatts at the drive
  /// @param kilowattHoursPerDryTonne the same by tonne of dry mud
  public record Point(
      double velocityMetresPerSecond,
      double staticPascal,
      double frictionPascal,
      double shaftMegawatts,
      double kilowattHoursPerDryTonne) {}

  /// Pressures and power at a rate.
  ///
  /// @param slurry as it comes up
  /// @param dryTonnesPerDay above 0
  public Point at(Slurry slurry, double dryTonnesPerDay) {
    Settings.requirePositive("dryTonnesPerDay", dryTonnesPerDay);
    double volume = slurry.cubicMetresPerSecond(dryTonnesPerDay);
    double velocity = volume / riser.areaSquareMetres();
    double head =
        Riser.GRAVITY
            * ((slurry.kgPerCubicMetre() - slurry.waterKgPerCubicMetre()) * riser.depthMetres()
                + slurry.kgPerCubicMetre() * riser.freeboardMetres());
    double friction =
        riser.lengthMetres()
            * riser.frictionPerMetre(velocity, slurry.kgPerCubicMetre(), slurry.pascalSeconds());
    for (Riser pipe : waterPipes) {
      friction +=
          pipe.lengthMetres()
              * pipe.frictionPerMetre(
                  volume / pipe.areaSquareMetres(),
                  slurry.waterKgPerCubicMetre(),
                  slurry.waterPascalSeconds());
    }
    double megawatts = volume * (head + friction) / efficiency / WATTS_PER_MEGAWATT;
    double perTonne = megawatts * KILOWATTS_PER_MEGAWATT * HOURS_PER_DAY / dryTonnesPerDay;
    return new Point(velocity, head, friction, megawatts, perTonne);
  }

  /// The most dry mud that a power lifts, t/day, by bisection: power grows with the rate.
  ///
  /// @param slurry as it comes up
  /// @param shaftMegawatts installed, above 0
  public double mostDryTonnesPerDay(Slurry slurry, double shaftMegawatts) {
    Settings.requirePositive("shaftMegawatts", shaftMegawatts);
    double low = 0;
    double high = 1;
    while (at(slurry, high).shaftMegawatts() < shaftMegawatts) {
      low = high;
      high *= 2;
    }
    while (high - low > 1e-9 * high) {
      double middle = 0.5 * (low + high);
      if (at(slurry, middle).shaftMegawatts() < shaftMegawatts) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return 0.5 * (low + high);
  }
}
