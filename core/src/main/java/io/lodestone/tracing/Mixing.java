// SPDX-License-Identifier: Apache-2.0
package io.lodestone.tracing;

import java.util.function.IntPredicate;

/// By which shares the markets mix what came in during a window: the share of each output and each
/// way of an element in the inflow of the place it leads to. Immutable; threads may share it.
final class Mixing {

  /// Below this share nothing comes by a way: a chain of ten such ways is still a number.
  private static final double NOTHING = 1e-30;

  private final ElementWays ways;
  private final double[] outputShare;
  private final double[] wayShare;

  /// @param flows the flows of the window, in the network of the ways
  Mixing(ElementWays ways, FlowTable flows) {
    this.ways = ways;
    this.outputShare = new double[ways.outputPlant.length];
    for (int o = 0; o < outputShare.length; o++) {
      double made = ways.outputCoefficient[o] * flows.delivered(ways.outputPlant[o]);
      outputShare[o] = share(made, flows.inflow(ways.market[ways.outputPlace[o]]));
    }
    this.wayShare = new double[ways.wayTo.length];
    for (int w = 0; w < wayShare.length; w++) {
      wayShare[w] = wayShare(w, flows);
    }
  }

  private double wayShare(int way, FlowTable flows) {
    int output = ways.wayOutput[way];
    if (output != ElementWays.NONE) {
      return outputShare[output] * ways.wayPart[way] / ways.outputCarried[output];
    }
    return share(flows.arrived(ways.wayLane[way]), flows.inflow(ways.market[ways.wayTo[way]]));
  }

  private static double share(double part, double inflow) {
    return part > NOTHING * inflow ? part / inflow : 0;
  }

  /// Follows units back until a plant that is asked about.
  ///
  /// @param stops the plants, by index, at which a unit is stopped
  WayBack until(IntPredicate stops) {
    boolean[] stopped = new boolean[outputShare.length];
    for (int o = 0; o < stopped.length; o++) {
      stopped[o] = stops.test(ways.outputPlant[o]);
    }
    return new WayBack(this, stopped);
  }

  ElementWays ways() {
    return ways;
  }

  /// The share of an output in the inflow of its place, 0 to 1.
  double outputShare(int output) {
    return outputShare[output];
  }

  /// The share of a way in the inflow of the place it leads to, 0 to 1.
  double wayShare(int way) {
    return wayShare[way];
  }
}
