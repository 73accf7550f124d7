// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import io.lodestone.lab.explain.Explanation;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// An explanation as text for people.
public final class ExplanationText {

  /// Lines of the balance below this share of the largest are summed into one.
  private static final double SMALL_SHARE = 0.002;

  private static final int MOST_ANSWERS = 10;

  private ExplanationText() {}

  /// Prints an explanation.
  public static void print(Explanation e, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%s, %s: %s USD/kg, %.2f times the base price of %s; traders expected %s%n%n",
        e.market(),
        e.month(),
        kilo(e.priceUsdPerTonne()),
        e.priceUsdPerTonne() / e.basePriceUsdPerTonne(),
        kilo(e.basePriceUsdPerTonne()),
        kilo(e.expectedPriceUsdPerTonne()));
    printBalance(e, out);
    out.printf(Locale.ROOT, "%nAt the margin: who moves when this price alone rises by 1 %%%n");
    e.margin().stream()
        .limit(MOST_ANSWERS)
        .forEach(a ->
            out.printf(
                Locale.ROOT,
                "  %-9s %-58s %12.4g t  %5.1f %%%n",
                a.kind(),
                a.id(),
                a.tonnesPerPercent(),
                100 * a.share()));
    out.printf(
        Locale.ROOT,
        "%nWhat holds it back: one more tonne a month of each, and what it does to the price%n");
    out.printf(Locale.ROOT, "  %-9s %-58s %8s %14s  %s%n", "", "", "used", "USD/kg", "");
    for (Explanation.Limit limit : e.limits()) {
      out.printf(
          Locale.ROOT,
          "  %-9s %-58s %7.0f%% %14.4g  %s%n",
          limit.kind(),
          limit.id(),
          100 * limit.usedShare(),
          limit.usdPerTonneForOneMore() / 1000,
          limit.note());
    }
  }

  private static void printBalance(Explanation e, PrintWriter out) {
    double largest = e.balance().stream().mapToDouble(l -> Math.abs(l.tonnes())).max().orElse(0);
    List<Explanation.Line> shown =
        e.balance().stream()
            .filter(l -> Math.abs(l.tonnes()) >= SMALL_SHARE * largest)
            .sorted(Comparator.comparingDouble(l -> -l.tonnes()))
            .toList();
    out.println("Balance of the month, t");
    shown.forEach(
        l -> out.printf(Locale.ROOT, "  %-40s %-48s %12.4f%n", l.kind(), l.id(), l.tonnes()));
    double rest =
        e.balance().stream().mapToDouble(Explanation.Line::tonnes).sum()
            - shown.stream().mapToDouble(Explanation.Line::tonnes).sum();
    int left = e.balance().size() - shown.size();
    if (left > 0) {
      out.printf(
          Locale.ROOT,
          "  %-40s %-48s %12.4f%n",
          String.format(Locale.ROOT, "%d smaller lines", left),
          "",
          rest);
    }
    out.printf(
        Locale.ROOT,
        "  %-40s %-48s %12.4f%n",
        "left over",
        "",
        e.balance().stream().mapToDouble(Explanation.Line::tonnes).sum());
  }

  private static String kilo(double usdPerTonne) {
    return String.format(Locale.ROOT, "%.4g", usdPerTonne / 1000);
  }
}
