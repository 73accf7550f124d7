// SPDX-License-Identifier: Apache-2.0
package io.lodestone.optim;

/// How a solve ended.
public enum SolverStatus {
  /// An optimum within the solver's tolerances (1e-7 for bounds and rows) was found; for integer
  /// models within the relative gap.
  OPTIMAL,
  /// No point meets all rows and bounds.
  INFEASIBLE,
  /// There is a feasible point and the objective improves without end.
  UNBOUNDED,
  /// Time ran out; the best feasible point so far may be there.
  TIME_LIMIT,
  /// Anything else; [Solution#detail] has the solver's words.
  FAILED
}
