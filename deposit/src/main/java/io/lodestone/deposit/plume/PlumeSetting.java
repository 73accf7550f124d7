// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.plume;

import java.util.Locale;

/// All that a plume is computed from.
///
/// @param particles how many, and from which draws
/// @param steps how long
/// @param source what is discharged
/// @param sediment how it settles
/// @param water what carries it
/// @param map where it is counted
/// @param windows when concentrations are
public record PlumeSetting(
    Particles particles,
    Steps steps,
    Source source,
    Sediment sediment,
    Water water,
    MapGrid map,
    Windows windows) {

  /// Step over 1/max|K″| up to which a walk is let go: at 0.12 a layer on the bed loses 7 % of its
  /// lowest tenth and gains 9 % at its top, at 0.06 5 %, at 0.012 nothing that 100,000 particles
  /// could show (measured on grains that should stay evenly spread).
  private static final double LARGEST_STEP_SHARE = 0.25;

  public PlumeSetting {
    double longest = LARGEST_STEP_SHARE * water.mixing().longestStepSeconds();
    if (steps.seconds() > longest) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "steps of %s s, but mixing changes too fast with height for more than %s s%nMaybe shorter steps, or a smoother profile",
              steps.seconds(),
              longest));
    }
    if (source.highMetres() > water.mixing().topMetres()) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "source up to %s m in water of %s m%nMaybe raise the top of the diffusivity profile",
              source.highMetres(),
              water.mixing().topMetres()));
    }
    if (source.startSeconds() > steps.count() * steps.seconds()) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "source begins at %s s, after the last step%nMaybe more steps",
              source.startSeconds()));
    }
  }

  /// Particles and the draws that move them. All stand for the same mass.
  ///
  /// @param name of the plume: part of what draws depend on, so that two plumes share none
  /// @param seed of the study
  /// @param count at least 1
  public record Particles(String name, long seed, int count) {

    public Particles {
      if (count < 1) {
        throw new IllegalArgumentException(count + " particles\nMaybe 100000");
      }
    }
  }

  /// Time steps.
  ///
  /// @param count at least 1
  /// @param seconds each, above 0
  public record Steps(int count, double seconds) {

    public Steps {
      if (count < 1 || !(seconds > 0)) {
        throw new IllegalArgumentException(
            String.format(Locale.ROOT, "%d steps of %s s%nMaybe steps of 600 s", count, seconds));
      }
    }
  }
}
