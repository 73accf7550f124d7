// SPDX-License-Identifier: Apache-2.0
package io.lodestone.baseyear;

import io.lodestone.network.BaseMonth;
import java.util.List;

/// A base month that solves the model at base prices, and what it took.
///
/// @param base the base month
/// @param wedges of every base plant and base lane, the largest share of price first
public record Calibrated(BaseMonth base, List<Wedge> wedges) {

  public Calibrated {
    wedges = List.copyOf(wedges);
  }
}
