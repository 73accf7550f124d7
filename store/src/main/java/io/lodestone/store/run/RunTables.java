// SPDX-License-Identifier: Apache-2.0
package io.lodestone.store.run;

import io.lodestone.losses.Losses;
import io.lodestone.network.EndUse;
import io.lodestone.network.Index;
import io.lodestone.network.Lane;
import io.lodestone.network.Market;
import io.lodestone.network.Network;
import io.lodestone.network.Plant;
import io.lodestone.network.Stockpile;
import io.lodestone.simulation.Trajectory;
import java.util.List;
import java.util.stream.IntStream;

/// Turns a trajectory into the monthly tables of the dictionary; indices become ids again.
public final class RunTables {

  private final Trajectory run;
  private final Network network;
  private final List<String> months;

  private RunTables(Trajectory run) {
    this.run = run;
    this.network = run.network();
    this.months =
        IntStream.range(0, run.months())
            .mapToObj(m -> run.horizon().monthAt(m).toString())
            .toList();
  }

  /// All monthly tables of a run.
  public static List<RunTable> of(Trajectory run) {
    RunTables tables = new RunTables(run);
    return List.of(
        tables.prices(),
        tables.plants(),
        tables.lanes(),
        tables.uses(),
        tables.stockpiles(),
        tables.quotas());
  }

  private RunTable prices() {
    RunTable.Builder table = RunTable.of("results/prices", months);
    Index<Market> markets = network.markets();
    for (int i = 0; i < markets.size(); i++) {
      int k = i;
      Market market = markets.at(i);
      table.add(
          List.of(market.id(), market.region(), market.commodity()),
          m -> run.price(m, k),
          m -> run.expectedPrice(m, k),
          m -> run.stock(m, k));
    }
    return table.build();
  }

  private RunTable plants() {
    RunTable.Builder table = RunTable.of("results/plants", months);
    for (int i = 0; i < network.plants().size(); i++) {
      int k = i;
      Plant plant = network.plants().at(i);
      table.add(
          List.of(plant.id(), plant.region(), plant.process(), network.processOf(i).stage().id()),
          m -> run.capacity(m, k),
          m -> run.activity(m, k),
          m -> run.delivered(m, k),
          m -> run.subsidyUsd(m, k));
    }
    return table.build();
  }

  private RunTable lanes() {
    RunTable.Builder table = RunTable.of("results/lanes", months);
    for (int i = 0; i < network.lanes().size(); i++) {
      int k = i;
      Lane lane = network.lanes().at(i);
      table.add(
          List.of(lane.id(), lane.commodity(), lane.from(), lane.to()),
          m -> run.flow(m, k),
          m -> run.arrival(m, k));
    }
    return table.build();
  }

  private RunTable uses() {
    RunTable.Builder table = RunTable.of("results/uses", months);
    Losses losses = Losses.of(run);
    for (int i = 0; i < network.endUses().size(); i++) {
      int k = i;
      EndUse use = network.endUses().at(i);
      table.add(
          List.of(use.id(), use.region(), use.commodity(), use.use()),
          m -> run.reference(m, k),
          m -> run.consumption(m, k),
          m -> run.useLost(m, k),
          m -> losses.at(m, k).withoutTonnes(),
          m -> losses.at(m, k).extraBillUsd(),
          m -> losses.at(m, k).surplusLostUsd(),
          m -> losses.at(m, k).outputLostUsd());
    }
    return table.build();
  }

  private RunTable stockpiles() {
    RunTable.Builder table = RunTable.of("results/stockpiles", months);
    for (int i = 0; i < network.stockpiles().size(); i++) {
      int k = i;
      Stockpile stockpile = network.stockpiles().at(i);
      table.add(
          List.of(stockpile.id(), stockpile.region(), stockpile.commodity()),
          m -> run.stockpile(m, k),
          m -> run.stockpileRelease(m, k));
    }
    return table.build();
  }

  private RunTable quotas() {
    RunTable.Builder table = RunTable.of("results/quotas", months);
    for (int i = 0; i < network.quotas().size(); i++) {
      int k = i;
      table.add(
          List.of(network.quotas().idAt(i)), m -> run.quotaUsed(m, k), m -> run.licencePrice(m, k));
    }
    return table.build();
  }
}
