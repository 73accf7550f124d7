// SPDX-License-Identifier: Apache-2.0
package io.lodestone.network;

/// How fast a new plant reaches its design capacity, after McNulty's four series.
///
/// The printed curves are graphs without a table, so time constants and plateaus are judgement
/// ("assumed"), set inside the bands of source `ramp-up-survey` in `docs/reference/sources.md`:
/// mature technology (1) to first-of-a-kind with complex chemistry (4).
public enum RampUp {
  /// At design from the first month: plants of the base year.
  NONE(0, 1),
  SERIES_1(5.5, 1.0),
  SERIES_2(11, 1.0),
  SERIES_3(20, 0.925),
  SERIES_4(32, 0.65);

  private final double timeConstantMonths;
  private final double plateauShare;

  RampUp(double timeConstantMonths, double plateauShare) {
    this.timeConstantMonths = timeConstantMonths;
    this.plateauShare = plateauShare;
  }

  /// The series of a class number.
  ///
  /// @throws IllegalArgumentException when it is not 1 to 4
  public static RampUp ofClass(int number) {
    if (number < 1 || number > 4) {
      throw new IllegalArgumentException(
          "ramp class is " + number + "\nMaybe 1 (mature technology) to 4 (first of its kind)");
    }
    return values()[number];
  }

  /// The class number, 0 for none.
  public int number() {
    return ordinal();
  }

  /// The share of design capacity that the plant reaches in the long run.
  public double plateauShare() {
    return plateauShare;
  }

  /// The share of design capacity available `months` after the first month (0 = the first month
  /// itself; a plant whose start is held up has lived fewer months than the calendar says); 0
  /// before.
  public double shareAfter(double months) {
    if (months < 0) {
      return 0;
    }
    return this == NONE ? 1 : plateauShare * -StrictMath.expm1(-(months + 1) / timeConstantMonths);
  }
}
