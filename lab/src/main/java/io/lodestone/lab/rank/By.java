// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.rank;

import java.util.List;

/// By what subjects can be put in order, most critical first.
public enum By {
  /// The mean of the ranks by the other four.
  MEAN,
  /// Expected loss over all exporters' cuts.
  LOSS,
  /// Loss when the rival stops.
  RIVAL,
  /// Supply risk by the European Commission's formula.
  RISK,
  /// Traced dependence on the rival.
  DEPENDENCE;

  /// The four single measures.
  static final List<By> SINGLE = List.of(LOSS, RIVAL, RISK, DEPENDENCE);

  /// Two values closer than this part of the larger one count as equal (assumed: rounding of flows,
  /// such as two dependences of 100 %).
  private static final double SAME = 1e-6;

  /// The measure of a subject; what is undefined counts as least critical.
  ///
  /// @param among all subjects that are ranked together
  double of(Subject subject, List<Subject> among) {
    double value =
        switch (this) {
          case MEAN ->
              -SINGLE.stream().mapToInt(by -> by.rank(subject, among)).average().orElse(Double.NaN);
          case LOSS -> subject.expectedLossUsd();
          case RIVAL -> subject.rivalLossUsd();
          case RISK -> subject.supplyRisk();
          case DEPENDENCE -> subject.dependenceShare();
        };
    return Double.isNaN(value) ? Double.NEGATIVE_INFINITY : value;
  }

  /// The rank of a subject, 1 = most critical; those with the same value share the best rank.
  ///
  /// @param among all subjects that are ranked together
  int rank(Subject subject, List<Subject> among) {
    double own = of(subject, among);
    return 1
        + (int)
            among.stream()
                .mapToDouble(other -> of(other, among))
                .filter(other -> other > own + SAME * Math.abs(own))
                .count();
  }
}
