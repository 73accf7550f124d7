// SPDX-License-Identifier: Apache-2.0
package io.lodestone.conditions;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Numbers by index that are nearly always the same one: an array only once somebody changes one.
final class Sparse {

  private final int size;
  private final double standard;
  private double @Nullable [] values;

  Sparse(int size, double standard) {
    this.size = size;
    this.standard = standard;
  }

  double at(int index) {
    double[] all = values;
    return all == null ? standard : all[index];
  }

  /// Whether somebody changed one.
  boolean isOwn() {
    return values != null;
  }

  void add(int index, double change) {
    own()[index] += change;
  }

  void scale(int index, double factor) {
    own()[index] *= factor;
  }

  void set(int index, double value) {
    own()[index] = value;
  }

  private double[] own() {
    double[] all = values;
    if (all == null) {
      all = new double[size];
      Arrays.fill(all, standard);
      values = all;
    }
    return all;
  }
}
