// SPDX-License-Identifier: Apache-2.0
package io.lodestone.solve;

import org.opentest4j.TestAbortedException;

/// The native solver, or a skipped test that says so in the log.
final class RequiredSolvers {

  private RequiredSolvers() {}

  static HighsSolver highs() {
    try {
      return HighsSolver.load();
    } catch (HighsUnavailableException e) {
      System.err.println("SKIPPED: tests of HiGHS, because " + e.getMessage());
      throw new TestAbortedException(e.getMessage(), e);
    }
  }
}
