// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.study;

import java.time.YearMonth;
import java.util.List;

/// A stretch of the past that the model is asked to foretell: `backtests/<id>.yaml`.
///
/// @param id the file's name
/// @param title one line
/// @param story what happened, and how honest the test can be
/// @param scenario id of the scenario of known inputs
/// @param start first month of the window
/// @param end last month of the window
/// @param trajectories how many, unless told otherwise
/// @param seed of every draw, unless told otherwise
/// @param causes where the model falls short and why, in the words of whoever looked into it
/// @param outcomes what was observed, or is to be
public record Episode(
    String id,
    String title,
    String story,
    String scenario,
    YearMonth start,
    YearMonth end,
    int trajectories,
    long seed,
    List<String> causes,
    List<Outcome> outcomes) {

  public Episode {
    causes = List.copyOf(causes);
    outcomes = List.copyOf(outcomes);
  }
}
