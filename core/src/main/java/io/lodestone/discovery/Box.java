// SPDX-License-Identifier: Apache-2.0
package io.lodestone.discovery;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// A rule: inputs inside ranges. Immutable.
///
/// @param ranges of every input, in the order of the cases
public record Box(List<Range> ranges) {

  public Box {
    ranges = List.copyOf(ranges);
  }

  /// From where to where an input may be; infinite ends do not restrict.
  ///
  /// @param low least value, included
  /// @param high greatest value, included
  public record Range(double low, double high) {

    /// Every value.
    public static final Range ALL = new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    /// Whether it leaves something out.
    public boolean isRestricted() {
      return low > Double.NEGATIVE_INFINITY || high < Double.POSITIVE_INFINITY;
    }

    boolean contains(double value) {
      return low <= value && value <= high;
    }
  }

  /// The box that holds everything.
  public static Box all(int inputs) {
    return new Box(Collections.nCopies(inputs, Range.ALL));
  }

  /// The same with another range for an input.
  public Box with(int input, Range range) {
    List<Range> changed = new ArrayList<>(ranges);
    changed.set(input, range);
    return new Box(changed);
  }

  /// Inputs that are restricted, in order.
  public List<Integer> restricted() {
    List<Integer> inputs = new ArrayList<>();
    for (int i = 0; i < ranges.size(); i++) {
      if (ranges.get(i).isRestricted()) {
        inputs.add(i);
      }
    }
    return List.copyOf(inputs);
  }

  /// Whether a case lies in it.
  public boolean contains(Cases cases, int number) {
    for (int i = 0; i < ranges.size(); i++) {
      if (!ranges.get(i).contains(cases.value(i, number))) {
        return false;
      }
    }
    return true;
  }
}
