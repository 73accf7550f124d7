// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.ensemble;

import io.lodestone.lab.place.SameOption;
import io.lodestone.store.ensemble.EnsembleRecipe;

/// What is asked for when an ensemble goes on must be what it was begun with.
public final class SameWish {

  private SameWish() {}

  /// @throws io.lodestone.lab.place.WrongInputException naming what differs
  static void require(EnsembleRequest request, EnsembleRecipe begun) {
    require(request.setup(), begun);
    SameOption.require("trajectories", request.trajectories(), begun.trajectories());
    SameOption.require("design", request.design(), begun.design());
    SameOption.require("headline", request.headline(), begun.headline());
    SameOption.require(
        "until-error", request.untilError() > 0 ? request.untilError() : null, begun.untilError());
    for (String series : request.keep()) {
      if (!begun.keep().contains(series)) {
        throw SameOption.contradiction("keep", series, String.join(", ", begun.keep()));
      }
    }
  }

  /// What all kinds of ensembles share.
  ///
  /// @throws io.lodestone.lab.place.WrongInputException naming what differs
  public static void require(EnsembleSetup setup, EnsembleRecipe begun) {
    SameOption.require("scenario", setup.scenario(), begun.scenario());
    SameOption.require("seed", setup.seed(), begun.seed());
    SameOption.require("until", setup.until(), begun.until());
    SameOption.require("part", setup.partSize(), begun.partSize());
  }
}
