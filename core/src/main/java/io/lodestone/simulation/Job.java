// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

import io.lodestone.conditions.Conditions;
import io.lodestone.conditions.OrdinaryShocks;
import io.lodestone.network.BaseMonth;
import io.lodestone.network.Network;
import java.util.List;

/// One trajectory to be simulated: its own numbers on the common structure.
///
/// @param number by which its outcome is known
/// @param network what exists, with the scenario's quotas
/// @param base the calibrated base month
/// @param conditions `[month]`, at least as many as the horizon has months
/// @param shocks the trajectory's ordinary shocks, the same for every scenario that is compared
public record Job(
    int number,
    Network network,
    BaseMonth base,
    List<Conditions> conditions,
    OrdinaryShocks shocks) {

  /// A trajectory without ordinary shocks.
  public Job(int number, Network network, BaseMonth base, List<Conditions> conditions) {
    this(number, network, base, conditions, OrdinaryShocks.NONE);
  }

  public Job {
    conditions = List.copyOf(conditions);
  }
}
