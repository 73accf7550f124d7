// SPDX-License-Identifier: Apache-2.0
package io.lodestone.optim;

/// What a caller may ask of any solver.
///
/// @param timeLimitSeconds wall-clock seconds for one solve, above 0
/// @param relativeGapShare integer models: stop when best bound and best point differ by at most
///   this share of the objective, 0 … 1
/// @param method the algorithm
public record SolverSettings(
    double timeLimitSeconds, double relativeGapShare, SolverMethod method) {

  /// Assumed: far above any model of a study, so that a stuck solve ends.
  private static final double DEFAULT_TIME_LIMIT_SECONDS = 600;

  /// Assumed: well below the accuracy of any input, and what commercial solvers use.
  private static final double DEFAULT_RELATIVE_GAP_SHARE = 1e-4;

  /// Ten minutes, a gap of 1e-4, the solver's own method.
  public static final SolverSettings DEFAULT =
      new SolverSettings(
          DEFAULT_TIME_LIMIT_SECONDS, DEFAULT_RELATIVE_GAP_SHARE, SolverMethod.CHOOSE);

  public SolverSettings {
    if (!(timeLimitSeconds > 0)) {
      throw new IllegalArgumentException(
          "timeLimitSeconds is "
              + timeLimitSeconds
              + "\nMaybe use Double.POSITIVE_INFINITY for none");
    }
    if (!(relativeGapShare >= 0 && relativeGapShare <= 1)) {
      throw new IllegalArgumentException(
          "relativeGapShare is " + relativeGapShare + "\nMaybe it was given in percent");
    }
  }

  /// The same with another time limit, in seconds.
  public SolverSettings withTimeLimitSeconds(double seconds) {
    return new SolverSettings(seconds, relativeGapShare, method);
  }

  /// The same with another gap, as a share.
  public SolverSettings withRelativeGapShare(double share) {
    return new SolverSettings(timeLimitSeconds, share, method);
  }

  /// The same with another method.
  public SolverSettings withMethod(SolverMethod other) {
    return new SolverSettings(timeLimitSeconds, relativeGapShare, other);
  }
}
