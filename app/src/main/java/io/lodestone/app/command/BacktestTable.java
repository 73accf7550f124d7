// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import io.lodestone.lab.backtest.BacktestResult;
import io.lodestone.lab.backtest.OutcomeForecast;
import io.lodestone.page.report.BacktestVerdict;
import io.lodestone.page.report.OutcomeText;
import io.lodestone.study.study.Outcome;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A back-test as text and as JSON.
final class BacktestTable {

  private final BacktestResult result;

  BacktestTable(BacktestResult result) {
    this.result = result;
  }

  void print(PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%n%s (%s), %d trajectories (seed %d), %s to %s%n%n",
        result.episode().title(),
        result.episode().id(),
        result.trajectories(),
        result.seed(),
        result.episode().start(),
        result.episode().end());
    int width =
        result.forecasts().stream().mapToInt(f -> f.outcome().name().length()).max().orElse(0);
    String line = "%-" + width + "s %16s %14s %24s";
    out.println(String.format(Locale.ROOT, line, "", "observed", "median", "90 % band"));
    for (OutcomeForecast forecast : result.forecasts()) {
      Outcome outcome = forecast.outcome();
      boolean known = outcome.findObserved().isPresent();
      String text =
          String.format(
              Locale.ROOT,
              line,
              outcome.name(),
              known ? OutcomeText.value(outcome, forecast.observed()) : "not in the data",
              OutcomeText.value(outcome, forecast.model().median()),
              OutcomeText.range(outcome, forecast.model().interval(OutcomeForecast.WIDE)));
      out.println((text + "  " + note(forecast)).stripTrailing());
    }
    out.println();
    BacktestVerdict verdict = BacktestVerdict.of(result);
    verdict.sentences().forEach(out::println);
    verdict.causes().forEach(cause -> out.println("Why: " + cause));
    result.failures().forEach(failure -> out.println("Failed: trajectory " + failure));
  }

  private static String note(OutcomeForecast forecast) {
    if (forecast.outcome().findObserved().isEmpty()) {
      return "";
    }
    String where =
        forecast.isInside(OutcomeForecast.WIDE)
            ? "inside"
            : forecast.observed() > forecast.model().median() ? "above" : "below";
    return forecast.outcome().usedForParameters() ? where + " (set parameters)" : where;
  }

  static Map<String, Object> json(BacktestResult result, BacktestVerdict verdict, Path folder) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("episode", result.episode().id());
    json.put("folder", folder.toString());
    json.put("trajectories", result.trajectories());
    json.put("seed", result.seed());
    json.put("reached", verdict.reached());
    json.put("verdict", verdict.sentences());
    List<Object> outcomes = new ArrayList<>();
    result.forecasts().forEach(forecast -> outcomes.add(json(forecast)));
    json.put("outcomes", outcomes);
    return json;
  }

  /// Numbers in the unit in which the outcome is read.
  private static Map<String, Object> json(OutcomeForecast forecast) {
    Outcome outcome = forecast.outcome();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", outcome.id());
    json.put("name", outcome.name());
    json.put("unit", outcome.shownAs().symbol());
    json.put("used", outcome.usedForParameters() ? "calibration" : "none");
    outcome
        .findObserved()
        .ifPresent(observed -> json.put("observed", outcome.shownAs().fromEngine(observed)));
    for (int percent : new int[] {5, 25, 50, 75, 95}) {
      json.put(
          (percent < 10 ? "p0" : "p") + percent,
          outcome.shownAs().fromEngine(forecast.model().quantile(percent / 100.0)));
    }
    outcome.findObserved().ifPresent(observed -> addScores(json, forecast));
    return json;
  }

  private static void addScores(Map<String, Object> json, OutcomeForecast forecast) {
    Map<String, Double> crps = new LinkedHashMap<>();
    double observed = forecast.observed();
    crps.put("model", inUnit(forecast, forecast.model().crps(observed)));
    forecast
        .rivals()
        .forEach(
            (rival, sample) -> crps.put(rival.title(), inUnit(forecast, sample.crps(observed))));
    json.put("crps", crps);
    json.put("pinball", inUnit(forecast, forecast.model().pinballLoss(observed)));
    forecast.widthAgainstRandomWalk().ifPresent(w -> json.put("bandOverRandomWalk", w));
    json.put("betterRivals", forecast.betterRivals().stream().map(r -> r.title()).toList());
  }

  private static double inUnit(OutcomeForecast forecast, double value) {
    return forecast.outcome().shownAs().fromEngine(value);
  }
}
