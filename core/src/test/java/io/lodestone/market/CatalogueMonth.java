// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market;

import io.lodestone.network.Network;
import io.lodestone.network.Sketch;

/// The frame of the catalogue's months: every market at its base price in expectation with a store
/// of 1 t that is on target there, nothing else there, positions of 1 t on target, too; plants and
/// lanes as each test sets them.
final class CatalogueMonth {

  /// Headroom at which a lane differs from the exponential by no more than 1e-9 of its flow.
  static final double WIDE = 1e12;

  final Network network;
  final MarketClearing clearing;
  final MonthInputs in;

  CatalogueMonth(Sketch sketch) {
    network = sketch.build();
    clearing = new MarketClearing(network);
    in = clearing.inputs();
    for (int m = 0; m < network.markets().size(); m++) {
      double price = network.markets().at(m).basePriceUsdPerTonne();
      in.setPrices(m, price, price);
      in.setMarket(m, 1, 1, 1);
      if (network.forwardOf(m) >= 0) {
        in.setForward(m, price, 1, 1);
      }
    }
    for (int k = 0; k < network.quotas().size(); k++) {
      in.setQuota(k, Double.POSITIVE_INFINITY, 0);
    }
  }

  int market(String id) {
    return network.markets().getIndex(id);
  }

  /// Opening stock b; the store's target stays 1 t.
  CatalogueMonth stock(String market, double available) {
    in.setMarket(market(market), available, 1, 1);
    return this;
  }

  /// δ of a plant, its capacity and cost being those of the sketch.
  CatalogueMonth plant(String id, double delta) {
    int p = network.plants().getIndex(id);
    double capacity = network.plants().at(p).capacityTonnesPerMonth();
    in.setPlant(p, capacity, delta, network.plants().at(p).operatingCostUsdPerTonne(), 0);
    return this;
  }

  /// ȳ, δ and f of a lane with so much headroom that it answers as the first contract's
  /// exponential.
  CatalogueMonth lane(String id, double usual, double delta, double friction) {
    return lane(id, new Channel(usual, WIDE), delta, friction);
  }

  /// ȳ and κ of a lane.
  record Channel(double usual, double headroom) {}

  /// Channel, δ and f of a lane.
  CatalogueMonth lane(String id, Channel channel, double delta, double friction) {
    int l = network.lanes().getIndex(id);
    double most = channel.usual() * channel.headroom();
    in.setLane(l, channel.usual(), channel.headroom(), most, delta, friction, 0);
    return this;
  }

  /// What is under way to a market beyond this month and the target of its position; πᶠ is the base
  /// price.
  CatalogueMonth forward(String market, double underWay, double target) {
    in.setForward(market(market), in.basePrice(market(market)), underWay, target);
    return this;
  }

  /// Q of an end use; its choke lies so far that it does not show.
  CatalogueMonth use(String id, double reference) {
    return use(id, reference, 1e5);
  }

  /// Q and χ of an end use.
  CatalogueMonth use(String id, double reference, double choke) {
    int u = network.endUses().getIndex(id);
    in.setEndUse(u, reference, network.endUses().at(u).elasticity(), choke);
    return this;
  }

  MonthSolution clear() {
    return clearing.clear();
  }
}
