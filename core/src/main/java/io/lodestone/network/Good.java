// SPDX-License-Identifier: Apache-2.0
package io.lodestone.network;

/// Goods in use: what an end use consumed lasts for a while and is then there to be collected.
///
/// @param id lower-case id
/// @param name for people
/// @param endUse end use id
/// @param collector plant id: it makes scrap of what is discarded, and no more
/// @param lifespan how long they last
/// @param collectedShare share of what is discarded that can be collected, 0 to 1
/// @param growthBefore yearly growth of the end use before the run, a share
public record Good(
    String id,
    String name,
    String endUse,
    String collector,
    Lifespan lifespan,
    double collectedShare,
    double growthBefore) {}
