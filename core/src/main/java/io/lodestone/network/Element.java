// SPDX-License-Identifier: Apache-2.0
package io.lodestone.network;

/// A substance that is traced through the network, such as dysprosium.
///
/// @param id lower-case id
/// @param name for people
/// @param symbol chemical symbol or short name
/// @param group class used in selections and reports, such as `heavy`
public record Element(String id, String name, String symbol, String group) {}
