// SPDX-License-Identifier: Apache-2.0
package io.lodestone.linalg;

/// Arithmetic on rows of a structure of arrays: `[row × width + seat]`, where the seats of a row
/// are the same number of several independent systems side by side.
///
/// Each seat sees the same operations in the same order whatever the width, so that a system's
/// result does not depend on its company. The width is 1 or [#BLOCK]: a row is written out, because
/// a loop of a few turns is not vectorised and costs several times its arithmetic. Stateless;
/// threads may share it.
public final class Rows {

  /// Seats side by side where there is more than one.
  public static final int BLOCK = 8;

  private Rows() {}

  /// y ← y + x.
  public static void add(double[] y, int yRow, double[] x, int xRow, int width) {
    int i = yRow * width;
    int j = xRow * width;
    if (width == 1) {
      y[i] += x[j];
      return;
    }
    y[i] += x[j];
    y[i + 1] += x[j + 1];
    y[i + 2] += x[j + 2];
    y[i + 3] += x[j + 3];
    y[i + 4] += x[j + 4];
    y[i + 5] += x[j + 5];
    y[i + 6] += x[j + 6];
    y[i + 7] += x[j + 7];
  }

  /// y ← y − x.
  public static void subtract(double[] y, int yRow, double[] x, int xRow, int width) {
    int i = yRow * width;
    int j = xRow * width;
    if (width == 1) {
      y[i] -= x[j];
      return;
    }
    y[i] -= x[j];
    y[i + 1] -= x[j + 1];
    y[i + 2] -= x[j + 2];
    y[i + 3] -= x[j + 3];
    y[i + 4] -= x[j + 4];
    y[i + 5] -= x[j + 5];
    y[i + 6] -= x[j + 6];
    y[i + 7] -= x[j + 7];
  }

  /// y ← y + a·x.
  public static void addProduct(
      double[] y, int yRow, double[] a, int aRow, double[] x, int xRow, int width) {
    int i = yRow * width;
    int k = aRow * width;
    int j = xRow * width;
    if (width == 1) {
      y[i] += a[k] * x[j];
      return;
    }
    y[i] += a[k] * x[j];
    y[i + 1] += a[k + 1] * x[j + 1];
    y[i + 2] += a[k + 2] * x[j + 2];
    y[i + 3] += a[k + 3] * x[j + 3];
    y[i + 4] += a[k + 4] * x[j + 4];
    y[i + 5] += a[k + 5] * x[j + 5];
    y[i + 6] += a[k + 6] * x[j + 6];
    y[i + 7] += a[k + 7] * x[j + 7];
  }

  /// y ← y − a·x.
  public static void subtractProduct(
      double[] y, int yRow, double[] a, int aRow, double[] x, int xRow, int width) {
    int i = yRow * width;
    int k = aRow * width;
    int j = xRow * width;
    if (width == 1) {
      y[i] -= a[k] * x[j];
      return;
    }
    y[i] -= a[k] * x[j];
    y[i + 1] -= a[k + 1] * x[j + 1];
    y[i + 2] -= a[k + 2] * x[j + 2];
    y[i + 3] -= a[k + 3] * x[j + 3];
    y[i + 4] -= a[k + 4] * x[j + 4];
    y[i + 5] -= a[k + 5] * x[j + 5];
    y[i + 6] -= a[k + 6] * x[j + 6];
    y[i + 7] -= a[k + 7] * x[j + 7];
  }

  /// y ← a·x.
  public static void product(
      double[] y, int yRow, double[] a, int aRow, double[] x, int xRow, int width) {
    int i = yRow * width;
    int k = aRow * width;
    int j = xRow * width;
    if (width == 1) {
      y[i] = a[k] * x[j];
      return;
    }
    y[i] = a[k] * x[j];
    y[i + 1] = a[k + 1] * x[j + 1];
    y[i + 2] = a[k + 2] * x[j + 2];
    y[i + 3] = a[k + 3] * x[j + 3];
    y[i + 4] = a[k + 4] * x[j + 4];
    y[i + 5] = a[k + 5] * x[j + 5];
    y[i + 6] = a[k + 6] * x[j + 6];
    y[i + 7] = a[k + 7] * x[j + 7];
  }

  /// y ← c + x.
  public static void sum(
      double[] y, int yRow, double[] c, int cRow, double[] x, int xRow, int width) {
    int i = yRow * width;
    int l = cRow * width;
    int j = xRow * width;
    if (width == 1) {
      y[i] = c[l] + x[j];
      return;
    }
    y[i] = c[l] + x[j];
    y[i + 1] = c[l + 1] + x[j + 1];
    y[i + 2] = c[l + 2] + x[j + 2];
    y[i + 3] = c[l + 3] + x[j + 3];
    y[i + 4] = c[l + 4] + x[j + 4];
    y[i + 5] = c[l + 5] + x[j + 5];
    y[i + 6] = c[l + 6] + x[j + 6];
    y[i + 7] = c[l + 7] + x[j + 7];
  }

