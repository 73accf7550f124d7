// SPDX-License-Identifier: Apache-2.0
package io.lodestone.criticality;

import java.util.Arrays;

/// How concentrated supply is over its suppliers. Undefined (NaN) where nothing is supplied.
///
/// Source: Herfindahl–Hirschman index as used by the U.S. Department of Justice; Shannon entropy in
/// natural units.
public final class Concentration {

  private final double[] shares;

  private Concentration(double[] shares) {
    this.shares = shares;
  }

  /// The concentration of volumes by supplier; any unit, suppliers of nothing do not count.
  ///
  /// @throws IllegalArgumentException when a volume is negative or not finite
  public static Concentration of(double... volumes) {
    for (double volume : volumes) {
      if (!(volume >= 0) || Double.isInfinite(volume)) {
        throw new IllegalArgumentException(
            "volume of a supplier is " + volume + "\nMaybe net exports where production is meant");
      }
    }
    double total = Arrays.stream(volumes).sum();
    return new Concentration(
        total > 0
            ? Arrays.stream(volumes).filter(v -> v > 0).map(v -> v / total).toArray()
            : new double[0]);
  }

  /// Σ share², above 0 up to 1 (a single supplier).
  public double hhi() {
    return defined(Arrays.stream(shares).map(s -> s * s).sum());
  }

  /// The same in points, up to 10,000.
  public double hhiPoints() {
    return 1e4 * hhi();
  }

  /// (HHI − 1/n) / (1 − 1/n) over the n suppliers, 0 (equal) to 1; 1 for a single supplier.
  public double normalisedHhi() {
    double equal = 1.0 / shares.length;
    return shares.length == 1 ? 1 : defined((hhi() - equal) / (1 - equal));
  }

  /// −Σ share · ln share, in nats; 0 for a single supplier.
  public double shannon() {
    return defined(Arrays.stream(shares).map(s -> -s * Math.log(s)).sum());
  }

  /// exp of [#shannon]: the number of equal suppliers that would be as diverse.
  public double effectiveNumber() {
    return Math.exp(shannon());
  }

  /// 1 / HHI: the number of equal suppliers that would be as concentrated.
  public double effectiveNumberByHhi() {
    return 1 / hhi();
  }

  private double defined(double value) {
    return shares.length == 0 ? Double.NaN : value;
  }
}
