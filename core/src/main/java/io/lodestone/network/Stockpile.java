// SPDX-License-Identifier: Apache-2.0
package io.lodestone.network;

/// Strategic stock with a rule for buying and releasing, decided on last month's price.
///
/// @param id lower-case id
/// @param region region id
/// @param commodity commodity id
/// @param openingTonnes stock at the start
/// @param targetTonnes buys while below
/// @param purchaseTonnesPerMonth most bought in a month
/// @param purchaseBelowPriceRatio buys only while last month's price is below this multiple of the
///   base price
/// @param releaseTonnesPerMonth most released in a month
/// @param releaseAbovePriceRatio releases while last month's price is above this multiple of the
///   base price
public record Stockpile(
    String id,
    String region,
    String commodity,
    double openingTonnes,
    double targetTonnes,
    double purchaseTonnesPerMonth,
    double purchaseBelowPriceRatio,
    double releaseTonnesPerMonth,
    double releaseAbovePriceRatio) {}
