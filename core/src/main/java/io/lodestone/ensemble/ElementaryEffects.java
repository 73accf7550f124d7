// SPDX-License-Identifier: Apache-2.0
package io.lodestone.ensemble;

/// What one input does to an output when it alone moves, over many places of the unit cube; in the
/// output's unit per whole range of the input.
///
/// @param mean mu: effects of both signs cancel
/// @param meanAbsolute mu*: how much the input matters, with its standard error (Campolongo,
///   Cariboni and Saltelli 2007)
/// @param standardDeviation sigma: large beside mu* when the effect bends or depends on other
///   inputs
public record ElementaryEffects(double mean, Estimate meanAbsolute, double standardDeviation) {}
