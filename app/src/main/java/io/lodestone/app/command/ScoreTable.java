// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import io.lodestone.lab.backtest.BacktestScore;
import io.lodestone.page.words.Numbers;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/// Scores of back-tests, a line an episode.
final class ScoreTable {

  private static final String LINE = "%-46s%9s%9s%12s%12s%10s%8s";

  private final List<BacktestScore> scores;

  ScoreTable(List<BacktestScore> scores) {
    this.scores = scores;
  }

  void print(PrintWriter out) {
    out.printf(
        Locale.ROOT,
        LINE + "%n",
        "episode",
        "in 90 %",
        "in 50 %",
        "/ no change",
        "/ rand. walk",
        "width",
        "failed");
    int judged = 0;
    int wide = 0;
    int narrow = 0;
    for (BacktestScore score : scores) {
      print(score, out);
      judged += score.judged();
      wide += score.inWide();
      narrow += score.inNarrow();
    }
    out.printf(
        Locale.ROOT,
        LINE + "%n",
        "all",
        share(wide, judged),
        share(narrow, judged),
        "",
        "",
        "",
        "");
    out.printf(
        Locale.ROOT,
        "%nIn 90 %% and 50 %%: outcomes that set no parameter and lie inside the band, of all such. / no change, / rand. walk:%n"
            + "mean CRPS over that rival's; below 1 the model is nearer. Width: median of the 90 %% band over a random walk's.%n");
  }

  private static void print(BacktestScore score, PrintWriter out) {
    String name = score.study() + " / " + score.episode();
    boolean open = score.judged() == 0;
    out.printf(
        Locale.ROOT,
        LINE + "%n",
        name,
        open ? "open" : share(score.inWide(), score.judged()),
        open ? "" : share(score.inNarrow(), score.judged()),
        number(score.crpsOverNoChange()),
        number(score.crpsOverRandomWalk()),
        number(score.widthOverRandomWalk()),
        score.failures());
  }

  private static String share(int part, int whole) {
    return part + "/" + whole;
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "-" : Numbers.threeDigits(value);
  }
}
