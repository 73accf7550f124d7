// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.ensemble;

import java.util.List;

/// A part of an ensemble is done.
///
/// @param part its number
/// @param trajectories how many it has
/// @param wasThere whether it was done before the work was taken up
/// @param failures those that failed, `number: why`
/// @param mean of the watched headline over all parts done
/// @param standardError of that mean
public record EnsembleNotice(
    int part,
    int trajectories,
    boolean wasThere,
    List<String> failures,
    double mean,
    double standardError) {

  public EnsembleNotice {
    failures = List.copyOf(failures);
  }
}
