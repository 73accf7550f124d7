// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.economics;

/// Cost that falls by a fixed share with each doubling of cumulative output (source `learning`):
/// c(n) = c(1)·n^b with b = log2 of the progress ratio.
///
/// @param firstUnitCost c(1), any currency, above 0
/// @param progressRatio cost after a doubling over cost before, above 0; 1 learns nothing
public record LearningCurve(double firstUnitCost, double progressRatio) {

  public LearningCurve {
    Amounts.requirePositive("firstUnitCost", firstUnitCost);
    Amounts.requirePositive("progressRatio", progressRatio);
  }

  private double exponent() {
    return exponentOf(progressRatio);
  }

  private static double exponentOf(double progressRatio) {
    return StrictMath.log(progressRatio) / StrictMath.log(2);
  }

  /// Cost of the n-th unit.
  ///
  /// @param n cumulative output in units, above 0
  public double unitCost(double n) {
    return firstUnitCost * StrictMath.pow(Amounts.requirePositive("n", n), exponent());
  }

  /// Cost of the units 1 to n, one by one.
  ///
  /// @param n at least 1
  public double totalCost(int n) {
    Amounts.requirePeriods("n", n);
    double sum = 0;
    for (int unit = n; unit >= 1; unit--) { // from the smallest terms
      sum += unitCost(unit);
    }
    return sum;
  }

  /// Years until one who learns by doing reaches a cost: Q((c/c*)^(-1/b) - 1)/q. A lower bound
  /// where the other side goes on learning.
  ///
  /// @param producer who learns
  /// @param targetCost c*, above 0
  /// @return 0 when the cost is already as low; infinite when the producer learns nothing
  public static double yearsToReach(Producer producer, double targetCost) {
    Amounts.requirePositive("targetCost", targetCost);
    double ratio = producer.costNow() / targetCost;
    if (ratio <= 1) {
      return 0;
    }
    double exponent = exponentOf(producer.progressRatio());
    if (exponent >= 0) {
      return Double.POSITIVE_INFINITY;
    }
    double growth = StrictMath.expm1(StrictMath.log(ratio) / -exponent);
    return producer.cumulativeOutput() * growth / producer.outputPerYear();
  }

  /// Someone with a history of output and a steady output from now on.
  ///
  /// @param costNow unit cost, above 0
  /// @param cumulativeOutput Q, in any unit of mass, above 0
  /// @param outputPerYear q, in the same unit, above 0
  /// @param progressRatio above 0
  public record Producer(
      double costNow, double cumulativeOutput, double outputPerYear, double progressRatio) {
    public Producer {
      Amounts.requirePositive("costNow", costNow);
      Amounts.requirePositive("cumulativeOutput", cumulativeOutput);
      Amounts.requirePositive("outputPerYear", outputPerYear);
      Amounts.requirePositive("progressRatio", progressRatio);
    }
  }
}
