// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.lodestone.study.reader.Reading;
import io.lodestone.study.reader.StudyReader;
import io.lodestone.study.study.UncertainInput;
import io.lodestone.study.template.StudyTemplate;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Estimation on the template study, whose half-life may set parameters.
class EstimationTest {

  private static final Estimation.Settings FEW = new Estimation.Settings(8, 1, 1, 0.3, 2, 14);

  @TempDir Path temp;
  private Reading reading;

  @BeforeEach
  void read() {
    StudyTemplate.write(temp.resolve("small"), "small");
    reading = StudyReader.read(temp.resolve("small"));
  }

  private Estimation.Result run() {
    Estimation estimation = new Estimation(reading.getFutures(), reading.episodes().values(), FEW);
    return estimation.run(estimation.candidates(), text -> {});
  }

  @Test
  void behaviourIsACandidateAndTheRestIsNot() {
    Estimation estimation = new Estimation(reading.getFutures(), reading.episodes().values(), FEW);
    assertThat(estimation.candidates().stream().map(UncertainInput::id))
        .containsExactly("elasticity", "stocks-island");
  }

  @Test
  void estimatesLieInsideThePriorsAndAreNeverWider() {
    Estimation.Result result = run();

    assertThat(result.fitted().stream().map(f -> f.outcome().id()))
        .containsExactly("oxide-half-life");
    assertThat(result.loss().loss()).isLessThanOrEqualTo(result.loss().priorLoss());
    for (Estimation.Estimate estimate : result.estimates()) {
      assertThat(estimate.told()).isBetween(-1e-9, 1.0);
      assertThat(estimate.estimate()).isSorted();
      double least = estimate.input().distribution().quantile(1e-9);
      assertThat(estimate.estimate().getFirst()).isGreaterThan(least);
    }
  }

  @Test
  void sameSeedGivesTheSameEstimates() {
    List<List<Double>> first = new ArrayList<>();
    run().estimates().forEach(e -> first.add(e.estimate()));
    List<List<Double>> again = new ArrayList<>();
    run().estimates().forEach(e -> again.add(e.estimate()));
    assertThat(again).isEqualTo(first);
  }

  @Test
  void withoutOutcomesForItNothingIsEstimated() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Estimation(reading.getFutures(), List.of(), FEW))
        .withMessageContaining("used: calibration");
  }
}
