// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.ensemble;

import io.lodestone.lab.place.WrongInputException;
import io.lodestone.store.ensemble.EnsembleRecipe;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What is asked for when an ensemble goes on must be what it was begun with: a number that is
/// dropped in silence would be believed.
final class SameWish {

  private SameWish() {}

  /// @throws WrongInputException naming what differs
  static void require(EnsembleRequest request, EnsembleRecipe begun) {
    require(request.setup(), begun);
    same("trajectories", request.trajectories(), begun.trajectories());
    same("design", request.design(), begun.design());
    same("headline", request.headline(), begun.headline());
    same("until-error", request.untilError() > 0 ? request.untilError() : null, begun.untilError());
    for (String series : request.keep()) {
      if (!begun.keep().contains(series)) {
        throw contradiction("keep", series, String.join(", ", begun.keep()));
      }
    }
  }

  /// @throws WrongInputException naming what differs
  static void require(EnsembleSetup setup, EnsembleRecipe begun) {
    same("seed", setup.seed(), begun.seed());
    same("until", setup.until(), begun.until());
  }

  private static void same(String option, @Nullable Object wanted, Object begun) {
    if (wanted != null && !Objects.equals(wanted, begun)) {
      throw contradiction(option, wanted, begun);
    }
  }

  private static WrongInputException contradiction(String option, Object wanted, Object begun) {
    return new WrongInputException(
        "--"
            + option
            + " "
            + wanted
            + ", but the ensemble was begun with "
            + begun
            + "\nMaybe leave it out, or begin another ensemble without --resume");
  }
}
