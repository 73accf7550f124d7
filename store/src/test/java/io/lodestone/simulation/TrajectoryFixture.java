// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

import io.lodestone.network.BaseMonth;
import io.lodestone.network.Network;
import io.lodestone.units.Horizon;

/// A trajectory whose every number says where it belongs, for tests of writers. It stands in this
/// package because only the simulation can make trajectories.
public final class TrajectoryFixture {

  private TrajectoryFixture() {}

  /// Value = 1000 × kind + 10 × index + month, with the kinds in the order of the fields set here.
  public static Trajectory of(Network network, Horizon horizon) {
    Trajectory.Table table = new Trajectory.Table(network, horizon.months(), 0);
    double[][][] kinds = {
      table.price,
      table.expectedPrice,
      table.stock,
      table.capacity,
      table.activity,
      table.delivered,
      table.subsidy,
      table.flow,
      table.arrival,
      table.reference,
      table.consumption,
      table.stockpile,
      table.stockpileRelease,
      table.quotaUsed,
      table.licencePrice
    };
    for (int kind = 0; kind < kinds.length; kind++) {
      for (int month = 0; month < horizon.months(); month++) {
        for (int index = 0; index < kinds[kind][month].length; index++) {
          kinds[kind][month][index] = value(kind, index, month);
        }
      }
    }
    BaseMonth base = new BaseMonth(new BaseMonth.Values(network));
    return new Trajectory(network, base, horizon, table);
  }

  /// The value that stands for a kind, an index and a month.
  public static double value(int kind, int index, int month) {
    return 1000.0 * kind + 10.0 * index + month;
  }
}
