// SPDX-License-Identifier: Apache-2.0
package io.lodestone.baseyear;

import java.util.Comparator;
import java.util.List;

/// The balanced year nearest to what the sources say, as its mean month. Immutable; threads may
/// share it.
///
/// Indices are those of the network it was made from; flows in t/month.
public final class ReconciledYear {

  private final Flows flows;
  private final double[] newLaneReference;
  private final double[] throughput;
  private final List<ReconciledFigure> figures;

  /// Keeps its arguments; `newLaneReference[lane]`, `throughput[market]`.
  ReconciledYear(
      Flows flows, double[] newLaneReference, double[] throughput, List<ReconciledFigure> figures) {
    this.flows = flows;
    this.newLaneReference = newLaneReference;
    this.throughput = throughput;
    this.figures = List.copyOf(figures);
  }

  /// Activity of a plant; 0 for what did not run in the base year.
  public double activity(int plant) {
    return flows.activity[plant];
  }

  /// Flow of a lane; for a new lane that is open, what it carries at base prices; 0 for a lane that
  /// is closed.
  public double flow(int lane) {
    return flows.flow[lane];
  }

  /// Consumption of an end use.
  public double use(int endUse) {
    return flows.use[endUse];
  }

  /// Consumption, inputs and exports of a market; 0 where it is dormant.
  public double throughput(int market) {
    return throughput[market];
  }

  /// ȳ of a lane that is not of the base year; 0 for one that is.
  double newLaneReference(int lane) {
    return newLaneReference[lane];
  }

  /// Every figure, in the order given.
  public List<ReconciledFigure> listFigures() {
    return figures;
  }

  /// Every figure, the largest pull first; equal pulls by kind and id.
  public List<ReconciledFigure> listPulls() {
    return figures.stream()
        .sorted(
            Comparator.comparingDouble((ReconciledFigure f) -> -Math.abs(f.pull()))
                .thenComparing(f -> f.figure().kind())
                .thenComparing(f -> f.figure().id()))
        .toList();
  }

  /// The figures with a pull over 3 or a ratio outside 1/3 to 3, the largest pull first.
  public List<ReconciledFigure> listWarnings() {
    return listPulls().stream().filter(ReconciledFigure::isWarning).toList();
  }
}
