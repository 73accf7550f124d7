// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.report;

import io.lodestone.reading.Phrase;
import io.lodestone.store.ensemble.EnsembleRecipe;
import io.lodestone.study.study.ScenarioText;
import java.util.List;
import java.util.Locale;

/// What was asked, of how many trajectories, and the answer in words.
///
/// @param changes one sentence for each event and measure
/// @param months `2025-01` and so on
/// @param size how many trajectories, drawn how, over which months
/// @param answers who runs short, how likely, how bad, how sure
/// @param failures what became of trajectories that failed; empty if none did
record EnsembleHead(
    String study,
    String title,
    String question,
    String scenario,
    String scenarioTitle,
    String story,
    String home,
    List<String> changes,
    List<String> months,
    List<HeadSection.Span> spans,
    String size,
    List<Answer> answers,
    List<String> failures) {

  /// A question that the ensemble answers, and the answer.
  record Answer(String about, String text) {}

  static EnsembleHead of(EnsembleReading in) {
    return new EnsembleHead(
        in.study().id(),
        in.study().title(),
        in.study().question(),
        in.scenario().id(),
        in.scenario().title(),
        in.scenario().story(),
        in.homeName(),
        ScenarioText.describe(in.study(), in.scenario()),
        HeadSection.monthsOf(in.horizon()),
        HeadSection.spans(in.scenario(), in.horizon().months()),
        size(in),
        EnsembleAnswers.of(in),
        failures(in));
  }

  private static String size(EnsembleReading in) {
    return String.format(
        Locale.ROOT,
        "%s, drawn by %s with seed %d, each %s to %s (%s)",
        trajectories(in.ensemble().trajectories()),
        design(in),
        in.ensemble().recipe().seed(),
        in.horizon().start(),
        in.horizon().end(),
        Phrase.count(in.horizon().months(), "month"));
  }

  static String trajectories(long count) {
    return count == 1 ? "1 trajectory" : String.format(Locale.ROOT, "%,d", count) + " trajectories";
  }

  private static String design(EnsembleReading in) {
    return switch (in.ensemble().recipe().design()) {
      case MONTE_CARLO -> "Monte Carlo";
      case LATIN_HYPERCUBE -> "Latin hypercube";
      case SOBOL -> "scrambled Sobol points";
    };
  }

  /// The command that made the ensemble, or that makes one trajectory of it.
  static String command(EnsembleReading in) {
    EnsembleRecipe recipe = in.ensemble().recipe();
    return String.format(
        Locale.ROOT,
        "./lodestone ensemble %s --scenario %s --trajectories %d --design %s --seed %d --until %s",
        in.study().id(),
        recipe.scenario(),
        recipe.trajectories(),
        recipe.design().word(),
        recipe.seed(),
        recipe.until());
  }

  private static List<String> failures(EnsembleReading in) {
    List<String> failures = in.ensemble().failures();
    if (failures.isEmpty()) {
      return List.of();
    }
    String first = failures.getFirst();
    return List.of(
        String.format(
            Locale.ROOT,
            "%d of %s failed and %s left out of every number here. %s: %s",
            failures.size(),
            trajectories(in.ensemble().trajectories()),
            failures.size() == 1 ? "is" : "are",
            failures.size() == 1 ? "It is" : "They are",
            String.join("; ", failures)),
        "The first alone: "
            + command(in)
            + " --only "
            + first.substring(0, Math.max(0, first.indexOf(':'))));
  }
}
