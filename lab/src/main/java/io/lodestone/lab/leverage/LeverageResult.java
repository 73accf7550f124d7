// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.leverage;

import io.lodestone.ensemble.Estimate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a game came to. Money is real USD, present values over the game's window unless it says
/// otherwise; each estimate is a mean over futures with its standard error, of differences with the
/// same draws.
///
/// @param futures in which all runs of the game have a solution: what the means are over
/// @param failed futures that were left out because a month of some run has none
/// @param bargain Nash's, over all cells and lotteries of mean payoffs, with the embargo met by
///   doing nothing as disagreement: payoffs of `sender` and `target`
/// @param leftOut choices that could not be played, and why
public record LeverageResult(
    String title,
    double weightOfSender,
    int futures,
    int failed,
    List<Cell> cells,
    List<Equilibrium> equilibria,
    Map<String, Double> bargain,
    List<Stakes> stakes,
    List<Year> years,
    Map<String, String> leftOut) {

  public LeverageResult {
    cells = List.copyOf(cells);
    equilibria = List.copyOf(equilibria);
    stakes = List.copyOf(stakes);
    years = List.copyOf(years);
  }

  /// One cell of the game, against open trade and doing nothing.
  ///
  /// @param targetPayoff minus what the target loses and spends beyond
  /// @param senderPayoff income of the sender beyond
  /// @param valueLost of the target's users, beyond: dearer bills, thrift, goods not made
  /// @param programmeCost of the target's side, beyond
  /// @param entry capacity outside the sender at the end, t/month of activity, beyond
  public record Cell(
      String sender,
      String target,
      Estimate targetPayoff,
      Estimate senderPayoff,
      Estimate valueLost,
      Estimate programmeCost,
      Estimate entry) {}

  /// An equilibrium of the mean payoffs: probability of each choice that is used.
  ///
  /// @param holdsInShare share of futures in which nobody would leave it if that future were known,
  ///   0 to 1; null for one in mixed choices
  public record Equilibrium(
      Map<String, Double> sender,
      Map<String, Double> target,
      double senderPayoff,
      double targetPayoff,
      @Nullable Double holdsInShare) {}

  /// What is at stake in the embargo, for one choice of the target; over the embargo's months.
  ///
  /// @param targetLoss L_T
  /// @param senderLoss L_S
  /// @param concession w·L_T − (1 − w)·L_S
  /// @param credibleShare share of futures in which the concession is above 0
  /// @param asymmetry (L_T − L_S) / (L_T + L_S) of the means
  /// @param firstYear loss of the target in the first twelve months: sensitivity
  /// @param lastYear in the last twelve: vulnerability
  public record Stakes(
      String target,
      Estimate targetLoss,
      Estimate senderLoss,
      Estimate concession,
      double credibleShare,
      double asymmetry,
      Estimate firstYear,
      Estimate lastYear) {}

  /// The same embargo begun in another year, without and with the plan.
  ///
  /// @param built whether the plan's plants have begun by then; announced otherwise
  /// @param prevented what the plan takes off the concession
  public record Year(
      int year,
      boolean built,
      Estimate targetLoss,
      Estimate targetLossWithPlan,
      Estimate senderLoss,
      Estimate senderLossWithPlan,
      Estimate concession,
      Estimate concessionWithPlan,
      Estimate prevented) {}
}
