// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.deposit;

import io.lodestone.deposit.kriging.Grid;
import io.lodestone.deposit.sample.Interval;
import io.lodestone.deposit.sample.Samples;
import io.lodestone.study.finding.Finding;
import io.lodestone.study.finding.Place;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Consumer;

/// What makes no sense in cores that can be read: units, places, grades that say nothing.
final class CoreChecks {

  /// Largest grade of all cores that looks like per cent, ppm (assumed: an ore worth mining has
  /// more than this of something somewhere).
  private static final double PER_CENT = 10;

  private final Samples samples;
  private final Grid grid;
  private final String file;
  private final Consumer<Finding> findings;

  CoreChecks(Samples samples, Grid grid, String file, Consumer<Finding> findings) {
    this.samples = samples;
    this.grid = grid;
    this.file = file;
    this.findings = findings;
  }

  void run() {
    grades();
    places();
    depths();
    for (List<String> twins : TwinCores.of(samples)) {
      findings.accept(
          Finding.warning(
              "twin-cores",
              Place.ofFile(file),
              "at one place: " + String.join(", ", twins),
              "Maybe a twin taken to check the assays: they count as one core, with mean grades"));
    }
  }

  private void grades() {
    double largest = 0;
    for (int e = 0; e < samples.elements().size(); e++) {
      int element = e;
      String column = samples.elements().get(e) + "_ppm";
      double[] known =
          samples.intervals().stream()
              .mapToDouble(i -> i.ppm().get(element))
              .filter(grade -> !Double.isNaN(grade))
              .toArray();
      if (known.length == 0) {
        findings.accept(
            Finding.error(
                "no-assays",
                new Place(file, 0, column, ""),
                "no interval has a grade of " + samples.elements().get(e),
                "Maybe the column is empty, or the element should leave pattern.*"));
        continue;
      }
      double least = Double.POSITIVE_INFINITY;
      double most = 0;
      for (double grade : known) {
        least = Math.min(least, grade);
        most = Math.max(most, grade);
      }
      largest = Math.max(largest, most);
      if (known.length > 1 && most == least) { // exact: the same number in every row
        findings.accept(
            Finding.warning(
                "constant-grades",
                new Place(file, 0, column, ""),
                String.format(
                    Locale.ROOT, "all %d grades are the same, %s ppm", known.length, least),
                "Maybe a default was filled in where nothing was assayed"));
      }
    }
    if (largest > 0 && largest <= PER_CENT) {
      findings.accept(
          Finding.warning(
              "grades-in-per-cent",
              Place.ofFile(file),
              String.format(Locale.ROOT, "the largest grade of all is %s ppm", largest),
              "Maybe the grades are per cent: 1 % is 10,000 ppm"));
    }
  }

  private void places() {
    TreeSet<String> outside = new TreeSet<>();
    for (Interval i : samples.intervals()) {
      if (isOutside(i)) {
        outside.add(i.core());
      }
    }
    if (outside.size() == samples.cores().size() && !outside.isEmpty()) {
      Interval first = samples.intervals().getFirst();
      findings.accept(
          Finding.error(
              "all-cores-outside",
              Place.ofFile(file),
              String.format(
                  Locale.ROOT,
                  "no core lies in the grid; core %s stands at (%.0f, %.0f), the grid goes from (%.0f, %.0f) to (%.0f, %.0f)",
                  first.core(),
                  first.x(),
                  first.y(),
                  grid.x0() - grid.dx() / 2,
                  grid.y0() - grid.dy() / 2,
                  grid.x0() + (grid.countX() - 0.5) * grid.dx(),
                  grid.y0() + (grid.countY() - 0.5) * grid.dy()),
              isUtm(first)
                  ? "Maybe these are UTM or other projected metres: subtract the corner of the grid from both columns"
                  : "Maybe metres count from elsewhere, or these are degrees"));
    } else if (!outside.isEmpty()) {
      findings.accept(
          Finding.warning(
              "core-outside",
              Place.ofFile(file),
              "outside the grid: " + String.join(", ", outside),
              "Maybe metres count from elsewhere, or the grid is too small"));
    }
  }

  /// Projected coordinates of UTM: eastings of 100 to 900 km.
  private static boolean isUtm(Interval i) {
    return i.x() >= 100_000 && i.x() <= 900_000 && Math.abs(i.y()) > 10_000;
  }

  private boolean isOutside(Interval i) {
    double east = (i.x() - grid.x0()) / grid.dx();
    double north = (i.y() - grid.y0()) / grid.dy();
    return east < -0.5 || north < -0.5 || east > grid.countX() - 0.5 || north > grid.countY() - 0.5;
  }

  private void depths() {
    double bottom = grid.z0() + (grid.countZ() - 0.5) * grid.dz();
    TreeSet<String> below = new TreeSet<>();
    for (Interval i : samples.intervals()) {
      if (i.topMetres() >= bottom) {
        below.add(i.core());
      }
    }
    if (!below.isEmpty()) {
      findings.accept(
          Finding.warning(
              "below-lowest-layer",
              Place.ofFile(file),
              String.format(
                  Locale.ROOT,
                  "intervals of %d of %d cores begin below the lowest layer (%s m): %s",
                  below.size(),
                  samples.cores().size(),
                  plain(bottom),
                  String.join(", ", below.stream().limit(5).toList())),
              "Maybe depths are in centimetres, or the grid has too few layers"));
    }
  }

  private static String plain(double metres) {
    return metres == Math.rint(metres)
        ? Long.toString((long) metres)
        : String.format(Locale.ROOT, "%.2f", metres);
  }
}
