// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.lift;

/// A pipe, and the friction in it.
///
/// @param depthMetres from sea surface to seabed, above 0
/// @param freeboardMetres from sea surface to outlet, 0 or more
/// @param diameterMetres inside, above 0
/// @param roughnessMetres of the wall, 0 or more
public record Riser(
    double depthMetres, double freeboardMetres, double diameterMetres, double roughnessMetres) {

  /// Of free fall, m/s².
  static final double GRAVITY = 9.80665;

  public Riser {
    Settings.requirePositive("depthMetres", depthMetres);
    Settings.requireNotNegative("freeboardMetres", freeboardMetres);
    Settings.requirePositive("diameterMetres", diameterMetres);
    Settings.requireNotNegative("roughnessMetres", roughnessMetres);
  }

  /// Length of the pipe, m.
  public double lengthMetres() {
    return depthMetres + freeboardMetres;
  }

  /// Inside, m².
  public double areaSquareMetres() {
    return 0.25 * Math.PI * diameterMetres * diameterMetres;
  }

  /// Loss of pressure by friction per metre, Pa/m: Darcy and Weisbach with the factor of Churchill
  /// (source `churchill-friction`), which holds for laminar, critical and turbulent flow.
  ///
  /// @param velocity mean, m/s, 0 or more
  /// @param density kg/m³
  /// @param viscosity Pa·s
  public double frictionPerMetre(double velocity, double density, double viscosity) {
    if (velocity == 0) { // still water, exactly
      return 0;
    }
    double reynolds = density * velocity * diameterMetres / viscosity;
    return frictionFactor(reynolds) * 0.5 * density * velocity * velocity / diameterMetres;
  }

  /// Darcy's factor.
  ///
  /// @param reynolds above 0
  public double frictionFactor(double reynolds) {
    double rough = 0.27 * roughnessMetres / diameterMetres;
    double a =
        StrictMath.pow(-2.457 * StrictMath.log(StrictMath.pow(7 / reynolds, 0.9) + rough), 16);
    double b = StrictMath.pow(37_530 / reynolds, 16);
    double turbulent = 1 / StrictMath.pow(a + b, 1.5);
    return 8 * StrictMath.pow(StrictMath.pow(8 / reynolds, 12) + turbulent, 1.0 / 12);
  }
}
