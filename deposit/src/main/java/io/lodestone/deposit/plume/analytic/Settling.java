// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.plume.analytic;

/// Settling velocities of single grains, downwards positive, and what follows from them.
public final class Settling {

  /// Standard gravity rounded as in the published cases, m/s².
  public static final double GRAVITY = 9.81;

  private Settling() {}

  /// Stokes' law, (ρs/ρw − 1)·g·d²/(18ν), m/s: good below about 0.05 mm in cold sea water.
  ///
  /// @param diameter m, not negative
  public static double stokes(double diameter, Grain grain) {
    Check.requireNotNegative("diameter", diameter);
    return grain.submergedGravity() * diameter * diameter / (18 * grain.viscosity());
  }

  /// Ferguson and Church 2004 (source `ferguson-church`), R·g·d²/(C₁ν + √(0.75·C₂·R·g·d³)), m/s:
  /// from Stokes' law for small grains to constant drag for large ones.
  ///
  /// @param diameter m, above 0
  /// @param drag C₁ and C₂
  public static double fergusonChurch(double diameter, Grain grain, Drag drag) {
    Check.requirePositive("diameter", diameter);
    double rg = grain.submergedGravity();
    double turbulent = Math.sqrt(0.75 * drag.turbulent() * rg * diameter * diameter * diameter);
    return rg * diameter * diameter / (drag.viscous() * grain.viscosity() + turbulent);
  }

  /// Mean distance that a grain drifts before it is down, U·h/w, without mixing, m.
  ///
  /// @param height of the release above the bed, m
  /// @param settling m/s, above 0
  /// @param velocity of the water, m/s
  public static double depositionDistance(double height, double settling, double velocity) {
    Check.requirePositive("settling velocity", settling);
    return velocity * height / settling;
  }

  /// What a grain is made of and lies in.
  ///
  /// @param submergedGravity (ρs/ρw − 1)·g, m/s²
  /// @param viscosity kinematic, of the water, m²/s, above 0
  public record Grain(double submergedGravity, double viscosity) {

    public Grain {
      Check.requirePositive("viscosity", viscosity);
    }

    /// A grain from densities in any one unit, and g in m/s².
    public static Grain of(double solid, double water, double viscosity, double gravity) {
      Check.requirePositive("density of water", water);
      return new Grain((solid - water) / water * gravity, viscosity);
    }
  }

  /// The two constants of Ferguson and Church.
  ///
  /// @param viscous C₁: 18 for spheres and natural grains
  /// @param turbulent C₂: 0.4 for smooth spheres, 1 for natural sieve diameters
  public record Drag(double viscous, double turbulent) {

    /// Natural grains by sieve diameter (Ferguson and Church 2004, page 935).
    public static final Drag NATURAL = new Drag(18, 1);
  }
}
