// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.store.run.Duck;
import io.lodestone.study.reader.Reading;
import io.lodestone.study.reader.StudyReader;
import io.lodestone.study.study.Episode;
import io.lodestone.study.template.StudyTemplate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The episode of the template study, with few trajectories.
class BacktestTest {

  private static final Backtest.Size SMALL = new Backtest.Size(24, 7, 1);

  @TempDir Path temp;
  private Reading reading;
  private Episode episode;

  @BeforeEach
  void read() {
    StudyTemplate.write(temp.resolve("small"), "small");
    reading = StudyReader.read(temp.resolve("small"));
    episode = reading.getEpisode("ban");
  }

  private OutcomeForecast forecast(BacktestResult result, String id) {
    return result.forecasts().stream()
        .filter(f -> f.outcome().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyOutcomeIsForetoldAndScored() {
    BacktestResult result = Backtest.run(reading.getFutures(), episode, SMALL);

    assertThat(result.failures()).isEmpty();
    assertThat(result.forecasts()).hasSameSizeAs(episode.outcomes());
    assertThat(result.forecasts()).allMatch(f -> f.model().size() == 24);
    assertThat(result.judged().stream().map(f -> f.outcome().id()))
        .containsExactly("oxide-2026", "oxide-peak-month", "imports-2026");
    assertThat(result.open().stream().map(f -> f.outcome().id())).containsExactly("gap");
    assertThat(forecast(result, "oxide-2026").model().median()).isGreaterThan(1.1);
    assertThat(forecast(result, "imports-2026").model().median()).isBetween(0.0, 60.0);
  }

  @Test
  void rivalsKnowOnlyWhatWasBeforeTheWindow() {
    OutcomeForecast oxide =
        forecast(Backtest.run(reading.getFutures(), episode, SMALL), "oxide-2026");

    // last observed: 440 in 2025; the base year: 400
    assertThat(oxide.rivals().get(Rival.NO_CHANGE).median()).isCloseTo(1.1, within(1e-12));
    assertThat(oxide.rivals().get(Rival.RANDOM_WALK).median()).isCloseTo(1.1, within(0.15));
    assertThat(oxide.rivals().get(Rival.RANDOM_WALK).interval(0.9).width()).isPositive();
    // half of supply lost: at least 0.5^(1/-0.7), at most 0.5^(1/-0.05)
    assertThat(oxide.rivals().get(Rival.ISOELASTIC).quantile(0))
        .isGreaterThan(1.1 * Math.pow(0.5, -1 / 0.7));
    assertThat(oxide.rivals().get(Rival.ISOELASTIC).quantile(1))
        .isLessThan(1.1 * Math.pow(0.5, -1 / 0.05));
  }

  @Test
  void withoutHistoryTheBaseOfTheModelIsWhatStays() {
    OutcomeForecast imports =
        forecast(Backtest.run(reading.getFutures(), episode, SMALL), "imports-2026");

    assertThat(imports.rivals()).containsKey(Rival.NO_CHANGE).doesNotContainKey(Rival.RANDOM_WALK);
    assertThat(imports.rivals().get(Rival.NO_CHANGE).median()).isPositive();
    assertThat(imports.widthAgainstRandomWalk()).isEmpty();
  }

  @Test
  void threadsAndTheirNumberMoveNothing() {
    Backtest.Size wide = new Backtest.Size(60, 7, 3);
    BacktestResult alone = Backtest.run(reading.getFutures(), episode, new Backtest.Size(60, 7, 1));
    BacktestResult together = Backtest.run(reading.getFutures(), episode, wide);

    for (int i = 0; i < alone.forecasts().size(); i++) {
      assertThat(together.forecasts().get(i).values()).isEqualTo(alone.forecasts().get(i).values());
    }
  }

  @Test
  void bandsOfAQuantityAreOrderedAndCarryWhatWasObserved() {
    QuantityBand band =
        Backtest.run(reading.getFutures(), episode, SMALL).bands().stream()
            .filter(b -> b.quantity().id().equals("price:island/dysprosium-oxide"))
            .findFirst()
            .orElseThrow();

    assertThat(band.observed()).hasSize(7);
    assertThat(band.observedBase()).isEqualTo(400_000);
    for (int t = 0; t < band.quantiles().getFirst().length; t++) {
      assertThat(band.quantiles().get(0)[t]).isLessThanOrEqualTo(band.quantiles().get(2)[t]);
      assertThat(band.quantiles().get(2)[t]).isLessThanOrEqualTo(band.quantiles().get(4)[t]);
    }
  }

  @Test
  void folderHoldsTablesInputsAndCard() throws IOException {
    BacktestResult result = Backtest.run(reading.getFutures(), episode, SMALL);
    Path folder = temp.resolve("runs/small/backtest-ban/one");
    BacktestStore.write(
        folder,
        temp.resolve("small"),
        result,
        Map.of("codeVersion", "test"),
        Map.of("report.md", "text"));

    assertThat(Files.readString(folder.resolve("run.json"))).contains("\"episode\"", "ban");
    assertThat(folder.resolve("inputs/backtests/ban.yaml")).exists();
    List<String> scored = new ArrayList<>();
    try (Duck duck = Duck.open()) {
      duck.query(
          "SELECT id, crps FROM read_parquet("
              + Duck.path(folder.resolve("scores.parquet"))
              + ") WHERE forecaster = 'model' AND NOT isnan(crps) ORDER BY id",
          row -> scored.add(row.getString(1)));
    }
    assertThat(scored)
        .containsExactly("imports-2026", "oxide-2026", "oxide-half-life", "oxide-peak-month");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> BacktestStore.write(folder, temp.resolve("small"), result, Map.of(), Map.of()))
        .withMessageContaining("\nMaybe");
  }
}
