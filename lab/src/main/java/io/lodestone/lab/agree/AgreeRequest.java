// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.agree;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// A month that is to be solved as others would.
///
/// @param study name or folder
/// @param scenario id
/// @param month which month; the study's first if null
public record AgreeRequest(String study, String scenario, @Nullable YearMonth month) {

  /// The first month of the baseline.
  public static AgreeRequest of(String study) {
    return new AgreeRequest(study, "baseline", null);
  }
}
