// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.ensemble;

/// What a worker tells of a finished part; where it wrote the part is agreed in the recipe.
///
/// @param part number of the part
/// @param trajectories how many it has
/// @param failures how many of them failed
/// @param headline running estimate as a small text
public record PartDone(int part, int trajectories, int failures, String headline) {}
