// SPDX-License-Identifier: Apache-2.0
package io.lodestone.portfolio;

import io.lodestone.conditions.Payer;
import io.lodestone.losses.Losses;
import io.lodestone.network.EndUse;
import io.lodestone.network.IdPattern;
import io.lodestone.network.Network;
import io.lodestone.simulation.Trajectory;
import io.lodestone.tracing.FlowTable;
import io.lodestone.tracing.Tracer;
import io.lodestone.tracing.Window;
import java.util.List;

/// What one run comes to for the region that chooses measures.
///
/// @param costUsdPerYear what the chosen measures cost all payers: the even yearly payment with the
///   same present value; negative where they earn
/// @param lossUsdPerYear what goods missing at home cost their users, at the value at stake, as an
///   even yearly payment; at least 0
/// @param dependence share of the element used at home in the last twelve months that went through
///   the rival at one stage or more, 0 to 1; 0 where nothing is used
/// @param footprint activity of the plants that leave one, times what a tonne leaves
/// @param worstUse index of the end use at home that loses most
/// @param worstUseShare its share of the loss, 0 to 1
public record PortfolioOutcome(
    double costUsdPerYear,
    double lossUsdPerYear,
    double dependence,
    double footprint,
    int worstUse,
    double worstUseShare) {

  private static final double MONTHS_PER_YEAR = 12;

  /// What to ask of a run.
  ///
  /// @param home id of the region that chooses
  /// @param rival id of the region on which it depends
  /// @param element id of the element whose origin is traced; empty for none
  /// @param discountRate per year, real, above −1
  /// @param footprintPlants plants that leave a footprint, ids with `*`; none for no footprint
  /// @param footprintPerTonne what a tonne of their activity leaves
  public record Questions(
      String home,
      String rival,
      String element,
      double discountRate,
      List<String> footprintPlants,
      double footprintPerTonne) {

    public Questions {
      footprintPlants = List.copyOf(footprintPlants);
    }
  }

  /// Reads a run.
  ///
  /// @param firstMeasure place of the first chosen measure in the run's scenario: those before it
  ///   are part of what happens anyway
  public static PortfolioOutcome of(Trajectory run, Questions questions, int firstMeasure) {
    double[] weights = weights(run.months(), questions.discountRate);
    Network network = run.network();
    Losses losses = Losses.of(run);
    double loss = 0;
    double worst = 0;
    int worstUse = 0;
    for (int u = 0; u < network.endUses().size(); u++) {
      EndUse use = network.endUses().at(u);
      if (use.region().equals(questions.home)) {
        double own = loss(losses, u, weights);
        loss += own;
        if (own > worst) {
          worst = own;
          worstUse = u;
        }
      }
    }
    return new PortfolioOutcome(
        cost(run, weights, firstMeasure),
        loss,
        dependence(run, questions),
        footprint(run, questions),
        worstUse,
        loss > 0 ? worst / loss : 0);
  }

  /// Weights with which a month counts in the even yearly payment: Σ weight = 12.
  static double[] weights(int months, double discountRate) {
    double monthly = StrictMath.pow(1 + discountRate, -1 / MONTHS_PER_YEAR);
    double[] weights = new double[months];
    double factor = 1;
    double sum = 0;
    for (int t = 0; t < months; t++) {
      factor *= monthly;
      weights[t] = factor;
      sum += factor;
    }
    for (int t = 0; t < months; t++) {
      weights[t] *= MONTHS_PER_YEAR / sum;
    }
    return weights;
  }

  private static double loss(Losses losses, int use, double[] weights) {
    double sum = 0;
    for (int t = 0; t < weights.length; t++) {
      sum += weights[t] * losses.at(t, use).costUsd();
    }
    return sum;
  }

  private static double cost(Trajectory run, double[] weights, int firstMeasure) {
    double sum = 0;
    for (int measure = firstMeasure; measure < run.measures(); measure++) {
      for (Payer payer : Payer.values()) {
        for (int t = 0; t < weights.length; t++) {
          sum += weights[t] * run.costUsd(t, measure, payer);
        }
      }
    }
    return sum;
  }

  private static double dependence(Trajectory run, Questions questions) {
    if (questions.element.isEmpty()) {
      return 0;
    }
    FlowTable flows = FlowTable.of(run, Window.lastYear(run));
    double share =
        Tracer.of(flows, questions.element).useShareAtAnyStage(questions.home, questions.rival);
    return Double.isNaN(share) ? 0 : share;
  }

  private static double footprint(Trajectory run, Questions questions) {
    double tonnes = 0;
    for (int p = 0; p < run.network().plants().size(); p++) {
      if (IdPattern.anyMatches(questions.footprintPlants, run.network().plants().idAt(p))) {
        for (int t = 0; t < run.months(); t++) {
          tonnes += run.activity(t, p);
        }
      }
    }
    return tonnes * questions.footprintPerTonne;
  }
}
