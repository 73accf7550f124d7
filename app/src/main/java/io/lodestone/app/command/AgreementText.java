// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import io.lodestone.lab.agree.Agreement;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// An agreement as text.
public final class AgreementText {

  /// Markets in the short form.
  private static final int SHORT = 12;

  private AgreementText() {}

  /// Prints prices and what changes them.
  ///
  /// @param title of the month
  /// @param all all markets, not only those of the largest value
  public static void print(String title, Agreement agreement, boolean all, PrintWriter out) {
    List<Agreement.Line> lines =
        agreement.markets().stream()
            .sorted(
                Comparator.comparingDouble(
                    (Agreement.Line l) -> -l.throughput() * l.usdPerTonne().getLast()))
            .limit(all ? Long.MAX_VALUE : SHORT)
            .toList();
    out.printf(
        Locale.ROOT,
        "%s, %s: our prices beside linear programmes, USD/t%n",
        title,
        agreement.month());
    agreement.solvers().forEach(solver -> out.printf(Locale.ROOT, "  %s%n", solver));
    head("market", agreement.stages(), out);
    for (Agreement.Line line : lines) {
      out.printf(Locale.ROOT, "%-34s", name(line));
      line.usdPerTonne()
          .forEach(price ->
              out.printf(Locale.ROOT, " %15s", String.format(Locale.ROOT, "%,.6g", price)));
      out.println();
    }
    out.printf(Locale.ROOT, "%nWhat each step changes, against the step before%n");
    head("market", agreement.stages(), out);
    for (Agreement.Line line : lines) {
      out.printf(Locale.ROOT, "%-34s %15s", name(line), "");
      IntStream.range(1, agreement.stages().size())
          .forEach(k ->
              out.printf(
                  Locale.ROOT,
                  " %15s",
                  String.format(Locale.ROOT, "%+.3f %%", 100 * line.step(k))));
      out.println();
    }
    if (agreement.markets().size() > lines.size()) {
      out.printf(
          Locale.ROOT, "... and %d more (--all)%n", agreement.markets().size() - lines.size());
    }
    foot(agreement, out);
  }

  private static void foot(Agreement agreement, PrintWriter out) {
    long open = agreement.markets().stream().filter(l -> !l.isDetermined()).count();
    if (open > 0) {
      out.printf(
          Locale.ROOT,
          "%n* Markets, %d in all, whose price the programmes leave open: nobody is at the margin there, and more than one price would do.%n",
          open);
    }
    out.printf(
        Locale.ROOT,
        "%nWhere the price is determined, the two programmes differ by at most %.2g %%, and ours, as sharp and without stocks, from the first by at most %.2g %%.%n",
        100 * agreement.worst(0, 1),
        100 * agreement.worst(0, Agreement.FIRST_OURS));
  }

  private static void head(String first, List<String> stages, PrintWriter out) {
    out.printf(Locale.ROOT, "%n%-34s", first);
    stages.forEach(stage -> out.printf(Locale.ROOT, " %15s", stage));
    out.println();
  }

  private static String name(Agreement.Line line) {
    String id = line.id().length() <= 32 ? line.id() : line.id().substring(0, 30) + "..";
    return line.isDetermined() ? id : id + " *";
  }
}
