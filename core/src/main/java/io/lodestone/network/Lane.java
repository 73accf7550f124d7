// SPDX-License-Identifier: Apache-2.0
package io.lodestone.network;

/// Trade of one commodity from one region to another.
///
/// @param commodity commodity id
/// @param from exporting region id
/// @param to importing region id
/// @param transitMonths months between loading and arrival; 0 = within the month
/// @param freightUsdPerTonne what the data say carriage costs
/// @param dutyShare duty, ad valorem on last month's price at the exporter
/// @param lifetime when it exists
public record Lane(
    String commodity,
    String from,
    String to,
    int transitMonths,
    double freightUsdPerTonne,
    double dutyShare,
    Lifetime lifetime) {

  public Lane {
    if (transitMonths < 0) {
      throw new IllegalArgumentException(
          "transit months of a lane of "
              + commodity
              + " is "
              + transitMonths
              + "\nMaybe 0 or more");
    }
  }

  /// `commodity:from>to`.
  public String id() {
    return idOf(commodity, from, to);
  }

  /// The id of the lane of a commodity between two regions.
  public static String idOf(String commodity, String from, String to) {
    return commodity + ":" + from + ">" + to;
  }
}
