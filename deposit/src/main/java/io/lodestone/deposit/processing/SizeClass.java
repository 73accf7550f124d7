// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.processing;

/// Grains of about one size.
///
/// @param micrometres diameter, above 0
/// @param massShare of the feed, 0 to 1
/// @param contentShare of what is wanted in the feed: of its elements together, 0 to 1
public record SizeClass(double micrometres, double massShare, double contentShare) {

  public SizeClass {
    Shares.requirePositive("micrometres", micrometres);
    Shares.requireShare("massShare", massShare);
    Shares.requireShare("contentShare", contentShare);
  }
}
