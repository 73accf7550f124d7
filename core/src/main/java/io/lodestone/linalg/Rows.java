// SPDX-License-Identifier: Apache-2.0
package io.lodestone.linalg;

/// Arithmetic on rows of a structure of arrays: `[row × width + seat]`, where the seats of a row
/// are the same number of several independent systems side by side.
///
/// Each seat sees the same operations in the same order whatever the width, so that a system's
/// result does not depend on its company. The width is 1 or a multiple of [#BLOCK]: blocks are
/// written out, because a loop of a few turns is not vectorised and costs more than its arithmetic.
/// Stateless; threads may share it.
public final class Rows {

  /// Seats that are worked on at once.
  public static final int BLOCK = 8;

  private Rows() {}

  /// The width that holds a number of seats: 1, or the next multiple of [#BLOCK].
  public static int widthFor(int seats) {
    return seats == 1 ? 1 : (seats + BLOCK - 1) / BLOCK * BLOCK;
  }

  /// y ← y + x.
  public static void add(double[] y, int yRow, double[] x, int xRow, int width) {
    int i = yRow * width;
    int j = xRow * width;
    if (width == 1) {
      y[i] += x[j];
      return;
    }
    for (int end = i + width; i < end; i += BLOCK, j += BLOCK) {
      y[i] += x[j];
      y[i + 1] += x[j + 1];
      y[i + 2] += x[j + 2];
      y[i + 3] += x[j + 3];
      y[i + 4] += x[j + 4];
      y[i + 5] += x[j + 5];
      y[i + 6] += x[j + 6];
      y[i + 7] += x[j + 7];
    }
  }

  /// y ← y − x.
  public static void subtract(double[] y, int yRow, double[] x, int xRow, int width) {
    int i = yRow * width;
    int j = xRow * width;
    if (width == 1) {
      y[i] -= x[j];
      return;
    }
    for (int end = i + width; i < end; i += BLOCK, j += BLOCK) {
      y[i] -= x[j];
      y[i + 1] -= x[j + 1];
      y[i + 2] -= x[j + 2];
      y[i + 3] -= x[j + 3];
      y[i + 4] -= x[j + 4];
      y[i + 5] -= x[j + 5];
      y[i + 6] -= x[j + 6];
      y[i + 7] -= x[j + 7];
    }
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
    for (int end = i + width; i < end; i += BLOCK, j += BLOCK, k += BLOCK) {
      y[i] += a[k] * x[j];
      y[i + 1] += a[k + 1] * x[j + 1];
      y[i + 2] += a[k + 2] * x[j + 2];
      y[i + 3] += a[k + 3] * x[j + 3];
      y[i + 4] += a[k + 4] * x[j + 4];
      y[i + 5] += a[k + 5] * x[j + 5];
      y[i + 6] += a[k + 6] * x[j + 6];
      y[i + 7] += a[k + 7] * x[j + 7];
    }
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
    for (int end = i + width; i < end; i += BLOCK, j += BLOCK, k += BLOCK) {
      y[i] -= a[k] * x[j];
      y[i + 1] -= a[k + 1] * x[j + 1];
      y[i + 2] -= a[k + 2] * x[j + 2];
      y[i + 3] -= a[k + 3] * x[j + 3];
      y[i + 4] -= a[k + 4] * x[j + 4];
      y[i + 5] -= a[k + 5] * x[j + 5];
      y[i + 6] -= a[k + 6] * x[j + 6];
      y[i + 7] -= a[k + 7] * x[j + 7];
    }
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
    for (int end = i + width; i < end; i += BLOCK, j += BLOCK, k += BLOCK) {
      y[i] = a[k] * x[j];
      y[i + 1] = a[k + 1] * x[j + 1];
      y[i + 2] = a[k + 2] * x[j + 2];
      y[i + 3] = a[k + 3] * x[j + 3];
      y[i + 4] = a[k + 4] * x[j + 4];
      y[i + 5] = a[k + 5] * x[j + 5];
      y[i + 6] = a[k + 6] * x[j + 6];
      y[i + 7] = a[k + 7] * x[j + 7];
    }
  }

  /// y ← c + x.
  public static void sum(
      double[] y, int yRow, double[] c, int cRow, double[] x, int xRow, int width) {
    int i = yRow * width;
    int k = cRow * width;
    int j = xRow * width;
    if (width == 1) {
      y[i] = c[k] + x[j];
      return;
    }
    for (int end = i + width; i < end; i += BLOCK, j += BLOCK, k += BLOCK) {
      y[i] = c[k] + x[j];
      y[i + 1] = c[k + 1] + x[j + 1];
      y[i + 2] = c[k + 2] + x[j + 2];
      y[i + 3] = c[k + 3] + x[j + 3];
      y[i + 4] = c[k + 4] + x[j + 4];
      y[i + 5] = c[k + 5] + x[j + 5];
      y[i + 6] = c[k + 6] + x[j + 6];
      y[i + 7] = c[k + 7] + x[j + 7];
    }
  }

  /// y ← x.
  public static void copy(double[] y, int yRow, double[] x, int xRow, int width) {
    int i = yRow * width;
    int j = xRow * width;
    if (width == 1) {
      y[i] = x[j];
      return;
    }
    for (int end = i + width; i < end; i += BLOCK, j += BLOCK) {
      y[i] = x[j];
      y[i + 1] = x[j + 1];
      y[i + 2] = x[j + 2];
      y[i + 3] = x[j + 3];
      y[i + 4] = x[j + 4];
      y[i + 5] = x[j + 5];
      y[i + 6] = x[j + 6];
      y[i + 7] = x[j + 7];
    }
  }
}
