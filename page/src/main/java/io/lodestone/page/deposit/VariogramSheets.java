// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.deposit;

import io.lodestone.deposit.variogram.Lag;
import io.lodestone.deposit.variogram.Ranges;
import io.lodestone.deposit.variogram.Variogram;
import io.lodestone.deposit.variogram.VariogramFit;
import io.lodestone.lab.deposit.VariogramFindings;
import io.lodestone.page.report.DepositDocument.Picture;
import io.lodestone.page.report.DepositDocument.Series;
import io.lodestone.page.report.DepositDocument.Sheet;
import io.lodestone.store.run.PlainTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Variograms as pictures, tables and words.
final class VariogramSheets {

  /// Beyond this many of the longest lag a fitted range is not seen by the cores.
  private static final double REACH = 2;

  private final VariogramFindings found;
  private final boolean synthetic;

  VariogramSheets(VariogramFindings found, boolean synthetic) {
    this.found = found;
    this.synthetic = synthetic;
  }

  List<Picture> pictures() {
    List<Picture> pictures = new ArrayList<>();
    if (!found.level().isEmpty()) {
      pictures.add(
          picture("Variogram of scores, level pairs", "km apart", found.level(), 1000, false));
    }
    if (!found.upright().isEmpty()) {
      pictures.add(
          picture("Variogram of scores, within cores", "m apart", found.upright(), 1, true));
    }
    return pictures;
  }

  private Picture picture(String title, String across, List<Lag> lags, double unit, boolean down) {
    List<Double> distances = lags.stream().map(Lag::distance).toList();
    List<Series> series = new ArrayList<>();
    series.add(new Series("cores", lags.stream().map(Lag::gamma).toList()));
    found.findFitted().ifPresent(v -> series.add(model("fitted", fitted(), distances, down)));
    series.add(model("stated", found.assumed(), distances, down));
    return Picture.of(
        "lines",
        title,
        "",
        across,
        distances.stream().map(d -> Math.round(100 * d / unit) / 100.0).toList(),
        series);
  }

  private Variogram fitted() {
    return found.fit().orElseThrow().variogram();
  }

  private static Series model(
      String name, Variogram variogram, List<Double> distances, boolean down) {
    return new Series(
        name,
        distances.stream().map(d -> down ? variogram.at(0, 0, d) : variogram.at(0, d, 0)).toList());
  }

  Sheet sheet() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(row("stated in deposit/numbers.csv", found.assumed()));
    found.fit().ifPresent(f -> rows.add(row("fitted to the cores", f.variogram())));
    return new Sheet(
        words(),
        List.of(
            "Spherical, of normal scores", "nugget", "sill", "range level, km", "range down, m"),
        rows);
  }

  private List<String> row(String name, Variogram v) {
    Ranges ranges = VariogramFindings.ranges(v);
    return List.of(
        name,
        Words.number(v.nugget()),
        Words.number(v.sill()),
        range(ranges.major(), found.level(), 1000),
        range(ranges.vertical(), found.upright(), 1));
  }

  private static String range(double metres, List<Lag> lags, double unit) {
    double longest = lags.stream().mapToDouble(Lag::distance).max().orElse(0);
    double shortest = lags.stream().mapToDouble(Lag::distance).min().orElse(0);
    if (lags.isEmpty() || metres > REACH * longest) {
      return "not seen";
    }
    return metres < shortest
        ? String.format(Locale.ROOT, "below %s, the nearest pairs", Words.number(shortest / unit))
        : Words.number(metres / unit);
  }

  /// How the fit compares.
  String words() {
    if (found.fit().isEmpty()) {
      return "Variogram: too few pairs of cores to fit one";
    }
    String lags =
        String.format(
            Locale.ROOT,
            "fitted to %d classes of distance by weighted least squares (pairs over squared distance)",
            found.fit().get().lags());
    return synthetic
        ? "Variogram, "
            + lags
            + ": synthetic cores were drawn from the stated one, so the fit can only find it again, as far as so few cores show it"
        : "Variogram, " + lags;
  }

  PlainTable table() {
    DepositTable table =
        new DepositTable(
            "deposit_variogram",
            "direction",
            "distance_m",
            "pairs",
            "gamma",
            "fitted_gamma",
            "stated_gamma");
    add(table, "level", found.level(), false);
    add(table, "down", found.upright(), true);
    return table.done();
  }

  /// Whether there is anything to tabulate.
  boolean isEmpty() {
    return found.level().isEmpty() && found.upright().isEmpty();
  }

  private void add(DepositTable table, String direction, List<Lag> lags, boolean down) {
    for (Lag lag : lags) {
      double d = lag.distance();
      table.add(
          direction,
          d,
          lag.pairs(),
          lag.gamma(),
          found.fit().map(VariogramFit::variogram).map(v -> at(v, d, down)).orElse(Double.NaN),
          at(found.assumed(), d, down));
    }
  }

  private static double at(Variogram v, double distance, boolean down) {
    return down ? v.at(0, 0, distance) : v.at(0, distance, 0);
  }
}
