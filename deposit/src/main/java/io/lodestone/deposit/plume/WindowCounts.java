// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.plume;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicIntegerArray;

/// Counts particles by window, group and cell while they move. Threads share it: sums of integers
/// are the same in any order.
final class WindowCounts {

  /// Particles are told apart by number modulo this many groups, so that leaving one out shows how
  /// much a result owes to the draw. Eight give the standard error to about a quarter of itself
  /// (1/√(2·7)) for eight maps' memory.
  static final int GROUPS = 8;

  private final MapGrid map;
  private final Windows windows;
  private final AtomicIntegerArray counts;
  private final int windowCount;

  WindowCounts(PlumeSetting setting) {
    this.map = setting.map();
    this.windows = setting.windows();
    this.windowCount = windows.countIn(setting.steps().count());
    long size = (long) windowCount * GROUPS * map.cells();
    if (size > Integer.MAX_VALUE / 4) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%d windows of %d cells%nMaybe fewer windows or larger cells",
              windowCount,
              map.cells()));
    }
    this.counts = new AtomicIntegerArray((int) size);
  }

  /// Adds the particles of a batch that are afloat in the layer, if the step is in a window.
  void count(int step, Batch batch) {
    int window = windows.windowOf(step);
    if (window < 0 || window >= windowCount) {
      return;
    }
    for (int i = 0; i < batch.afloat(); i++) {
      double z = batch.height[i];
      if (z >= windows.lowMetres() && z < windows.highMetres()) {
        int cell = map.cellAt(batch.east[i], batch.north[i]);
        if (cell >= 0) {
          counts.incrementAndGet((window * GROUPS + batch.id[i] % GROUPS) * map.cells() + cell);
        }
      }
    }
  }

  /// Counts `[window][group][cell]`.
  GroupedCounts[] grouped() {
    GroupedCounts[] grouped = new GroupedCounts[windowCount];
    for (int w = 0; w < windowCount; w++) {
      int[] some = new int[GROUPS * map.cells()];
      for (int i = 0; i < some.length; i++) {
        some[i] = counts.get(w * some.length + i);
      }
      grouped[w] = new GroupedCounts(some, map.cells());
    }
    return grouped;
  }
}
