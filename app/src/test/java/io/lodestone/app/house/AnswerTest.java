// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.baseyear.BaseYear;
import io.lodestone.lab.run.Workshop;
import io.lodestone.losses.Loss;
import io.lodestone.losses.Losses;
import io.lodestone.network.Network;
import io.lodestone.simulation.Trajectory;
import io.lodestone.study.reader.StudyReader;
import io.lodestone.study.study.Study;
import io.lodestone.tracing.RegionBalance;
import io.lodestone.tracing.StageChain;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What a report says first, added up again from the run.
class AnswerTest {

  private static Study study;
  private static Trajectory ban;

  @BeforeAll
  static void run() {
    study = StudyReader.read(Project.ROOT.resolve("studies/japan-seabed")).getStudy();
    Workshop workshop = new Workshop();
    BaseYear baseYear = workshop.baseYear(study);
    Trajectory calm =
        workshop
            .simulation(study, baseYear, study.getScenario(Study.BASELINE), study.horizon())
            .run(notice -> {});
    ban =
        workshop
            .simulation(study, baseYear, study.getScenario("ban-2026"), study.horizon())
            .run(notice -> {})
            .against(calm);
  }

  @Test
  void whatCameLessWhatWentIsWhatStoresLose() {
    Network network = ban.network();
    for (String element : study.headlineElements()) {
      RegionBalance balance =
          RegionBalance.of(
              ban, study.home(), study.rival(), element, new StageChain.Months(12, 36));
      double stored = 0;
      for (int t = 12; t < 36; t++) {
        for (int m = 0; m < network.markets().size(); m++) {
          if (network.markets().at(m).region().equals(study.home())) {
            stored +=
                ban.openingStock(t, m)
                    * network.markets().at(m).lossSharePerMonth()
                    * network.commodityOf(m).contentShare(element);
          }
        }
      }
      assertThat(balance.lost()).as(element).isCloseTo(stored, within(1e-6 * balance.used()));
    }
  }

  @Test
  void goodsAddUpToTheRegion() {
    Losses losses = Losses.of(ban);
    Loss region = losses.ofRegion(study.home());
    double cost =
        ban.network().commodities().list().stream()
            .mapToDouble(c -> losses.ofCommodity(study.home(), c.id()).costUsd())
            .sum();
    assertThat(cost).isCloseTo(region.costUsd(), within(1e-6 * region.costUsd()));
    assertThat(region.costUsd())
        .isCloseTo(
            region.extraBillUsd() + region.surplusLostUsd() + region.outputLostUsd(), within(1e-3));
  }
}
