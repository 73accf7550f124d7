// SPDX-License-Identifier: Apache-2.0
package io.lodestone.network;

import io.lodestone.units.Series;

/// A consumer of a commodity in a region, with a demand curve and a downstream value at stake.
///
/// @param id lower-case id
/// @param name for people
/// @param region region id
/// @param commodity commodity id
/// @param use kind of use, shared by regions
/// @param elasticity short-run price elasticity, positive
/// @param longRunElasticity elasticity after thrift and substitution, positive
/// @param chokeMultiple about this many times the base price, a user goes without
/// @param growth demand at base prices over that of the base year
/// @param valueAtStakeUsdPerTonne what a missing tonne costs the user beyond the material
public record EndUse(
    String id,
    String name,
    String region,
    String commodity,
    String use,
    double elasticity,
    double longRunElasticity,
    double chokeMultiple,
    Series growth,
    double valueAtStakeUsdPerTonne) {}
