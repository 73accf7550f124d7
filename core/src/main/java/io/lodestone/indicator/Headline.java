// SPDX-License-Identifier: Apache-2.0
package io.lodestone.indicator;

/// One of the few numbers that a decision-maker reads first.
///
/// @param id lower-case id
/// @param name for people
/// @param value in `unit`
/// @param unit short unit, such as `t` or `%`
/// @param text one sentence that says what the number means
public record Headline(String id, String name, double value, String unit, String text) {}
