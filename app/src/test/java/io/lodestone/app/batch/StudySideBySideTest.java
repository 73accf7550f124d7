// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodestone.baseyear.BaseYear;
import io.lodestone.network.BaseMonth;
import io.lodestone.network.Behaviour;
import io.lodestone.network.Network;
import io.lodestone.scenario.Scenario;
import io.lodestone.simulation.BatchSimulation;
import io.lodestone.simulation.Bits;
import io.lodestone.simulation.Job;
import io.lodestone.simulation.Outcome;
import io.lodestone.simulation.Simulation;
import io.lodestone.study.reader.StudyReader;
import io.lodestone.study.study.Study;
import io.lodestone.units.Horizon;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The published study under a ban, with other behaviour in each trajectory, side by side and one
/// at a time: the same bits.
class StudySideBySideTest {

  private static final int MONTHS = 36;

  private final Study study =
      StudyReader.read(
              Path.of(System.getProperty("lodestone.root", ".."), "studies", "japan-seabed"))
          .getStudy();
  private final Horizon horizon = new Horizon(study.horizon().start(), MONTHS);

  private Job job(int number) {
    Scenario scenario = study.getScenario("ban-2026");
    Behaviour behaviour =
        study.network().behaviour().withSmoothness(0.15 + 0.004 * number, 0.08 - 0.002 * number);
    Network plain = study.network().withBehaviour(behaviour);
    BaseMonth base = BaseYear.of(plain, study.figures()).calibrated().base();
    Network network = scenario.extend(plain);
    return new Job(number, network, base, scenario.conditions(network, MONTHS));
  }

  @Test
  void banOnJapanGivesTheSameBitsAtEveryWidth() {
    List<Job> jobs = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      jobs.add(job(i));
    }
    List<List<List<Long>>> alone = new ArrayList<>();
    for (Job job : jobs) {
      Simulation one = new Simulation(job.network(), job.base(), job.conditions(), horizon);
      alone.add(Bits.of(one.run(notice -> {})));
    }
    for (int width : new int[] {1, 3, 8, 16}) {
      List<Outcome> outcomes = new ArrayList<>();
      Iterator<Job> source = jobs.iterator();
      new BatchSimulation(jobs.getFirst().network(), horizon, width)
          .run(() -> source.hasNext() ? source.next() : null, outcomes::add);
      assertThat(outcomes).hasSize(jobs.size());
      for (Outcome outcome : outcomes) {
        assertThat(outcome.failure()).isNull();
        assertThat(Bits.of(outcome.trajectory()))
            .as("trajectory %d at width %d", outcome.number(), width)
            .isEqualTo(alone.get(outcome.number()));
      }
    }
  }
}
