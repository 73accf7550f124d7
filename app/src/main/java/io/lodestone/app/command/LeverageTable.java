// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import io.lodestone.ensemble.Estimate;
import io.lodestone.lab.leverage.LeverageResult;
import io.lodestone.study.leverage.LeverageGame;
import io.lodestone.study.study.Study;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// The game for people: payoffs, equilibria, stakes, years; in billions of USD.
final class LeverageTable {

  private static final double BILLION = 1e9;

  private final String home;
  private final String rival;
  private final LeverageGame game;
  private final LeverageResult result;

  LeverageTable(Study study, LeverageGame game, LeverageResult result) {
    this.home = study.network().regions().get(study.home()).name();
    this.rival = study.network().regions().get(study.rival()).name();
    this.game = game;
    this.result = result;
  }

  void print(PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%s: %s threatens %s%nUSD bn, present value at %.0f %% a year, %s to %s, against open trade and doing nothing;%nmeans over %d futures with standard errors, all choices in the same futures%s%n%n",
        result.title(),
        rival,
        home,
        100 * game.discountRate(),
        game.from(),
        game.until(),
        result.futures(),
        result.failed() == 0
            ? ""
            : String.format(
                Locale.ROOT, "; %d left out, a month without a solution", result.failed()));
    out.printf(
        Locale.ROOT,
        "%-12s %-18s %16s %16s %16s %16s%n",
        rival,
        home,
        "to " + rival,
        "to " + home,
        "users' loss",
        "programmes");
    for (LeverageResult.Cell cell : result.cells()) {
      out.printf(
          Locale.ROOT,
          "%-12s %-18s %16s %16s %16s %16s%n",
          cell.sender(),
          cell.target(),
          billions(cell.senderPayoff()),
          billions(cell.targetPayoff()),
          billions(cell.valueLost()),
          billions(cell.programmeCost()));
    }
    printEquilibria(out);
    printStakes(out);
    printYears(out);
    result
        .leftOut()
        .forEach((choice, why) -> out.printf(Locale.ROOT, "Left out: %s, %s%n", choice, why));
  }

  private void printEquilibria(PrintWriter out) {
    out.printf(Locale.ROOT, "%nEquilibria, if both choose once and at the same time:%n");
    for (LeverageResult.Equilibrium e : result.equilibria()) {
      out.printf(
          Locale.ROOT,
          "  %s: %s; %s: %s; to %s %s, to %s %s%s%n",
          rival,
          mix(e.sender()),
          home,
          mix(e.target()),
          rival,
          billions(e.senderPayoff()),
          home,
          billions(e.targetPayoff()),
          holds(e));
    }
    out.printf(
        Locale.ROOT,
        "Nash's bargain, with the embargo met by doing nothing as the outcome without agreement: to %s %s, to %s %s%n",
        rival,
        billions(result.bargain().getOrDefault("sender", Double.NaN)),
        home,
        billions(result.bargain().getOrDefault("target", Double.NaN)));
  }

  private static String holds(LeverageResult.Equilibrium e) {
    Double share = e.holdsInShare();
    return share == null
        ? ""
        : String.format(Locale.ROOT, "; would hold in %.0f %% of futures, each known", 100 * share);
  }

  private static String mix(Map<String, Double> shares) {
    return shares.entrySet().stream()
        .map(s ->
            s.getValue() > 1 - 1e-9
                ? s.getKey()
                : String.format(Locale.ROOT, "%s with %.0f %%", s.getKey(), 100 * s.getValue()))
        .collect(Collectors.joining(", "));
  }

  private void printStakes(PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%nWhat the embargo of %d months from %s is worth, weight of %s %.2f; before adjustment: first year, after: last year%n",
        game.embargoMonths(),
        game.embargoStart(),
        rival,
        result.weightOfSender());
    out.printf(
        Locale.ROOT,
        "%-18s %16s %16s %16s %10s %16s %16s%n",
        home,
        "L of " + home,
        "L of " + rival,
        "concession",
        "credible",
        "first year",
        "last year");
    for (LeverageResult.Stakes s : result.stakes()) {
      out.printf(
          Locale.ROOT,
          "%-18s %16s %16s %16s %8.0f %% %16s %16s%n",
          s.target(),
          billions(s.targetLoss()),
          billions(s.senderLoss()),
          concession(s.concession()),
          100 * s.credibleShare(),
          billions(s.firstYear()),
          billions(s.lastYear()));
    }
  }

  private static String concession(Estimate estimate) {
    return estimate.value() < 0 ? "not credible" : billions(estimate);
  }

  private void printYears(PrintWriter out) {
    if (result.years().isEmpty()) {
      return;
    }
    out.printf(
        Locale.ROOT,
        "%nThe same embargo begun in another year; %s is built from %s%n",
        game.roles().plan(),
        game.planStart());
    out.printf(
        Locale.ROOT,
        "%-6s %-10s %16s %16s %16s %16s%n",
        "begun",
        "plan is",
        "L without",
        "L with",
        "concession",
        "prevented");
    for (LeverageResult.Year year : result.years()) {
      out.printf(
          Locale.ROOT,
          "%-6d %-10s %16s %16s %16s %16s%n",
          year.year(),
          year.built() ? "built" : "announced",
          billions(year.targetLoss()),
          billions(year.targetLossWithPlan()),
          concession(year.concession()),
          billions(year.prevented()));
    }
  }

  /// Mean and standard error.
  private static String billions(Estimate estimate) {
    return Double.isNaN(estimate.standardError())
        ? billions(estimate.value())
        : billions(estimate.value()) + " ± " + billions(estimate.standardError());
  }

  /// Three decimals: the stakes of small markets are fractions of a billion.
  private static String billions(double usd) {
    String text = String.format(Locale.ROOT, "%.3f", usd / BILLION);
    return text.equals("-0.000") ? "0.000" : text.replace('-', '−');
  }
}
