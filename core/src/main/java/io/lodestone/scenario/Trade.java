// SPDX-License-Identifier: Apache-2.0
package io.lodestone.scenario;

import io.lodestone.network.IdPattern;
import io.lodestone.network.Lane;
import java.util.List;

/// A selection of lanes; each part is a list of ids with `*`.
///
/// @param from exporting regions
/// @param to importing regions
/// @param commodities commodities
public record Trade(List<String> from, List<String> to, List<String> commodities) {

  public Trade {
    from = List.copyOf(from);
    to = List.copyOf(to);
    commodities = List.copyOf(commodities);
  }

  /// Whether a lane is selected.
  public boolean matches(Lane lane) {
    return IdPattern.anyMatches(from, lane.from())
        && IdPattern.anyMatches(to, lane.to())
        && IdPattern.anyMatches(commodities, lane.commodity());
  }
}
