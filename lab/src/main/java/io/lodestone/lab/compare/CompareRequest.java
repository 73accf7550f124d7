// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.compare;

import java.util.List;

/// Runs that are to be laid side by side.
///
/// @param runs folders, or `study/scenario` for the latest run of a scenario
public record CompareRequest(List<String> runs) {

  public CompareRequest {
    runs = List.copyOf(runs);
  }
}
