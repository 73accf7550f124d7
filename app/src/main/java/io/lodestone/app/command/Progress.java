// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import io.lodestone.simulation.RunNotice;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.Consumer;

/// A bar on a terminal; nothing when the output is piped, since a run is a matter of a second.
final class Progress implements Consumer<RunNotice> {

  private static final int WIDTH = 40;

  private final PrintWriter out;
  private final ProgressStyle style;
  private int drawn = -1;

  Progress(PrintWriter out, ProgressStyle style) {
    this.out = out;
    this.style = style;
  }

  @Override
  public void accept(RunNotice notice) {
    if (style != ProgressStyle.SPARSE && notice instanceof RunNotice.MonthSolved solved) {
      int filled = WIDTH * (solved.month() + 1) / solved.months();
      if (filled != drawn) {
        drawn = filled;
        if (style == ProgressStyle.LINES) {
          out.println(ProgressStyle.line(solved.month() + 1, solved.months(), "months"));
          out.flush();
          return;
        }
        out.printf(
            Locale.ROOT,
            "\r[%s%s] month %d of %d",
            "=".repeat(filled),
            " ".repeat(WIDTH - filled),
            solved.month() + 1,
            solved.months());
        if (solved.month() + 1 == solved.months()) {
          out.println();
        }
        out.flush();
      }
    }
  }
}
