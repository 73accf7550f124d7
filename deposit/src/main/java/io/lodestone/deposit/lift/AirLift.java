// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.lift;

import java.util.Optional;

/// Air let into a riser lightens the column until the sea pushes the slurry up. Gas share by the
/// drift flux of Nicklin (source `nicklin-airlift`), friction by the two-phase multiplier of
/// Chisholm (source `chisholm-friction`), gas ideal and at one temperature, pressure integrated
/// from the outlet down.
///
/// @param riser one diameter from seabed to outlet
/// @param injectionDepthMetres below the sea surface, above 0, at most the riser's depth
/// @param outletPascal absolute pressure at the outlet, above 0
/// @param efficiency of compressor and drive against isothermal compression, above 0 to 1
public record AirLift(
    Riser riser, double injectionDepthMetres, double outletPascal, double efficiency) {

  private static final double ATMOSPHERE_PASCAL = 101_325;

  /// Gas constant of air, J/(kg·K), and the temperature of deep water in the riser, K (assumed: 5
  /// °C over most of the column).
  private static final double GAS_CONSTANT = 287.05;

  private static final double KELVIN = 278;

  /// Air at about 5 °C, Pa·s.
  private static final double GAS_VISCOSITY = 1.75e-5;

  /// Nicklin's distribution parameter for turbulent flow, and the rise of a slug in still liquid.
  private static final double DISTRIBUTION = 1.2;

  private static final double SLUG = 0.35;

  /// Chisholm's constant when both phases are turbulent.
  private static final double CHISHOLM = 20;

  /// Steps of the integration; the result moves by less than 0.1 % when doubled.
  private static final int STEPS = 400;

  private static final double LEAST_KG_PER_SECOND = 1e-3;
  private static final double MOST_KG_PER_SECOND = 1e4;
  private static final double GROWTH = 1.05;

  public AirLift {
    Settings.requirePositive("injectionDepthMetres", injectionDepthMetres);
    Settings.requirePositive("outletPascal", outletPascal);
    Settings.requirePositive("efficiency", efficiency);
    Settings.requireShare("efficiency", efficiency);
    if (injectionDepthMetres > riser.depthMetres()) {
      throw new IllegalArgumentException(
          "injectionDepthMetres is " + injectionDepthMetres + "\nMaybe deeper than the riser");
    }
  }

  /// What a rate takes.
  ///
  /// @param airKgPerSecond mass of air
  /// @param injectionPascal absolute pressure at which it must be let in
  /// @param shaftMegawatts at the compressor's drive
  /// @param kilowattHoursPerDryTonne the same by tonne of dry mud
  /// @param liftEfficiency work done on the mud under water over shaft work
  public record Point(
      double airKgPerSecond,
      double injectionPascal,
      double shaftMegawatts,
      double kilowattHoursPerDryTonne,
      double liftEfficiency) {}

  /// The least air that brings a rate up; empty when no amount does.
  ///
  /// @param slurry as it comes up
  /// @param dryTonnesPerDay above 0
  public Optional<Point> findPoint(Slurry slurry, double dryTonnesPerDay) {
    Settings.requirePositive("dryTonnesPerDay", dryTonnesPerDay);
    double velocity = slurry.cubicMetresPerSecond(dryTonnesPerDay) / riser.areaSquareMetres();
    double available = pressureAtInjection(slurry, velocity);
    if (available <= outletPascal) {
      return Optional
          .empty(); // friction and weight below the injection point eat the sea's pressure
    }
    double low = 0;
    double high = LEAST_KG_PER_SECOND;
    while (!(pressureNeeded(slurry, velocity, high) <= available)) {
      low = high;
      high *= GROWTH;
      if (high > MOST_KG_PER_SECOND) {
        return Optional.empty();
      }
    }
    while (high - low > 1e-9 * high) {
      double middle = 0.5 * (low + high);
      if (pressureNeeded(slurry, velocity, middle) > available) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return Optional.of(point(slurry, dryTonnesPerDay, high, available));
  }

  private Point point(Slurry slurry, double dryTonnesPerDay, double air, double pressure) {
    double watts =
        air * GAS_CONSTANT * KELVIN * StrictMath.log(pressure / ATMOSPHERE_PASCAL) / efficiency;
    double kgPerSecond = dryTonnesPerDay / 86.4;
    double submerged = 1 - slurry.waterKgPerCubicMetre() / slurry.grainKgPerCubicMetre();
    double useful = kgPerSecond * submerged * Riser.GRAVITY * riser.depthMetres();
    return new Point(
        air, pressure, watts / 1e6, watts / 1000 * 24 / dryTonnesPerDay, useful / watts);
  }

  /// What the sea leaves at the injection point after pushing the slurry up to it, Pa absolute.
  private double pressureAtInjection(Slurry slurry, double velocity) {
    double below = riser.depthMetres() - injectionDepthMetres;
    double friction =
        riser.frictionPerMetre(velocity, slurry.kgPerCubicMetre(), slurry.pascalSeconds());
    return ATMOSPHERE_PASCAL
        + slurry.waterKgPerCubicMetre() * Riser.GRAVITY * riser.depthMetres()
        - (slurry.kgPerCubicMetre() * Riser.GRAVITY + friction) * below;
  }

  /// What the mixture above the injection point weighs and rubs, Pa absolute, by the midpoint rule
  /// from the outlet down.
  private double pressureNeeded(Slurry slurry, double velocity, double air) {
    double liquidFriction =
        riser.frictionPerMetre(velocity, slurry.kgPerCubicMetre(), slurry.pascalSeconds());
    Flow flow = new Flow(slurry, velocity, air, liquidFriction);
    double step = (injectionDepthMetres + riser.freeboardMetres()) / STEPS;
    double pressure = outletPascal;
    for (int k = 0; k < STEPS; k++) {
      double middle = pressure + 0.5 * step * gradient(flow, pressure);
      pressure += step * gradient(flow, middle);
    }
    return pressure;
  }

  private record Flow(Slurry slurry, double velocity, double air, double liquidFriction) {}

  /// Pa per metre downwards.
  private double gradient(Flow flow, double pressure) {
    double gasDensity = pressure / (GAS_CONSTANT * KELVIN);
    double gasVelocity = flow.air() / (gasDensity * riser.areaSquareMetres());
    double liquidDensity = flow.slurry().kgPerCubicMetre();
    double slug =
        SLUG
            * Math.sqrt(
                Riser.GRAVITY
                    * riser.diameterMetres()
                    * (liquidDensity - gasDensity)
                    / liquidDensity);
    double gasShare = gasVelocity / (DISTRIBUTION * (gasVelocity + flow.velocity()) + slug);
    double weight = Riser.GRAVITY * ((1 - gasShare) * liquidDensity + gasShare * gasDensity);
    double gasFriction = riser.frictionPerMetre(gasVelocity, gasDensity, GAS_VISCOSITY);
    // 1 + C/X + 1/X² times the liquid's friction, with X² = liquid's over gas's
    double friction =
        flow.liquidFriction()
            + CHISHOLM * Math.sqrt(flow.liquidFriction() * gasFriction)
            + gasFriction;
    return weight + friction;
  }
}
