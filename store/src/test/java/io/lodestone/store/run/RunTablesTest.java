// SPDX-License-Identifier: Apache-2.0
package io.lodestone.store.run;

import static io.lodestone.simulation.TrajectoryFixture.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lodestone.losses.Loss;
import io.lodestone.losses.Losses;
import io.lodestone.simulation.Trajectory;
import io.lodestone.simulation.TrajectoryFixture;
import io.lodestone.study.dictionary.Dictionary;
import io.lodestone.study.reader.BrokenStudy;
import io.lodestone.study.study.Study;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunTablesTest {

  @TempDir Path temp;

  private Study study;
  private Trajectory run;

  @BeforeEach
  void simulate() {
    study = BrokenStudy.in(temp).read().getStudy();
    run = TrajectoryFixture.of(study.network(), study.horizon());
  }

  @Test
  void everyMonthlyTableOfTheDictionaryIsWritten() {
    List<String> declared =
        Dictionary.listTables().stream()
            .filter(t -> t.name().startsWith("results/") && t.names().contains("month"))
            .map(t -> t.file())
            .toList();

    assertThat(RunTables.of(run)).extracting(RunTable::file).containsExactlyElementsOf(declared);
  }

  @Test
  void indicesBecomeIdsAndValuesKeepTheirPlace() {
    RunTable prices = RunTables.of(run).getFirst();
    int market = study.network().markets().getIndex("island/dysprosium-oxide");

    assertThat(prices.words(market))
        .containsExactly("island/dysprosium-oxide", "island", "dysprosium-oxide");
    assertThat(prices.values(market, 0)[5]).isEqualTo(value(0, market, 5));
    assertThat(prices.values(market, 1)[5]).isEqualTo(value(1, market, 5));
    assertThat(prices.values(market, 2)[5]).isEqualTo(value(2, market, 5));
    assertThat(prices.months()).hasSize(48).startsWith("2025-01").endsWith("2028-12");
  }

  @Test
  void lossesAreThoseAgainstTheBaseline() {
    Trajectory held = run.against(run);
    RunTable uses = RunTables.of(held).get(3);
    int use = study.network().endUses().getIndex("motors-island");
    Loss loss = Losses.of(held, held.baseline()).at(7, use);

    assertThat(uses.values(use, 2)[7]).isEqualTo(held.useLost(7, use));
    assertThat(uses.values(use, 4)[7]).isEqualTo(loss.extraBillUsd());
    assertThat(uses.values(use, 6)[7]).isEqualTo(loss.outputLostUsd());
  }

  @Test
  void columnsThatTheDictionaryDoesNotKnowAreRefused() {
    assertThatThrownBy(
            () -> RunTable.of("results/quotas", List.of("2025-01")).add(List.of("q"), m -> 1.0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("licence_price_usd_per_t")
        .hasMessageContaining("Maybe");
  }
}
