// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.backtest;

import io.lodestone.ensemble.PredictiveSample;
import io.lodestone.store.run.Duck;
import io.lodestone.store.run.InputCopy;
import io.lodestone.store.run.NewFolder;
import io.lodestone.study.json.JsonText;
import io.lodestone.units.Horizon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;

/// Writes folders of back-tests, each whole or not at all: `run.json`, `inputs/`, the tables
/// `forecasts`, `scores` and `bands`, and texts.
public final class BacktestStore {

  private BacktestStore() {}

  /// Writes a back-test.
  ///
  /// @param folder which must not exist
  /// @param study folder of the study
  /// @param facts what made it, by name: code version, commit, duration
  /// @param texts further files by name, such as `report.html`
  /// @throws IllegalArgumentException when the folder exists
  /// @throws UncheckedIOException when it cannot be written; nothing is left behind
  public static void write(
      Path folder,
      Path study,
      BacktestResult result,
      Map<String, Object> facts,
      Map<String, String> texts) {
    try {
      NewFolder.write(
          folder,
          own -> {
            SortedMap<String, String> hashes = InputCopy.copy(study, own.resolve("inputs"));
            for (Map.Entry<String, String> text : texts.entrySet()) {
              Files.writeString(own.resolve(text.getKey()), text.getValue());
            }
            writeTables(own, result);
            Files.writeString(
                own.resolve("run.json"), card(result, facts, hashes, InputCopy.hashes(own)));
          });
    } catch (IOException e) {
      throw new UncheckedIOException(
          String.format(
              Locale.ROOT,
              "back-test %s was not written: %s\nMaybe the disk is full",
              folder,
              e.getMessage()),
          e);
    }
  }

  private static String card(
      BacktestResult result,
      Map<String, Object> facts,
      SortedMap<String, String> hashes,
      SortedMap<String, String> outputs) {
    Map<String, Object> card = new LinkedHashMap<>();
    card.put("episode", result.episode().id());
    card.put("scenario", result.episode().scenario());
    card.put("start", result.horizon().start().toString());
    card.put("end", result.horizon().end().toString());
    card.put("trajectories", result.trajectories());
    card.put("seed", result.seed());
    card.put("failures", result.failures());
    card.putAll(facts);
    card.put("status", "complete");
    card.put("inputHashes", hashes);
    card.put("outputHashes", outputs);
    return JsonText.of(card);
  }

  private static void writeTables(Path folder, BacktestResult result) throws IOException {
    try (Duck duck = Duck.open()) {
      writeForecasts(duck, folder.resolve("forecasts.parquet"), result.forecasts());
      writeScores(duck, folder.resolve("scores.parquet"), result.forecasts());
      writeBands(duck, folder.resolve("bands.parquet"), result);
    }
  }

  private static void writeForecasts(Duck duck, Path file, List<OutcomeForecast> forecasts)
      throws IOException {
    duck.execute("CREATE TABLE forecasts (id VARCHAR, number INTEGER, value DOUBLE)");
    duck.append(
        "forecasts",
        rows -> {
          for (OutcomeForecast forecast : forecasts) {
            for (int i = 0; i < forecast.values().size(); i++) {
              rows.beginRow();
              rows.append(forecast.outcome().id()).append(i).append(forecast.values().get(i));
              rows.endRow();
            }
          }
        });
    duck.copy("SELECT * FROM forecasts", file);
  }

  private static void writeScores(Duck duck, Path file, List<OutcomeForecast> forecasts)
      throws IOException {
    duck.execute(
        "CREATE TABLE scores (id VARCHAR, forecaster VARCHAR, used VARCHAR, observed DOUBLE,"
            + " p05 DOUBLE, p25 DOUBLE, p50 DOUBLE, p75 DOUBLE, p95 DOUBLE, crps DOUBLE,"
            + " pinball DOUBLE)");
    duck.append(
        "scores",
        rows -> {
          for (OutcomeForecast forecast : forecasts) {
            Map<String, PredictiveSample> samples = new LinkedHashMap<>();
            samples.put("model", forecast.model());
            forecast.rivals().forEach((rival, sample) -> samples.put(rival.title(), sample));
            double observed = forecast.outcome().findObserved().orElse(Double.NaN);
            for (Map.Entry<String, PredictiveSample> each : samples.entrySet()) {
              PredictiveSample sample = each.getValue();
              rows.beginRow();
              rows.append(forecast.outcome().id()).append(each.getKey());
              rows.append(forecast.outcome().usedForParameters() ? "calibration" : "none");
              rows.append(observed);
              for (double share : Backtest.BAND_SHARES) {
                rows.append(sample.quantile(share));
              }
              rows.append(sample.crps(observed)).append(sample.pinballLoss(observed));
              rows.endRow();
            }
          }
        });
    duck.copy("SELECT * FROM scores", file);
  }

  private static void writeBands(Duck duck, Path file, BacktestResult result) throws IOException {
    duck.execute(
        "CREATE TABLE bands (quantity VARCHAR, month VARCHAR, p05 DOUBLE, p25 DOUBLE, p50 DOUBLE,"
            + " p75 DOUBLE, p95 DOUBLE)");
    Horizon horizon = result.horizon();
    duck.append(
        "bands",
        rows -> {
          for (QuantityBand band : result.bands()) {
            for (int t = 0; t < horizon.months(); t++) {
              rows.beginRow();
              rows.append(band.quantity().id()).append(horizon.monthAt(t).toString());
              for (double[] quantile : band.quantiles()) {
                rows.append(quantile[t]);
              }
              rows.endRow();
            }
          }
        });
    duck.copy("SELECT * FROM bands", file);
  }
}
