// SPDX-License-Identifier: Apache-2.0
package io.lodestone.baseyear;

import io.lodestone.network.Market;
import io.lodestone.network.Network;
import io.lodestone.network.Plant;
import io.lodestone.network.Terms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Turns the figures of a base year into the unknowns of its reconciliation, and checks that each
/// unknown has one.
final class FigureColumns {

  private final Network network;
  private final Map<String, Figure> figureByKey = new HashMap<>();
  private final double[] largest;

  private FigureColumns(Network network) {
    this.network = network;
    this.largest = new double[network.commodities().size()];
  }

  /// The unknowns: base plants, base lanes and end uses, each in the order of the network; rows of
  /// their balances are markets.
  ///
  /// @throws IllegalArgumentException when a figure is missing, given twice, about nothing, or not
  ///   a number that can be used
  static List<Column> of(Network network, List<Figure> figures) {
    FigureColumns result = new FigureColumns(network);
    figures.forEach(result::add);
    List<Column> columns = new ArrayList<>();
    TreeSet<String> missing = new TreeSet<>();
    for (int p = 0; p < network.plants().size(); p++) {
      if (network.plants().at(p).lifetime().isBase()) {
        result.addColumn(columns, missing, Figure.Kind.ACTIVITY, p);
      }
    }
    for (int l = 0; l < network.lanes().size(); l++) {
      if (network.lanes().at(l).lifetime().isBase()) {
        result.addColumn(columns, missing, Figure.Kind.FLOW, l);
      }
    }
    for (int d = 0; d < network.endUses().size(); d++) {
      result.addColumn(columns, missing, Figure.Kind.USE, d);
    }
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          "no base-year figure for "
              + String.join(", ", missing)
              + "\nMaybe a row is missing, or the plant or lane is not of the base year");
    }
    return columns;
  }

  private void add(Figure figure) {
    String key = key(figure.kind(), figure.id());
    int entity = indexOf(figure);
    if (!(figure.valuePerYear() >= 0 && figure.valuePerYear() < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          key + " is " + figure.valuePerYear() + "\nMaybe 0 or more: a flow has no sign");
    }
    if (!(figure.spreadShare() > 0 && figure.spreadShare() < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "spread of "
              + key
              + " is "
              + figure.spreadShare()
              + "\nMaybe 0.05 for a figure that is known well: above 0");
    }
    if (figureByKey.put(key, figure) != null) {
      throw new IllegalArgumentException(
          key + " has two figures\nMaybe one of them belongs to another id");
    }
    noteSize(figure, entity);
  }

  private int indexOf(Figure figure) {
    int entity =
        switch (figure.kind()) {
          case ACTIVITY -> network.plants().getIndex(figure.id());
          case FLOW -> network.lanes().getIndex(figure.id());
          case USE -> network.endUses().getIndex(figure.id());
          case PRICE -> network.markets().getIndex(figure.id());
        };
    boolean base =
        switch (figure.kind()) {
          case ACTIVITY -> network.plants().at(entity).lifetime().isBase();
          case FLOW -> network.lanes().at(entity).lifetime().isBase();
          case USE, PRICE -> true;
        };
    if (!base) {
      throw new IllegalArgumentException(
          key(figure.kind(), figure.id())
              + " has a base-year figure of "
              + figure.valuePerYear()
              + " t/year but is not of the base year\nMaybe its start should be base");
    }
    return entity;
  }

  /// Remembers the largest flow of each commodity, t/month.
  private void noteSize(Figure figure, int entity) {
    double tonnes = figure.valuePerYear() / Tolerances.MONTHS_PER_YEAR;
    switch (figure.kind()) {
      case ACTIVITY -> {
        Terms recipe = network.recipe(entity);
        for (int k = 0; k < recipe.size(); k++) {
          noteSize(recipe.index(k), Math.abs(recipe.coefficient(k)) * tonnes);
        }
      }
      case FLOW -> noteSize(network.laneFrom(entity), tonnes);
      case USE -> noteSize(network.endUseMarket(entity), tonnes);
      case PRICE -> {}
    }
  }

  private void noteSize(int market, double tonnes) {
    int commodity = commodityOf(market);
    largest[commodity] = Math.max(largest[commodity], tonnes);
  }

  private int commodityOf(int market) {
    return network.commodities().getIndex(network.markets().at(market).commodity());
  }

  private static String key(Figure.Kind kind, String id) {
    return kind.id() + " " + id;
  }

  private void addColumn(
      List<Column> columns, TreeSet<String> missing, Figure.Kind kind, int entity) {
    String id =
        switch (kind) {
          case ACTIVITY -> network.plants().idAt(entity);
          case FLOW -> network.lanes().idAt(entity);
          case USE -> network.endUses().idAt(entity);
          case PRICE -> throw new IllegalStateException("a price is not an unknown");
        };
    Figure figure = figureByKey.get(key(kind, id));
    if (figure == null) {
      missing.add(key(kind, id));
      return;
    }
    double target = figure.valuePerYear() / Tolerances.MONTHS_PER_YEAR;
    columns.add(
        kind == Figure.Kind.ACTIVITY
            ? plant(figure, entity, target)
            : flow(figure, entity, target));
  }

  private Column plant(Figure figure, int entity, double target) {
    Plant plant = network.plants().at(entity);
    Terms recipe = network.recipe(entity);
    int[] rows = new int[recipe.size()];
    double[] gains = new double[rows.length];
    for (int k = 0; k < rows.length; k++) {
      rows[k] = recipe.index(k);
      gains[k] = recipe.coefficient(k) * (recipe.coefficient(k) < 0 ? outflow(rows[k]) : 1);
    }
    double capacity = plant.capacityTonnesPerMonth();
    return new Column(
        figure,
        entity,
        new Terms(rows, gains),
        target,
        spread(figure, target, capacity),
        Tolerances.LEAST_CAPACITY_SHARE * capacity,
        Tolerances.GREATEST_CAPACITY_SHARE * capacity);
  }

  private Column flow(Figure figure, int entity, double target) {
    boolean lane = figure.kind() == Figure.Kind.FLOW;
    int from = lane ? network.laneFrom(entity) : network.endUseMarket(entity);
    Terms balance =
        lane
            ? new Terms(new int[] {from, network.laneTo(entity)}, new double[] {-outflow(from), 1})
            : new Terms(new int[] {from}, new double[] {-outflow(from)});
    return new Column(
        figure,
        entity,
        balance,
        target,
        spread(figure, target, largest[commodityOf(from)]),
        Tolerances.LEAST_REPORTED_SHARE * target,
        Double.POSITIVE_INFINITY);
  }

  /// What a tonne that leaves a market takes out of it: itself, and what its store loses for it.
  ///
  /// A store holds cover × throughput and loses its share of that each month; stocks don't change
  /// over the base year, so inflow makes up for it.
  private double outflow(int market) {
    return outflow(network.markets().at(market));
  }

  static double outflow(Market market) {
    return 1 + market.lossSharePerMonth() * market.coverMonths();
  }

  private static double spread(Figure figure, double target, double size) {
    double floor = Math.max(Tolerances.SPREAD_FLOOR_SHARE * size, Tolerances.SPREAD_FLOOR_TONNES);
    return figure.spreadShare() * Math.max(target, floor);
  }
}
