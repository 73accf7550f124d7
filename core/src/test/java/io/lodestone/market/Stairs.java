// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market;

import io.lodestone.network.Network;
import io.lodestone.network.Quota;
import io.lodestone.network.Sketch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;

/// Months whose supply and demand are arbitrary monotone curves, for known answers of the
/// literature: a curve is a stair of many small plants, a step of demand being a plant that takes a
/// tonne, makes nothing and "costs" minus what the consumer would pay.
///
/// With δ of a plant equal to 1.5 times the height of a step, the sum of the logistics follows a
/// straight line to about e^(−2π²·1.5) = 1e-13 of a step, as long as the stair goes on for some
/// tens of δ on both sides of the price.
final class Stairs {

  /// δ over the height of a step.
  static final double SMOOTHNESS = 1.5;

  private record Step(String id, double capacity, double cost) {}

  private record Passage(String id, double cost) {}

  private final Sketch sketch = new Sketch();
  private final List<Step> steps = new ArrayList<>();
  private final List<Passage> passages = new ArrayList<>();
  private final Map<String, Double> fixedSupply = new TreeMap<>();
  private final Map<String, Map<String, Double>> recipes = new TreeMap<>();
  private double height = 1;

  /// Store of every market, t: a number far below every flow, so that the store only decides what
  /// no curve decides.
  static final double STORE = 1e-14;

  private double laneDelta = 1e-5;
  private double quotaCap = Double.POSITIVE_INFINITY;
  private double mu;

  Stairs commodity(String id, double price) {
    sketch
        .commodity(id, price)
        .process("make-" + id, Map.of(id, 1.0))
        .process("take-" + id, Map.of(id, -1.0));
    return this;
  }

  Stairs process(String id, Map<String, Double> recipe) {
    sketch.process(id, recipe);
    recipes.put(id, recipe);
    return this;
  }

  /// Height of the steps of the curves that follow, USD/t.
  Stairs height(double value) {
    height = value;
    return this;
  }

  /// Supply as a function of the price, t; between two prices, rising.
  Stairs supply(
      String region, String commodity, double low, double high, DoubleUnaryOperator curve) {
    fixedSupply.merge(region + "/" + commodity, curve.applyAsDouble(low), Double::sum);
    return steps(region, "make-" + commodity, low, high, 1, curve);
  }

  /// Demand as a function of the price, t; between two prices, falling.
  Stairs demand(
      String region, String commodity, double low, double high, DoubleUnaryOperator curve) {
    fixedSupply.merge(region + "/" + commodity, -curve.applyAsDouble(high), Double::sum);
    return steps(region, "take-" + commodity, low, high, -1, p -> -curve.applyAsDouble(p));
  }

  /// Activity of a process as a function of its margin before costs, t. Where the curve starts
  /// below 0, what the process would not make is taken off the markets, so that its line is
  /// straight down to 0.
  Stairs activity(
      String region, String process, double low, double high, DoubleUnaryOperator curve) {
    Map<String, Double> recipe = Objects.requireNonNull(recipes.get(process));
    recipe.forEach((commodity, coefficient) ->
        fixedSupply.merge(
            region + "/" + commodity, coefficient * curve.applyAsDouble(low), Double::sum));
    return steps(region, process, low, high, 1, curve);
  }

  private Stairs steps(
      String region,
      String process,
      double low,
      double high,
      double sign,
      DoubleUnaryOperator curve) {
    int count = (int) Math.round((high - low) / height);
    for (int k = 0; k < count; k++) {
      double from = low + k * height;
      double rise = curve.applyAsDouble(from + height) - curve.applyAsDouble(from);
      String id = "%s-%s-%05d".formatted(process, region, k);
      sketch.plant(id, region, process, Math.max(rise, Double.MIN_NORMAL), 0);
      steps.add(new Step(id, rise, sign * (from + height / 2)));
    }
    return this;
  }

  /// A lane that costs so much a tonne.
  Stairs lane(String commodity, String from, String to, double cost) {
    sketch.lane(commodity, from, to, 0);
    passages.add(new Passage(io.lodestone.network.Lane.idOf(commodity, from, to), cost));
    return this;
  }

  /// δ of all lanes: towards 0 a lane carries only where prices differ by exactly its cost.
  Stairs laneDelta(double value) {
    laneDelta = value;
    return this;
  }

  /// A quota on one lane.
  Stairs quota(String lane, double cap, double slack) {
    sketch.quota(
        new Quota("q", "q", cap, 0, 9, List.of(new Quota.Cover(Quota.Kind.LANE, lane, 1))));
    quotaCap = cap;
    mu = slack;
    return this;
  }

  /// The month, cleared.
  Solved clear() {
    Network network = sketch.build();
    MarketClearing clearing = new MarketClearing(network);
    MonthInputs in = clearing.inputs();
    for (int m = 0; m < network.markets().size(); m++) {
      double price = network.markets().at(m).basePriceUsdPerTonne();
      double fixed = fixedSupply.getOrDefault(network.markets().idAt(m), 0.0);
      in.setPrices(m, price, price);
      in.setMarket(m, fixed + STORE, 10, STORE);
    }
    for (Step step : steps) {
      int p = network.plants().getIndex(step.id());
      in.setPlant(p, step.capacity(), SMOOTHNESS * height, step.cost(), 0);
    }
    for (Passage passage : passages) {
      int l = network.lanes().getIndex(passage.id());
      in.setLane(l, 1, CatalogueMonth.WIDE, CatalogueMonth.WIDE, laneDelta, passage.cost(), 0);
    }
    if (network.quotas().size() > 0) {
      in.setQuota(0, quotaCap, mu);
    }
    return new Solved(network, clearing.clear());
  }

  /// A cleared month with its ids.
  record Solved(Network network, MonthSolution month) {

    double price(String market) {
      return month.price(network.markets().getIndex(market));
    }

    double flow(String lane) {
      return month.flow(network.lanes().getIndex(lane));
    }

    double closing(String market) {
      return month.closing(network.markets().getIndex(market));
    }

    /// Sum of the activities of a process in a region.
    double activity(String process, String region) {
      double sum = 0;
      for (int p = 0; p < network.plants().size(); p++) {
        if (network.plants().idAt(p).startsWith(process + "-" + region + "-")) {
          sum += month.activity(p);
        }
      }
      return sum;
    }
  }
}
