// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.variogram;

/// One part of a nested variogram.
///
/// @param model its shape
/// @param contribution what it adds to the sill, in squares of the value's unit, at least 0; for a
///   model without a sill what it has reached at its range
/// @param ranges how far it reaches
public record Structure(VariogramModel model, double contribution, Ranges ranges) {

  public Structure {
    if (!(contribution >= 0 && Double.isFinite(contribution))) {
      throw new IllegalArgumentException(
          "contribution " + contribution + "\nMaybe 0: a variance cannot be negative");
    }
  }

  /// The same shape and ranges with another contribution.
  public Structure withContribution(double other) {
    return new Structure(model, other, ranges);
  }
}
