// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.plan;

import io.lodestone.planning.SampleEstimate;
import io.lodestone.portfolio.PortfolioOutcome;
import java.util.List;
import java.util.Locale;

/// One thing that is to be small.
///
/// @param id name in files
/// @param name for people
/// @param kind what it is
/// @param tailShare share of futures that a tail leaves out, 0 to below 1
/// @param element whose origin is traced; empty for other kinds
/// @param plants that leave a footprint; none for other kinds
/// @param perTonne what a tonne of their activity leaves
/// @param footprintUnit unit of that
/// @param note remarks
public record PlanObjective(
    String id,
    String name,
    Kind kind,
    double tailShare,
    String element,
    List<String> plants,
    double perTonne,
    String footprintUnit,
    String note) {

  private static final double MILLION = 1e6;
  private static final double PERCENT = 0.01;

  public PlanObjective {
    plants = List.copyOf(plants);
  }

  /// The kinds, in the words of the file.
  public enum Kind {
    COST("cost"),
    VALUE_LOST("loss-cost"),
    TAIL_LOSS("tail-loss"),
    DEPENDENCE("dependence"),
    FOOTPRINT("footprint");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /// The word in files.
    public String word() {
      return word;
    }

    static Kind of(String word) {
      for (Kind kind : values()) {
        if (kind.word.equals(word)) {
          return kind;
        }
      }
      throw new IllegalArgumentException("no kind " + word + "\nMaybe the dictionary changed");
    }
  }

  /// Its value in one future, in raw units: USD a year, a share, or the footprint's unit.
  public double value(PortfolioOutcome outcome) {
    return switch (kind) {
      case COST -> outcome.costUsdPerYear();
      case VALUE_LOST, TAIL_LOSS -> outcome.lossUsdPerYear();
      case DEPENDENCE -> outcome.dependence();
      case FOOTPRINT -> outcome.footprint();
    };
  }

  /// Whether it has a value in each future that can be held against a threshold.
  public boolean isOfOneFuture() {
    return kind != Kind.TAIL_LOSS;
  }

  /// What each future adds to the objective: its mean is the objective.
  ///
  /// @return `[future]`
  public double[] parts(List<PortfolioOutcome> outcomes) {
    double[] values = outcomes.stream().mapToDouble(this::value).toArray();
    return kind == Kind.TAIL_LOSS ? SampleEstimate.tailParts(values, tailShare) : values;
  }

  /// The unit that people read.
  public String unit() {
    return switch (kind) {
      case COST, VALUE_LOST, TAIL_LOSS -> "million USD a year";
      case DEPENDENCE -> "%";
      case FOOTPRINT -> footprintUnit;
    };
  }

  /// What a raw value is divided by to be in that unit.
  public double scale() {
    return switch (kind) {
      case COST, VALUE_LOST, TAIL_LOSS -> MILLION;
      case DEPENDENCE -> PERCENT;
      case FOOTPRINT -> 1;
    };
  }

  /// What it is, in one sentence.
  public String help() {
    return switch (kind) {
      case COST ->
          "What the measures cost all payers together, less what they earn, as an even yearly payment of the same present value. A stock left at the end is not credited.";
      case VALUE_LOST ->
          "What goods missing at home cost their users, at the value at stake, as an even yearly payment; mean over futures.";
      case TAIL_LOSS ->
          String.format(
              Locale.ROOT,
              "The mean value lost in the worst %.0f %% of futures (CVaR).",
              100 * (1 - tailShare));
      case DEPENDENCE ->
          "Share of the element used at home in the last twelve months that went through the rival at one stage or more; mean over futures.";
      case FOOTPRINT -> "Activity of the plants over all months, times what a tonne leaves.";
    };
  }
}
