// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.deposit;

import io.lodestone.deposit.kriging.Grid;
import io.lodestone.deposit.resource.Resource;
import io.lodestone.deposit.sample.Interval;
import io.lodestone.lab.deposit.ResourceFindings;
import io.lodestone.page.report.DepositDocument.Mark;
import io.lodestone.page.report.DepositDocument.Picture;
import io.lodestone.page.report.DepositDocument.Series;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Maps and sections of the deposit: what is expected, and single realisations to compare it with.
final class ResourceMaps {

  /// Realisations shown besides those of little, middling and much (assumed: a page holds them).
  private static final int FIRST = 5;

  private final ResourceFindings found;
  private final double[] expected;
  private final Grid grid;
  private final Map<Integer, String> shown = new LinkedHashMap<>();

  ResourceMaps(ResourceFindings found, Resource resource) {
    this.found = found;
    this.expected = resource.expectedBlockPpm();
    this.grid = found.realisations().blocks();
    List<Integer> byTonnes =
        IntStream.range(0, found.realisations().count())
            .boxed()
            .sorted(Comparator.comparingDouble(r -> found.realisations().totalTonnes(r, 0)))
            .toList();
    for (int r = 0; r < Math.min(FIRST, byTonnes.size()); r++) {
      shown.put(r, "realisation " + (r + 1));
    }
    Map.of("P10", 0.1, "P50", 0.5, "P90", 0.9).entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(quantile -> {
          int r = byTonnes.get((int) Math.round(quantile.getValue() * (byTonnes.size() - 1)));
          shown.merge(
              r,
              String.format(
                  Locale.ROOT, "realisation %d, %s of all tonnes", r + 1, quantile.getKey()),
              (before, now) -> now);
        });
  }

  /// What is expected, single realisations from above, and the same cut through the best block.
  List<Picture> pictures() {
    return List.of(
        map("Expected grade, all layers", List.of(series("expected", expected))),
        map(
            "Grade of single realisations, all layers",
            shown.entrySet().stream().map(e -> series(e.getValue(), blocks(e.getKey()))).toList()),
        section());
  }

  private double[] blocks(int realisation) {
    double[] ppm = new double[grid.size()];
    for (int b = 0; b < ppm.length; b++) {
      ppm[b] = found.realisations().blockPpm(realisation, b);
    }
    return ppm;
  }

  private Series series(String name, double[] blocks) {
    return new Series(name, Words.list(layersMean(grid, blocks)));
  }

  /// The mean of the layers, `[row × columns + column]`.
  static double[] layersMean(Grid grid, double[] blocks) {
    double[] mean = new double[grid.countX() * grid.countY()];
    for (int b = 0; b < blocks.length; b++) {
      mean[b % mean.length] += blocks[b] / grid.countZ();
    }
    return mean;
  }

  private static List<Object> middles(double first, double step, int count) {
    return IntStream.range(0, count)
        .<Object>mapToObj(i -> Math.round((first + i * step) / 100) / 10.0)
        .toList();
  }

  private Picture map(String title, List<Series> series) {
    return new Picture(
        "map",
        title,
        "ppm",
        "km east",
        middles(grid.x0(), grid.dx(), grid.countX()),
        middles(grid.y0(), grid.dy(), grid.countY()),
        series,
        marks(),
        List.of());
  }

  /// Where cores were taken.
  List<Mark> marks() {
    return found.cores().intervals().stream()
        .collect(Collectors.toMap(Interval::core, i -> i, (a, b) -> a, TreeMap::new))
        .values()
        .stream()
        .map(i -> new Mark(i.x() / 1000, i.y() / 1000, i.core()))
        .toList();
  }

  private Picture section() {
    int best = 0;
    for (int b = 0; b < expected.length; b++) {
      best = expected[b] > expected[best] ? b : best;
    }
    int row = grid.j(best);
    List<Series> series = new ArrayList<>();
    series.add(new Series("expected", Words.list(cut(expected, row))));
    shown.forEach((r, name) -> series.add(new Series(name, Words.list(cut(blocks(r), row)))));
    List<Object> depths =
        IntStream.range(0, grid.countZ())
            .<Object>mapToObj(k -> grid.z0() + (grid.countZ() - 1 - k) * grid.dz())
            .toList();
    return new Picture(
        "map",
        String.format(
            Locale.ROOT,
            "Section at %.1f km north, metres below the sea floor",
            (grid.y0() + row * grid.dy()) / 1000),
        "ppm",
        "km east",
        middles(grid.x0(), grid.dx(), grid.countX()),
        depths,
        series,
        List.of(),
        List.of());
  }

  /// Blocks of a row, the deepest first: drawn upwards they lie as in the ground.
  private double[] cut(double[] blocks, int row) {
    double[] values = new double[grid.countX() * grid.countZ()];
    for (int k = 0; k < grid.countZ(); k++) {
      for (int i = 0; i < grid.countX(); i++) {
        values[i + grid.countX() * k] = blocks[grid.index(i, row, grid.countZ() - 1 - k)];
      }
    }
    return values;
  }
}
