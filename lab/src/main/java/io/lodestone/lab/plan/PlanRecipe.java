// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.plan;

/// What makes a plan's folder beside the copy of the study: the contents of `plan.json`.
///
/// @param study id
/// @param sizes how much is searched
/// @param seed of futures and search
/// @param codeVersion version and commit of the program; other code gives other numbers
public record PlanRecipe(String study, Plan.Sizes sizes, long seed, String codeVersion) {}
