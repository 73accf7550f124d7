// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.plume;

/// What all particles share in each step: how far water moves at the heights of the series, and
/// whether the current stirs the bed. Immutable; threads share it.
final class StepTable {

  private final CurrentSeries currents;
  private final double[][] east;
  private final double[][] north;
  private final boolean[] erodes;

  StepTable(Water water, PlumeSetting.Steps steps) {
    this.currents = water.currents();
    this.east = new double[steps.count()][currents.heights()];
    this.north = new double[steps.count()][currents.heights()];
    this.erodes = new boolean[steps.count()];
    for (int n = 0; n < steps.count(); n++) {
      currents.wayInto(n * steps.seconds(), steps.seconds(), east[n], north[n]);
      double speed = Math.sqrt(east[n][0] * east[n][0] + north[n][0] * north[n][0]);
      double stress = water.bed().stressPascal(speed / steps.seconds());
      erodes[n] = stress > water.bed().criticalPascal();
    }
  }

  boolean erodes(int step) {
    return erodes[step];
  }

  /// Whether the bed is stirred in this step or later.
  boolean erodesFrom(int step) {
    for (int n = step; n < erodes.length; n++) {
      if (erodes[n]) {
        return true;
      }
    }
    return false;
  }

  /// Ways in this step at evenly spaced heights, m.
  void spread(int step, double spacing, double[] eastNodes, double[] northNodes) {
    currents.spread(east[step], spacing, eastNodes);
    currents.spread(north[step], spacing, northNodes);
  }
}
