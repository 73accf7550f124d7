// SPDX-License-Identifier: Apache-2.0
package io.lodestone.baseyear;

import io.lodestone.network.Network;
import io.lodestone.network.Opening;
import io.lodestone.network.Plant;
import io.lodestone.network.Terms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Finds the balanced year nearest to what the sources say (model contract, section 4).
///
/// Least Σ((x − x̂)/s)² over activities of base plants, flows of base lanes and consumption of end
/// uses, subject to the balance of every market that is not dormant, its store's losses included,
/// and bounds: plants from 0.1 % to 98 % of capacity, lanes and uses at least 0.1 % of what is
/// reported. Solved twice: what new lanes carry at base prices depends on the importers' use, which
/// the first pass finds and the second keeps.
public final class Reconciliation {

  private static final int MARKETS_NAMED = 5;

  /// Markets whose imbalance is below this share of the worst only give way to it. Assumed.
  private static final double SHARE_NAMED = 0.01;

  private final Network network;
  private final List<Column> columns;
  private final int[] marketOfRow;
  private final DualNewton newton;

  private Reconciliation(Network network, List<Figure> figures) {
    this.network = network;
    this.marketOfRow =
        IntStream.range(0, network.markets().size()).filter(m -> !network.isDormant(m)).toArray();
    int[] rowOfMarket = new int[network.markets().size()];
    for (int r = 0; r < marketOfRow.length; r++) {
      rowOfMarket[marketOfRow[r]] = r;
    }
    this.columns =
        FigureColumns.of(network, figures).stream().map(c -> c.withRows(rowOfMarket)).toList();
    this.newton = new DualNewton(columns, marketOfRow.length);
  }

  /// Reconciles.
  ///
  /// @param network what exists; its base prices already hold the price figures
  /// @param figures one for every base plant, base lane and end use, in t/year; price figures are
  ///   passed through
  /// @return the nearest balanced year: every market balances to 1e-12 of its throughput
  /// @throws IllegalArgumentException when figures are missing, doubled, about nothing or unusable;
  ///   when a plant is new instead of of the base year; when no year within the bounds balances,
  ///   naming the markets
  public static ReconciledYear solve(Network network, List<Figure> figures) {
    requireNoNewPlant(network);
    Reconciliation problem = new Reconciliation(network, figures);
    double[] none = new double[network.lanes().size()];
    Flows first = new Flows(network, problem.columns, problem.values(none), none);
    double[] reference = NewLanes.references(network, first.throughput(network));
    double[] newLaneFlow = NewLanes.baseFlows(network, reference);
    double[] value = problem.values(newLaneFlow);
    Flows flows = new Flows(network, problem.columns, value, newLaneFlow);
    return new ReconciledYear(
        flows, reference, flows.throughput(network), problem.report(figures, value));
  }

  private static void requireNoNewPlant(Network network) {
    for (Plant plant : network.plants().list()) {
      if (plant.lifetime().opening() == Opening.NEW) {
        throw new IllegalArgumentException(
            "plant "
                + plant.id()
                + " opens as new: it would run in the base month without a figure\n"
                + "Maybe its start is base with a figure, a month, or option");
      }
    }
  }

  /// `[column]`, t/month.
  private double[] values(double[] newLaneFlow) {
    double[] gain = new double[network.markets().size()];
    for (int l = 0; l < newLaneFlow.length; l++) {
      int from = network.laneFrom(l);
      gain[from] -= FigureColumns.outflow(network.markets().at(from)) * newLaneFlow[l];
      gain[network.laneTo(l)] += newLaneFlow[l];
    }
    double[] constant = IntStream.of(marketOfRow).mapToDouble(m -> gain[m]).toArray();
    DualNewton.Solution solution = newton.solve(constant);
    if (solution.worstShare() > Tolerances.BALANCE) {
      throw new IllegalArgumentException(contradiction(newton.giveWay(constant), constant));
    }
    return solution.value();
  }

  private String contradiction(DualNewton.Solution solution, double[] constant) {
    double[] in = new double[constant.length];
    double[] out = new double[constant.length];
    for (int r = 0; r < in.length; r++) {
      in[r] = Math.max(0, constant[r]);
      out[r] = Math.max(0, -constant[r]);
    }
    for (int i = 0; i < columns.size(); i++) {
      Terms terms = columns.get(i).balance();
      for (int k = 0; k < terms.size(); k++) {
        double tonnes = terms.coefficient(k) * solution.value()[i];
        in[terms.index(k)] += Math.max(0, tonnes);
        out[terms.index(k)] += Math.max(0, -tonnes);
      }
    }
    double[] share = new double[in.length];
    Arrays.setAll(
        share,
        r ->
            Math.abs(solution.imbalance()[r])
                / Math.max(in[r] + out[r], Tolerances.LEAST_THROUGHPUT));
    double worst = Arrays.stream(share).max().orElse(0);
    return IntStream.range(0, in.length)
        .boxed()
        .filter(r -> share[r] >= SHARE_NAMED * worst)
        .sorted(Comparator.comparingDouble(r -> -share[r]))
        .limit(MARKETS_NAMED)
        .map(r -> describe(r, in[r], out[r], constant[r]))
        .collect(
            Collectors.joining(
                "; ",
                "no base year balances within capacities: ",
                "\nMaybe a lane, an end use or a plant is missing there, or a capacity is too small"));
  }

  private String describe(int row, double in, double out, double newLanes) {
    String market = network.markets().idAt(marketOfRow[row]);
    String text =
        String.format(
            Locale.ROOT, "market %s has %.4g t/month in and %.4g out at best", market, in, out);
    return newLanes == 0 // exact: no new lane carries anything
        ? text
        : text + String.format(Locale.ROOT, " (new lanes alone bring %.4g)", newLanes);
  }

  private List<ReconciledFigure> report(List<Figure> figures, double[] value) {
    Map<Figure, ReconciledFigure> byFigure = new HashMap<>();
    for (int i = 0; i < value.length; i++) {
      Column column = columns.get(i);
      byFigure.put(
          column.figure(),
          new ReconciledFigure(
              column.figure(),
              column.figure().valuePerYear(),
              value[i] * Tolerances.MONTHS_PER_YEAR,
              (value[i] - column.target()) / column.spread(),
              column.isAtBound(value[i])));
    }
    List<ReconciledFigure> report = new ArrayList<>();
    for (Figure figure : figures) {
      ReconciledFigure known = byFigure.get(figure);
      report.add(known == null ? price(figure) : known);
    }
    return report;
  }

  private ReconciledFigure price(Figure figure) {
    double used = network.markets().get(figure.id()).basePriceUsdPerTonne();
    return new ReconciledFigure(figure, figure.valuePerYear(), used, 0, false);
  }
}
