// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.economics;

import java.util.List;

/// The rates a period at which flows have no present value. There may be none, one or several; who
/// asks must look which.
public sealed interface InternalRate {

  /// No rate above -1 does: the flows have one sign, or one that never lets the sum pass 0.
  record None() implements InternalRate {}

  /// Exactly one rate does.
  ///
  /// @param rate share a period (a year of 365 days for dated flows), above -1
  record Unique(double rate) implements InternalRate {}

  /// Several rates do: none of them ranks the project, a present value at a stated rate does.
  ///
  /// @param rates shares a period, ascending, two or more
  record Several(List<Double> rates) implements InternalRate {

    public Several {
      rates = List.copyOf(rates);
    }
  }

  /// The kind that a list of rates is.
  ///
  /// @param rates ascending
  static InternalRate of(List<Double> rates) {
    return switch (rates.size()) {
      case 0 -> new None();
      case 1 -> new Unique(rates.getFirst());
      default -> new Several(rates);
    };
  }
}
