// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

/// What a run tells while it goes on.
public sealed interface RunNotice {

  /// A month is solved.
  ///
  /// @param month month index
  /// @param months months of the run
  /// @param iterations Newton iterations that it took
  record MonthSolved(int month, int months, int iterations) implements RunNotice {}

  /// A plant commits an expansion.
  ///
  /// @param month month index of the commitment
  /// @param plant plant index
  /// @param tonnesPerMonth capacity added
  /// @param arrivalMonth month index of its first month
  record ExpansionCommitted(int month, int plant, double tonnesPerMonth, int arrivalMonth)
      implements RunNotice {}
}
