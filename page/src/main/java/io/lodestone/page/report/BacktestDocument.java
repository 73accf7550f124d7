// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.report;

import io.lodestone.ensemble.PredictiveSample;
import io.lodestone.lab.backtest.BacktestResult;
import io.lodestone.lab.backtest.OutcomeForecast;
import io.lodestone.lab.backtest.Rival;
import io.lodestone.page.words.Amount;
import io.lodestone.study.study.Outcome;
import io.lodestone.study.study.ScenarioText;
import io.lodestone.study.study.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Everything that the page of a back-test draws.
///
/// @param kind `backtest`, by which the page knows what to draw
/// @param months of the run up to the end of the window
/// @param windowFrom place of the window's first month among them
/// @param known what the scenario changes, in sentences
/// @param panels bands with what was observed
/// @param judged outcomes that set no parameter
/// @param used outcomes that were used to set parameters
/// @param open outcomes whose truth is not in the data
record BacktestDocument(
    String kind,
    List<String> months,
    int windowFrom,
    String title,
    String eyebrow,
    String story,
    String scenarioTitle,
    List<String> known,
    BacktestVerdict verdict,
    List<BacktestPanels.Panel> panels,
    List<OutcomeRow> judged,
    List<OutcomeRow> used,
    List<OutcomeRow> open,
    List<String> scoreColumns,
    List<ScoreRow> scores,
    List<String> reading,
    RunDocument.Foot foot) {

  /// What the columns of the scores are.
  static final List<String> SCORE_COLUMNS =
      List.of(
          "model",
          Rival.NO_CHANGE.title(),
          Rival.ISOELASTIC.title(),
          Rival.RANDOM_WALK.title(),
          "pinball, model",
          "band over random walk's",
          "nearest");

  /// An outcome as the table shows it.
  ///
  /// @param tip where the observed value comes from
  record OutcomeRow(
      String id,
      String name,
      String observed,
      String median,
      String narrow,
      String wide,
      String verdict,
      boolean inside,
      String tip) {}

  /// The scores of an outcome, in the order of the columns.
  record ScoreRow(String name, List<String> cells) {}

  static BacktestDocument of(Study study, BacktestResult result, Map<String, String> facts) {
    String scenario = result.episode().scenario();
    return new BacktestDocument(
        "backtest",
        HeadSection.monthsOf(result.horizon()),
        result.horizon().indexOf(result.episode().start()),
        result.episode().title(),
        String.format(
            Locale.ROOT,
            "Back-test · %s / %s · %d trajectories",
            study.id(),
            result.episode().id(),
            result.trajectories()),
        result.episode().story(),
        study.getScenario(scenario).title(),
        ScenarioText.describe(study, study.getScenario(scenario)),
        BacktestVerdict.of(result),
        BacktestPanels.of(study, result),
        result.judged().stream().map(f -> row(study, f)).toList(),
        result.forecasts().stream()
            .filter(f -> f.outcome().usedForParameters())
            .map(f -> row(study, f))
            .toList(),
        result.open().stream().map(f -> row(study, f)).toList(),
        SCORE_COLUMNS,
        result.forecasts().stream()
            .filter(f -> f.outcome().findObserved().isPresent())
            .map(BacktestDocument::scores)
            .toList(),
        reading(study),
        new RunDocument.Foot(
            List.of(
                String.format(
                    Locale.ROOT,
                    "./lodestone backtest %s --episode %s --trajectories %d --seed %d",
                    study.id(),
                    result.episode().id(),
                    result.trajectories(),
                    result.seed())),
            facts,
            result.failures().stream().map(f -> "Failed: trajectory " + f).toList()));
  }

  private static OutcomeRow row(Study study, OutcomeForecast forecast) {
    Outcome outcome = forecast.outcome();
    boolean known = outcome.findObserved().isPresent();
    return new OutcomeRow(
        outcome.id(),
        outcome.name(),
        known ? OutcomeText.value(outcome, forecast.observed()) : "not in the data",
        OutcomeText.value(outcome, forecast.model().median()),
        OutcomeText.range(outcome, forecast.model().interval(OutcomeForecast.NARROW)),
        OutcomeText.range(outcome, forecast.model().interval(OutcomeForecast.WIDE)),
        known ? verdict(forecast) : "open",
        known && forecast.isInside(OutcomeForecast.WIDE),
        source(study, outcome));
  }

  /// Where an observed value lies in the forecast.
  static String verdict(OutcomeForecast forecast) {
    if (forecast.isInside(OutcomeForecast.NARROW)) {
      return "inside 50 %";
    }
    if (forecast.isInside(OutcomeForecast.WIDE)) {
      return "inside 90 %";
    }
    return forecast.observed() > forecast.model().median() ? "above" : "below";
  }

  private static String source(Study study, Outcome outcome) {
    return outcome.mark() == null
        ? ""
        : String.format(
            Locale.ROOT,
            "%s [%s trust]%s",
            study.sources().containsKey(outcome.mark().source())
                ? study.sources().get(outcome.mark().source()).citation()
                : outcome.mark().source(),
            outcome.mark().trust().id(),
            outcome.mark().note().isEmpty() ? "" : " " + outcome.mark().note());
  }

  private static ScoreRow scores(OutcomeForecast forecast) {
    Outcome outcome = forecast.outcome();
    List<String> cells = new ArrayList<>();
    cells.add(OutcomeText.score(outcome, forecast.model().crps(forecast.observed())));
    for (Rival rival : List.of(Rival.NO_CHANGE, Rival.ISOELASTIC, Rival.RANDOM_WALK)) {
      PredictiveSample sample = forecast.rivals().get(rival);
      cells.add(
          sample == null
              ? Amount.NONE
              : OutcomeText.score(outcome, sample.crps(forecast.observed())));
    }
    cells.add(OutcomeText.score(outcome, forecast.model().pinballLoss(forecast.observed())));
    cells.add(
        forecast.widthAgainstRandomWalk().map(w -> "×" + Amount.number(w)).orElse(Amount.NONE));
    cells.add(
        forecast.betterRivals().isEmpty() ? "model" : forecast.betterRivals().getFirst().title());
    return new ScoreRow(outcome.name(), cells);
  }

  private static List<String> reading(Study study) {
    return List.of(
        "Bands are those of an ensemble under the study's own uncertainties, which were not changed for this test. The 90 % band should hold nine outcomes in ten, the 50 % band one in two; a test of a few outcomes cannot tell 80 from 90 %.",
        "CRPS, the continuous ranked probability score, is the distance between forecast and truth, spread counted; it is in the unit of the outcome and less is better. Pinball is the mean loss of the quantiles 5, 25, 50, 75 and 95 %.",
        "No change: everything stays as last observed before the window. One-line isoelastic: the known loss of supply, with elasticities of demand from −0.5 to −0.05 and of remaining supply from 0 to 0.2. Random walk: as last observed, with the volatility of the prices before the window.",
        String.format(
            Locale.ROOT,
            "Prices are over those of %d, in nominal dollars where they were observed and in real ones in the model; inflation over a few years is small beside what is tested.",
            study.baseYear()));
  }
}
