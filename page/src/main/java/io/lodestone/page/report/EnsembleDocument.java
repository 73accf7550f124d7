// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.report;

import io.lodestone.page.words.Amount;
import io.lodestone.study.study.Uncertainties.DesignKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Everything that an ensemble's page draws, in its order.
///
/// @param kind `ensemble`, by which the page knows what to draw
/// @param sureness how sure the numbers are, in sentences
record EnsembleDocument(
    String kind,
    EnsembleHead head,
    EnsembleGrid headlines,
    TrustSection trust,
    ShortageOdds odds,
    FanCharts fans,
    IndependenceOdds independence,
    HeadlineSpread spread,
    UncertainList uncertain,
    List<String> sureness,
    RunDocument.Foot foot) {

  static EnsembleDocument of(EnsembleReading in, Map<String, String> facts) {
    return new EnsembleDocument(
        "ensemble",
        EnsembleHead.of(in),
        EnsembleGrid.of(in),
        TrustSection.of(in.study()),
        ShortageOdds.of(in),
        FanCharts.of(in),
        IndependenceOdds.of(in),
        HeadlineSpread.of(in),
        UncertainList.of(in),
        sureness(in),
        new RunDocument.Foot(
            List.of("./lodestone check " + in.study().id(), EnsembleHead.command(in)),
            facts,
            List.of(
                "Money is real USD of " + in.study().baseYear() + ".",
                "Short: more than 5 % of the use of the baseline is lost in the month.",
                "\"Without draws\" is the one run in which every input has the value that the data say; it need not lie in the middle.")));
  }

  private static List<String> sureness(EnsembleReading in) {
    List<String> all = new ArrayList<>();
    all.add(
        "A standard error says how far a number would move if the ensemble were drawn again: about two times in three by less. It is the standard deviation over the root of the number of trajectories, as if draws were independent."
            + (in.ensemble().recipe().design() == DesignKind.MONTE_CARLO
                ? ""
                : String.format(
                    Locale.ROOT,
                    " %s spread draws more evenly than that, so it is an upper bound as a rule.",
                    in.ensemble().recipe().design() == DesignKind.SOBOL
                        ? "Sobol points"
                        : "Latin hypercubes")));
    all.add(
        String.format(
            Locale.ROOT,
            "A probability of 0 or 100 %% has a standard error of 0 but is not certain: what happened in none of %s may still have a probability of up to %s.",
            EnsembleHead.trajectories(in.results()),
            Amount.share(ruleOfThree(in.results()))));
    all.add(
        "Mean and quantiles of a headline are over the trajectories in which it has a value; where it does not always happen, read both together.");
    all.add(
        "Nothing here says how wrong the model or a range may be: more trajectories make the numbers more exact, not more true.");
    return all;
  }

  /// The upper end of the 95 % interval of a probability of which no case was seen, 3/n (Hanley and
  /// Lippman-Hand 1983).
  private static double ruleOfThree(long trajectories) {
    return Math.min(1, 3.0 / Math.max(1, trajectories));
  }
}
