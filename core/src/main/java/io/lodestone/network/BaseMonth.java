// SPDX-License-Identifier: Apache-2.0
package io.lodestone.network;

/// The reconciled and calibrated base month: what everyone does at base prices, and the wedges that
/// make it a solution.
///
/// Immutable; threads may share it. All flows in t/month, all wedges in USD/t.
public final class BaseMonth {

  private final double[] activity;
  private final double[] plantWedge;
  private final double[] laneReference;
  private final double[] laneFriction;
  private final double[] laneFlow;
  private final double[] use;
  private final double[] throughput;
  private final double[] inflowWithin;
  private final double[] meanDelay;

  /// Copies the arrays of `values`.
  public BaseMonth(Values values) {
    this.activity = values.activity.clone();
    this.plantWedge = values.plantWedge.clone();
    this.laneReference = values.laneReference.clone();
    this.laneFriction = values.laneFriction.clone();
    this.laneFlow = values.laneFlow.clone();
    this.use = values.use.clone();
    this.throughput = values.throughput.clone();
    this.inflowWithin = new double[throughput.length];
    this.meanDelay = new double[throughput.length];
    sumInflows(values.network);
  }

  private void sumInflows(Network network) {
    double[] underWay = new double[throughput.length];
    for (int l = 0; l < laneFlow.length; l++) {
      int to = network.laneTo(l);
      int months = network.lanes().at(l).transitMonths();
      underWay[to] += months * laneFlow[l];
      inflowWithin[to] += months == 0 ? laneFlow[l] : 0;
    }
    for (int p = 0; p < activity.length; p++) {
      Terms recipe = network.recipe(p);
      int months = network.processOf(p).leadMonths();
      for (int k = 0; k < recipe.size(); k++) {
        double made = Math.max(0, recipe.coefficient(k)) * activity[p];
        underWay[recipe.index(k)] += months * made;
        inflowWithin[recipe.index(k)] += months == 0 ? made : 0;
      }
    }
    for (int m = 0; m < throughput.length; m++) {
      meanDelay[m] = throughput[m] > 0 ? underWay[m] / throughput[m] : 0;
    }
  }

  /// The arrays a base month is made from: `[plant]`, `[lane]`, `[endUse]`, `[market]`.
  public static final class Values {
    final double[] activity;
    final double[] plantWedge;
    final double[] laneReference;
    final double[] laneFriction;
    final double[] laneFlow;
    final double[] use;
    final double[] throughput;
    private final Network network;

    /// Zeros of the right lengths.
    public Values(Network network) {
      this.network = network;
      activity = new double[network.plants().size()];
      plantWedge = new double[activity.length];
      laneReference = new double[network.lanes().size()];
      laneFriction = new double[laneReference.length];
      laneFlow = new double[laneReference.length];
      use = new double[network.endUses().size()];
      throughput = new double[network.markets().size()];
    }

    /// Sets a plant's activity (t/month) and wedge w (USD/t).
    public void plant(int plant, double activityTonnes, double wedgeUsdPerTonne) {
      activity[plant] = activityTonnes;
      plantWedge[plant] = wedgeUsdPerTonne;
    }

    /// Sets a lane's reference flow ȳ, its flow at base prices (t/month) and f: freight, friction
    /// and wedge (USD/t).
    public void lane(int lane, double reference, double flow, double frictionUsdPerTonne) {
      laneReference[lane] = reference;
      laneFlow[lane] = flow;
      laneFriction[lane] = frictionUsdPerTonne;
    }

    /// Sets the demand of an end use at base prices, t/month.
    public void use(int endUse, double tonnes) {
      use[endUse] = tonnes;
    }

    /// Sets the throughput of a market at base prices (consumption, inputs and exports), t/month.
    public void throughput(int market, double tonnes) {
      throughput[market] = tonnes;
    }
  }

  /// Activity of a plant, 0 for what did not run in the base year.
  public double activity(int plant) {
    return activity[plant];
  }

  /// w: what the data do not explain of a plant's margin; a cost where positive.
  public double plantWedge(int plant) {
    return plantWedge[plant];
  }

  /// ȳ: the flow of a lane when prices differ by exactly f and duty.
  public double laneReference(int lane) {
    return laneReference[lane];
  }

  /// f: freight, friction and wedge.
  public double laneFriction(int lane) {
    return laneFriction[lane];
  }

  /// The flow of a lane at base prices.
  public double laneFlow(int lane) {
    return laneFlow[lane];
  }

  /// Demand of an end use at base prices.
  public double use(int endUse) {
    return use[endUse];
  }

  /// Throughput of a market at base prices.
  public double throughput(int market) {
    return throughput[market];
  }

  /// What comes to a market within the month at base prices, t/month: by lanes without transit time
  /// and from plants without lead time.
  public double inflowWithin(int market) {
    return inflowWithin[market];
  }

  /// T̄: what is under way to a market at base prices over its throughput, months. That is the mean
  /// delay of arrivals, weighted by flow and 0 for what comes within the month; over throughput
  /// instead of arrivals, which a store's losses make a little larger, so that the base month is
  /// exact.
  public double meanDelayMonths(int market) {
    return meanDelay[market];
  }
}
