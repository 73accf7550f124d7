// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.plume.analytic;

/// A half-line at concentration 0 whose end is held at C₀ from time 0 on (Ogata and Banks 1961,
/// source `ogata-banks`).
public final class StepInput {

  private StepInput() {}

  /// C/C₀ = ½[erfc((x − vt)/(2√(Dt))) + e^(vx/D)·erfc((x + vt)/(2√(Dt)))], 0 to 1.
  ///
  /// @param x from the end, m, not negative
  /// @param seconds since the step, above 0
  /// @param velocity away from the end, m/s
  /// @param diffusivity m²/s, above 0
  public static double relativeConcentration(
      double x, double seconds, double velocity, double diffusivity) {
    Check.requireNotNegative("x", x);
    Check.requirePositive("time in s", seconds);
    Check.requirePositive("diffusivity", diffusivity);
    double width = 2 * Math.sqrt(diffusivity * seconds);
    double carried = velocity * seconds;
    return 0.5
        * (ScaledErfc.product(0, (x - carried) / width)
            + ScaledErfc.product(velocity * x / diffusivity, (x + carried) / width));
  }
}
