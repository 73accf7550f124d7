// SPDX-License-Identifier: Apache-2.0
package io.lodestone.network;

/// A country or group of countries that trades as one.
///
/// @param id lower-case id
/// @param name for people
/// @param governanceScore 0 (good) to 10 (bad), the scaling of the EU criticality method
/// @param latitude where maps show it, degrees north; NaN if nowhere
/// @param longitude degrees east; NaN if nowhere
public record Region(
    String id, String name, double governanceScore, double latitude, double longitude) {

  /// A region that no map shows.
  public Region(String id, String name, double governanceScore) {
    this(id, name, governanceScore, Double.NaN, Double.NaN);
  }

  /// Whether maps show it.
  public boolean isOnMaps() {
    return Double.isFinite(latitude) && Double.isFinite(longitude);
  }
}
