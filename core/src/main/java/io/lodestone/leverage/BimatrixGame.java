// SPDX-License-Identifier: Apache-2.0
package io.lodestone.leverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Two players who choose at once, with a payoff for each in every cell. Immutable; threads may
/// share it.
///
/// All equilibria are found, pure and mixed: every extreme one, by the vertices of the
/// best-response polytopes (Mangasarian 1964; Avis, Rosenberg, Savani and von Stengel 2010,
/// "Enumeration of Nash equilibria for two-player games"). A game without ties has no others; in a
/// game with ties whole faces may be equilibria, and every one of them is a mixture of extreme
/// ones.
public final class BimatrixGame {

  /// Choices of one player at most: vertices double with each choice.
  static final int MOST_CHOICES = 10;

  /// Probabilities and gains below this share of the payoffs' range are ties.
  private static final double TIE = 1e-9;

  private final double[][] rowPayoffs;
  private final double[][] columnPayoffs;

  private BimatrixGame(double[][] rowPayoffs, double[][] columnPayoffs) {
    this.rowPayoffs = rowPayoffs;
    this.columnPayoffs = columnPayoffs;
  }

  /// A game.
  ///
  /// @param rowPayoffs of the player who chooses rows, `[row][column]`; copied
  /// @param columnPayoffs of the other, `[row][column]`; copied
  /// @throws IllegalArgumentException when shapes differ, or a payoff is not finite
  public static BimatrixGame of(double[][] rowPayoffs, double[][] columnPayoffs) {
    int rows = rowPayoffs.length;
    int columns = rows == 0 ? 0 : rowPayoffs[0].length;
    requireShape(rowPayoffs, rows, columns);
    requireShape(columnPayoffs, rows, columns);
    return new BimatrixGame(copy(rowPayoffs), copy(columnPayoffs));
  }

