// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.study;

import java.util.OptionalDouble;

/// How the model did on an episode of the past, as it was last worked out.
///
/// @param study whose episode
/// @param episode its id
/// @param title one line
/// @param judged outcomes whose truth is known and set no parameter; 0 while all are open
/// @param inWide of them inside the 90 % band
/// @param inNarrow of them inside the 50 % band
/// @param overNoChange mean CRPS over that of no change, below 1 where the model is nearer; empty
///   where nothing is judged
/// @param overRandomWalk the same against a random walk
/// @param trajectories how many were begun
/// @param failures of them without a result
/// @param code version of the program that made it
public record PastScore(
    String study,
    String episode,
    String title,
    int judged,
    int inWide,
    int inNarrow,
    OptionalDouble overNoChange,
    OptionalDouble overRandomWalk,
    int trajectories,
    int failures,
    String code) {}