  /// y ← c + x − a.
  public static void sumLess(
      double[] y,
      int yRow,
      double[] c,
      int cRow,
      double[] x,
      int xRow,
      double[] a,
      int aRow,
      int width) {
    int i = yRow * width;
    int l = cRow * width;
    int j = xRow * width;
    int k = aRow * width;
    if (width == 1) {
      y[i] = c[l] + x[j] - a[k];
      return;
    }
    y[i] = c[l] + x[j] - a[k];
    y[i + 1] = c[l + 1] + x[j + 1] - a[k + 1];
    y[i + 2] = c[l + 2] + x[j + 2] - a[k + 2];
    y[i + 3] = c[l + 3] + x[j + 3] - a[k + 3];
    y[i + 4] = c[l + 4] + x[j + 4] - a[k + 4];
    y[i + 5] = c[l + 5] + x[j + 5] - a[k + 5];
    y[i + 6] = c[l + 6] + x[j + 6] - a[k + 6];
    y[i + 7] = c[l + 7] + x[j + 7] - a[k + 7];
  }

  /// y ← x.
  public static void copy(double[] y, int yRow, double[] x, int xRow, int width) {
    int i = yRow * width;
    int j = xRow * width;
    if (width == 1) {
      y[i] = x[j];
      return;
    }
    y[i] = x[j];
    y[i + 1] = x[j + 1];
    y[i + 2] = x[j + 2];
    y[i + 3] = x[j + 3];
    y[i + 4] = x[j + 4];
    y[i + 5] = x[j + 5];
    y[i + 6] = x[j + 6];
    y[i + 7] = x[j + 7];
  }

  /// y ← y − a·x for several rows: the n-th of x goes to the row that the n-th entry of a list
  /// names.
  ///
  /// @param yRows rows of y, from position `yFirst` on
  /// @param xFirst first row of x
  /// @param xEnd row after the last of x
  public static void subtractMultiples(
      double[] y,
      int[] yRows,
      int yFirst,
      double[] a,
      int aRow,
      double[] x,
      int xFirst,
      int xEnd,
      int width) {
    int at = yFirst;
    if (width == 1) {
      double f = a[aRow];
      for (int p = xFirst; p < xEnd; p++) {
        y[yRows[at++]] -= f * x[p];
      }
      return;
    }
    int k = aRow * BLOCK;
    double f0 = a[k];
    double f1 = a[k + 1];
    double f2 = a[k + 2];
    double f3 = a[k + 3];
    double f4 = a[k + 4];
    double f5 = a[k + 5];
    double f6 = a[k + 6];
    double f7 = a[k + 7];
    for (int p = xFirst; p < xEnd; p++) {
      int i = yRows[at++] * BLOCK;
      int j = p * BLOCK;
      y[i] -= f0 * x[j];
      y[i + 1] -= f1 * x[j + 1];
      y[i + 2] -= f2 * x[j + 2];
      y[i + 3] -= f3 * x[j + 3];
      y[i + 4] -= f4 * x[j + 4];
      y[i + 5] -= f5 * x[j + 5];
      y[i + 6] -= f6 * x[j + 6];
      y[i + 7] -= f7 * x[j + 7];
    }
  }

  /// y ← y − a·Σ b·x, over several rows of b with the rows of x that a list names.
  ///
  /// @param xRows rows of x, at the positions of the rows of b
  /// @param first first row of b
  /// @param end row after the last of b
  public static void subtractDot(
      double[] y,
      int yRow,
      double[] a,
      int aRow,
      double[] b,
      double[] x,
      int[] xRows,
      int first,
      int end,
      int width) {
    if (width == 1) {
      double sum = 0;
      for (int p = first; p < end; p++) {
        sum += b[p] * x[xRows[p]];
      }
      y[yRow] -= a[aRow] * sum;
      return;
    }
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    double s4 = 0;
    double s5 = 0;
    double s6 = 0;
    double s7 = 0;
    for (int p = first; p < end; p++) {
      int j = p * BLOCK;
      int l = xRows[p] * BLOCK;
      s0 += b[j] * x[l];
      s1 += b[j + 1] * x[l + 1];
      s2 += b[j + 2] * x[l + 2];
      s3 += b[j + 3] * x[l + 3];
      s4 += b[j + 4] * x[l + 4];
      s5 += b[j + 5] * x[l + 5];
      s6 += b[j + 6] * x[l + 6];
      s7 += b[j + 7] * x[l + 7];
    }
    int i = yRow * BLOCK;
    int k = aRow * BLOCK;
    y[i] -= a[k] * s0;
    y[i + 1] -= a[k + 1] * s1;
    y[i + 2] -= a[k + 2] * s2;
    y[i + 3] -= a[k + 3] * s3;
    y[i + 4] -= a[k + 4] * s4;
    y[i + 5] -= a[k + 5] * s5;
    y[i + 6] -= a[k + 6] * s6;
    y[i + 7] -= a[k + 7] * s7;
  }

  /// y ← y + Σ x over the first rows of x, added one after the other to 0.
  ///
  /// @param y a single row
  public static void addTotal(double[] y, double[] x, int rows, int width) {
    if (width == 1) {
      double sum = 0;
      for (int p = 0; p < rows; p++) {
        sum += x[p];
      }
      y[0] += sum;
      return;
    }
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    double s4 = 0;
    double s5 = 0;
    double s6 = 0;
    double s7 = 0;
    for (int p = 0; p < rows; p++) {
      int j = p * BLOCK;
      s0 += x[j];
      s1 += x[j + 1];
      s2 += x[j + 2];
      s3 += x[j + 3];
      s4 += x[j + 4];
      s5 += x[j + 5];
      s6 += x[j + 6];
      s7 += x[j + 7];
    }
    y[0] += s0;
    y[1] += s1;
    y[2] += s2;
    y[3] += s3;
    y[4] += s4;
    y[5] += s5;
    y[6] += s6;
    y[7] += s7;
  }
}
