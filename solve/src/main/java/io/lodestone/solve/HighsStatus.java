// SPDX-License-Identifier: Apache-2.0
package io.lodestone.solve;

import io.lodestone.optim.SolverStatus;

/// Model statuses of HiGHS that the port tells apart, with their numbers in `highs_c_api.h`.
enum HighsStatus {
  MODEL_EMPTY(6, SolverStatus.OPTIMAL, "the model is empty"),
  OPTIMAL(7, SolverStatus.OPTIMAL, "optimal"),
  INFEASIBLE(8, SolverStatus.INFEASIBLE, "infeasible"),
  UNBOUNDED_OR_INFEASIBLE(9, SolverStatus.FAILED, "unbounded or infeasible"),
  UNBOUNDED(10, SolverStatus.UNBOUNDED, "unbounded"),
  TIME_LIMIT(13, SolverStatus.TIME_LIMIT, "time limit"),
  ITERATION_LIMIT(14, SolverStatus.FAILED, "iteration limit"),
  SOLVE_ERROR(4, SolverStatus.FAILED, "solve error"),
  UNKNOWN(15, SolverStatus.FAILED, "numerical trouble: neither optimal nor infeasible"),
  OTHER(-1, SolverStatus.FAILED, "an error inside HiGHS");

  private final int number;
  private final SolverStatus status;
  private final String words;

  HighsStatus(int number, SolverStatus status, String words) {
    this.number = number;
    this.status = status;
    this.words = words;
  }

  static HighsStatus of(int number) {
    for (HighsStatus status : values()) {
      if (status.number == number) {
        return status;
      }
    }
    return OTHER;
  }

  SolverStatus status() {
    return status;
  }

  String words() {
    return words;
  }
}
