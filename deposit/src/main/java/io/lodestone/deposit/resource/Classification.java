// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.resource;

import io.lodestone.deposit.kriging.Grid;
import io.lodestone.deposit.sample.Points;
import java.util.Arrays;
import java.util.Locale;

/// Which category numbers would suggest for each column of blocks (source `jorc`).
///
/// The usual aid: what a quarter's production holds is known to within 15 % at 90 % (measured), or
/// what a year's production holds (indicated). Columns are taken together to squares that hold that
/// production; a square that sticks out of the grid is the part inside. **No competent person has
/// signed this: it is arithmetic, not a statement of resources under any code** ([#CAVEAT]).
/// Immutable; threads may share it.
public final class Classification {

  /// To be shown wherever a category is.
  public static final String CAVEAT =
      "Categories are suggested by arithmetic alone. No competent person has examined or signed"
          + " them; they are no statement of mineral resources under any reporting code.";

  /// The aid's half-width and confidence, by common practice (source `jorc`).
  private static final double HALF_WIDTH = 0.15;

  private static final double CONFIDENCE = 0.90;
  private static final int QUARTERS = 4;

  private final Realisations realisations;
  private final Category[] categories;

  private Classification(Realisations realisations, Category[] categories) {
    this.realisations = realisations;
    this.categories = categories;
  }

  /// What the aid is applied to.
  ///
  /// @param mudTonnesPerYear dry mud that is lifted in a year, above 0
  /// @param reachMetres a column is inferred if a core is no further, at least 0
  public record Rule(double mudTonnesPerYear, double reachMetres) {

    public Rule {
      if (!(mudTonnesPerYear > 0 && reachMetres >= 0)) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "%s t a year, reach %s m%nMaybe the variogram's range for the reach",
                mudTonnesPerYear,
                reachMetres));
      }
    }
  }

  /// Applies the aid.
  ///
  /// @param cores where cores stand; values and depths do not matter
  public static Classification of(Realisations realisations, Rule rule, Points cores) {
    Grid grid = realisations.blocks();
    Category[] categories = new Category[grid.countX() * grid.countY()];
    for (int column = 0; column < categories.length; column++) {
      boolean reached = isReached(grid, column, rule, cores);
      categories[column] = reached ? Category.INFERRED : Category.UNCLASSIFIED;
    }
    double column = grid.countZ() * realisations.model().density().meanTonnesPerM3();
    double columnTonnes = column * grid.cellVolume();
    mark(realisations, categories, rule.mudTonnesPerYear / columnTonnes, Category.INDICATED);
    mark(
        realisations,
        categories,
        rule.mudTonnesPerYear / QUARTERS / columnTonnes,
        Category.MEASURED);
    return new Classification(realisations, categories);
  }

  private static boolean isReached(Grid grid, int column, Rule rule, Points cores) {
    for (int c = 0; c < cores.size(); c++) {
      double dx = cores.x(c) - grid.x(column);
      double dy = cores.y(c) - grid.y(column);
      if (dx * dx + dy * dy <= rule.reachMetres * rule.reachMetres) {
        return true;
      }
    }
    return false;
  }

  private static void mark(
      Realisations realisations, Category[] categories, double columns, Category category) {
    Grid grid = realisations.blocks();
    int side = (int) Math.max(1, Math.round(Math.sqrt(columns)));
    for (int j = 0; j < grid.countY(); j += side) {
      for (int i = 0; i < grid.countX(); i += side) {
        int toI = Math.min(grid.countX(), i + side);
        int toJ = Math.min(grid.countY(), j + side);
        if (isKnown(realisations, i, toI, j, toJ)) {
          for (int b = j; b < toJ; b++) {
            for (int a = i; a < toI; a++) {
              int column = a + grid.countX() * b;
              if (categories[column] != Category.UNCLASSIFIED) {
                categories[column] = category;
              }
            }
          }
        }
      }
    }
  }

  private static boolean isKnown(
      Realisations realisations, int fromI, int toI, int fromJ, int toJ) {
    Grid grid = realisations.blocks();
    double[] content = new double[realisations.count()];
    for (int r = 0; r < content.length; r++) {
      for (int k = 0; k < grid.countZ(); k++) {
        for (int j = fromJ; j < toJ; j++) {
          for (int i = fromI; i < toI; i++) {
            content[r] += realisations.blockPpm(r, grid.index(i, j, k));
          }
        }
      }
      content[r] *= realisations.blockTonnes(r);
    }
    Arrays.sort(content);
    double mean = Arrays.stream(content).average().orElseThrow();
    double tail = (1 - CONFIDENCE) / 2;
    return Spread.quantile(content, 1 - tail) <= (1 + HALF_WIDTH) * mean
        && Spread.quantile(content, tail) >= (1 - HALF_WIDTH) * mean;
  }

  /// The category of a column of blocks, `i + countX × j`.
  public Category category(int column) {
    return categories[column];
  }

  /// Dry tonnes of mud in a category at or above a cut-off.
  public Spread mudTonnes(Category category, double cutoffPpm) {
    return sum(category, cutoffPpm, false);
  }

  /// Tonnes of all elements in a category at or above a cut-off.
  public Spread contentTonnes(Category category, double cutoffPpm) {
    return sum(category, cutoffPpm, true);
  }

  private Spread sum(Category category, double cutoffPpm, boolean content) {
    int columns = categories.length;
    return Spread.of(
        realisations.count(),
        r -> {
          double sum = 0;
          for (int b = 0; b < realisations.blocks().size(); b++) {
            double ppm = realisations.blockPpm(r, b);
            if (categories[b % columns] == category && ppm >= cutoffPpm) {
              sum += content ? ppm * 1e-6 : 1;
            }
          }
          return sum * realisations.blockTonnes(r);
        });
  }
}
