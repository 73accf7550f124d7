// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.backtest;

import io.lodestone.lab.place.CodeVersion;
import io.lodestone.study.study.Study;
import java.nio.file.Path;

/// An episode foretold and scored, and where it stands.
///
/// @param study the study
/// @param result forecasts and scores
/// @param runId name of the folder
/// @param code what made it
/// @param seconds how long it took
/// @param folder with tables and reports
public record BacktestRun(
    Study study,
    BacktestResult result,
    String runId,
    CodeVersion code,
    double seconds,
    Path folder) {}
