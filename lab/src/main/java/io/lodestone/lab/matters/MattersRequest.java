// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.matters;

import org.jspecify.annotations.Nullable;

/// A headline whose grounds are asked.
///
/// @param study name or folder
/// @param scenario id
/// @param headline id; the first if null
/// @param step how much more and less, as a share between 0 and 1; yields move by a tenth of it
public record MattersRequest(
    String study, String scenario, @Nullable String headline, double step) {

  /// The first headline of a scenario, by steps of ten per cent.
  public static MattersRequest of(String study, String scenario) {
    return new MattersRequest(study, scenario, null, 0.1);
  }
}
