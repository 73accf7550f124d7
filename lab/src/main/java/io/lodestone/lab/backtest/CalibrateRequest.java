// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.backtest;

import java.util.List;

/// Inputs of behaviour that are to be estimated from the past.
///
/// @param study name or folder
/// @param inputs ids; all that are behaviour if empty
/// @param settings how
public record CalibrateRequest(String study, List<String> inputs, Estimation.Settings settings) {

  public CalibrateRequest {
    inputs = List.copyOf(inputs);
  }
}
