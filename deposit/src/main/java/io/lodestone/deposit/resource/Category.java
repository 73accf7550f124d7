// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.resource;

import java.util.Locale;

/// A category of confidence in the words of the CRIRSCO family of codes, with the G axis of UNFC
/// that goes with it.
public enum Category {
  /// A quarter's production is known to within 15 % at 90 %.
  MEASURED(1),
  /// A year's production is known to within 15 % at 90 %.
  INDICATED(2),
  /// Samples are within reach, but a year's production is not known so well.
  INFERRED(3),
  /// No sample within reach: an exploration target, not a resource.
  UNCLASSIFIED(4);

  private final int confidence;

  Category(int confidence) {
    this.confidence = confidence;
  }

  /// Its place on the G axis of UNFC, 1 to 4.
  public int confidence() {
    return confidence;
  }

  /// The UNFC code with places on the other axes.
  ///
  /// @param economy E, environmental-socio-economic viability, 1 to 3; early seabed work is 3
  /// @param feasibility F, technical feasibility, 1 to 4; early seabed work is 3
  /// @throws IllegalArgumentException outside these
  public String unfc(int economy, int feasibility) {
    if (economy < 1 || economy > 3 || feasibility < 1 || feasibility > 4) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "E%d F%d%nMaybe E3 F3, for early work", economy, feasibility));
    }
    return "E" + economy + "F" + feasibility + "G" + confidence;
  }
}
