// SPDX-License-Identifier: Apache-2.0
package io.lodestone.baseyear;

import io.lodestone.network.Network;
import io.lodestone.network.Terms;
import java.util.List;

/// What everyone does in a month, t/month: `[plant]`, `[lane]`, `[endUse]`. Filled while it is
/// made, then only read.
final class Flows {

  final double[] activity;
  final double[] flow;
  final double[] use;

  /// A month of base plants, base lanes and end uses, with what new lanes carry.
  ///
  /// @param columns what `value` is about
  /// @param value `[column]`
  /// @param newLaneFlow `[lane]`; 0 for base lanes
  Flows(Network network, List<Column> columns, double[] value, double[] newLaneFlow) {
    activity = new double[network.plants().size()];
    flow = newLaneFlow.clone();
    use = new double[network.endUses().size()];
    for (int i = 0; i < value.length; i++) {
      Column column = columns.get(i);
      switch (column.figure().kind()) {
        case ACTIVITY -> activity[column.entity()] = value[i];
        case FLOW -> flow[column.entity()] = value[i];
        case USE -> use[column.entity()] = value[i];
        case PRICE -> throw new IllegalStateException("a price is not a flow");
      }
    }
  }

  /// Consumption, inputs and exports of every market, t/month; `[market]`.
  double[] throughput(Network network) {
    double[] sum = new double[network.markets().size()];
    for (int d = 0; d < use.length; d++) {
      sum[network.endUseMarket(d)] += use[d];
    }
    for (int l = 0; l < flow.length; l++) {
      sum[network.laneFrom(l)] += flow[l];
    }
    for (int p = 0; p < activity.length; p++) {
      Terms recipe = network.recipe(p);
      for (int k = 0; k < recipe.size(); k++) {
        sum[recipe.index(k)] += Math.max(0, -recipe.coefficient(k)) * activity[p];
      }
    }
    return sum;
  }
}
