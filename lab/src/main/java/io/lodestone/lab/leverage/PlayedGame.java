// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.leverage;

import io.lodestone.study.leverage.LeverageGame;
import io.lodestone.study.study.Study;
import java.nio.file.Path;

/// A game that was played, and where it stands.
///
/// @param study the study
/// @param game who chooses what
/// @param analysis payoffs, equilibria, stakes
/// @param folder with the analysis
public record PlayedGame(Study study, LeverageGame game, LeverageResult analysis, Path folder) {}
