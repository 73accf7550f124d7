// SPDX-License-Identifier: Apache-2.0
package io.lodestone.store.ensemble;

import io.lodestone.losses.Losses;
import io.lodestone.network.Index;
import io.lodestone.network.Network;
import io.lodestone.reading.Shortage;
import io.lodestone.simulation.Trajectory;
import io.lodestone.study.study.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Every monthly series of a trajectory, in one fixed order: a price and a stock for each market,
/// an activity for each plant, a flow for each lane, consumption, use lost and what the loss costs
/// for each end use, and the share of home's use that is lost for each headline element and
/// commodity, both against the baseline with the same draws. Immutable.
public final class MonthlySeries {

  /// Share of home's use that is lost by headline element or commodity.
  public static final String SHORTAGE = "shortage";

  private final List<Series> all = new ArrayList<>();
  private final Study study;
  private final List<String> elements;
  private final List<String> commodities;
  private final int months;

  /// One series.
  ///
  /// @param table what it is: price, stock, activity, flow, consumption, use-lost, loss-cost or
  ///   shortage
  /// @param id of the market, plant, lane, end use, element or commodity
  public record Series(String table, String id) {

    /// As patterns name it.
    public String key() {
      return table + ":" + id;
    }
  }

  /// The series of a study's trajectories.
  public MonthlySeries(Study study, int months) {
    this.study = study;
    this.months = months;
    Network network = study.network();
    this.elements =
        study.headlineElements().stream()
            .filter(e -> isDemanded(m -> network.commodityOf(m).contentShare(e) > 0))
            .toList();
    this.commodities =
        study.headlineCommodities().stream()
            .filter(c -> isDemanded(m -> network.markets().at(m).commodity().equals(c)))
            .toList();
    add("price", network.markets());
    add("stock", network.markets());
    add("activity", network.plants());
    add("flow", network.lanes());
    add("consumption", network.endUses());
    add("use-lost", network.endUses());
    add("loss-cost", network.endUses());
    elements.forEach(subject -> all.add(new Series(SHORTAGE, subject)));
    commodities.forEach(subject -> all.add(new Series(SHORTAGE, subject)));
  }

  /// Whether an end use at home buys from a market of a kind: a matter of structure, which no draw
  /// changes.
  private boolean isDemanded(IntPredicate market) {
    Network network = study.network();
    return IntStream.range(0, network.endUses().size())
        .filter(u -> network.endUses().at(u).region().equals(study.home()))
        .anyMatch(u -> market.test(network.endUseMarket(u)));
  }

  private void add(String table, Index<?> index) {
    index.ids().forEach(id -> all.add(new Series(table, id)));
  }

  /// All series, in order.
  public List<Series> list() {
    return List.copyOf(all);
  }

  /// Months of each.
  public int months() {
    return months;
  }

  /// Numbers of a trajectory: series times months.
  public int cells() {
    return all.size() * months;
  }

  /// Writes a trajectory's numbers, `[series][month]` in one row.
  ///
  /// @param target takes [#cells] numbers
  void copy(Trajectory run, float[] target) {
    Network network = run.network();
    Row row = new Row(run, target);
    row.put(Trajectory.Quantity.PRICE, network.markets().size());
    row.put(Trajectory.Quantity.STOCK, network.markets().size());
    row.put(Trajectory.Quantity.ACTIVITY, network.plants().size());
    row.put(Trajectory.Quantity.FLOW, network.lanes().size());
    row.put(Trajectory.Quantity.CONSUMPTION, network.endUses().size());
    row.put(Trajectory.Quantity.USE_LOST, network.endUses().size());
    row.put(Losses.of(run), network.endUses().size());
    for (Shortage shortage : shortages(run)) {
      row.put(shortage);
    }
  }

  private List<Shortage> shortages(Trajectory run) {
    return Stream.concat(
            elements.stream().map(e -> Shortage.ofElement(run, study.home(), e)),
            commodities.stream().map(c -> Shortage.ofCommodity(run, study.home(), c)))
        .toList();
  }

  /// Without demand in a month nothing is short.
  private static double lostShare(Shortage shortage, int month) {
    return shortage.normalTonnes(month) > 0 ? shortage.lostShare(month) : 0;
  }

  private final class Row {
    private final Trajectory run;
    private final float[] target;
    private int at;

    Row(Trajectory run, float[] target) {
      this.run = run;
      this.target = target;
    }

    /// Read month by month, as trajectories are stored; written series by series.
    void put(Trajectory.Quantity quantity, int size) {
      double[] values = new double[size];
      for (int month = 0; month < months; month++) {
        run.copy(quantity, month, values);
        int place = at + month;
        for (int i = 0; i < size; i++) {
          target[place] = (float) values[i];
          place += months;
        }
      }
      at += size * months;
    }

    /// What each end use's loss costs, USD.
    void put(Losses losses, int size) {
      for (int use = 0; use < size; use++) {
        for (int month = 0; month < months; month++) {
          target[at++] = (float) losses.at(month, use).costUsd();
        }
      }
    }

    void put(Shortage shortage) {
      for (int month = 0; month < months; month++) {
        target[at++] = (float) lostShare(shortage, month);
      }
    }
  }
}
