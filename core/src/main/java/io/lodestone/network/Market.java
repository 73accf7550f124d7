// SPDX-License-Identifier: Apache-2.0
package io.lodestone.network;

/// A (region, commodity) pair: one price and one mass balance a month, and the commercial store
/// held there.
///
/// @param id `region/commodity`
/// @param region region id
/// @param commodity commodity id
/// @param basePriceUsdPerTonne price of the base year, P
/// @param coverMonths stock that traders aim for, in months of throughput
/// @param lossSharePerMonth share of the opening stock lost each month
public record Market(
    String id,
    String region,
    String commodity,
    double basePriceUsdPerTonne,
    double coverMonths,
    double lossSharePerMonth) {

  /// The id of the market of a commodity in a region.
  public static String idOf(String region, String commodity) {
    return region + "/" + commodity;
  }
}
