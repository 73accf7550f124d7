// SPDX-License-Identifier: Apache-2.0
package io.lodestone.network;

/// A country or group of countries that trades as one.
///
/// @param id lower-case id
/// @param name for people
/// @param governanceScore 0 (good) to 10 (bad), the scaling of the EU criticality method
public record Region(String id, String name, double governanceScore) {}
