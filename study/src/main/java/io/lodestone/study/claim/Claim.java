// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.claim;

import io.lodestone.claim.Threshold;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A statement with what decides it; no verdict.
///
/// @param id name of the claim and of its file
/// @param question as people ask it
/// @param statement what is judged
/// @param evidence what the answer rests on: measured, published model, own model, judgement
/// @param set day on which the thresholds were set
/// @param needs runs that must be there
/// @param tests numbers that decide
/// @param limits what the answer does not cover
/// @param changes what would change the verdict
public record Claim(
    String id,
    String question,
    String statement,
    String evidence,
    String set,
    List<Need> needs,
    List<Test> tests,
    List<String> limits,
    String changes) {

  public Claim {
    needs = List.copyOf(needs);
    tests = List.copyOf(tests);
    limits = List.copyOf(limits);
  }

  /// Tables that a claim's SQL reads under a name.
  ///
  /// @param id schema in the SQL
  /// @param scenarios whose events and measures add up; empty for a folder
  /// @param trajectories how many futures
  /// @param untilOrNull last month; the study's if null
  /// @param keep series kept in full
  /// @param allElements whether indicators of all elements are computed
  /// @param home region seen as home; the study's if empty
  /// @param folder of another command's runs; empty for an ensemble
  public record Need(
      String id,
      List<String> scenarios,
      int trajectories,
      @Nullable YearMonth untilOrNull,
      List<String> keep,
      boolean allElements,
      String home,
      String folder) {

    public Need {
      scenarios = List.copyOf(scenarios);
      keep = List.copyOf(keep);
    }

    /// Last month of the runs, if it is not the study's.
    public Optional<YearMonth> findUntil() {
      return Optional.ofNullable(untilOrNull);
    }
  }

  /// A number that decides.
  ///
  /// @param id name of the test
  /// @param asks what the number is
  /// @param unit its unit
  /// @param sql one SELECT
  /// @param supports values that support the statement
  /// @param contradicts values that contradict it
  /// @param because why the thresholds are where they are
  public record Test(
      String id,
      String asks,
      String unit,
      String sql,
      Threshold supports,
      Threshold contradicts,
      String because) {}
}
