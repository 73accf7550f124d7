// SPDX-License-Identifier: Apache-2.0
package io.lodestone.store.ensemble;

import io.lodestone.study.study.Uncertainties.DesignKind;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;

/// All that anyone needs to compute any part of an ensemble, beside the copy of the study: the
/// contents of `recipe.json`.
///
/// @param study id
/// @param scenario id
/// @param until last month
/// @param plan what the trajectories are for
/// @param design how trajectories are spread, if they are a sample
/// @param seed of every draw
/// @param trajectories how many at most
/// @param partSize trajectories of a part
/// @param headline id of the headline that is watched while it runs
/// @param untilError the standard error of that headline, over its mean, at which to stop; 0 =
///   never
/// @param keep series kept in full beside the shortages, as `table:id` patterns
/// @param codeVersion version and commit of the program; other code gives other numbers
public record EnsembleRecipe(
    String study,
    String scenario,
    YearMonth until,
    Plan plan,
    DesignKind design,
    long seed,
    int trajectories,
    int partSize,
    String headline,
    double untilError,
    List<String> keep,
    String codeVersion) {

  /// Trajectories of a part unless told otherwise (assumed: some seconds of work, which is what a
  /// killed run loses, and enough parts for a few workers).
  public static final int PART_SIZE = 125;

  /// What the trajectories are for.
  public enum Plan {
    /// A sample of futures.
    SAMPLE,
    /// Morris' elementary effects: paths on which one factor moves at a time.
    MORRIS,
    /// Sobol indices of first order and total.
    SOBOL
  }

  public EnsembleRecipe {
    keep = List.copyOf(keep);
    if (trajectories < 1 || partSize < 1) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%d trajectories in parts of %d\nMaybe at least 1 of each",
              trajectories,
              partSize));
    }
  }

  /// How many parts there are.
  public int parts() {
    return Math.ceilDiv(trajectories, partSize);
  }

  /// The first trajectory of a part.
  public int first(int part) {
    return part * partSize;
  }

  /// The first trajectory after a part.
  public int end(int part) {
    return Math.min(trajectories, (part + 1) * partSize);
  }
}
