// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import io.lodestone.lab.plan.FrontDocument;
import io.lodestone.page.report.PlanReport;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Objects;

/// Prints the front of a plan: a row for each portfolio, then what was found.
final class PlanTable {

  private static final int WIDTH = 12;
  private static final double MILLION = 1e6;

  private final FrontDocument front;

  PlanTable(FrontDocument front) {
    this.front = front;
  }

  void print(PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%s: %d portfolios on %d futures, %s to %s; the front on %d fresh ones (seed %d)%n%n",
        front.plan(),
        front.search().evaluated(),
        front.search().futures(),
        front.firstMonth(),
        front.lastMonth(),
        front.search().fresh(),
        front.seed());
    out.print("      ");
    for (FrontDocument.Objective objective : front.objectives()) {
      out.printf(Locale.ROOT, "%" + WIDTH + "s", objective.id());
    }
    out.printf(
        Locale.ROOT,
        "%" + WIDTH + "s%" + WIDTH + "s%" + WIDTH + "s  %s%n",
        "gain",
        "regret",
        "good",
        "choose");
    for (FrontDocument.Member member : front.portfolios()) {
      out.printf(Locale.ROOT, "%-5s%s", member.id(), member.stillOnFront() ? " " : "-");
      for (FrontDocument.Objective objective : front.objectives()) {
        double value = Objects.requireNonNull(member.values().get(objective.id()));
        out.printf(Locale.ROOT, "%" + WIDTH + "s", PlanReport.number(value / objective.scale()));
      }
      out.printf(
          Locale.ROOT,
          "%" + WIDTH + "s%" + WIDTH + "s%" + (WIDTH - 1) + "s%%  %s%n",
          gain(member),
          PlanReport.number(member.regret().quantile() / MILLION),
          String.format(Locale.ROOT, "%.0f", 100 * member.satisficing()),
          member.name());
    }
    out.println();
    for (FrontDocument.Objective objective : front.objectives()) {
      out.printf(Locale.ROOT, "%s: %s, %s%n", objective.id(), objective.label(), objective.unit());
    }
    out.printf(
        Locale.ROOT,
        "gain: cost plus value lost that it saves against doing nothing, million USD a year; ≈: within one standard error of nothing%nregret: cost plus value lost beyond the best shown portfolio of the same future, %.0f %% quantile, million USD a year; good: share of futures within all thresholds; -: dominated on fresh futures%n%n",
        100 * front.portfolios().getFirst().regret().level());
    front.sentences().forEach(out::println);
  }

  private static String gain(FrontDocument.Member member) {
    return (member.likeNothing() ? "≈ " : "") + PlanReport.number(member.gain() / MILLION);
  }
}
