// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.simulation;

import io.lodestone.deposit.kriging.Grid;
import java.util.stream.IntStream;
import org.jtransforms.fft.DoubleFFT_1D;
import org.jtransforms.fft.DoubleFFT_2D;
import org.jtransforms.fft.DoubleFFT_3D;
import org.jtransforms.utils.CommonUtils;

/// A grid that closes on itself along every axis, at least twice as long as the grid it holds, so
/// that no step of the grid meets its own image. Sizes are products of 2, 3 and 5. Immutable.
final class Torus {

  private final int countX;
  private final int countY;
  private final int countZ;

  private Torus(int countX, int countY, int countZ) {
    this.countX = countX;
    this.countY = countY;
    this.countZ = countZ;
  }

  /// The smallest torus around a grid.
  static Torus around(Grid grid) {
    return new Torus(
        length(doubled(grid.countX())),
        length(doubled(grid.countY())),
        length(doubled(grid.countZ())));
  }

  private static int doubled(int count) {
    return count == 1 ? 1 : 2 * (count - 1);
  }

  private static int length(int atLeast) {
    int length = atLeast;
    while (!isSmooth(length)) {
      length++;
    }
    return length;
  }

  /// A torus that is half as long again along every axis that has a length.
  Torus longer() {
    return new Torus(longer(countX), longer(countY), longer(countZ));
  }

  private static int longer(int count) {
    return count == 1 ? 1 : length(count + (count + 1) / 2);
  }

  private static boolean isSmooth(int number) {
    int rest = number;
    for (int prime : new int[] {2, 3, 5}) {
      while (rest % prime == 0) {
        rest /= prime;
      }
    }
    return rest == 1;
  }

  int size() {
    return countX * countY * countZ;
  }

  int cell(int i, int j, int k) {
    return i + countX * (j + countY * k);
  }

  /// The shortest step along x from cell 0 to a cell, in cells.
  int stepX(int cell) {
    return step(cell % countX, countX);
  }

  int stepY(int cell) {
    return step(cell / countX % countY, countY);
  }

  int stepZ(int cell) {
    return step(cell / (countX * countY), countZ);
  }

  private static int step(int at, int count) {
    return at <= count / 2 ? at : at - count;
  }

  /// Transforms in place, on the caller's thread.
  ///
  /// @param cells `[2 × cell + part]`, real and imaginary part in turn
  void transform(double[] cells) {
    // How the library would split its sums must not depend on the machine, and its tables are made
    // anew, because nothing says that threads may share them.
    CommonUtils.setThreadsBeginN_1D_FFT_2Threads(Long.MAX_VALUE);
    CommonUtils.setThreadsBeginN_1D_FFT_4Threads(Long.MAX_VALUE);
    CommonUtils.setThreadsBeginN_2D(Long.MAX_VALUE);
    CommonUtils.setThreadsBeginN_3D(Long.MAX_VALUE);
    // The library knows no axis of one cell.
    int[] axes = IntStream.of(countZ, countY, countX).filter(n -> n > 1).toArray();
    switch (axes.length) {
      case 0 -> {}
      case 1 -> new DoubleFFT_1D(axes[0]).complexForward(cells);
      case 2 -> new DoubleFFT_2D(axes[0], axes[1]).complexForward(cells);
      default -> new DoubleFFT_3D(axes[0], axes[1], axes[2]).complexForward(cells);
    }
  }
}
