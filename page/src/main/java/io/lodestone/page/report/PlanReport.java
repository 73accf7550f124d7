// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.report;

import io.lodestone.lab.plan.FrontDocument;
import io.lodestone.page.words.Amount;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// Writes what a plan found: a page with the front as a plot and a table, and beside it a short
/// text.
public final class PlanReport {

  private static final double MILLION = 1e6;

  private PlanReport() {}

  /// The page and the text, by file name: `report.html` and `report.md`.
  public static Map<String, String> texts(FrontDocument front) {
    return Map.of(
        "report.html",
        Page.of("Plan · " + front.plan(), PlanDocument.of(front)),
        "report.md",
        markdown(front));
  }

  /// A number to three digits, as on the page.
  public static String number(double value) {
    return Amount.number(value);
  }

  private static String markdown(FrontDocument front) {
    MarkdownText text = new MarkdownText();
    text.heading(1, "Plan: " + front.plan()).paragraph(front.question());
    text.heading(2, "What was found").bullets(front.sentences());
    text.heading(2, "Portfolios");
    List<String> head = new ArrayList<>(List.of("Portfolio"));
    front
        .objectives()
        .forEach(o -> head.add(String.format(Locale.ROOT, "%s (%s)", o.label(), o.unit())));
    head.addAll(
        List.of(
            "Gain against nothing (million USD a year)",
            "Regret (million USD a year)",
            "Good enough",
            "Choose"));
    text.table(head, front.portfolios().stream().map(m -> row(front, m)).toList());
    text.heading(2, "How it was made");
    return text.foot(front.facts(), List.of("./lodestone plan " + front.study())).toString();
  }

  private static List<String> row(FrontDocument front, FrontDocument.Member member) {
    List<String> row = new ArrayList<>(List.of(member.id()));
    for (FrontDocument.Objective objective : front.objectives()) {
      row.add(
          Amount.withError(
              Objects.requireNonNull(member.values().get(objective.id())) / objective.scale(),
              Objects.requireNonNull(member.errors().get(objective.id())) / objective.scale(),
              ""));
    }
    row.add(
        Amount.withError(member.gain() / MILLION, member.gainError() / MILLION, "")
            + (member.likeNothing() && !member.measures().isEmpty()
                ? ", no surer than doing nothing"
                : ""));
    row.add(Amount.number(member.regret().quantile() / MILLION));
    row.add(String.format(Locale.ROOT, "%.0f %%", 100 * member.satisficing()));
    row.add(member.words());
    return row;
  }
}