  private static void requireShape(double[][] payoffs, int rows, int columns) {
    boolean fits = payoffs.length == rows && rows > 0 && columns > 0;
    for (double[] row : payoffs) {
      fits &= row.length == columns && Arrays.stream(row).allMatch(Double::isFinite);
    }
    if (!fits) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "payoffs of %d rows are not finite in all %d x %d cells%nMaybe the other player's are turned round",
              payoffs.length,
              rows,
              columns));
    }
  }

  private static double[][] copy(double[][] matrix) {
    return Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
  }

  /// Where both choose one thing for certain.
  ///
  /// @param row from 0
  /// @param column from 0
  public record Cell(int row, int column) {}

  /// Two strategies of which each is a best answer to the other.
  ///
  /// @param rowShares probability of each row, in a list
  /// @param columnShares probability of each column, in a list
  /// @param rowPayoff expected
  /// @param columnPayoff expected
  public record Equilibrium(
      List<Double> rowShares, List<Double> columnShares, double rowPayoff, double columnPayoff) {

    public Equilibrium {
      rowShares = List.copyOf(rowShares);
      columnShares = List.copyOf(columnShares);
    }

    /// Whether both choose one thing for certain.
    public boolean isPure() {
      return isCertain(rowShares) && isCertain(columnShares);
    }

    private static boolean isCertain(List<Double> shares) {
      return shares.stream().filter(s -> s > 0).count() == 1;
    }
  }

  /// The cells in which neither gains by changing alone, by row, then column.
  public List<Cell> pureEquilibria() {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < rows(); i++) {
      for (int j = 0; j < columns(); j++) {
        if (isBestRow(i, j) && isBestColumn(i, j)) {
          cells.add(new Cell(i, j));
        }
      }
    }
    return List.copyOf(cells);
  }

  private int rows() {
    return rowPayoffs.length;
  }

  private int columns() {
    return rowPayoffs[0].length;
  }

  private boolean isBestRow(int row, int column) {
    return Arrays.stream(rowPayoffs).allMatch(other -> other[column] <= rowPayoffs[row][column]);
  }

  private boolean isBestColumn(int row, int column) {
    return Arrays.stream(columnPayoffs[row]).allMatch(o -> o <= columnPayoffs[row][column]);
  }

  /// All extreme equilibria: pure ones first, then by how many choices they mix.
  ///
  /// @throws IllegalArgumentException when a player has more than [#MOST_CHOICES] choices
  public List<Equilibrium> equilibria() {
    if (Math.max(rows(), columns()) > MOST_CHOICES) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%d x %d choices, more than %d%nMaybe leave out choices that are never a best answer",
              rows(),
              columns(),
              MOST_CHOICES));
    }
    // The row player's strategies live where no column pays the other more than 1, and conversely.
    List<BestResponseVertex> ofRows =
        BestResponseVertex.list(transposed(scaled(columnPayoffs)), rows());
    List<BestResponseVertex> ofColumns = BestResponseVertex.list(scaled(rowPayoffs), columns());
    int all = (1 << (rows() + columns())) - 1;
    List<Equilibrium> found = new ArrayList<>();
    for (BestResponseVertex x : ofRows) {
      for (BestResponseVertex y : ofColumns) {
        // Labels: rows, then columns. Of y, its own zeros are columns and its tight rows are rows.
        int labels =
            x.ownTight() | x.otherTight() << rows() | y.otherTight() | y.ownTight() << rows();
        if (labels == all && x.sum() > 0 && y.sum() > 0) {
          found.add(equilibrium(x.shares(), y.shares()));
        }
      }
    }
    return found.stream().sorted(ORDER).toList();
  }

  private static final Comparator<Equilibrium> ORDER =
      Comparator.<Equilibrium>comparingLong(e ->
              e.rowShares.stream().filter(s -> s > 0).count()
                  + e.columnShares.stream().filter(s -> s > 0).count())
          .thenComparing(e -> e.rowShares.toString(), Comparator.reverseOrder())
          .thenComparing(e -> e.columnShares.toString(), Comparator.reverseOrder());

  /// Payoffs moved to 1 … 2: strategies do not mind, and the polytopes are bounded.
  private static double[][] scaled(double[][] payoffs) {
    double least = Arrays.stream(payoffs).flatMapToDouble(Arrays::stream).min().orElseThrow();
    double most = Arrays.stream(payoffs).flatMapToDouble(Arrays::stream).max().orElseThrow();
    double range = most > least ? most - least : 1;
    return Arrays.stream(payoffs)
        .map(row -> Arrays.stream(row).map(p -> 1 + (p - least) / range).toArray())
        .toArray(double[][]::new);
  }

  private static double[][] transposed(double[][] matrix) {
    double[][] turned = new double[matrix[0].length][matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < matrix[0].length; j++) {
        turned[j][i] = matrix[i][j];
      }
    }
    return turned;
  }

  private Equilibrium equilibrium(double[] x, double[] y) {
    double rowPayoff = 0;
    double columnPayoff = 0;
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < y.length; j++) {
        rowPayoff += x[i] * y[j] * rowPayoffs[i][j];
        columnPayoff += x[i] * y[j] * columnPayoffs[i][j];
      }
    }
    return new Equilibrium(boxed(x), boxed(y), rowPayoff, columnPayoff);
  }

  private static List<Double> boxed(double[] values) {
    return Arrays.stream(values).boxed().toList();
  }

  /// What the row player gains at most by changing alone from mixed strategies, at least 0; with
  /// [#columnGain] a measure of how far they are from an equilibrium.
  public double rowGain(List<Double> rowShares, List<Double> columnShares) {
    return gain(rowPayoffs, rowShares, columnShares);
  }

  /// What the column player gains at most by changing alone.
  public double columnGain(List<Double> rowShares, List<Double> columnShares) {
    return gain(transposed(columnPayoffs), columnShares, rowShares);
  }

  private static double gain(double[][] payoffs, List<Double> own, List<Double> other) {
    double best = Double.NEGATIVE_INFINITY;
    double mean = 0;
    for (int i = 0; i < payoffs.length; i++) {
      double payoff = 0;
      for (int j = 0; j < other.size(); j++) {
        payoff += other.get(j) * payoffs[i][j];
      }
      best = Math.max(best, payoff);
      mean += own.get(i) * payoff;
    }
    return Math.max(0, best - mean);
  }

  static double tie() {
    return TIE;
  }
}
