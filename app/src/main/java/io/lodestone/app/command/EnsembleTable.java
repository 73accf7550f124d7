// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import io.lodestone.store.ensemble.HeadlineSummary;
import io.lodestone.store.ensemble.StoredEnsemble;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/// What an ensemble's headlines come to, as a table on the terminal.
final class EnsembleTable {

  /// Indicators that a decision-maker reads first; the folder holds all.
  private static final List<String> SHOWN =
      List.of("months-short", "shortage-depth", "loss-cost", "peak-price", "independence-year");

  private final StoredEnsemble ensemble;

  EnsembleTable(StoredEnsemble ensemble) {
    this.ensemble = ensemble;
  }

  void print(PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%n%s, %d trajectories (%s, seed %d), %s to %s%n%n",
        ensemble.study().getScenario(ensemble.recipe().scenario()).title(),
        ensemble.trajectories(),
        ensemble.recipe().design().word(),
        ensemble.recipe().seed(),
        ensemble.horizon().start(),
        ensemble.horizon().end());
    out.printf(
        Locale.ROOT,
        "%-44s%10s%10s%9s%10s%10s%10s%9s  %s%n",
        "",
        "as data",
        "mean",
        "± s.e.",
        "p05",
        "p50",
        "p95",
        "happens",
        "unit");
    ensemble.headlines().stream()
        .filter(h -> SHOWN.stream().anyMatch(s -> h.id().equals(s) || h.id().startsWith(s + ".")))
        .forEach(h -> row(out, h));
    out.printf(
        Locale.ROOT,
        "%nHappens: the share of trajectories in which the headline has a value; mean and quantiles are over those.%n");
    if (!ensemble.failures().isEmpty()) {
      out.printf(
          Locale.ROOT,
          "%d trajectories failed: %s%n",
          ensemble.failures().size(),
          ensemble.failures());
    }
    out.printf(Locale.ROOT, "%nEnsemble: %s%n", ensemble.folder());
  }

  private static void row(PrintWriter out, HeadlineSummary h) {
    String name = h.name();
    out.printf(
        Locale.ROOT,
        "%-44s%10s%10s%9s%10s%10s%10s%8.0f%%  %s%n",
        name.length() > 43 ? name.substring(0, 43) : name,
        number(h.central()),
        number(h.mean()),
        number(h.standardError()),
        number(h.p05()),
        number(h.p50()),
        number(h.p95()),
        100 * h.definedShare(),
        h.unit());
  }

  private static String number(double value) {
    if (!Double.isFinite(value)) {
      return "-";
    }
    double size = Math.abs(value);
    if (size >= 1e5) {
      return String.format(Locale.ROOT, "%.3g", value);
    }
    return String.format(Locale.ROOT, (size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : "%.2f"), value);
  }
}
