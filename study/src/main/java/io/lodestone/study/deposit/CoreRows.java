// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.deposit;

import io.lodestone.deposit.sample.Interval;
import io.lodestone.deposit.sample.Samples;
import io.lodestone.study.finding.Finding;
import io.lodestone.study.finding.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Turns the rows of a sheet into samples; what does not fit becomes findings.
final class CoreRows {

  /// More grams than a tonne has.
  private static final double MOST_PPM = 1e6;

  /// Denser than any mineral of mud (assumed): a unit that is not t/m³.
  private static final double MOST_DENSITY = 6;

  /// From here on numbers of GeoEAS files stand for missing values.
  private static final double CODE = 1e21;

  /// Centimetres lost to rounding are no overlap.
  private static final double ROUNDING = 1e-6;

  private final CoreSheet sheet;
  private final CoreColumns columns;
  private final Map<String, String> grades;
  private final Map<String, Integer> at = new HashMap<>();
  private final Consumer<Finding> findings;

  CoreRows(CoreSheet sheet, CoreColumns columns, Consumer<Finding> findings) {
    this.sheet = sheet;
    this.columns = columns;
    this.grades = columns.grades(sheet.header());
    this.findings = findings;
    for (int i = 0; i < sheet.header().size(); i++) {
      at.putIfAbsent(sheet.header().get(i), i);
    }
  }

  /// An interval and where it stands.
  private record Read(Interval interval, Place place) {}

  /// The samples, unless the header says too little.
  Optional<Samples> read() {
    if (!isHeaderComplete()) {
      return Optional.empty();
    }
    List<Read> all = new ArrayList<>();
    for (CoreSheet.Line line : sheet.lines()) {
      interval(line).ifPresent(i -> all.add(new Read(i, Place.ofRow(sheet.file(), line.row()))));
    }
    all.sort(
        Comparator.comparing((Read r) -> r.interval().core())
            .thenComparingDouble(r -> r.interval().topMetres()));
    boolean fits = true;
    for (int i = 1; i < all.size(); i++) {
      fits &= follows(all.get(i - 1), all.get(i));
    }
    if (!fits) {
      return Optional.empty();
    }
    return Optional.of(
        Samples.of(List.copyOf(grades.values()), all.stream().map(Read::interval).toList()));
  }

  private boolean isHeaderComplete() {
    if (sheet.header().isEmpty()) {
      findings.accept(
          Finding.error(
              "empty-table",
              Place.ofFile(sheet.file()),
              "the file has no header",
              "Maybe begin with: core,x_m,y_m,top_m,bottom_m,density_t_per_m3,dy_ppm"));
      return false;
    }
    Set<String> needed =
        new HashSet<>(List.of(columns.x(), columns.y(), columns.top(), columns.bottom()));
    needed.addAll(grades.keySet());
    needed.removeAll(at.keySet());
    for (String column : needed) {
      findings.accept(
          Finding.error(
              "missing-column",
              new Place(sheet.file(), sheet.headerRow(), column, ""),
              "the table of cores has no such column",
              "Maybe one of: " + String.join(", ", sheet.header())));
    }
    if (grades.isEmpty()) {
      findings.accept(
          Finding.error(
              "no-grades",
              new Place(sheet.file(), sheet.headerRow(), "", ""),
              "no column holds grades",
              "Maybe name columns of grades like dy_ppm, or say which they are"));
    }
    return needed.isEmpty() && !grades.isEmpty();
  }

  private Optional<Interval> interval(CoreSheet.Line line) {
    double x = number(line, columns.x(), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    double y = number(line, columns.y(), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    double top = number(line, columns.top(), 0, Double.POSITIVE_INFINITY);
    double bottom = number(line, columns.bottom(), 0, Double.POSITIVE_INFINITY);
    double density =
        at.containsKey(columns.density())
            ? optional(line, columns.density(), MOST_DENSITY)
            : Double.NaN;
    List<Double> ppm = grades.keySet().stream().map(g -> optional(line, g, MOST_PPM)).toList();
    if (!Double.isFinite(x + y + top + bottom)) {
      return Optional.empty();
    }
    if (bottom <= top) {
      findings.accept(
          Finding.error(
              "top-below-bottom",
              place(line, columns.top()),
              "the interval begins at " + top + " m and ends at " + bottom + " m",
              "Maybe top and bottom are swapped"));
      return Optional.empty();
    }
    return Optional.of(new Interval(core(line, x, y), x, y, top, bottom, density, ppm));
  }

  private String core(CoreSheet.Line line, double x, double y) {
    Integer column = at.get(columns.core());
    String name = column == null ? "" : line.cells().get(column);
    return name.isEmpty() ? x + " " + y : name;
  }

  private Place place(CoreSheet.Line line, String column) {
    return new Place(sheet.file(), line.row(), column, line.cells().get(at.get(column)));
  }

  /// A number that must be there; NaN if it is not.
  private double number(CoreSheet.Line line, String column, double least, double most) {
    String text = line.cells().get(at.get(column));
    if (text.isEmpty()) {
      findings.accept(
          Finding.error(
              "missing-value",
              place(line, column),
              "no value",
              "Maybe a blank cell; an interval needs its place"));
      return Double.NaN;
    }
    return parsed(line, column, text, least, most);
  }

  /// A number that may be missing: NaN then.
  private double optional(CoreSheet.Line line, String column, double most) {
    String text = line.cells().get(at.get(column));
    if (text.isEmpty() || sheet.hasCodes() && isCode(text)) {
      return Double.NaN;
    }
    return parsed(line, column, text, 0, most);
  }

  private static boolean isCode(String text) {
    try {
      double value = Double.parseDouble(text);
      return value < 0 || value >= CODE;
    } catch (NumberFormatException e) {
      return false; // reported where it is parsed
    }
  }

  private double parsed(
      CoreSheet.Line line, String column, String text, double least, double most) {
    try {
      double value = Double.parseDouble(text);
      if (Double.isFinite(value) && value >= least && value <= most) {
        return value;
      }
      findings.accept(
          Finding.error(
              "out-of-bounds",
              place(line, column),
              "the value must be a number from " + least + " to " + most,
              "Maybe another unit, or a code for missing values: leave the cell empty then"));
    } catch (NumberFormatException e) {
      findings.accept(
          Finding.error(
              "wrong-type",
              place(line, column),
              "the value must be a number",
              "Maybe a typo, or a limit of detection: decide on a number, such as half of it"));
    }
    return Double.NaN;
  }

  private boolean follows(Read before, Read next) {
    Interval one = before.interval();
    Interval two = next.interval();
    if (!one.core().equals(two.core())) {
      return true;
    }
    if (one.x() != two.x() || one.y() != two.y()) { // exactly: they are copied from one place
      findings.accept(
          Finding.error(
              "core-in-two-places",
              next.place().at(columns.core(), two.core()),
              "line " + before.place().row() + " has the same core elsewhere",
              "Maybe two cores share a name"));
      return false;
    }
    if (two.topMetres() < one.bottomMetres() - ROUNDING) {
      findings.accept(
          Finding.warning(
              "intervals-overlap",
              next.place().at(columns.core(), two.core()),
              String.format(
                  Locale.ROOT,
                  "begins at %s m, but the interval of line %d ends at %s m",
                  two.topMetres(),
                  before.place().row(),
                  one.bottomMetres()),
              "Maybe one was assayed twice: keep one, or the mean"));
    }
    return true;
  }
}
