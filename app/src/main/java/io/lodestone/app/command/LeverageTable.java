// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import io.lodestone.lab.leverage.LeverageAnalysis;
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
  private final LeverageAnalysis.Result result;

  LeverageTable(Study study, LeverageGame game, LeverageAnalysis.Result result) {
    this.home = study.network().regions().get(study.home()).name();
    this.rival = study.network().regions().get(study.rival()).name();
    this.game = game;
    this.result = result;
  }

  void print(PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%s: %s threatens %s%nUSD bn, present value at %.0f %% a year, %s to %s, against open trade and doing nothing%n%n",
        result.title(),
        rival,
        home,
        100 * game.discountRate(),
        game.from(),
        game.until());
    out.printf(
        Locale.ROOT,
        "%-12s %-18s %12s %12s %12s %12s%n",
        rival,
        home,
        "to " + rival,
        "to " + home,
        "goods missed",
        "programmes");
    for (LeverageAnalysis.Cell cell : result.cells()) {
      out.printf(
          Locale.ROOT,
          "%-12s %-18s %12s %12s %12s %12s%n",
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
    for (LeverageAnalysis.Equilibrium e : result.equilibria()) {
      out.printf(
          Locale.ROOT,
          "  %s: %s; %s: %s; to %s %s, to %s %s%n",
          rival,
          mix(e.sender()),
          home,
          mix(e.target()),
          rival,
          billions(e.senderPayoff()),
          home,
          billions(e.targetPayoff()));
    }
    out.printf(
        Locale.ROOT,
        "Nash's bargain, with the embargo met by doing nothing as the outcome without agreement: to %s %s, to %s %s%n",
        rival,
        billions(result.bargain().getOrDefault("sender", Double.NaN)),
        home,
        billions(result.bargain().getOrDefault("target", Double.NaN)));
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
        "%-18s %10s %10s %12s %10s %10s %10s%n",
        home,
        "L of " + home,
        "L of " + rival,
        "concession",
        "asymmetry",
        "first year",
        "last year");
    for (LeverageAnalysis.Stakes s : result.stakes()) {
      out.printf(
          Locale.ROOT,
          "%-18s %10s %10s %12s %10.2f %10s %10s%n",
          s.target(),
          billions(s.targetLoss()),
          billions(s.senderLoss()),
          concession(s.concession()),
          s.asymmetry(),
          billions(s.firstYear()),
          billions(s.lastYear()));
    }
  }

  private static String concession(double value) {
    return value < 0 ? "not credible" : billions(value);
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
        "%-6s %-10s %12s %12s %12s %12s%n",
        "begun",
        "plan is",
        "L without",
        "L with",
        "concession",
        "prevented");
    for (LeverageAnalysis.Year year : result.years()) {
      out.printf(
          Locale.ROOT,
          "%-6d %-10s %12s %12s %12s %12s%n",
          year.year(),
          year.built() ? "built" : "announced",
          billions(year.targetLoss()),
          billions(year.targetLossWithPlan()),
          concession(year.concession()),
          billions(year.prevented()));
    }
  }

  /// Three decimals: the stakes of small markets are fractions of a billion.
  private static String billions(double usd) {
    String text = String.format(Locale.ROOT, "%.3f", usd / BILLION);
    return text.equals("-0.000") ? "0.000" : text.replace('-', '−');
  }
}
